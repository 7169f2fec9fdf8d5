"""The text of a file, and the way from a place in it to a line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from casebook.problems import Location

STEP = 2
"""By how many columns records indent what belongs to a field."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_TABBED_INDENT = re.compile(r"^(?: *\t)[ \t]*", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """The text of a file as the parser is given it.

    `path` is the file's name as problems show it. `widened` says, by line from 1, by how many
    characters the indentation was made longer than it is in the file.
    """

    path: str
    text: str
    widened: Mapping[int, int] = field(default_factory=dict)

    def at(self, offset: int) -> Location:
        """The line and column of the character at an offset into the text."""
        line = bisect_right(self._starts, offset)
        column = offset - self._starts[line - 1] + 1 - self.widened.get(line, 0)
        return Location(self.path, line, max(column, 1))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end; empty when there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")

    def as_written(self, number: int) -> str:
        """The text of a line with the indentation that it has in the file, so that columns fit."""
        return self.line(number)[self.widened.get(number, 0) :]

    def with_tabs_as(self, width: int, original: str) -> Source:
        """The same text with each tab that indents a line in `original` widened to some spaces."""
        widened: dict[int, int] = {}

        def widen(match: re.Match[str]) -> str:
            tabs = match[0].count("\t")
            widened[bisect_right(self._starts, match.start())] = tabs * (width - 1)
            return match[0].replace("\t", " " * width)

        return Source(self.path, _TABBED_INDENT.sub(widen, original).replace("\t", " "), widened)

    def aligned(self) -> int:
        """How many of the widened lines begin in the column in which the line above begins."""
        return sum(self._indent(line) == self._indent(line - 1) for line in self.widened)

    def _indent(self, line: int) -> int:
        text = self.line(line)
        return len(text) - len(text.lstrip(" "))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
