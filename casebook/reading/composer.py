"""YAML to a tree of nodes, by the parser's events; what records do not take is refused on the way."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import Any

import yaml

from casebook.problems import Problem, Words, excerpt
from casebook.reading import rules
from casebook.reading.characters import unwelcome
from casebook.reading.nodes import PLAIN, Mapping, Node, Scalar, Sequence, Unread
from casebook.reading.source import Source

DEEPEST = 20
"""How deep values may be nested; the deepest field of a record is at seven."""
LONGEST = 200_000
"""The most characters of one text."""
NULLS = frozenset({"~", "null", "Null", "NULL"})
"""Plain words by which YAML means no value."""
MERGE = "<<"
"""The key that takes the fields of an alias; the alias is what gets reported."""

FAST_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""PyYAML's parser in C where it was built, and about eight times as fast."""
CLEAR_LOADER: Any = yaml.BaseLoader
"""PyYAML's parser in Python, whose messages say more."""

_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
# YAML 1.1, section 5.6: the escapes of one letter that stand for what no text should hold.
_ESCAPED = dict(zip("0abevfNLP", "\0\a\b\x1b\v\f\x85\u2028\u2029", strict=True))


def _out_of_range(text: str, start: int, end: int | None) -> yaml.YAMLError | None:
    """The error of the first escape beyond Unicode."""
    for match in _ESCAPE.finditer(text, start, len(text) if end is None else end):
        if match[1][0] == "U" and len(match[1]) > 1 and int(match[1][1:], 16) > sys.maxunicode:
            mark = yaml.Mark("", match.start() - start, 0, 0, None, 0)
            context = "while scanning a double-quoted scalar"
            return yaml.scanner.ScannerError(context, mark, "found unknown escape character", mark)
    return None


def _character(escape: str) -> str:
    """What an escape stands for, as far as it may be unwelcome."""
    if len(escape) == 1:
        return _ESCAPED.get(escape, "")
    code = int(escape[1:], 16)
    return chr(code) if code <= sys.maxunicode else ""


@dataclass
class Composition:
    """What was made of a text: the tree, what is wrong with it, and the error that ended it, if one did.

    Without blanks, no text in the tree is empty and no list.
    """

    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    error: yaml.YAMLError | None = None
    complete: bool = True
    has_blanks: bool = True


def compose(source: Source, loader: Any = FAST_LOADER, *, start: int = 0, end: int | None = None) -> Composition:
    """Build the tree of a text, or of the part of it between two offsets.

    All scalars stay text. Nodes hold offsets into the whole text.
    """
    composer = _Composer(source, start)
    try:
        composer.read(loader(source.text[start:end]))
    except yaml.YAMLError as error:
        composer.result.error = error
    except (ValueError, OverflowError) as error:
        # The parser in Python lets a code point out of range through to chr().
        composer.result.error = _out_of_range(source.text, start, end) or yaml.YAMLError(str(error))
    if composer.result.error:
        composer.result.root = None
        composer.result.complete = False
    return composer.result


class _Composer:
    def __init__(self, source: Source, shift: int) -> None:
        self.source = source
        self.shift = shift
        self.result = Composition(has_blanks=False)
        self.open: list[tuple[Node, Node | None]] = []
        self.current: Node | None = None
        self.key: Node | None = None
        self.partial: set[int] = set()
        """Mappings of which a part was refused: nothing is said to be lacking in them."""

    def read(self, loader: Any) -> None:
        next_event = loader.get_event
        documents = 0
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.add(self.scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if len(self.open) >= DEEPEST:
                    self.refuse(rules.TOO_DEEP, event, limit=DEEPEST)
                    self.result.complete = False
                    self.result.root = None
                    return
                self.enter(event, Mapping if kind is yaml.MappingStartEvent else Sequence)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.leave(event)
            elif kind is yaml.AliasEvent:
                self.refuse(rules.ALIAS, event, name=event.anchor)
                self.add(Unread(event.start_mark.index + self.shift, event.end_mark.index + self.shift))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.refuse(rules.SEVERAL_DOCUMENTS, event)
                    return

    def scalar(self, event: Any) -> Node:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        value, style = event.value, event.style or PLAIN
        if event.anchor or event.tag:
            self.refuse_properties(event)
        if len(value) > LONGEST:
            what: Words = {"en": "The text", "th": "ข้อความ"}
            limit: Words = {"en": f"{LONGEST:,} characters", "th": f"{LONGEST:,} อักขระ"}
            self.refuse(rules.TOO_LARGE, event, what=what, limit=limit)
            return Unread(start, end)
        if style == '"':
            self.look_for_escapes(start, end)
        elif style == PLAIN and value in NULLS:
            value = ""
        if not value or value.isspace():
            self.result.has_blanks = True
        return Scalar(start, end, value, style)

    def enter(self, event: Any, node_type: Any) -> None:
        if event.anchor or event.tag:
            self.refuse_properties(event)
        self.open.append((self.current, self.key))  # type: ignore[arg-type]
        self.current = node_type(event.start_mark.index + self.shift, 0, bool(event.flow_style))
        self.key = None

    def leave(self, event: Any) -> None:
        node = self.current
        assert node is not None
        node.end = event.end_mark.index + self.shift
        self.current, self.key = self.open.pop()
        if id(node) in self.partial and (self.open or node.start == node.end):
            node = Unread(node.start, node.end)
        elif type(node) is Sequence and not node.items:
            self.result.has_blanks = True
        self.add(node)

    def add(self, node: Node) -> None:
        current = self.current
        if type(current) is Mapping:
            if self.key is None:
                self.key = node
            else:
                key, self.key = self.key, None
                self.add_entry(current, key, node)
        elif type(current) is Sequence:
            if node.start == node.end and not current.flow:
                # An item that says nothing stands where its dash does.
                node.start = node.end = max(self.source.text.rfind("-", 0, node.start), 0)
            current.items.append(node)
        else:
            self.result.root = node

    def add_entry(self, mapping: Mapping, key: Node, value: Node) -> None:
        if type(key) is not Scalar:
            if type(key) is not Unread:
                self.result.problems.append(
                    rules.BAD_KEY.at(self.source.at(mapping.start if mapping.flow else key.start))
                )
            self.partial.add(id(mapping))
            return
        if key.value == MERGE and type(value) is Unread:
            self.partial.add(id(mapping))
            return
        earlier = mapping.entries.get(key.value)
        if earlier is None:
            mapping.entries[key.value] = (key, value)
            return
        first = self.source.at(earlier[0].start).line
        self.result.problems.append(
            rules.DUPLICATE_KEY.at(self.source.at(key.start), key=excerpt(key.value), first=first)
        )

    def look_for_escapes(self, start: int, end: int) -> None:
        """Report what a quoted text holds by its escapes and the file itself does not show."""
        if self.source.text.find("\\", start, end) >= 0:
            for match in _ESCAPE.finditer(self.source.text, start, end):
                for rule, name in unwelcome(_character(match[1])):
                    self.result.problems.append(rule.at(self.source.at(match.start()), name=name))

    def refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self.refuse(rules.ANCHOR, event, name=event.anchor)
        if event.tag:
            self.refuse(rules.TAG, event, name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def refuse(self, rule: Any, event: Any, **values: object) -> None:
        at = self.source.at(event.start_mark.index + self.shift)
        self.result.problems.append(rule.at(at, **values))
