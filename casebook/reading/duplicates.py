"""Names that must be unique within one file: keys of sources, ids of terms."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.problems import Problem, excerpt
from casebook.reading import rules
from casebook.reading.nodes import Mapping, Scalar, Sequence, find
from casebook.reading.source import Source

_UNIQUE = (("sources", "key"), ("terms", "id"))
"""The lists of a file whose items carry a name, and the field that has it."""


def duplicate_names(source: Source, root: Mapping) -> Iterator[Problem]:
    """A problem for each item that takes a name which an earlier item of its list has."""
    for listed, key in _UNIQUE:
        first: dict[str, int] = {}
        for name in _names(root, listed, key):
            at = source.at(name.start)
            value = name.value.strip()
            if value in first:
                yield rules.DUPLICATE_NAME.at(at, key=key, list=listed, found=excerpt(value), first=first[value])
            elif value:
                first[value] = at.line


def _names(root: Mapping, listed: str, key: str) -> Iterator[Scalar]:
    _, items, found = find(root, (listed,))
    if found and isinstance(items, Sequence):
        for item in items.items:
            _, name, found = find(item, (key,))
            if found and isinstance(name, Scalar):
                yield name
