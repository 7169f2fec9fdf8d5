"""Addresses that once led to a page: each goes on answering, and leads to where the page is now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from casebook.book import Book
from casebook.model import LANGUAGES, Language, Record
from casebook.site import addresses
from casebook.site.pages import Asset
from casebook.site.standalone import forward

if TYPE_CHECKING:
    from casebook.site.plan import Site


def former_paths(book: Book, record: Record, lang: Language) -> list[str]:
    """The site paths at which a record's page was before."""
    return [addresses.named(lang, record.kind, slug) for slug in record.former_slugs]


def forwards(site: Site) -> Iterator[Asset]:
    """A page at each former address; where a page of today is, that page stays."""
    taken = {page.path for page in site.pages} | set(site.options.documents)
    for old, new in _moves(site):
        if old not in taken:
            taken.add(old)
            yield Asset(f"{old}index.html", partial(forward, site, old, new))


def _moves(site: Site) -> Iterator[tuple[str, str]]:
    for record in site.book.published():
        for lang in LANGUAGES:
            new = addresses.record(site.book, lang, record.id)
            yield from ((old, new) for old in former_paths(site.book, record, lang))
    yield from ((moved.from_, moved.to) for moved in site.book.settings.moved)
