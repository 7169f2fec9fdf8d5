"""A sound record as its author wrote it: where each field stands, and what it says to a reader of YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from casebook.model import MODELS, Record, kind_of
from casebook.model.walk import FieldPath
from casebook.reading.shapes import Shape, shape_at

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Entry:
    """A field as it is written: the path to it, its lines from 0, and what its model says of it."""

    path: FieldPath
    key: yaml.Node
    value: yaml.Node
    shape: Shape | None
    before: str
    """What stands before the key on its line."""

    @property
    def line(self) -> int:
        """The line of the key."""
        return int(self.key.start_mark.line)

    @property
    def end(self) -> int:
        """The first line after the field, and after blank lines that belong to its text."""
        mark = _last(self.value).end_mark
        return int(mark.line if mark.column == 0 and mark.line > self.line else mark.line + 1)

    @property
    def opens_line(self) -> bool:
        """Whether nothing but blanks and dashes stands before the key."""
        return not self.before.strip(" -")

    @property
    def begins_no_item(self) -> bool:
        """Whether nothing but blanks stands before the key."""
        return not self.before.strip()


def _last(node: yaml.Node) -> yaml.Node:
    """The last text in a node: a list or mapping in block style ends, to the parser, where the next thing begins."""
    if node.value and isinstance(node, yaml.CollectionNode) and not node.flow_style:
        inner = node.value[-1]
        return _last(inner[1] if isinstance(node, yaml.MappingNode) else inner)
    return node


class Written:
    """A sound record as its author wrote it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text("utf-8")
        self.lines = self.text.split("\n")

    @cached_property
    def meaning(self) -> object:
        """What it says to a reader of YAML."""
        return meaning_of(self.text)

    @cached_property
    def entries(self) -> list[Entry]:
        """Every field of it, in order."""
        root = yaml.compose(self.text, yaml.SafeLoader)
        assert isinstance(root, yaml.MappingNode)
        kind = kind_of(next(value.value for key, value in root.value if key.value == "id"))
        assert kind is not None
        return list(self._entries(root, (), MODELS[kind]))

    def _entries(self, node: yaml.Node, path: FieldPath, model: type[Record]) -> Iterator[Entry]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                inner = (*path, key.value)
                before = self.lines[key.start_mark.line][: key.start_mark.column]
                yield Entry(inner, key, value, shape_at(model, inner), before)
                yield from self._entries(value, inner, model)
        elif isinstance(node, yaml.SequenceNode):
            for place, item in enumerate(node.value):
                yield from self._entries(item, (*path, place), model)

    def heads(self, line: int) -> set[int]:
        """The lines on which what lacks something on a line is told of: where all that holds the line begins."""
        around = [one for one in self.entries if one.line <= line < one.end]
        first = {one.path[:-1]: one.line for one in reversed(self.entries)}
        return {one.line for one in around} | {first[one.path[:-1]] for one in around}


def meaning_of(text: str) -> object:
    """What a text says to a reader of YAML, blanks at the ends of texts left aside; None when it cannot be read."""
    try:
        return _said_by(yaml.compose(text, LOADER))
    except yaml.YAMLError:
        return None


def _said_by(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        # A field that stands there twice is kept twice.
        return {"mapping": [(_said_by(key), _said_by(value)) for key, value in node.value]}
    if isinstance(node, yaml.SequenceNode):
        return [_said_by(item) for item in node.value]
    return " ".join(node.value.split()) if node else None
