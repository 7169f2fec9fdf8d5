"""Set a few values in a record's file: what stands around them, comments and order too, stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml
from pydantic import BaseModel

from casebook.model.walk import FieldPath
from casebook.reading.mending import Edit, applied, sound_tree
from casebook.reading.nodes import Mapping, Node, Scalar, Sequence, as_data, find
from casebook.reading.shapes import owner_of, shapes
from casebook.reading.source import STEP

Value = str | list[Any] | dict[str, Any]
"""What can be written: a text, or lists and mappings of such."""


class _Dumper(yaml.SafeDumper):
    """Writes dates without quotes, as records have them."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def with_values(text: str, values: Iterable[tuple[FieldPath, Value | None]], model: type[BaseModel]) -> str | None:
    """A file's text with each value set, or taken out where it is None.

    A value that is not there yet comes after the fields that a record of its `model` has before it. None when the
    file is not sound YAML, or when a comment stands within what would be replaced.
    """
    body = text.removeprefix("\ufeff")
    mark = text[: len(text) - len(body)]
    for path, value in values:
        root = sound_tree(body)
        edit = _edit(body, root, path, value, model) if isinstance(root, Mapping) else None
        if root is None or edit is None:
            return None
        wanted = _with(as_data(root), path, value)
        body = applied(body, [edit])
        after = sound_tree(body)
        if after is None or as_data(after) != wanted:
            return None
    return mark + body


def _edit(text: str, root: Mapping, path: FieldPath, value: Value | None, model: type[BaseModel]) -> Edit | None:
    key, node, found = find(root, path)
    if found == len(path) and key is not None:
        start, end = (key.start, _end(node)) if value is None else (key.end, _end(node))
        if not isinstance(node, Scalar) and "#" in text[start:end]:
            return None
        if value is None:
            return _removal(text, find(root, path[:-1])[1], start, end)
        return Edit(start, end, f": {_flow(value)}")
    if value is None:
        return Edit(0, 0, "")
    if not isinstance(node, Mapping) or not node.entries:
        return None
    for step in reversed(path[found + 1 :]):
        value = {str(step): value}
    owner = owner_of(model, path[: found + 1])
    return _insertion(text, node, str(path[found]), value, list(shapes(owner)) if owner else [])


def _insertion(text: str, parent: Mapping, key: str, value: Value, order: list[str]) -> Edit:
    """A new entry behind the last of those that come before it in the order of the fields."""
    earlier = order[: order.index(key)] if key in order else order
    before = [entry for name, entry in parent.entries.items() if name in earlier]
    name, last = max(before or parent.entries.values(), key=lambda entry: entry[0].start)
    end = max(_end(last), name.end)
    if parent.flow:
        return Edit(end, end, f", {key}: {_flow(value)}")
    first = next(iter(parent.entries.values()))[0]
    indent = first.start - _line_start(text, first.start)
    line_end = _line_end(text, len(text[:end].rstrip()))
    newline = "\r\n" if "\r\n" in text else "\n"
    return Edit(line_end, line_end, "".join(f"{newline}{' ' * indent}{line}" for line in _block(key, value)))


def _block(key: str, value: Value) -> list[str]:
    """An entry as lines: a mapping of mappings one line each, all else on one line."""
    if isinstance(value, dict) and all(isinstance(inner, dict) for inner in value.values()):
        return [f"{key}:", *(f"{' ' * STEP}{name}: {_flow(inner)}" for name, inner in value.items())]
    return [f"{key}: {_flow(value)}"]


def _flow(value: Value) -> str:
    written = yaml.dump(
        [value], Dumper=_Dumper, default_flow_style=True, allow_unicode=True, width=float("inf"), sort_keys=False
    )
    return str(written).strip()[1:-1]


def _removal(text: str, parent: Node, start: int, end: int) -> Edit | None:
    """Take out an entry, with its line or its comma; never the last one of a mapping."""
    if not isinstance(parent, Mapping) or len(parent.entries) == 1:
        return None
    if not parent.flow:
        return Edit(_line_start(text, start) - 1, _line_end(text, end), "")
    comma = text.find(",", end)
    is_last = start == max(key.start for key, _ in parent.entries.values())
    if is_last:
        return Edit(text.rindex(",", parent.start, start), end, "")
    return Edit(start, comma + 1 + (len(text[comma + 1 :]) - len(text[comma + 1 :].lstrip(" "))), "")


def _end(node: Node) -> int:
    """Where the last word of a node ends; of a block, the end of its last value and not the next key."""
    if isinstance(node, Mapping) and not node.flow and node.entries:
        return max(_end(value) for _, value in node.entries.values())
    if isinstance(node, Sequence) and not node.flow and node.items:
        return max(_end(item) for item in node.items)
    return node.end


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    end = len(text) if found < 0 else found
    return end - 1 if text[end - 1 : end] == "\r" else end


def _with(data: Any, path: FieldPath, value: Value | None) -> Any:
    """Plain data with a value set or taken out."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list) and isinstance(step, int):
        return [_with(item, rest, value) if place == step else item for place, item in enumerate(data)]
    if value is None and not rest:
        return {key: inner for key, inner in data.items() if key != step}
    return {**data, step: _with(data.get(step, {}), rest, value)}
