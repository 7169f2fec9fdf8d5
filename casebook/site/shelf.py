"""The shelf of a record: its released versions, and between which of them a page tells what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.book import says_the_same
from casebook.model import Language, PartialDate, Version
from casebook.site import addresses
from casebook.site.editions import Edition

if TYPE_CHECKING:
    from casebook.site.plan import Site

REACH = 4
"""How many versions back a version is compared with, so that any two of five can be: with every one would be too many
pages. It must not shrink, since a page that was once there stays."""


@dataclass(frozen=True)
class Row:
    """A version on the shelf, or what the record says today (no number) where no version does.

    `path` is its page; `compared` has the number of each version that it is compared with, and the page of that.
    """

    number: int | None
    date: PartialDate | None
    path: str
    is_here: bool
    compared: tuple[tuple[int, str], ...]


def shelf(site: Site, edition: Edition, lang: Language) -> dict[str, object]:
    """What a record's page says of its versions; `since` is the page of what changed after the one it shows."""
    here, latest = edition.version, site.today.book.latest(edition.record.id)
    since = here is not None and changed_since(site, here)
    return {
        "versions": list(_rows(site, edition, lang)),
        "latest": latest,
        "version_path": addresses.version(latest.record.id, latest.number) if latest else "",
        "since": addresses.difference(edition.record.id, here.number, None, lang) if since and here else "",
    }


def changed_since(site: Site, version: Version) -> bool:
    """Whether a record says something else today than it did in a version."""
    return not says_the_same(version.record, site.today.book.records[version.record.id])


def pairs(site: Site, record_id: str) -> Iterator[tuple[Version, Version | None]]:
    """The pairs of versions that are compared, the older one first; None stands for the record as it is today."""
    versions = site.book.versions.get(record_id, ())
    for place, version in enumerate(versions):
        yield from ((version, later) for later in versions[place + 1 : place + 1 + REACH])
        if changed_since(site, version):
            yield version, None


def _rows(site: Site, edition: Edition, lang: Language) -> Iterator[Row]:
    """The versions, the newest first."""
    record_id = edition.record.id
    known = site.today.book.versions.get(record_id, ())
    if known and changed_since(site, known[-1]):
        compared = tuple((one.number, addresses.difference(record_id, one.number, None, lang)) for one in known[-REACH:])
        yield Row(None, None, addresses.record(site.today.book, lang, record_id), not edition.is_frozen, compared[::-1])
    for place, version in reversed(list(enumerate(known))):
        before = known[max(0, place - REACH) : place]
        compared = tuple(
            (one.number, addresses.difference(record_id, one.number, version.number, lang)) for one in before
        )
        is_here = edition.is_frozen and edition.version == version
        yield Row(version.number, version.date, addresses.frozen(record_id, version.number, lang), is_here, compared[::-1])
