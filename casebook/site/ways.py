"""The ways to write to a book from its pages, which need neither git nor scripts: a form, or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from casebook.model import LANGUAGES, Kind, Language, Record
from casebook.schema.forms import ADDRESS, CHANGE, RECORD
from casebook.site import addresses
from casebook.site.templating import render
from casebook.site.words import WORDS

if TYPE_CHECKING:
    from casebook.site.plan import Site

CONTRIBUTE = "about/contribute/"
"""The hand-written page on how to contribute, where a book has one."""


@dataclass(frozen=True)
class Way:
    """A link that leads to a form, to an e-mail or to the editor, with a word on what it opens."""

    title: str
    url: str
    hint: str


def to_change(site: Site, record: Record, lang: Language) -> Way | None:
    """The way to suggest a change of a record; None when the book names none."""
    title = f"{record.id}: {record.title.best(lang)[0]}"
    address = site.address(addresses.record(site.book, lang, record.id)) if site.options.base_url else ""
    form = site.options.repository.form(CHANGE, title=title, **{RECORD: record.id, ADDRESS: address})
    return _way(site, lang, "suggest_change", form, f"{title}\n{address}".strip())


def to_add(site: Site, kind: Kind, lang: Language) -> Way | None:
    """The way to propose a record of a kind; None when the book names none."""
    return _way(site, lang, f"add_{kind}", site.options.repository.form(kind.value), WORDS[lang][f"add_{kind}"])


def to_contribute(site: Site, lang: Language) -> Iterator[Way]:
    """All ways, for the page on how to contribute: each kind of record, and the editor."""
    yield from (way for kind in Kind if (way := to_add(site, kind, lang)))
    if site.options.editor:
        words = WORDS[lang]
        url = addresses.relative(addresses.EDITOR, f"{lang}/{CONTRIBUTE}")
        yield Way(words["open_editor"], url, words["open_editor_hint"])


def with_ways(site: Site, path: str, html: str) -> str:
    """A hand-written page with the ways below its heading, if it is the one on how to contribute."""
    lang = next((lang for lang in LANGUAGES if path == f"{lang}/{CONTRIBUTE}"), None)
    ways = [(hint, list(alike)) for hint, alike in groupby(to_contribute(site, lang), _hint)] if lang else []
    if lang is None or not ways:
        return html
    head, heading, rest = html.partition("</h1>")
    return f"{head}{heading}{render('ways.html', ways=ways, words=WORDS[lang])}{rest}"


def _hint(way: Way) -> str:
    return way.hint


def _way(site: Site, lang: Language, title: str, form: str, subject: str) -> Way | None:
    words = WORDS[lang]
    contact = site.book.settings.contact
    if form:
        return Way(words[title], form, words["by_form"])
    if contact:
        first, _, rest = subject.partition("\n")
        return Way(words[title], f"mailto:{contact}?subject={quote(first)}&body={quote(rest)}", words["by_mail"])
    return None
