"""The normal form of a text for search: what a reader may type otherwise and mean the same.

`client/normal.js` does the same in the browser. Both are held together by the vectors in
`tests/data/search/vectors.json`; a change here is a change there.
"""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Characters without width, which no reader types on purpose; for a class of a regular expression."""
# Vowels above and below, and the marks that stand with them (Unicode, Thai block).
_VOWEL_MARKS = "\u0e31\u0e34-\u0e3a\u0e47\u0e4d"
_TONES = "\u0e48-\u0e4b"
_SILENCER = "\u0e4c"
_MARKS = f"[{_VOWEL_MARKS}{_TONES}{_SILENCER}]"

_DROPPED = re.compile(f"[{ZERO_WIDTH}\u0e3a\u0e4e]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_MARK_RUN = re.compile(f"{_MARKS}{{2,}}")
# Sara am: nikhahit and sara aa, with a tone mark before or between.
_SARA_AM = re.compile(f"\u0e4d([{_TONES}]?)\u0e32|([{_TONES}])\u0e4d\u0e32")
_THAI_DOT = re.compile("([ก-\u0e4e])\\.")
_LATIN_DOTS = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?", re.ASCII)
_THOUSANDS = re.compile(r"([0-9]),(?=[0-9]{3}(?![0-9]))")
_APOSTROPHES = re.compile("([a-z])['\u2019\u02bc](?=[a-z])")
# One form for each: Thai digits, the other sara aa, and Latin letters that Unicode does not take apart.
_FOLDED = {ord("๐") + digit: str(digit) for digit in range(10)} | str.maketrans(
    {"\u0e45": "\u0e32", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)


def normal(text: str) -> str:
    """A text in the form in which texts and queries are compared.

    Compatibility forms are folded (Unicode NFKC), Latin accents and case put aside, Thai digits become Arabic,
    and Thai marks stand in one order, each once. Dots leave abbreviations: `ก.พ.ร.` and `กพร` are the same.
    """
    text = _DROPPED.sub("", unicodedata.normalize("NFKC", text).lower())
    text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))
    text = text.translate(_FOLDED).replace("เเ", "แ")
    text = _MARK_RUN.sub(lambda run: "".join(sorted(dict.fromkeys(run[0]), key=_rank)), text)
    text = _SARA_AM.sub(lambda found: (found[1] or found[2] or "") + "\u0e33", text)
    text = text.replace("ฯลฯ", " ").replace("ฯ", "").replace("ๆ", " ")
    text = _LATIN_DOTS.sub(lambda found: found[0].replace(".", ""), _THAI_DOT.sub(r"\1", text))
    return _APOSTROPHES.sub(r"\1", _THOUSANDS.sub(r"\1", text))


def _rank(mark: str) -> int:
    """Vowels first, then tone marks, then the silencer: the order of Thai input (WTT 2.0)."""
    return 2 if mark == _SILENCER else 1 if "\u0e48" <= mark <= "\u0e4b" else 0
