"""A text that YAML refuses, part by part: what is sound is kept, and each fault is told once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

import yaml

from casebook.model import LANGUAGES
from casebook.problems import Problem, excerpt
from casebook.reading import rules
from casebook.reading.composer import CLEAR_LOADER, DEEPEST, Composition, compose
from casebook.reading.names import FILE_FIELDS, INNER_FIELDS
from casebook.reading.nodes import PLAIN, Mapping, Node, Scalar, Sequence, Unread
from casebook.reading.source import STEP, Source
from casebook.reading.syntax import explain, no_field, told

MOST_FAULTS = 101
"""How many faults are looked for in one text; one more than are told of a file."""
CLEAR_UP_TO = 100_000
"""The most characters of a part that the slow parser, which says more, is asked about."""

_NAME = r"[\w-]+|\"[^\"\n]*\"|'[^'\n]*'"
_ENTRY = re.compile(rf" *(?:(?P<dash>-)(?: +|$)|(?P<key>{_NAME}) *:(?: +(?P<value>\S.*)|\s*$))")
_FIELD = re.compile(r" *[A-Za-z_][A-Za-z0-9_-]*:(?: |$)")
_SAYING = re.compile(r"^(?! *(?:#|$|---(?: |$)|\.\.\.\s*$)).", re.MULTILINE)
_WORD = re.compile(r"[\w-]+")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?=\s|$)")


@dataclass(frozen=True)
class _Line:
    """A line that says something; it reaches to the next, over blank lines and comments."""

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

    @property
    def key(self) -> str:
        return str(self.entry["key"]) if self.entry and self.entry["key"] else ""


_Lines = list[_Line]


def recover(source: Source, error: yaml.YAMLError) -> Composition:
    """Build the tree of a text that the parser refused as a whole with an error.

    The text is parted by indentation, as an author sees it, until a part either is sound or cannot
    be parted further; such a part becomes `Unread`, with one problem. There is at least one problem.
    """
    recovery = _Recovery(source)
    source = recovery.without_conflicts(source)
    lines = _lines(source)
    root = recovery.file(source, lines) if lines else None
    if not isinstance(root, Mapping) or all(isinstance(value, Unread) for _, value in root.entries.values()):
        root = None
    if not recovery.problems:
        recovery.problems.append(explain(source, error))
    return Composition(root, recovery.problems, complete=False)


class _Recovery:
    def __init__(self, source: Source) -> None:
        self.place = source.at
        self.problems: list[Problem] = []
        self.faults = 0
        self.slipped: set[int] = set()
        """The lines that were told to begin in a wrong column, by offset."""

    def without_conflicts(self, source: Source) -> Source:
        """The text with only the first side of each merge conflict; a problem for each, or for a mark left over."""
        kept: list[str] = []
        inside = skipping = False
        offset = 0
        for text in source.text.splitlines(keepends=True):
            found = _CONFLICT.match(text)
            mark = found[0][0] if found else ""
            if mark and not (inside and mark in "=|>"):
                self.problems.append(rules.MERGE_CONFLICT.at(self.place(offset)))
            if mark:
                inside, skipping = mark == "<" or (inside and mark != ">"), inside and mark in "=|"
            kept.append(_blank(text) if mark or skipping else text)
            offset += len(text)
        return replace(source, text="".join(kept))

    def file(self, source: Source, lines: _Lines) -> Node:
        """The node of all lines."""
        node, rest = self.level(source, lines, -STEP, 0)
        while rest and isinstance(node, Mapping):
            more, rest = self.level(source, rest, -STEP, 0)
            self.merge(more, node)
        return node

    def level(self, source: Source, lines: _Lines, parent: int, depth: int) -> tuple[Node, _Lines]:
        """The node of lines that belong to one mapping or list, and the lines that turn out to belong further out.

        `parent` is the indentation of the entry that they stand under.
        """
        first = lines[0]
        node: Mapping | Sequence = (Sequence if first.is_item else Mapping)(first.opens, lines[-1].end, False)
        base = _column(lines, parent, trusted=first.start not in self.slipped)
        # The first line is what makes this level: it cannot belong further out.
        outward = (place for place in range(1, len(lines)) if _is_outward(lines, place, base, parent))
        cut = next(outward, len(lines))
        if first.indent != base and first.start not in self.slipped:
            self.misplaced(first)
        for part in self.parts(source, lines[:cut], base):
            self.part(source, part, node, depth)
        return node, lines[cut:]

    def parts(self, source: Source, lines: _Lines, base: int) -> list[_Lines]:
        """Lines parted at the entries that stand in a column, or further out."""
        first = lines[0]
        starts = [0]
        for place, line in enumerate(lines[1:], 1):
            if line.indent > base:
                continue
            is_entry = line.is_item if first.is_item else line.is_field
            if (first.is_item and line.is_field) or _is_lone_language(line, first):
                # A field of the entry above that has slipped to the left.
                continue
            if not is_entry and (line.is_item or not self.is_finished(source, lines[starts[-1] : place])):
                continue
            if is_entry and line.indent < base:
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
            is_closed = parts[0].entry is None and inside.text[parts[0].opens] in "{[\"'|>"
            if is_closed or not any(line.entry for line in parts) or (len(parts) == 1 and not parts[0].is_item):
                return False
            node, more = self.level(inside, parts, first.indent, depth + 1)
            into.items.append(node)
            self.further(source, more, into, first.indent, depth)
            return True
        if not isinstance(into, Mapping) or not first.is_field:
            return False
        strayed = self.strayed(source, lines)
        if strayed:
            self.misplaced(lines[strayed])
            self.part(source, lines[:strayed], into, depth + 1)
            self.further(source, lines[strayed:], into, first.indent, depth, told=True)
            return True
        if _says(first) or not any(line.entry and line.indent <= rest[0].indent for line in rest):
            return False
        if _is_lone_language(rest[0], first) and rest[0].indent <= first.indent:
            self.misplaced(rest[0])
        elif rest[0].indent < first.indent or (rest[0].indent == first.indent and not rest[0].is_item):
            return False
        node, more = self.level(source, rest, first.indent, depth + 1)
        self.enter(into, _key(source, first), node)
        self.further(source, more, into, first.indent, depth)
        return True

    def further(
        self, source: Source, lines: _Lines, into: Mapping | Sequence, base: int, depth: int, *, told: bool = False
    ) -> None:
        """Go on with lines that stood too far in, as entries of this level."""
        if not lines:
            return
        if not told:
            self.misplaced(lines[0])
        for part in self.parts(source, lines, base):
            key, rest = part[0], part[1:]
            if isinstance(into, Mapping) and key.is_field and key.indent > base and not _says(key) and rest:
                node, more = self.level(source, rest, base, depth + 1)
                self.enter(into, _key(source, key), node)
                self.further(source, more, into, base, depth + 1)
            else:
                self.part(source, part, into, depth + 1)

    def strayed(self, source: Source, lines: _Lines) -> int:
        """The place of a field that is indented as if it belonged to a finished entry; 0 when there is none."""
        if not _says(lines[0]):
            return 0
        for place, line in enumerate(lines[1:], 1):
            if line.is_field and _FIELD.match(source.text, line.start, line.end) and not _is_lone_name(line, lines[0]):
                return place if compose(source, start=lines[0].start, end=lines[place - 1].end).complete else 0
        return 0

    def give_up(self, source: Source, lines: _Lines, found: Composition, into: Mapping | Sequence) -> None:
        """Tell what is wrong with a part that cannot be parted, and leave it unread."""
        self.faults += 1
        first = lines[0]
        if self.faults <= MOST_FAULTS:
            self.problems += self.fault(source, lines, found)
        unread = Unread(first.opens, lines[-1].end)
        if isinstance(into, Sequence):
            into.items.append(unread)
        elif first.is_field:
            self.enter(into, _key(source, first), unread)
        elif (word := _WORD.match(source.text, first.opens, first.end)) and word[0] not in into.entries:
            # What the line was meant to be, so that nobody is told that the field is missing.
            into.entries[word[0]] = (Scalar(*word.span(), word[0], PLAIN), unread)

    def fault(self, source: Source, lines: _Lines, found: Composition) -> list[Problem]:
        """What is wrong with a part: at least one problem."""
        first, start, end = lines[0], lines[0].start, lines[-1].end
        if first.entry is None and not found.problems and source.text[first.opens] not in "{[\"'":
            return [told(source, no_field(source.text, first.opens))]
        clear = compose(source, CLEAR_LOADER, start=start, end=end) if end - start <= CLEAR_UP_TO else found
        if clear.error:
            return [*clear.problems, explain(source, clear.error, start)]
        if clear.problems:
            return clear.problems
        return [explain(source, found.error, start) if found.error else rules.INDENTATION.at(self.place(first.opens))]

    def merge(self, found: Node | None, into: Mapping | Sequence) -> None:
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
        self.slipped.add(line.start)
        self.problems.append(rules.INDENTATION.at(self.place(line.opens)))


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def _column(lines: _Lines, parent: int, *, trusted: bool) -> int:
    """The column in which the entries of a level begin.

    It is where most of them do, of those that begin no further in than the first; when that leaves
    a choice, one step further in than the parent, or else where the first does. A first line that is
    known to stand in a wrong column, or that stands less than a step in, is not trusted so far.
    """
    first = lines[0]
    alike = [line for line in lines if line.entry and line.is_item == first.is_item and parent < line.indent]
    if not trusted:
        return min((line.indent for line in alike if line is not first), default=first.indent)
    furthest = parent + STEP if first.indent == parent + STEP - 1 and _steps_by_two(lines) else first.indent
    counts = Counter(line.indent for line in alike if line.indent <= furthest)
    most = max(counts.values(), default=0)
    columns = [column for column, count in counts.items() if count == most]
    if len(columns) > 1 and parent + STEP in columns:
        return parent + STEP
    return columns[0] if len(columns) == 1 else first.indent


def _steps_by_two(lines: _Lines) -> bool:
    return sum(line.indent % STEP for line in lines) * 2 <= len(lines)


def _is_lone_language(line: _Line, first: _Line) -> bool:
    """Whether a line is the text of one language among fields of another kind."""
    return line.key in LANGUAGES and first.is_field and first.key not in LANGUAGES


def _is_lone_name(line: _Line, first: _Line) -> bool:
    """Whether a line below the text of a language cannot be its neighbour."""
    return first.key in LANGUAGES and line.key not in LANGUAGES and line.indent > first.indent


def _is_outward(lines: _Lines, place: int, base: int, parent: int) -> bool:
    """Whether a field that begins left of its level belongs to a level further out, and stands too far in for that.

    What stands below it tells where it was meant to begin; without that, its name does.
    """
    line = lines[place]
    is_left = line.indent <= base if lines[0].is_item else line.indent < base
    if not line.is_field or not is_left or line.indent <= parent:
        return False
    below = lines[place + 1] if place + 1 < len(lines) else None
    if not _says(line) and below and below.indent > line.indent:
        return below.indent - STEP == parent or (parent == 0 and line.key in FILE_FIELDS - INNER_FIELDS)
    if lines[0].is_item:
        return parent == 0 and line.key in FILE_FIELDS - INNER_FIELDS
    return parent == 0 and line.key in FILE_FIELDS and line.key not in {other.key for other in lines[:place]}


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
    starts = [match.start() for match in _SAYING.finditer(source.text)]
    return [_line(source, start, end) for start, end in pairwise([*starts, len(source.text)])]


def _line(source: Source, start: int, end: int) -> _Line:
    text = source.text
    stop = text.find("\n", start, end)
    stop = end if stop < 0 else stop
    indent = len(text[start:stop]) - len(text[start:stop].lstrip(" "))
    return _Line(start, end, indent, _ENTRY.match(text, start, stop))
