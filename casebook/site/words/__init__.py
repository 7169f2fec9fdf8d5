"""The interface's own words, in each language: the phrases of all parts, by key."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.model import Language
from casebook.site.words import books, frame, records, tools

__all__ = ["KEYS", "WORDS", "Words"]

_WORDS: Mapping[str, tuple[str, str]] = {
    key: said for part in (frame, books, records, tools) for key, said in part.PHRASES.items()
}


class Words:
    """The words of one language: by key, and by attribute, which is how templates find them soonest."""

    def __init__(self, lang: Language) -> None:
        self.__dict__.update({key: words[0 if lang == "th" else 1] for key, words in _WORDS.items()})

    def __getitem__(self, key: str) -> str:
        """The word of a key; KeyError when there is none."""
        return str(self.__dict__[key])

    def __getattr__(self, key: str) -> str:
        """The word of a key that is not there."""
        raise AttributeError(key)


KEYS = tuple(_WORDS)
"""The keys of all words, in order."""
WORDS: Mapping[Language, Words] = {"th": Words("th"), "en": Words("en")}
"""The words by language and key; `{}` marks the place of a value. A key that ends in `_one` is for a single thing."""
