"""The book as open data: its files at fixed addresses, and the page that offers them with a codebook."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from math import ceil
from typing import TYPE_CHECKING

from casebook.export import Distribution, Item, data_item, data_object, for_script
from casebook.export.jsonld import Object
from casebook.export.opendata import (
    DATABASE,
    DOCUMENT,
    LISTS,
    PACKAGE,
    SCHEMA,
    TABLES_ZIP,
    THINGS,
    Computed,
    Contents,
    Edition,
    Places,
    csv_name,
    data_files,
    file_names,
    tables,
)
from casebook.model import LANGUAGES, Language, other_language
from casebook.schema import data_schema
from casebook.site import addresses
from casebook.site.citing import citations, work_files
from casebook.site.drawing import Drawing
from casebook.site.head import work_links
from casebook.site.pages import Asset, Body, Crumb, Head, HeadLink, Page
from casebook.site.records import body_of
from casebook.site.templating import render
from casebook.site.words import WORDS

if TYPE_CHECKING:
    from casebook.site.plan import Site

FOLDER = f"{addresses.DATA}/"
"""Where the files stand, the same for both languages."""
STEM = "casebook-data"
"""The name of the files that cite the data, before their endings."""
OFFERED: Mapping[str, tuple[str, str]] = {
    TABLES_ZIP: ("CSV", "application/zip"),
    DOCUMENT: ("JSON", "application/json"),
    DATABASE: ("SQLite", "application/vnd.sqlite3"),
    PACKAGE: ("Data Package", "application/json"),
    SCHEMA: ("JSON Schema", "application/schema+json"),
}
"""The files that the page offers first: the name of the format and its media type."""
_STEP = 1000
"""Sizes are told in the units of SI, as operating systems and browsers do."""


@dataclass(frozen=True)
class Download:
    """A file as the page offers it."""

    name: str
    path: str
    size: str


class Data:
    """The files of the data, made once for a site."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def contents(self) -> Contents:
        """What the files are written from."""
        site, book = self._site, self._site.book
        places = Places(
            home=site.address(""),
            page=lambda record_id, lang: site.address(addresses.record(book, lang, record_id)),
            short=lambda record_id: site.address(addresses.short(record_id)),
        )
        return Contents(book, site.graph, places)

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The files by their names."""
        return data_files(self.contents, data_schema(THINGS, LISTS, Computed, self._site.book.vocabularies))

    def file(self, name: str) -> bytes:
        """One of the files."""
        return self.files[name]

    @property
    def edition(self) -> Edition:
        """Which edition it is."""
        return self.contents.edition

    @cached_property
    def distributions(self) -> tuple[Distribution, ...]:
        """The offered files as catalogues are told of them."""
        return tuple(self._distribution(file, name, media_type) for file, (name, media_type) in OFFERED.items())

    def _distribution(self, file: str, name: str, media_type: str) -> Distribution:
        data = self.files[file]
        fingerprint = hashlib.sha256(data).hexdigest()
        return Distribution(name, self._site.address(FOLDER + file), media_type, len(data), fingerprint)


def data_assets(site: Site) -> Iterator[Asset]:
    """The files of the data, and beside the page of each language those that cite them."""
    for name in file_names():
        yield Asset(FOLDER + name, partial(site.data.file, name))
    for lang in LANGUAGES:
        item = partial(_item, site, lang)
        yield from work_files([addresses.hub(lang, addresses.DATA)], STEM, item, partial(_told, site, lang))


def data_page(site: Site, lang: Language) -> Page:
    """The page that offers the data in one language."""
    path, words = addresses.hub(lang, addresses.DATA), WORDS[lang]
    return Page(
        path=path,
        twin=addresses.hub(other_language(lang), addresses.DATA),
        lang=lang,
        kind="data",
        title=words["data"],
        description=words["data_lead"],
        crumbs=(Crumb(words["home"], lang, addresses.home(lang)), Crumb(words["data"], lang)),
        draw=lambda: _draw(site, lang, path),
        head=lambda: _head(site, lang),
    )


def _draw(site: Site, lang: Language, path: str) -> Body:
    data, drawing = site.data, Drawing(site, lang, path)
    values = {
        "d": drawing,
        "other": other_language(lang),
        "book": site.book,
        "edition": data.edition,
        "count": len(data.contents.records),
        "downloads": {file: _download(data, file, name) for file, (name, _) in OFFERED.items()},
        "tables": [(table, _download(data, csv_name(name), csv_name(name))) for name, table in tables().items()],
        "vocabularies": data.contents.vocabularies,
        "cited": citations({code: _item(site, code) for code in LANGUAGES}, lang, STEM),
    }
    return body_of(render("data.html", **values), drawing)


def _download(data: Data, file: str, name: str) -> Download:
    return Download(name, FOLDER + file, size_in_words(len(data.files[file])))


def size_in_words(count: int) -> str:
    """A number of bytes as people read it: `734 kB`, `2.9 MB`."""
    amount = ceil(count / _STEP)
    return f"{amount} kB" if amount < _STEP else f"{amount / _STEP:.1f} MB"


def _head(site: Site, lang: Language) -> Head:
    told = _told(site, lang)
    items = [HeadLink("item", file.address, file.media_type) for file in site.data.distributions]
    return Head((), (*work_links(site, _item(site, lang)["URL"], STEM, told), *items), for_script(told))


def _item(site: Site, lang: Language) -> Item:
    page = site.address(addresses.hub(lang, addresses.DATA))
    version = site.data.edition.version.partition("+")[0]
    return data_item(site.book, lang, page, WORDS[lang]["data_title"], version)


def _told(site: Site, lang: Language) -> Object:
    item = _item(site, lang)
    description = f"{WORDS[lang]['data_lead']} {site.plain(site.book.settings.description, lang)}"
    home, files = site.address(addresses.home(lang)), site.data.distributions
    return data_object(site.book, lang, item, description, item["URL"], home, files)
