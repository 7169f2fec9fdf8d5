"""Find the glossary's terms in a text, so that each is explained where it first occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.model import Glossary, GlossaryTerm, Language, Record
from casebook.model.walk import texts

_LATIN = re.compile(r"[A-Za-z]")


class Glosser:
    """The terms of a glossary that are to be linked, in one language."""

    def __init__(self, glossary: Glossary, lang: Language) -> None:
        self._terms: dict[str, GlossaryTerm] = {}
        for term in glossary.terms:
            for name in (term.term, term.acronym) if term.autolink else ():
                words = name.in_language(lang) if name else None
                if words:
                    self._terms.setdefault(words.casefold(), term)
        self._pattern = lru_cache(maxsize=256)(_pattern)

    def occurring(self, record: object, lang: Language) -> re.Pattern[str] | None:
        """A pattern of the terms that a record's texts hold, or None: made once, used for every text."""
        if not self._terms:
            return None
        found = record.texts if isinstance(record, Record) else texts(record)
        words = "\n".join(text.best(lang)[0] for _, text in found).casefold()
        return self._pattern(tuple(term for term in self._terms if term in words))

    def split(self, text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, GlossaryTerm | None]]:
        """The pieces of a text in order: plain words, or a term as it is written there."""
        end = 0
        for match in pattern.finditer(text):
            yield text[end : match.start()], None
            yield match.group(), self._terms[match.group().casefold()]
            end = match.end()
        yield text[end:], None


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """Longer terms win; a Latin term is a whole word, while Thai parts no words."""
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("|".join(map(_as_pattern, longest_first)), re.IGNORECASE) if terms else None


def _as_pattern(term: str) -> str:
    return rf"(?<!\w){re.escape(term)}(?!\w)" if _LATIN.match(term) else re.escape(term)
