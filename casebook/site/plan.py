"""The plan of a site: every page and file that a book becomes, in order, each drawn when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property

from markupsafe import Markup, escape

from casebook.book import Book, as_of
from casebook.graph import Graph, Link, links_of
from casebook.health import Health, health_of, newest_change
from casebook.model import LANGUAGES, Adaptation, Bilingual, Glossary, Kind, Language, PartialDate, Record
from casebook.model.place import country_name
from casebook.site import addresses, hubs, records, standalone
from casebook.site.citing import citation_files, version_files
from casebook.site.differences import difference_pages
from casebook.site.editing import editor
from casebook.site.examining import health_file
from casebook.site.forwarding import forwards
from casebook.site.frozen import frozen_pages, released
from casebook.site.glossing import Glosser
from casebook.site.links import LinkLedger
from casebook.site.news import feeds
from casebook.site.opendata import Data, data_assets, data_page
from casebook.site.pages import Asset, Page, SiteOptions
from casebook.site.plain import as_plain
from casebook.site.reading_list import cards
from casebook.site.searching import SearchIndex, worker
from casebook.site.static import assets
from casebook.site.whole import book_files
from casebook.thai import Unbroken
from casebook.thai.words import Words
from casebook.translation import TranslationLedger


def _unbroken(book: Book) -> Unbroken:
    return Unbroken((*book.settings.unbroken, *_names_of_places(book)))


def _names_of_places(book: Book) -> Iterator[str]:
    """The Thai names of towns, without what the sentence adds after a space."""
    for record in book.published():
        place = record.carried_to.place if isinstance(record, Adaptation) else getattr(record, "place", None)
        if place and place.locality:
            yield (place.locality.in_language("th") or "").split(" ")[0]


def _remembered_links() -> Callable[[Record], list[Link]]:
    """Finds the links of a record, once for every state of the book that has it."""
    found: dict[int, list[Link]] = {}

    def links(record: Record) -> list[Link]:
        # The book holds its records while its site is there, so that no number comes to stand for another one.
        if id(record) not in found:
            found[id(record)] = list(links_of(record))
        return found[id(record)]

    return links


class Site:
    """A book with its graph and options, and the pages that they make.

    `before` is the site that was planned before this one: a search index that is as good as new is taken from it.
    `today` is the site of the book as it is now: another one, where this is of the book as it was.
    """

    def __init__(
        self, book: Book, options: SiteOptions | None = None, before: Site | None = None, today: Site | None = None
    ) -> None:
        self.book = book
        self.options = options or SiteOptions()
        self.today = today or self
        self.terms: dict[tuple[Language, str, str], Markup] = today.terms if today else {}
        """Labels of terms that were drawn before, by language, vocabulary and id."""
        self.links_of: Callable[[Record], list[Link]] = today.links_of if today else _remembered_links()
        self.graph = Graph(book, self.links_of)
        # What a word means here is told by the glossary of today, and so on today's pages only.
        glossary = Glossary() if today else book.glossary
        self.glossers: Mapping[Language, Glosser] = {lang: Glosser(glossary, lang) for lang in LANGUAGES}
        self.ledger = LinkLedger(self.options.documents)
        self.index = SearchIndex(book, self.options.documents)
        if before is not None and before.index == self.index:
            self.index = before.index
        self.unbroken: Unbroken = today.unbroken if today else _unbroken(book)
        self.data = Data(self)
        self.translations = TranslationLedger(book)
        self.edit_urls: dict[str, str] = {}
        """Where the file behind a page can be edited, by the page's path; the engine knows."""
        self._past: tuple[PartialDate, Site] | None = None

    def past(self, day: PartialDate) -> Site:
        """The site of the book as it was released by a day; the last one that was asked for is kept."""
        if self._past is None or self._past[0] != day:
            self._past = day, Site(as_of(self.book, day), self.options, today=self)
        return self._past[1]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page of both languages: front pages, hubs, records in order of id, then what was released."""
        return tuple(self._planned())

    def _planned(self) -> Iterator[Page]:
        for lang in LANGUAGES:
            yield hubs.home_page(self, lang)
            yield from (hubs.index_page(self, lang, kind) for kind in Kind)
            yield hubs.glossary_page(self, lang)
            yield hubs.sources_page(self, lang)
            yield data_page(self, lang)
            yield hubs.search_page(self, lang)
            yield hubs.list_page(self, lang)
            yield hubs.compare_page(self, lang)
            yield hubs.contributors_page(self, lang)
            yield hubs.health_page(self, lang)
        for record in self.book.published():
            yield from (records.record_page(self, record, lang) for lang in LANGUAGES)
        yield from frozen_pages(self)
        yield from difference_pages(self)

    def assets(self) -> Iterator[Asset]:
        """Every file that is no page of a language: what pages are made with, the search, and what has an address."""
        yield from assets()
        yield worker()
        yield from self.index.files
        yield from cards(self)
        yield from self.files()

    def files(self) -> Iterator[Asset]:
        """The files that others may have the address of: pages outside both languages, feeds, and citations."""
        yield standalone.gateway(self)
        yield standalone.not_found(self)
        yield standalone.sitemap(self)
        yield health_file(self)
        yield from feeds(self)
        yield from editor(self)
        yield from book_files(self)
        yield from data_assets(self)
        yield from forwards(self)
        for record in self.book.published():
            yield standalone.short_address(self, record)
            yield from citation_files(self, record)
        for version in released(self):
            yield standalone.version_address(self, version)
            yield from version_files(self, version)

    @property
    def listed_hubs(self) -> tuple[str, ...]:
        """The hubs that a list of all names: the navigation's, what readers use, what the book tells of itself."""
        return (*self.hub_names, addresses.SEARCH, addresses.COMPARE, addresses.LIST, addresses.CONTRIBUTORS, addresses.HEALTH)

    @cached_property
    def has_feeds(self) -> bool:
        """Whether changes can be followed: there are some, and the address at which the site stands is known."""
        return bool(self.options.base_url) and any(record.history for record in self.book.published())

    @cached_property
    def health(self) -> Health:
        """How the book is doing on the day that was named, or on that of its last change."""
        day = self.options.day
        on = day or newest_change(self.book)
        dead = self.options.dead_links or {}
        return health_of(self.book, self.graph, self.translations, on, is_given=day is not None, dead=dead)

    @cached_property
    def hub_names(self) -> tuple[str, ...]:
        """The hubs that the navigation names, in order."""
        about = (
            (addresses.ABOUT,)
            if all(addresses.hub(lang, addresses.ABOUT) in self.options.documents for lang in LANGUAGES)
            else ()
        )
        return (*addresses.HUBS.values(), addresses.GLOSSARY, addresses.SOURCES, addresses.DATA, *about)

    def document_title(self, path: str) -> str:
        """The title of a hand-written page; empty where there is none at a site path."""
        page = self.options.documents.get(path)
        return page.title if page else ""

    def address(self, path: str) -> str:
        """The whole address of a site path; from the site's root when the base is not known."""
        return (self.options.base_url or "/") + path

    @cached_property
    def thai_words(self) -> Callable[[str], list[str]]:
        """Parts a run of Thai into words, by common ones and by those that the book has names for."""
        terms = (term.term for term in self.book.glossary.terms)
        return cache(Words([*self.book.settings.unbroken, *(line.th or "" for line in terms)]).split)

    def country(self, code: str, lang: Language) -> str:
        """The name of a country, or its code when there is none."""
        return country_name(code, lang)

    def plain(self, text: Bilingual, lang: Language) -> str:
        """A text as plain words of the best language there is."""
        words, found = text.best(lang)
        return as_plain(words, self.book, found)

    def marked(self, text: Bilingual, lang: Language) -> Markup:
        """A text as plain words, marked where they are in the other language."""
        words, found = text.best(lang)
        plain = escape(as_plain(words, self.book, found))
        return plain if found == lang else Markup('<span class="foreign" lang="{}">{}</span>').format(found, plain)
