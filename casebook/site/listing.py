"""The list of all that a site has: records, terms and hand-written pages, by kind and letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.model import MODELS, Bilingual, Kind, Language, Line, Record
from casebook.search import PAGE, TERM
from casebook.site import addresses
from casebook.site.letters import Letter, by_letter
from casebook.site.searching import written_pages

if TYPE_CHECKING:
    from casebook.site.plan import Site

HEADINGS = {**{kind.value: hub for kind, hub in addresses.HUBS.items()}, TERM: addresses.GLOSSARY, PAGE: addresses.ABOUT}
"""The key of each kind's heading, in the order in which to list them."""


@dataclass(frozen=True)
class Entry:
    """A title that leads to a site path; a record has more to tell."""

    title: Bilingual
    path: str
    record: Record | None = None


@dataclass(frozen=True)
class Listed:
    """All of one kind, by letter; `heading` is the key of its name."""

    kind: str
    heading: str
    letters: tuple[Letter[Entry], ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(len(letter.items) for letter in self.letters)


def listed(site: Site, lang: Language) -> Iterator[Listed]:
    """Each kind that the site has anything of."""
    for kind, heading in HEADINGS.items():
        letters = tuple(by_letter(_entries(site, kind, lang), lang, lambda entry: entry.title.best(lang)[0]))
        if letters:
            yield Listed(kind, heading, letters)


def _entries(site: Site, kind: str, lang: Language) -> Iterator[Entry]:
    book = site.book
    if kind == TERM:
        yield from (Entry(term.term, addresses.term(lang, term.id)) for term in book.glossary.terms)
    elif kind == PAGE:
        for page in written_pages(site.options.documents):
            yield Entry(Line.model_validate(page.titles), page.paths.get(lang) or next(iter(page.paths.values())))
    else:
        for record in book.of(MODELS[Kind(kind)]):
            yield Entry(record.title, addresses.record(book, lang, record.id), record)
