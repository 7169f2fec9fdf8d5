"""What a book has released: its versions, each held against its seal, and the addresses that were published.

A version is a copy of a record's file. It is read as records are today; nobody may mend its words, so that no
check looks at them, and what can no longer be read is one problem with its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from casebook.model import MODELS, Record, Version, kind_of
from casebook.problems import Location, Problem, Severity, Words
from casebook.reading import rules
from casebook.reading.files import Files, read_bytes, unreadable
from casebook.reading.folder import RELEASED, VERSIONS, Layout, PathNames, version_file
from casebook.reading.ledger import Entry, addresses, entries, seal_of
from casebook.reading.lists import Lists
from casebook.reading.source import Source

LARGEST_LIST = 50_000_000
"""The most bytes of a list: some hundred thousand lines."""


@dataclass
class Released:
    """What was released, what is wrong with it, and the texts of the files that problems name."""

    versions: dict[str, list[Version]] = field(default_factory=dict)
    addresses: dict[str, Location] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


@dataclass(frozen=True)
class ReleaseReader:
    """Reads what was released; `known` tells whether the book has, or may have, a record of an id today."""

    files: Files
    shown: PathNames
    lists: Lists
    known: Callable[[str], bool]

    def read(self, layout: Layout) -> Released:
        """Read the two lists and every version."""
        found = Released()
        for address in addresses(*self._text(layout.addresses, found)):
            if isinstance(address, Problem):
                found.problems.append(address)
            else:
                found.addresses.setdefault(*address)
        self._read_versions(layout, found)
        return found

    def _read_versions(self, layout: Layout, found: Released) -> None:
        told: set[str] = set()
        for entry in entries(*self._text(layout.released, found)):
            if isinstance(entry, Problem):
                found.problems.append(entry)
                continue
            found.entries.append(entry)
            if entry.id not in told and not self.known(entry.id):
                told.add(entry.id)
                found.problems.append(rules.LOST_RECORD.at(entry.at, id=entry.id))
            self._read_version(entry, layout, found)
        listed = {(entry.id, entry.number) for entry in found.entries}
        is_whole = not any(problem.rule in (rules.BAD_LINE, rules.VERSION_ORDER) for problem in found.problems)
        for key, path in layout.versions.items() if is_whole else ():
            if key not in listed:
                found.problems.append(rules.STRAY_VERSION.at(Location(self.shown(path)), list=self._list(layout)))

    def _read_version(self, entry: Entry, layout: Layout, found: Released) -> None:
        path = layout.versions.get((entry.id, entry.number))
        if path is None:
            lost = version_file(layout.root, entry.id, entry.number)
            found.problems.append(
                rules.LOST_VERSION.at(entry.at, number=entry.number, id=entry.id, path=self.shown(lost))
            )
            return
        name = self.shown(path)
        try:
            data = read_bytes(path)
        except OSError as error:
            found.problems.append(unreadable(name, error))
            return
        seal = seal_of(data)
        if seal != entry.seal:
            values = {"number": entry.number, "id": entry.id, "list": self._list(layout), "found": seal}
            found.problems.append(rules.BROKEN_SEAL.at(Location(name), **values))
        record = self._record(name, data, entry, found)
        if record is not None and record.id == entry.id:
            found.versions.setdefault(entry.id, []).append(Version(entry.number, entry.date, record))

    def _record(self, name: str, data: bytes, entry: Entry, found: Released) -> Record | None:
        kind = kind_of(entry.id)
        assert kind is not None
        same = self.files.value_of_copy(data, MODELS[kind], self.lists)
        if isinstance(same, Record):
            return same
        read = self.files.read_data(name, data, MODELS[kind], self.lists)
        found.sources.append(read.source)
        found.problems += (_as_of_version(problem, entry) for problem in _errors(read.problems))
        return read.value if isinstance(read.value, Record) else None

    def _list(self, layout: Layout) -> str:
        return self.shown(layout.root / VERSIONS / RELEASED)

    def _text(self, path: Path | None, found: Released) -> tuple[str, str]:
        """The name and text of a list; without one, no text."""
        if path is None:
            return "", ""
        name = self.shown(path)
        try:
            source = Source(name, read_bytes(path, LARGEST_LIST).decode("utf-8-sig", "replace"))
        except OSError as error:
            found.problems.append(unreadable(name, error))
            return name, ""
        found.sources.append(source)
        return name, source.text


def _errors(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    return (problem for problem in problems if problem.severity is Severity.ERROR)


def _as_of_version(problem: Problem, entry: Entry) -> Problem:
    reason: Words = {lang: problem.sentence(lang) for lang in ("th", "en")}
    return rules.UNREADABLE_VERSION.at(problem.location, number=entry.number, id=entry.id, reason=reason)
