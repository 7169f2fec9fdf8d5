"""A release: what has changed becomes the next version of each record, and every address of the site is noted.

It writes files into the book's folder and nothing else; what becomes of them is for whoever keeps the repository.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from casebook.book import FOLDERS, Book, entries_since
from casebook.checks import untold
from casebook.model import HistoryEntry, PartialDate, Record, Status
from casebook.problems import Problem
from casebook.reading import Places
from casebook.reading.folder import ADDRESSES, RELEASED, SUFFIX, VERSIONS, version_file
from casebook.reading.ledger import Entry, seal_of

_RELEASED_HEAD = (
    "# Every version that was released: day, record, number, and the seal of its file (SHA-256).\n"
    "# `casebook release` adds to it. Whatever stands here stays.\n"
)
_ADDRESSES_HEAD = (
    "# Every address of the site that was ever published. `casebook check` fails when one no longer answers.\n"
    "# `casebook release` and `casebook addresses` add to it.\n"
)


@dataclass(frozen=True)
class NextVersion:
    """A record that has changed, and the number that it is to have; `news` are its new entries of history."""

    record: Record
    number: int
    news: tuple[HistoryEntry, ...]
    path: Path


@dataclass(frozen=True)
class Draft:
    """What a release would make, and what keeps it from being made."""

    versions: tuple[NextVersion, ...]
    problems: tuple[Problem, ...]


def last_day(book: Book) -> PartialDate | None:
    """The day of the last release."""
    return max((versions[-1].date for versions in book.versions.values()), default=None)


def draft(root: Path, book: Book, places: Places) -> Draft:
    """What has changed in a book since its last release.

    A withdrawn record becomes no version, since there is nothing left to cite; that its history tells of it is asked
    for all the same.
    """
    changed = [record for record in book.published() if book.version_of(record.id) is None]
    told = [record for record in changed if record.status != Status.WITHDRAWN or book.latest(record.id)]
    versions = (_next(root, book, record) for record in changed if record.status != Status.WITHDRAWN)
    return Draft(tuple(versions), tuple(untold(book, places, told)))


def write(root: Path, versions: Iterable[NextVersion], day: PartialDate) -> None:
    """Write the versions of a day, and after them the lines that say so: a release cut short is no release."""
    lines = []
    for version in versions:
        data = version.path.read_bytes()
        path = version_file(root, version.record.id, version.number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        entry = Entry(version.record.id, version.number, day, seal_of(data))
        lines.append(entry.as_line())
    if lines:
        path = root / VERSIONS / RELEASED
        _write(path, _RELEASED_HEAD, [*_lines(path), *lines])


def note_addresses(root: Path, answering: Iterable[str]) -> tuple[Path, int]:
    """Add addresses to those that were published; none is ever taken out. Returns the list and how many are new."""
    path = root / VERSIONS / ADDRESSES
    known = set(_lines(path))
    wanted = known | {f"/{address}" for address in answering}
    if wanted != known:
        _write(path, _ADDRESSES_HEAD, sorted(wanted))
    return path, len(wanted - known)


def _next(root: Path, book: Book, record: Record) -> NextVersion:
    latest = book.latest(record.id)
    news = tuple(entries_since(latest.record if latest else None, record))
    path = root / FOLDERS[record.kind] / f"{book.slug(record.id)}{SUFFIX}"
    return NextVersion(record, latest.number + 1 if latest else 1, news, path)


def _lines(path: Path) -> list[str]:
    """The lines of a list that say something."""
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _write(path: Path, head: str, lines: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
