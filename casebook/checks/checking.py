"""What every check is given, and how a check is made known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from casebook.book import Book
from casebook.checks.faulty import Faulty, faulty_texts
from casebook.graph import Graph
from casebook.model import Status
from casebook.model.walk import FieldPath
from casebook.problems import Location, Problem, Rule
from casebook.reading import Outline, Passage, Places


@dataclass(frozen=True)
class Subject:
    """A book to be checked: its sound records, the outline of every file, and where each field stands."""

    book: Book
    graph: Graph
    places: Places
    outlines: tuple[Outline, ...] = ()

    def at(self, path: str, field: FieldPath, token: str | None = None, nth: int = 0) -> Location:
        """The place of a field in a file, or of a token in its text."""
        return self.places.of(path, field, token, nth)

    def at_piece(self, path: str, field: FieldPath, words: str, start: int, piece: str) -> Location:
        """The place in a file of a piece of a field's words that begins at `start`."""
        return self.places.of(path, field, piece, words.count(piece, 0, start))

    @property
    def passages(self) -> Iterator[tuple[Outline, Passage]]:
        """Every text of every file, with the outline of its file."""
        return ((outline, passage) for outline in self.outlines for passage in outline.passages)

    @cached_property
    def defects(self) -> Mapping[str, list[Faulty]]:
        """What is stored wrong in any text, by fault."""
        return faulty_texts(self.outlines)

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The ids of records that have no page yet."""
        return frozenset(outline.id for outline in self.outlines if outline.status == Status.DRAFT)


Check = Callable[[Subject], Iterator[Problem]]
MOST = 100
"""How many problems of one rule are told of one text or file."""
CHECKS: list[Check] = []
"""Every check, in the order in which the modules are imported."""
RULES: dict[str, Rule] = {}
"""The rule of each check by its id."""


def check_of(rule: Rule) -> Callable[[Check], Check]:
    """Make a function the check of a rule; its docstring has a PASS and a FAIL example, which the tests run."""

    def known(check: Check) -> Check:
        RULES[rule.id] = rule
        CHECKS.append(check)
        return check

    return known
