"""The frame round a page: what the theme's templates are given as `cb`.

The engine's environment does not escape, and the theme escapes each value where it writes it;
so the values here are plain words and addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.model import LANGUAGES, Language, other_language
from casebook.site import addresses
from casebook.site.news import ATOM
from casebook.site.pages import Body, Crumb, Heading, Page
from casebook.site.searching import told
from casebook.site.static import FOLDER
from casebook.site.words import WORDS
from casebook.thai import phrases

if TYPE_CHECKING:
    from casebook.site.plan import Site

Shell = Mapping[str, object]


@dataclass(frozen=True)
class Document:
    """A hand-written page as the engine has rendered it."""

    path: str
    lang: Language
    title: str
    description: str = ""
    contents: tuple[Heading, ...] = ()


def page_shell(site: Site, page: Page, body: Body, edit_url: str | None = None) -> Shell:
    """The frame of one of the book's own pages."""
    return {
        **_frame(site, page.lang, page.path, page.twin, page.languages),
        "layout": page.layout,
        "script": page.script,
        "title": _title(site, page.lang, page.title),
        "description": page.description,
        "canonical": _canonical(site, page),
        "toc": [{"id": heading.id, "title": heading.title, "level": heading.level} for heading in body.contents],
        "number": page.number,
        "stamp": list(page.stamp),
        "crumbs": _crumbs(page.crumbs, page.lang, page.path),
        "edit_url": edit_url,
        "head": page.head() if page.head else None,
        "noindex": not page.listed,
    }


def document_shell(site: Site, document: Document, edit_url: str | None = None) -> Shell:
    """The frame of a hand-written page."""
    twin = addresses.in_language(document.path, other_language(document.lang))
    has_twin = twin in site.options.documents
    return {
        **_frame(
            site, document.lang, document.path, twin if has_twin else addresses.home(other_language(document.lang))
        ),
        "layout": "page",
        "title": _title(site, document.lang, document.title),
        "description": document.description or site.plain(site.book.settings.description, document.lang),
        "canonical": site.options.base_url and site.address(document.path),
        "toc": [{"id": heading.id, "title": heading.title, "level": heading.level} for heading in document.contents],
        "crumbs": _crumbs(tuple(_document_crumbs(site, document)), document.lang, document.path),
        "edit_url": edit_url,
    }


def _frame(
    site: Site, lang: Language, path: str, twin: str, languages: frozenset[Language] = frozenset(LANGUAGES)
) -> dict[str, object]:
    settings = site.book.settings
    name = site.plain(settings.name, lang)
    reading = addresses.hub(lang, addresses.LIST)
    return {
        "lang": lang,
        "words": WORDS[lang],
        "assets": addresses.relative(FOLDER, path),
        "home_url": addresses.relative(addresses.home(lang), path),
        "feed": addresses.relative(addresses.home(lang) + ATOM, path) if site.has_feeds else "",
        "search": told(lang, path, "box"),
        "list": {"url": addresses.relative(reading, path), "here": path == reading},
        "tabs": list(_tabs(site, lang, path)),
        "languages": list(_languages(lang, path, twin, languages)),
        "footer_columns": list(_columns(site, lang, path)),
        "book": {
            "name": name,
            "phrases": phrases(name),
            "tagline": site.plain(settings.tagline, lang),
            "description": site.plain(settings.description, lang),
            "publisher": site.plain(settings.publisher, lang),
            "licence": settings.licence,
            "licence_url": settings.licence_url,
        },
    }


def _title(site: Site, lang: Language, title: str) -> str:
    name = site.plain(site.book.settings.name, lang)
    return title if title == name else f"{title} · {name}"


def _canonical(site: Site, page: Page) -> str:
    """The page itself, or its twin when only that is told in its own language; empty without a base address."""
    return site.address(page.path if page.is_told else page.twin) if site.options.base_url else ""


def _tabs(site: Site, lang: Language, path: str) -> Iterator[Mapping[str, object]]:
    for name in site.hub_names:
        hub = addresses.hub(lang, name)
        yield {"title": WORDS[lang][name], "url": addresses.relative(hub, path), "here": path.startswith(hub)}


def _languages(
    lang: Language, path: str, twin: str, told: frozenset[Language]
) -> Iterator[Mapping[str, object]]:
    for code in LANGUAGES:
        url = addresses.relative(path if code == lang else twin, path)
        yield {
            "lang": code,
            "name": WORDS[code]["name"],
            "url": url,
            "here": code == lang,
            "told": code in told,
        }


def _crumbs(crumbs: Iterable[Crumb], lang: Language, path: str) -> list[Mapping[str, str | None]]:
    """The steps to a page; of those that are in another language than the page, which it is."""
    return [
        {
            "title": crumb.title,
            "lang": None if crumb.lang == lang else crumb.lang,
            "url": None if crumb.path is None else addresses.relative(crumb.path, path),
        }
        for crumb in crumbs
    ]


def _document_crumbs(site: Site, document: Document) -> Iterator[Crumb]:
    """The home page, the documents above this one, and itself."""
    yield Crumb(WORDS[document.lang]["home"], document.lang, addresses.home(document.lang))
    steps = document.path.rstrip("/").split("/")
    for depth in range(2, len(steps)):
        above = "/".join(steps[:depth]) + "/"
        if above in site.options.documents:
            yield Crumb(site.options.documents[above].title, document.lang, above)
    yield Crumb(document.title, document.lang)


def _columns(site: Site, lang: Language, path: str) -> Iterator[Mapping[str, object]]:
    """What the foot of a page leads to: the parts of the book, and the hand-written pages."""
    hubs = [(WORDS[lang][name], addresses.hub(lang, name)) for name in site.listed_hubs]
    documents = [(page.title, at) for at, page in site.options.documents.items() if at.startswith(f"{lang}/")]
    for title, links in ((WORDS[lang]["inside"], hubs), (WORDS[lang]["about"], documents)):
        if links:
            yield {
                "title": title,
                "links": [{"title": words, "url": addresses.relative(at, path)} for words, at in links],
            }
