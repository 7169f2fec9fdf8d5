"""The pages that lead to records: the front page, the index of each kind, the glossary, the sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from casebook.model import (
    MODELS,
    Adaptation,
    Case,
    Kind,
    Language,
    Pattern,
    Record,
    Source,
    other_language,
)
from casebook.search.facets import NAMES
from casebook.site import addresses
from casebook.site.crediting import people_of
from casebook.site.drawing import Drawing
from casebook.site.examining import FEW, chapters, day_words
from casebook.site.examining import FILE as HEALTH_FILE
from casebook.site.letters import by_letter
from casebook.site.listing import listed
from casebook.site.news import ATOM, JSON_FEED, changes
from casebook.site.pages import Body, Crumb, Page
from casebook.site.reading_list import CARDS, formats
from casebook.site.records import body_of
from casebook.site.searching import told, words_for
from casebook.site.templating import render
from casebook.site.thread import thread_of
from casebook.site.ways import to_add
from casebook.site.whole import book_citations, book_head
from casebook.site.words import WORDS
from casebook.thai import sort_key

if TYPE_CHECKING:
    from casebook.site.plan import Site

_THAI = re.compile(r"[\u0e00-\u0e7f]")
CONTRIBUTE_PAGE = "about/contribute"
"""The hand-written page on how to contribute, where a book has one."""
NEWS = 6
"""How many changes the front page tells of."""


def home_page(site: Site, lang: Language) -> Page:
    """The front page."""
    settings = site.book.settings
    path = addresses.home(lang)

    def draw() -> Body:
        drawing = Drawing(site, lang, path, settings)
        featured = _featured(site)
        values = {
            "patterns": list(site.book.of(Pattern)),
            "featured": featured,
            "spine": [site.book.records[known] for known in settings.home.spine if site.book.stands(known)],
            "thread": thread_of(site.book, site.graph, featured) if featured else None,
            "counts": [(kind.value, sum(1 for _ in site.book.of(MODELS[kind]))) for kind in Kind],
            "news": changes(site.book)[:NEWS],
            "cited": book_citations(site, lang),
            "feeds": (ATOM, JSON_FEED) if site.has_feeds else (),
        }
        return _draw("home.html", site, drawing, **values)

    return Page(
        path=path,
        twin=addresses.home(other_language(lang)),
        lang=lang,
        kind="home",
        title=site.plain(settings.name, lang),
        description=site.plain(settings.description, lang),
        crumbs=(),
        draw=draw,
        source=site.book.settings_path,
        head=lambda: book_head(site, lang),
    )


def index_page(site: Site, lang: Language, kind: Kind) -> Page:
    """The index of one kind of record."""
    name = addresses.HUBS[kind]

    def draw(drawing: Drawing) -> Body:
        records = list(site.book.of(MODELS[kind]))
        return _draw(
            "index.html",
            site,
            drawing,
            name=name,
            kind=kind.value,
            records=records,
            groups=list(_groups(site, lang, records)),
            to_add=to_add(site, kind, lang),
        )

    return _hub(site, lang, name, "index", draw)


def glossary_page(site: Site, lang: Language) -> Page:
    """The glossary, in the order of this language's dictionary."""

    def draw(drawing: Drawing) -> Body:
        glossary = site.book.glossary
        letters = list(by_letter(glossary.terms, lang, lambda term: term.term.best(lang)[0]))
        return _draw("glossary.html", site, drawing, letters=letters, sources=glossary.sources)

    return _hub(site, lang, addresses.GLOSSARY, "glossary", draw, site.book.glossary.sources)


def search_page(site: Site, lang: Language) -> Page:
    """The page of search; for readers without scripts it lists all there is to find."""

    def draw(drawing: Drawing) -> Body:
        contribute = addresses.hub(lang, CONTRIBUTE_PAGE)
        return _draw(
            "search.html",
            site,
            drawing,
            kinds=list(listed(site, lang)),
            facets=NAMES,
            example=next((case.id for case in site.book.of(Case)), "C0001"),
            search=told(lang, drawing.path, "box", "find"),
            contribute=contribute if contribute in site.options.documents else None,
        )

    return _hub(site, lang, addresses.SEARCH, "search", draw)


def list_page(site: Site, lang: Language) -> Page:
    """The page of the reader's own list; for readers without scripts it tells what one is, and leads to the records."""

    def draw(drawing: Drawing) -> Body:
        return _draw(
            "list.html",
            site,
            drawing,
            kinds=[kind.value for kind in Kind],
            formats=formats(lang),
            root=addresses.relative("", drawing.path),
            cards=addresses.relative(CARDS, drawing.path),
            said=words_for(lang, "pick"),
            day=WORDS["th"]["day_of_reading"],
        )

    return _hub(site, lang, addresses.LIST, "list", draw)


def compare_page(site: Site, lang: Language) -> Page:
    """The page that sets cases side by side; for readers without scripts it lists them by letter."""

    def draw(drawing: Drawing) -> Body:
        letters = list(by_letter(site.book.of(Case), lang, lambda case: case.title.best(lang)[0]))
        return _draw("compare.html", site, drawing, letters=letters, said=words_for(lang, "side"))

    return _hub(site, lang, addresses.COMPARE, "compare", draw)


def sources_page(site: Site, lang: Language) -> Page:
    """Every publication that a record cites, and where."""

    def draw(drawing: Drawing) -> Body:
        entries = sorted(_entries(site), key=lambda entry: (_rank(site, entry), *_in_list(entry.source, lang)))
        groups = [(kind, list(group)) for kind, group in groupby(entries, key=lambda entry: entry.source.kind)]
        return _draw("sources.html", site, drawing, groups=groups)

    return _hub(site, lang, addresses.SOURCES, "sources", draw)


def health_page(site: Site, lang: Language) -> Page:
    """What is complete in the book and what is wanting."""

    def draw(drawing: Drawing) -> Body:
        values = {"day": day_words(site, lang), "file": HEALTH_FILE, "has_links": site.options.dead_links is not None}
        return _draw("health.html", site, drawing, chapters=list(chapters(site, lang)), **values)

    return _hub(site, lang, addresses.HEALTH, "health", draw)


def contributors_page(site: Site, lang: Language) -> Page:
    """Who wrote, translated and reviewed, each with their records."""
    how = addresses.hub(lang, CONTRIBUTE_PAGE)

    def draw(drawing: Drawing) -> Body:
        title = site.document_title(how)
        roles = list(people_of(site, lang))
        values = {"roles": roles, "few": FEW, "how": how if title else "", "how_title": title}
        return _draw("contributors.html", site, drawing, **values)

    return _hub(site, lang, addresses.CONTRIBUTORS, "contributors", draw)


def _hub(site: Site, lang: Language, name: str, kind: str, draw: object, sources: Iterable[Source] = ()) -> Page:
    path = addresses.hub(lang, name)
    words = WORDS[lang]
    return Page(
        path=path,
        twin=addresses.hub(other_language(lang), name),
        lang=lang,
        kind=kind,
        title=words[name],
        description=words[f"{name}_lead"],
        crumbs=(Crumb(words["home"], lang, addresses.home(lang)), Crumb(words[name], lang)),
        draw=lambda: draw(Drawing(site, lang, path, None, sources)),  # type: ignore[operator]
    )


def _draw(template: str, site: Site, drawing: Drawing, **values: object) -> Body:
    lang = drawing.lang
    html = render(
        template,
        d=drawing,
        lang=lang,
        other=other_language(lang),
        book=site.book,
        graph=site.graph,
        hubs=_HUB_OF,
        **values,
    )
    return body_of(html, drawing)


_HUB_OF = {kind.value: name for kind, name in addresses.HUBS.items()}


def _groups(site: Site, lang: Language, records: list[Record]) -> Iterator[tuple[str | None, list[Record]]]:
    """Adaptations stand under their state, the tried ones first; other kinds in one list."""
    if not records or not isinstance(records[0], Adaptation):
        yield from [(None, records)] if records else []
        return
    order = ("running", "pilot", "proposed", "idea", "ended", "abandoned")
    by_state: dict[str, list[Record]] = {}
    for record in records:
        if isinstance(record, Adaptation):
            by_state.setdefault(record.state, []).append(record)
    for state in sorted(by_state, key=order.index):
        yield site.book.term("adaptation_state", state).label.best(lang)[0], by_state[state]


@dataclass
class _Entry:
    """A publication, the records that cite it and the key that each has for it."""

    source: Source
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def used_in(self) -> list[str]:
        return list(self.keys)


def _entries(site: Site) -> Iterable[_Entry]:
    entries: dict[str, _Entry] = {}
    for record in site.book.standing():
        for source in record.sources:
            identity = source.DOI or source.URL or f"{source.named()} {source.issued}"
            entries.setdefault(identity, _Entry(source)).keys[record.id] = source.key
    return entries.values()


def _rank(site: Site, entry: _Entry) -> int:
    return site.book.vocabulary("source_kind").rank(entry.source.kind)


def _in_list(source: Source, lang: Language) -> tuple[bool, tuple[str, str], str, tuple[str, str]]:
    """A source's place in a list of references: the reader's language first, then by name, year and title."""
    name = source.author_names() or source.publisher or source.title
    is_thai = source.language == "th" if source.language else bool(_THAI.search(source.title))
    return is_thai != (lang == "th"), sort_key(name), source.issued or "9999", sort_key(source.title)


def _featured(site: Site) -> Case | None:
    wanted = site.book.settings.home.featured
    cases = {case.id: case for case in site.book.of(Case)}
    return cases.get(wanted or "") or next(iter(cases.values()), None)
