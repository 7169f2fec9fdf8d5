"""The two lists of what was released: every version with its day and seal, and every address that was published.

Both are plain lines, so that a change shows as one line and lists of any length can be read. Empty lines and
those that begin with `#` say nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from casebook.model import FullDate, PartialDate, kind_of
from casebook.problems import Location, Problem, excerpt
from casebook.reading import rules

EXAMPLE = "2026-12-01 C0001 v1 0123456789abcdef…"
EXAMPLE_ADDRESS = "/en/cases/asker-welfare-lab/"
_DAY: TypeAdapter[PartialDate] = TypeAdapter(FullDate)
_ENTRY = re.compile(r"(?P<day>\S{10}) (?P<id>\S+) v(?P<number>[1-9][0-9]{0,5}) (?P<seal>[0-9a-f]{64})", re.ASCII)
_ADDRESS = re.compile(r"/[!-~]*")


NOWHERE = Location("")
"""The place of what is not written yet."""


@dataclass(frozen=True)
class Entry:
    """A released version as the list has it."""

    id: str
    number: int
    date: PartialDate
    seal: str
    at: Location = NOWHERE

    def as_line(self) -> str:
        """The line that says it."""
        return f"{self.date} {self.id} v{self.number} {self.seal}"


def seal_of(data: bytes) -> str:
    """The seal of a file: a hash (SHA-256) of its bytes, whatever its line ends and byte order mark."""
    return hashlib.sha256(data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")).hexdigest()


def entries(path: str, text: str) -> Iterator[Entry | Problem]:
    """The released versions that a list has, and a problem for each line that is none or out of order."""
    last: dict[str, Entry] = {}
    for line, at in _lines(path, text):
        entry = _entry(line, at)
        if isinstance(entry, Entry):
            before = last.get(entry.id)
            wanted = before.number + 1 if before else 1
            if entry.number != wanted or (before and entry.date < before.date):
                yield rules.VERSION_ORDER.at(at, found=entry.number, id=entry.id, wanted=wanted)
                continue
            last[entry.id] = entry
        yield entry


def addresses(path: str, text: str) -> Iterator[tuple[str, Location] | Problem]:
    """The published addresses that a list has, as site paths, and a problem for each line that is none."""
    for line, at in _lines(path, text):
        if _ADDRESS.fullmatch(line):
            yield line[1:], at
        else:
            yield rules.BAD_LINE.at(at, found=excerpt(line), example=EXAMPLE_ADDRESS)


def _entry(line: str, at: Location) -> Entry | Problem:
    found = _ENTRY.fullmatch(line)
    day = _day(found["day"]) if found else None
    if found is None or day is None or kind_of(found["id"]) is None:
        return rules.BAD_LINE.at(at, found=excerpt(line), example=EXAMPLE)
    return Entry(found["id"], int(found["number"]), day, found["seal"], at)


def _day(words: str) -> PartialDate | None:
    try:
        return _DAY.validate_python(words)
    except ValidationError:
        return None


def _lines(path: str, text: str) -> Iterator[tuple[str, Location]]:
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if words and not words.startswith("#"):
            yield words, Location(path, number)
