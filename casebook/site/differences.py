"""The pages that tell what changed between two versions of a record, or since one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from casebook.book import entries_since
from casebook.model import LANGUAGES, Language, Version, other_language
from casebook.site import addresses
from casebook.site.drawing import Drawing
from casebook.site.pages import Body, Crumb, Page
from casebook.site.records import body_of, way_to
from casebook.site.shelf import pairs
from casebook.site.telling import Telling
from casebook.site.templating import render
from casebook.site.words import WORDS

if TYPE_CHECKING:
    from casebook.site.plan import Site

def difference_pages(site: Site) -> Iterator[Page]:
    """The pages of every record, in order of id and number, in each language."""
    for record in site.book.published():
        for before, after in pairs(site, record.id):
            yield from (_page(site, before, after, lang) for lang in LANGUAGES)


def _page(site: Site, before: Version, after: Version | None, lang: Language) -> Page:
    record, words = before.record, WORDS[lang]
    later = after.number if after else None
    key = "changed_between" if later else "changed_to_now"
    title = words[key].format(before.number, later)
    return Page(
        path=addresses.difference(record.id, before.number, later, lang),
        twin=addresses.difference(record.id, before.number, later, other_language(lang)),
        lang=lang,
        kind="difference",
        title=f"{title} · {record.id}",
        description=f"{site.plain(record.title, lang)} · {title}",
        crumbs=(
            *way_to(record, lang),
            Crumb(*(record.short_title or record.title).best(lang), addresses.record(site.book, lang, record.id)),
            Crumb(title, lang),
        ),
        draw=lambda: _draw(site, before, after, lang, title),
        number=record.id,
        listed=False,
    )


def _draw(site: Site, before: Version, after: Version | None, lang: Language, title: str) -> Body:
    today = site.book.records[before.record.id]
    later = after.record if after else today
    path = addresses.difference(today.id, before.number, after.number if after else None, lang)
    d = Drawing(site, lang, path)
    html = render(
        "difference.html",
        d=d,
        record=today,
        title=title,
        before=before,
        after=after,
        entries=entries_since(before.record, later),
        fields=list(Telling(d).parts(before.record, later)),
        frozen=addresses.frozen,
    )
    return body_of(html, d)
