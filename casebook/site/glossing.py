"""Find the glossary's terms in a text, so that each is explained where it first occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.model import Glossary, GlossaryTerm, Language, Record
from casebook.model.walk import texts
from casebook.thai import keep_together

_LATIN = re.compile(r"[A-Za-z]")


class Glosser:
    """The terms of a glossary that are to be linked, in one language."""

    def __init__(self, glossary: Glossary, lang: Language) -> None:
        self._terms: dict[str, GlossaryTerm] = {}
        for term in glossary.terms:
            for name in (term.term, term.acronym) if term.autolink else ():
                words = name.in_language(lang) if name else None
                if words:
                    self._terms.setdefault(keep_together(words), term)
        self._by_form = {name.casefold(): term for name, term in self._terms.items()}
        self._pattern = lru_cache(maxsize=256)(_pattern)

    def occurring(self, record: object, lang: Language) -> re.Pattern[str] | None:
        """A pattern of the terms that a record's texts hold, or None: made once, used for every text."""
        if not self._terms:
            return None
        found = record.texts if isinstance(record, Record) else texts(record)
        words = keep_together("\n".join(text.best(lang)[0] for _, text in found))
        folded = words.casefold()
        return self._pattern(tuple(name for name in self._terms if name.casefold() in folded))

    def split(self, text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, GlossaryTerm | None]]:
        """The pieces of a text in order: plain words, or a term as it is written there."""
        end = 0
        for match in pattern.finditer(text):
            yield text[end : match.start()], None
            found = match.group()
            yield found, self._terms.get(found) or self._by_form[found.casefold()]
            end = match.end()
        yield text[end:], None


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """Longer terms win; a Latin term is a whole word, while Thai parts no words."""
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("|".join(map(_as_pattern, longest_first))) if terms else None


def _as_pattern(term: str) -> str:
    if not _LATIN.match(term):
        # "โครงการ" is no "การ" of its own.
        return rf"(?<!โครง){re.escape(term)}"
    # An acronym is written in capitals: "LAO" is not "Lao".
    return rf"(?<!\w){re.escape(term)}(?!\w)" if term.isupper() else rf"(?<!\w)(?i:{re.escape(term)})(?!\w)"