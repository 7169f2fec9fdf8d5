"""A text that YAML refuses, part by part: what is sound is kept, and each fault is told once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from casebook.problems import Problem, excerpt
from casebook.reading import rules
from casebook.reading.composer import CLEAR_LOADER, DEEPEST, Composition, compose
from casebook.reading.nodes import PLAIN, Mapping, Node, Scalar, Sequence, Unread
from casebook.reading.source import Source
from casebook.reading.syntax import explain, no_field, told

MOST_FAULTS = 100
"""How many faults are looked for in one text."""
CLEAR_UP_TO = 100_000
"""The most characters of a part that the slow parser, which says more, is asked about."""

_NAME = r"[\w-]+|\"[^\"\n]*\"|'[^'\n]*'"
_ENTRY = re.compile(rf" *(?:(?P<dash>-)(?: +|$)|(?P<key>{_NAME}) *:(?: +(?P<value>\S.*)|\s*$))")
_FIELD = re.compile(r" *[A-Za-z_][A-Za-z0-9_-]*:(?: |$)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    indent: int
    entry: re.Match[str] | None

    @property
    def opens(self) -> int:
        """The offset of its first character that is not a space."""
        return self.start + self.indent

    @property
    def is_item(self) -> bool:
        return bool(self.entry and self.entry["dash"])

    @property
    def is_field(self) -> bool:
        return bool(self.entry and self.entry["key"])


_Lines = list[_Line]


def recover(source: Source) -> Composition:
    """Build the tree of a text that the parser refuses as a whole.

    The text is parted by indentation, as an author sees it, until a part either is sound or cannot
    be parted further; such a part becomes `Unread`, with one problem. `error` of the result is None
    when a problem was found.
    """
    recovery = _Recovery(source)
    lines = []
    for line in _lines(source):
        conflict = _CONFLICT.match(source.text, line.start)
        if not conflict:
            lines.append(line)
        elif conflict[0].startswith("<"):
            recovery.problems.append(rules.MERGE_CONFLICT.at(source.at(line.start)))
    root = recovery.level(source, lines, 0) if lines else None
    if not isinstance(root, Mapping) or all(isinstance(value, Unread) for _, value in root.entries.values()):
        root = None
    return Composition(root, recovery.problems, complete=False)


class _Recovery:
    def __init__(self, source: Source) -> None:
        self.place = source.at
        self.problems: list[Problem] = []
        self.faults = 0

    def level(self, source: Source, lines: _Lines, depth: int) -> Node:
        """The node of some lines that belong to one mapping or list."""
        first = lines[0]
        node: Mapping | Sequence = (Sequence if first.is_item else Mapping)(first.opens, lines[-1].end, False)
        for part in self.parts(source, lines):
            self.part(source, part, node, depth)
        return node

    def parts(self, source: Source, lines: _Lines) -> list[_Lines]:
        """Lines parted at the entries that stand where the first one does, or further out."""
        first = lines[0]
        starts = [0]
        for place, line in enumerate(lines[1:], 1):
            if line.indent > first.indent:
                continue
            is_entry = line.is_item if first.is_item else line.is_field
            if not is_entry and (line.is_item or not self.is_finished(source, lines[starts[-1] : place])):
                continue
            if is_entry and line.indent < first.indent:
                self.misplaced(line)
            starts.append(place)
        return [lines[start:end] for start, end in pairwise([*starts, len(lines)])]

    def is_finished(self, source: Source, lines: _Lines) -> bool:
        """Whether an entry is whole without the line that follows it, which is no entry."""
        last = source.text[lines[-1].start : lines[-1].end].rstrip()
        return last[-1:] not in ("|", ">") and compose(source, start=lines[0].start, end=lines[-1].end).complete

    def part(self, source: Source, lines: _Lines, into: Mapping | Sequence, depth: int) -> None:
        """Add an entry, with all the lines that belong to it, to its mapping or list."""
        found = compose(source, start=lines[0].start, end=lines[-1].end)
        if found.complete and type(found.root) is type(into):
            self.problems += found.problems
            self.merge(found.root, into)
            return
        if depth < DEEPEST and self.faults < MOST_FAULTS and self.opened(source, lines, into, depth):
            return
        self.give_up(source, lines, found, into)

    def opened(self, source: Source, lines: _Lines, into: Mapping | Sequence, depth: int) -> bool:
        """Look for the fault inside an entry; whether there was an inside to look into."""
        first, rest = lines[0], lines[1:]
        if first.is_item and isinstance(into, Sequence):
            inside = _without_dash(source, first)
            parts = [_line(inside, first.start, first.end), *rest]
            if parts[0].entry is None or (len(parts) == 1 and not parts[0].is_item):
                return False
            into.items.append(self.level(inside, parts, depth + 1))
            return True
        if not isinstance(into, Mapping) or not first.is_field:
            return False
        assert first.entry is not None
        strayed = self.strayed(source, lines)
        if strayed:
            self.misplaced(lines[strayed])
            for part in ([*lines[:strayed]], *self.parts(source, lines[strayed:])):
                self.part(source, part, into, depth + 1)
            return True
        inner = next((line for line in rest if line.entry), None)
        if _says(first) or inner is None or inner is not rest[0]:
            return False
        if inner.indent < first.indent or (inner.indent == first.indent and not inner.is_item):
            return False
        self.enter(into, _key(source, first), self.level(source, rest, depth + 1))
        return True

    def strayed(self, source: Source, lines: _Lines) -> int:
        """The place of a field that is indented as if it belonged to a finished entry; 0 when there is none."""
        if not _says(lines[0]):
            return 0
        for place, line in enumerate(lines[1:], 1):
            if line.is_field and _FIELD.match(source.text, line.start, line.end):
                return place if compose(source, start=lines[0].start, end=lines[place - 1].end).complete else 0
        return 0

    def give_up(self, source: Source, lines: _Lines, found: Composition, into: Mapping | Sequence) -> None:
        """Tell what is wrong with a part that cannot be parted, and leave it unread."""
        self.faults += 1
        start, end = lines[0].start, lines[-1].end
        if self.faults <= MOST_FAULTS:
            if end - start <= CLEAR_UP_TO:
                found = compose(source, CLEAR_LOADER, start=start, end=end)
            self.problems += found.problems
            if found.error:
                self.problems.append(explain(source, found.error, start))
            elif found.complete and not any(line.entry for line in lines[:1]):
                self.problems.append(told(source, no_field(source.text, lines[0].opens)))
            elif found.complete:
                self.problems.append(rules.INDENTATION.at(self.place(lines[0].opens)))
        unread = Unread(lines[0].opens, end)
        if isinstance(into, Sequence):
            into.items.append(unread)
        elif lines[0].is_field:
            self.enter(into, _key(source, lines[0]), unread)
        elif (word := _WORD.match(source.text, lines[0].opens, end)) and word[0] not in into.entries:
            # What the line was meant to be, so that nobody is told that the field is missing.
            into.entries[word[0]] = (Scalar(*word.span(), word[0], PLAIN), unread)

    def merge(self, found: Node, into: Mapping | Sequence) -> None:
        if isinstance(into, Sequence) and isinstance(found, Sequence):
            into.items += found.items
        elif isinstance(into, Mapping) and isinstance(found, Mapping):
            for key, value in found.entries.values():
                self.enter(into, key, value)

    def enter(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        earlier = mapping.entries.setdefault(key.value, (key, value))
        if earlier[0] is not key:
            first = self.place(earlier[0].start).line
            self.problems.append(rules.DUPLICATE_KEY.at(self.place(key.start), key=excerpt(key.value), first=first))

    def misplaced(self, line: _Line) -> None:
        self.problems.append(rules.INDENTATION.at(self.place(line.opens)))


def _says(line: _Line) -> bool:
    """Whether a field's line holds its value, or the beginning of it."""
    value = line.entry["value"] if line.entry else None
    return bool(value and not value.startswith("#"))


def _key(source: Source, line: _Line) -> Scalar:
    assert line.entry is not None
    start, end = line.entry.span("key")
    name = source.text[start:end]
    quoted = name[:1] in "\"'"
    return Scalar(start, end, name[1:-1] if quoted else name, name[0] if quoted else PLAIN)


def _without_dash(source: Source, line: _Line) -> Source:
    """The same text with a blank in the place of an item's dash."""
    text = source.text
    return replace(source, text=text[: line.opens] + " " + text[line.opens + 1 :])


def _lines(source: Source) -> _Lines:
    """The lines that say something; each reaches to the next, over blank lines and comments."""
    starts = [
        match.start() for match in re.finditer(r"^(?! *(?:#|$|---(?: |$)|\.\.\.\s*$)).", source.text, re.MULTILINE)
    ]
    return [_line(source, start, end) for start, end in pairwise([*starts, len(source.text)])]


def _line(source: Source, start: int, end: int) -> _Line:
    text = source.text
    stop = text.find("\n", start, end)
    stop = end if stop < 0 else stop
    indent = len(text[start:stop]) - len(text[start:stop].lstrip(" "))
    return _Line(start, end, indent, _ENTRY.match(text, start, stop))
