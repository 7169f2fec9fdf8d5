"""What a file says, as a tree of nodes that know where they stand."""

from __future__ import annotations

from typing import Any

from casebook.model.walk import FieldPath


class Node:
    """A piece of a file between two offsets into its text."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


class Unread(Node):
    """A value that was refused, so that nothing more is said about it."""

    __slots__ = ()


class Scalar(Node):
    """A text; `style` is YAML's mark for how it is written, `plain` when there is none."""

    __slots__ = ("style", "value")

    def __init__(self, start: int, end: int, value: str, style: str) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.style = style


class Sequence(Node):
    """A list."""

    __slots__ = ("flow", "items")

    def __init__(self, start: int, end: int, flow: bool) -> None:
        self.start = start
        self.end = end
        self.flow = flow
        self.items: list[Node] = []


class Mapping(Node):
    """Keys and values; `entries` gives each key's own node beside its value."""

    __slots__ = ("entries", "flow")

    def __init__(self, start: int, end: int, flow: bool) -> None:
        self.start = start
        self.end = end
        self.flow = flow
        self.entries: dict[str, tuple[Scalar, Node]] = {}


PLAIN = "plain"
"""The style of a scalar without quotes or block mark."""


def as_data(node: Node) -> Any:
    """The tree as plain dictionaries, lists and texts; the depth of a tree is limited when it is built."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: as_data(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [as_data(item) for item in node.items]
    return ""


def find(root: Node, path: FieldPath) -> tuple[Scalar | None, Node, int]:
    """The node at a path, or its nearest parent that exists.

    Returns the key that names it (None for the root and for items of lists), the node, and how
    many steps of the path were found.
    """
    key: Scalar | None = None
    node = root
    for found, step in enumerate(path):
        if isinstance(node, Mapping) and step in node.entries:
            key, node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            key, node = None, node.items[step]
        else:
            return key, node, found
    return key, node, len(path)
