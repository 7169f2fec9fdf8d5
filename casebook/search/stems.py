"""The stem of an English word, cut short: enough that plural, tense and spelling do not matter.

`client/stems.js` does the same in the browser. It is far smaller than a full stemmer and errs on the side of
keeping words apart; what it leaves apart, the search finds by a shared beginning.
"""

from __future__ import annotations

import re
from functools import lru_cache

# British and American spelling are one; -isation, centre, labour, programme (Oxford English Dictionary).
_SPELLINGS = (
    (re.compile("iz(?=ation|e|ing|ed)"), "is"),
    (re.compile("yz(?=e|ing)"), "ys"),
    (re.compile("([^aeiou])tre(?=s?$)"), r"\1ter"),
    (re.compile("([^aeiou])our(?=s?$|al|ed|ing)"), r"\1or"),
    (re.compile("mme(?=s?$)"), "m"),
    (re.compile("icenc(?=e)"), "icens"),
)
_DOUBLED = re.compile("([bdfgmnprt])\\1$")
_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a word in normal form; short words stay as they are."""
    if len(word) < 4 or not word.isascii():
        return word
    for pattern, spelled in _SPELLINGS:
        word = pattern.sub(spelled, word)
    word = _singular(word)
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and _VOWEL.search(base):
            word = _DOUBLED.sub(r"\1", base)
            break
    if word.endswith("y") and len(word) > 4:
        return word[:-1] + "i"
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "news")) else word
