"""One file of a book: its bytes to a value and problems, kept until the bytes or the lists change."""

from __future__ import annotations

import errno
import hashlib
import stat
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import BaseModel

from casebook.model import Record
from casebook.problems import Location, Problem, Severity, Words, in_order
from casebook.reading import rules
from casebook.reading.claims import Claim, claim_of
from casebook.reading.document import LARGEST, Document, parse
from casebook.reading.duplicates import duplicate_names
from casebook.reading.kinds import choose
from casebook.reading.lists import Lists
from casebook.reading.outline import Outline, outline_of
from casebook.reading.source import Source
from casebook.reading.validation import validate

MOST_PROBLEMS = 100
"""How many problems of one file are told."""

_REASONS: dict[int, Words] = {
    errno.EACCES: {"en": "permission is denied", "th": "ไม่มีสิทธิ์อ่าน"},
    errno.EPERM: {"en": "permission is denied", "th": "ไม่มีสิทธิ์อ่าน"},
    errno.ENOENT: {"en": "it does not exist", "th": "ไม่มีไฟล์นี้"},
    errno.EISDIR: {"en": "it is a folder", "th": "เป็นโฟลเดอร์"},
    errno.ELOOP: {"en": "it is a link to itself", "th": "เป็นลิงก์ที่ชี้หาตัวเอง"},
}
_NO_FILE: Words = {"en": "it is not an ordinary file", "th": "ไม่ใช่ไฟล์ธรรมดา"}


@dataclass(frozen=True)
class FileReading:
    """What one file gave: its value when it has no error, its problems, and the id that it claims."""

    source: Source
    value: BaseModel | None
    problems: tuple[Problem, ...]
    claim: Claim | None = None
    outline: Outline | None = None


class Files:
    """Reads files, and remembers what each gave by its content and the lists in force."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], FileReading] = {}
        self._used: dict[tuple[object, ...], FileReading] = {}
        self._values: dict[tuple[object, ...], BaseModel] = {}

    def read(self, path: Path | Traversable, name: str, model: type[BaseModel] | None, lists: Lists) -> FileReading:
        """What a file gives when read as a model, or as what it looks like when none is named."""
        try:
            data = read_bytes(path)
        except OSError as error:
            return FileReading(Source(name, ""), None, (unreadable(name, error),))
        return self.read_data(name, data, model, lists)

    def read_data(self, name: str, data: bytes, model: type[BaseModel] | None, lists: Lists) -> FileReading:
        """What a file of these bytes gives."""
        content = (model, hashlib.blake2b(data, digest_size=16).digest(), lists.fingerprint)
        found = self._kept.get((name, *content)) or read_file(name, data, model, lists)
        self._used[name, *content] = found
        if found.value is not None:
            self._values[content] = found.value
        return found

    def value_of_copy(self, data: bytes, model: type[BaseModel], lists: Lists) -> BaseModel | None:
        """What a file with the very same bytes gave in this round; None when there was none, or it has errors."""
        return self._values.get((model, hashlib.blake2b(data, digest_size=16).digest(), lists.fingerprint))

    def forget_unused(self) -> None:
        """Drop what the reads since the last call did not ask for."""
        self._kept, self._used, self._values = self._used, {}, {}


def read_bytes(path: Path | Traversable, most: int = LARGEST) -> bytes:
    """The bytes of an ordinary file, and no more of them than tell that it is too large; OSError otherwise."""
    if isinstance(path, Path) and not stat.S_ISREG(path.stat().st_mode):
        # Opening a pipe or a device would wait for ever.
        raise OSError(0, "")
    with path.open("rb") as file:
        return file.read(most + 1)


def read_file(name: str, data: bytes, model: type[BaseModel] | None, lists: Lists) -> FileReading:
    """What the bytes of a file give."""
    document = parse(name, data)
    problems = list(document.problems)
    value: BaseModel | None = None
    outline: Outline | None = None
    if document.root is not None:
        chosen, doubts = choose(document.source, document.root, model)
        problems += doubts
        problems += duplicate_names(document.source, document.root)
        if chosen is not None:
            value, faults = validate(document, chosen, lists.vocabularies, lists.lacks)
            problems += faults
            outline = outline_of(name, document, chosen, is_sound=value is not None)
    if any(problem.severity is Severity.ERROR for problem in problems):
        value = None
    return FileReading(document.source, value, _first_of(problems), _claim(document, model), outline)


def _claim(document: Document, model: type[BaseModel] | None) -> Claim | None:
    return claim_of(document) if model is None or issubclass(model, Record) else None


def _first_of(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems by place, each once; when they are too many, the first and a word on the rest."""
    ordered = in_order(problems)
    if len(ordered) <= MOST_PROBLEMS:
        return ordered
    return (*ordered[: MOST_PROBLEMS - 1], rules.TOO_MANY.at(ordered[MOST_PROBLEMS - 1].location))


def unreadable(name: str, error: OSError) -> Problem:
    """The problem of a file or folder that the system does not let us read."""
    said: Words = {"en": error.strerror or str(error), "th": error.strerror or str(error)}
    reason = _REASONS.get(error.errno or 0, said) if error.errno else _NO_FILE
    return rules.UNREADABLE.at(Location(name), reason=reason)
