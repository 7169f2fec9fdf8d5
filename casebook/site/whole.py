"""How the whole book is cited: on the front pages, in files beside them, and in their heads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from casebook.export import Item, book_item, book_object
from casebook.export.jsonld import Object
from casebook.model import LANGUAGES, Language
from casebook.site import addresses
from casebook.site.citing import Citations, citations, work_files
from casebook.site.head import report_head
from casebook.site.pages import Asset, Head

if TYPE_CHECKING:
    from casebook.site.plan import Site

STEM = "casebook"
"""The name of the files before their endings."""


def book_citations(site: Site, lang: Language) -> Citations:
    """What the front page offers for citing the book."""
    return citations({code: _item(site, code) for code in LANGUAGES}, lang, STEM)


def book_files(site: Site) -> Iterator[Asset]:
    """The files beside the front page of each language."""
    for lang in LANGUAGES:
        item = partial(_item, site, lang)
        yield from work_files([addresses.home(lang)], STEM, item, partial(_told, site, lang))


def book_head(site: Site, lang: Language) -> Head:
    """The head of a front page."""
    item = _item(site, lang)
    return report_head(site, item, _description(site, lang), STEM, _told(site, lang))


def _item(site: Site, lang: Language) -> Item:
    return book_item(site.book, lang, site.address(""))


def _told(site: Site, lang: Language) -> Object:
    item = _item(site, lang)
    return book_object(site.book, lang, item, _description(site, lang), site.address(addresses.home(lang)))


def _description(site: Site, lang: Language) -> str:
    return site.plain(site.book.settings.description, lang)
