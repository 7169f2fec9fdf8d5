"""Where each field of a book stands in its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from casebook.model import Kind, kind_of
from casebook.model.walk import FieldPath
from casebook.problems import Location
from casebook.reading.document import tree_of
from casebook.reading.nodes import Node, Scalar, find
from casebook.reading.source import Source
from casebook.reading.validation import place_of


class Places:
    """Where each field of a book stands.

    Only the texts are kept. A file's tree is made again when one of its fields is asked for, and
    only files with a problem are asked.
    """

    def __init__(
        self,
        sources: Mapping[str, Source] | None = None,
        claims: Mapping[str, str] | None = None,
        nameless: Iterable[Kind] = (),
    ) -> None:
        self._sources = dict(sources or {})
        self._roots: dict[str, Node | None] = {}
        self.claims = dict(claims or {})
        """The file of every id that a file lays claim to, also one too faulty to be in the book."""
        self.nameless = frozenset(nameless)
        """The kinds of record of which a file's id could not be read."""

    @property
    def known_ids(self) -> frozenset[str]:
        """Every id that a file lays claim to."""
        return frozenset(self.claims)

    def of(self, path: str, field: FieldPath, token: str | None = None, nth: int = 0) -> Location:
        """The line and column of a field in a file.

        For a field that is absent it is the nearest parent that exists. With a `token`, it is the
        nth place, from 0, at which that token stands in the field's text as written in the file.
        """
        source = self._sources.get(path)
        root = self._root(path)
        if source is None or root is None:
            return Location(path)
        if token:
            _, node, found = find(root, field)
            if found == len(field) and isinstance(node, Scalar):
                offset = _nth(source.text, node, token, nth)
                if offset is not None:
                    return source.at(offset)
        return source.at(place_of(root, field))

    def line(self, at: Location) -> str:
        """The line of a place; empty when the file was not read."""
        source = self._sources.get(at.path)
        return source.as_written(at.line) if source else ""

    def may_know(self, record_id: str) -> bool:
        """Whether a file lays claim to an id, or may do so where its id could not be read."""
        return record_id in self.claims or kind_of(record_id) in self.nameless

    def with_more(self, other: Places) -> Places:
        """These places and those of other files."""
        return Places(
            {**self._sources, **other._sources},
            {**self.claims, **other.claims},
            self.nameless | other.nameless,
        )

    def _root(self, path: str) -> Node | None:
        if path not in self._roots and path in self._sources:
            self._roots[path] = tree_of(self._sources[path])
        return self._roots.get(path)


def _nth(text: str, node: Scalar, token: str, nth: int) -> int | None:
    """The offset of the nth place of a token in a scalar's source, or None when it is written otherwise there."""
    pattern = re.compile(_as_written(token, node.style))
    for place, match in enumerate(pattern.finditer(text, node.start, node.end)):
        if place == nth:
            return match.start()
    return None


def _as_written(token: str, style: str) -> str:
    """A pattern for a token in a scalar's source: quotes may be doubled or escaped, and lines folded at spaces."""
    words = re.split(r"\s+", token)
    if style == "'":
        words = [word.replace("'", "''") for word in words]
    elif style == '"':
        words = [word.replace("\\", "\\\\").replace('"', '\\"') for word in words]
    # "@one" does not stand in "@one2"; a piece of Thai stands in the midst of other words.
    is_name = token[-1:].isascii() and token[-1:].isalnum()
    return r"\s+".join(re.escape(word) for word in words) + (r"(?!\w)" if is_name else "")
