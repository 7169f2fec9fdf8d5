"""The pages of what was released: each version as the book then was, in today's frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from casebook.model import LANGUAGES, Language, Version, other_language
from casebook.site import addresses
from casebook.site.editions import Edition
from casebook.site.head import record_head
from casebook.site.pages import Body, Crumb, Page
from casebook.site.records import draw_record, stamp_of, way_to
from casebook.site.words import WORDS
from casebook.translation import told_in

if TYPE_CHECKING:
    from casebook.site.plan import Site


def frozen_pages(site: Site) -> Iterator[Page]:
    """The page of each version in each language, by day, so that each past of the book is made only once."""
    for version in sorted(released(site), key=lambda version: (version.date, version.record.id, version.number)):
        yield from (_page(site, version, lang) for lang in LANGUAGES)


def released(site: Site) -> Iterator[Version]:
    """Every version of the records that have a page, in order of id and number."""
    for record in site.book.published():
        yield from site.book.versions.get(record.id, ())


def _page(site: Site, version: Version, lang: Language) -> Page:
    edition = Edition.of_version(site, version)
    record = version.record
    number = WORDS[lang]["version"].format(version.number)
    return Page(
        path=edition.path(site, lang),
        twin=edition.path(site, other_language(lang)),
        lang=lang,
        kind=record.kind.value,
        title=f"{site.plain(record.title, lang)} ({number})",
        description=site.plain(record.summary, lang),
        crumbs=(
            *way_to(record, lang),
            Crumb(*(record.short_title or record.title).best(lang), addresses.record(site.book, lang, record.id)),
            Crumb(number, lang),
        ),
        draw=lambda: _draw(site, edition, version, lang),
        number=record.id,
        stamp=tuple(stamp_of(site, edition, lang)),
        modified=version.date,
        languages=told_in(record, site.book.settings.default_language),
        listed=False,
        head=lambda: record_head(site, edition, lang),
    )


def _draw(site: Site, edition: Edition, version: Version, lang: Language) -> Body:
    """The page's body; its links are not checked, since nobody may mend them."""
    return replace(draw_record(site.past(version.date), edition, lang), links=frozenset())
