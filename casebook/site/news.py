"""What is new and what changed: the history of all records, newest first, and the feeds that carry it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from casebook.book import Book
from casebook.model import LANGUAGES, Language, PartialDate, Record, Status
from casebook.model.record import HistoryEntry
from casebook.site import addresses
from casebook.site.pages import Asset
from casebook.site.templating import render

if TYPE_CHECKING:
    from casebook.site.plan import Site

MOST = 50
"""How many changes a feed holds: some weeks of a lively book."""
ATOM, JSON_FEED = "feed.xml", "feed.json"
"""The names of the feeds below the front page of each language."""


@dataclass(frozen=True)
class Item:
    """One change as a feed tells of it; `id` never changes, so that no reader sees it twice."""

    id: str
    url: str
    title: str
    summary: str
    date: str


def changes(book: Book) -> list[tuple[HistoryEntry, Record]]:
    """Every change of every record that stands, newest first; of a withdrawn one, that it was withdrawn."""
    told = [(entry, record) for record in book.published() for entry in record.history if _is_news(entry, record)]
    return sorted(told, key=lambda pair: pair[0].date, reverse=True)


def _is_news(entry: HistoryEntry, record: Record) -> bool:
    gone = record.withdrawal if record.status == Status.WITHDRAWN else None
    return entry.date >= gone.date if gone else record.status != Status.WITHDRAWN


def feeds(site: Site) -> Iterator[Asset]:
    """An Atom feed (RFC 4287) and a JSON Feed (version 1.1) in each language.

    Without a base address, or without a change to tell of, there is none: both formats ask for whole addresses and
    a date.
    """
    days = [entry.date for record in site.book.published() for entry in record.history]
    for lang in LANGUAGES if site.has_feeds else ():
        yield Asset(addresses.home(lang) + ATOM, partial(_atom, site, lang, max(days)))
        yield Asset(addresses.home(lang) + JSON_FEED, partial(_json_feed, site, lang))


def _items(site: Site, lang: Language) -> list[Item]:
    ids = _ids(site)
    return [
        Item(
            ids[id(entry)],
            site.address(addresses.record(site.book, lang, record.id)),
            f"{site.plain(record.title, lang)} ({site.book.term('history_kind', entry.kind).label.best(lang)[0]})",
            site.plain(entry.summary, lang),
            entry.date,
        )
        for entry, record in changes(site.book)[:MOST]
    ]


def _ids(site: Site) -> dict[int, str]:
    """The id of each entry of history: its record's short address, its day and, where a day has several, its place."""
    ids: dict[int, str] = {}
    for record in site.book.published():
        on_day: Counter[str] = Counter()
        for entry in record.history:
            on_day[entry.date] += 1
            place = f"-{on_day[entry.date]}" if on_day[entry.date] > 1 else ""
            ids[id(entry)] = f"{site.address(addresses.short(record.id))}#{entry.date}{place}"
    return ids


def _atom(site: Site, lang: Language, updated: PartialDate) -> str:
    settings = site.book.settings
    return str(
        render(
            "feed.xml",
            lang=lang,
            name=site.plain(settings.name, lang),
            tagline=site.plain(settings.tagline, lang),
            publisher=site.plain(settings.publisher, lang),
            rights=settings.licence,
            home=site.address(addresses.home(lang)),
            address=site.address(addresses.home(lang) + ATOM),
            updated=updated,
            items=_items(site, lang),
        )
    )


def _json_feed(site: Site, lang: Language) -> str:
    settings = site.book.settings
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.plain(settings.name, lang),
        "description": site.plain(settings.tagline, lang),
        "home_page_url": site.address(addresses.home(lang)),
        "feed_url": site.address(addresses.home(lang) + JSON_FEED),
        "language": lang,
        "authors": [{"name": site.plain(settings.publisher, lang)}],
        "items": [
            {
                "id": item.id,
                "url": item.url,
                "title": item.title,
                "content_text": item.summary,
                "date_published": f"{item.date}T00:00:00Z",
            }
            for item in _items(site, lang)
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"
