"""Pages that stand outside both languages, each with both: the gateway, short addresses, the 404; and the site map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from casebook.model import LANGUAGES, Case, Language, Record, Status, Version, other_language
from casebook.site import addresses
from casebook.site.editions import Edition, standing_note
from casebook.site.pages import Asset, Page
from casebook.site.static import FOLDER
from casebook.site.templating import render
from casebook.site.words import WORDS
from casebook.thai import as_words
from casebook.translation import told_in

if TYPE_CHECKING:
    from casebook.site.plan import Site

GATEWAY = ""
"""The site path of the gateway."""


@dataclass(frozen=True)
class Side:
    """What such a page says in one language; the words may be of the other where a record lacks this one.

    `told` is false where the page it leads to is hardly told in its language.
    """

    lang: Language
    title: str
    text: str
    url: str
    link: str
    kind: str = ""
    title_lang: str = ""
    text_lang: str = ""
    hubs: tuple[tuple[str, str], ...] = ()
    told: bool = True


@dataclass(frozen=True)
class Entry:
    """One page in the site map: its address, when it changed, and the address of each language's version."""

    loc: str
    lastmod: str | None
    versions: tuple[tuple[str, str], ...]


def gateway(site: Site) -> Asset:
    """The site's root: the book's name in both languages, and the way into each."""
    settings = site.book.settings
    sides = [
        Side(
            lang=lang,
            title=site.plain(settings.name, lang),
            text=site.plain(settings.tagline, lang),
            url=addresses.relative(addresses.home(lang), GATEWAY),
            link=WORDS[lang]["read_in"],
        )
        for lang in _languages(site)
    ]
    return Asset("index.html", _page(site, "gateway.html", sides, GATEWAY, canonical=GATEWAY))


def short_address(site: Site, record: Record) -> Asset:
    """The page of a short address: what the record is, and the way to it in each language."""
    edition = Edition.of_today(site, record)
    path = addresses.short(record.id)
    languages = list(_languages(site))
    told = told_in(record, languages[0])
    canonical = addresses.record(site.book, next(lang for lang in languages if lang in told), record.id)
    return Asset(f"{path}index.html", partial(_both_languages, site, edition, path, canonical, record.id))


def version_address(site: Site, version: Version) -> Asset:
    """The page of a version's address, which is cited: the way to it in each language."""
    edition = Edition.of_version(site, version)
    path = edition.cited_path
    number = f"{version.record.id} v{version.number}"
    return Asset(f"{path}index.html", partial(_both_languages, site, edition, path, path, number))


def _both_languages(site: Site, edition: Edition, path: str, canonical: str, number: str) -> str:
    sides = [_side(site, edition, path, lang) for lang in _languages(site)]
    return _page(site, "short.html", sides, path, canonical=canonical, number=number, noindex=edition.is_frozen)


def _side(site: Site, edition: Edition, path: str, lang: Language) -> Side:
    record, words = edition.record, WORDS[lang]
    kind = [words[record.kind.value]]
    if edition.is_frozen and edition.version:
        kind += [words["version"].format(edition.version.number), as_words(edition.version.date, lang)]
    gone = edition.today.status == Status.WITHDRAWN
    told = lang in told_in(record, site.book.settings.default_language)
    return Side(
        lang=lang,
        kind=" · ".join(kind),
        title=record.title.best(lang)[0],
        title_lang=record.title.best(lang)[1],
        text=standing_note(site, edition.today, lang) if gone else site.plain(record.summary, lang),
        text_lang=lang if gone else record.summary.best(lang)[1],
        url=addresses.relative(edition.path(site, lang), path),
        link=words["read_in" if told else "open_page"],
        told=told,
    )


def forward(site: Site, old: str, new: str) -> str:
    """The page at a former address: it leads to where the page is now, with or without scripts."""
    lang = next((code for code in LANGUAGES if new.startswith(f"{code}/")), site.book.settings.default_language)
    words = WORDS[lang]
    side = Side(lang, words["moved"], words["moved_text"], addresses.relative(new, old), words["go_there"])
    return _page(site, "moved.html", [side], old, canonical=new)


def not_found(site: Site) -> Asset:
    """The page for addresses that do not exist; it may answer at any depth, so its links begin at the root."""
    root = urlsplit(site.options.base_url).path or "/"
    example = next(iter(site.book.of(Case)), None)
    sides = [
        Side(
            lang=lang,
            title=WORDS[lang]["not_found"],
            text=WORDS[lang]["not_found_text"].format(example.id if example else "C0001"),
            url=root + addresses.home(lang),
            link=WORDS[lang]["home"],
            hubs=tuple((WORDS[lang][name], root + addresses.hub(lang, name)) for name in site.listed_hubs),
        )
        for lang in _languages(site)
    ]
    html = _page(site, "not-found.html", sides, "404.html", root=root, noindex=True)
    return Asset("404.html", html)


def sitemap(site: Site) -> Asset:
    """Every page that is told in its language, with its twin if that is too; addresses are whole when the base is known."""
    pages = {page.path: page for page in site.pages}
    truthful = {path for path, page in pages.items() if page.is_told and page.listed} | set(site.options.documents)
    entries = [_entry(site, path, pages.get(path), truthful) for path in (GATEWAY, *sorted(truthful))]
    return Asset("sitemap.xml", str(render("sitemap.xml", entries=entries)))


def _entry(site: Site, path: str, page: Page | None, truthful: set[str]) -> Entry:
    lang = next((lang for lang in LANGUAGES if path.startswith(f"{lang}/")), None)
    versions: list[tuple[str, str]] = []
    if lang:
        twin = addresses.in_language(path, other_language(lang))
        versions = [
            (code, site.address(at))
            for code, at in sorted(((lang, path), (other_language(lang), twin)))
            if at in truthful
        ]
        fallback = addresses.in_language(path, site.book.settings.default_language)
        versions += [("x-default", site.address(fallback))] if fallback in truthful and len(versions) > 1 else []
    return Entry(site.address(path), page.modified if page else None, tuple(versions))


def _languages(site: Site) -> Iterator[Language]:
    """The book's own language first."""
    first = site.book.settings.default_language
    yield first
    yield other_language(first)


def _page(
    site: Site,
    template: str,
    sides: Sequence[Side],
    path: str,
    *,
    root: str | None = None,
    canonical: str | None = None,
    number: str = "",
    noindex: bool = False,
) -> str:
    settings = site.book.settings
    to = (lambda target: root + target) if root else (lambda target: addresses.relative(target, path))
    return str(
        render(
            template,
            sides=sides,
            names=[(lang, site.plain(settings.name, lang)) for lang in _languages(site)],
            assets=to(FOLDER),
            home=to(GATEWAY),
            number=number,
            canonical=site.address(canonical) if canonical is not None and site.options.base_url else None,
            noindex=noindex,
            words=WORDS,
            skip=WORDS[sides[0].lang]["skip"],
        )
    )
