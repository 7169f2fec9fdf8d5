"""The thread of the front page: from a case through a pattern and a lesson to an adaptation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from casebook.book import Book
from casebook.graph import Graph, Role
from casebook.model import MODELS, Case, Kind, Pattern, Record

ROWS = 4
"""How many records of each kind are shown."""


@dataclass(frozen=True)
class Tie:
    """A link between neighbouring columns, from a row of one to a row of the next, from 0."""

    start: int
    end: int

    @property
    def followed(self) -> bool:
        """Whether it belongs to the thread that the reader follows: that one runs along the first row."""
        return self.start == self.end == 0


@dataclass(frozen=True)
class Column:
    """Records of one kind, the followed one first, and their ties to the column before."""

    kind: str
    records: tuple[Record, ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True)
class Thread:
    """The columns of the figure, one for each kind that the book has records of."""

    columns: tuple[Column, ...]

    @property
    def rows(self) -> int:
        """The length of the longest column."""
        return max((len(column.records) for column in self.columns), default=0)


def thread_of(book: Book, graph: Graph, featured: Case) -> Thread:
    """Follow a case: through the pattern and lesson that lead furthest, with others like them beside."""
    shown = [link.target for link in graph.links_from(featured.id, Role.SHOWS)]
    patterns = shown or [record.id for record in book.of(Pattern)]
    pattern = next((one for one in patterns if graph.links_to(one, Role.CARRIES)), next(iter(patterns), None))
    lessons = [link.target for link in graph.links_from(featured.id, Role.TEACHES)]
    at_work = _sources(graph, pattern, Role.WORKS_THROUGH)
    lesson = next((one for one in lessons if one in at_work), next(iter(lessons), None))
    carried = [*_sources(graph, pattern, Role.CARRIES), *_sources(graph, featured.id, Role.CARRIES)]
    drawing = _sources(graph, lesson, Role.DRAWS_ON)
    wanted: dict[Kind, list[str | None]] = {
        Kind.CASE: [featured.id, *_sources(graph, pattern, Role.SHOWS)],
        Kind.PATTERN: [pattern, *patterns],
        Kind.LESSON: [lesson, *lessons],
        Kind.ADAPTATION: [*(one for one in carried if one in drawing), *carried],
    }
    return Thread(tuple(_tied(graph, list(_columns(book, wanted)))))


def _columns(book: Book, wanted: Mapping[Kind, Sequence[str | None]]) -> Iterator[Column]:
    for kind, ids in wanted.items():
        rest = (record.id for record in book.of(MODELS[kind]))
        shown = list(dict.fromkeys(one for one in (*ids, *rest) if one))[:ROWS]
        if shown:
            yield Column(kind.value, tuple(book.records[one] for one in shown))


def _tied(graph: Graph, columns: list[Column]) -> Iterable[Column]:
    return [
        *columns[:1],
        *(Column(after.kind, after.records, tuple(_ties(graph, before, after))) for before, after in pairwise(columns)),
    ]


def _ties(graph: Graph, before: Column, after: Column) -> Iterator[Tie]:
    """The ties between two columns, whichever side says so; the followed one last, so that it is drawn on top."""
    rows = {record.id: row for row, record in enumerate(after.records)}
    found = {
        Tie(start, rows[other])
        for start, record in enumerate(before.records)
        for other in _neighbours(graph, record.id)
        if other in rows
    }
    yield from sorted(found, key=lambda tie: (tie.followed, tie.start, tie.end))


def _neighbours(graph: Graph, record_id: str) -> Iterator[str]:
    roles = (Role.SHOWS, Role.TEACHES, Role.WORKS_THROUGH, Role.CARRIES, Role.DRAWS_ON)
    yield from (link.target for link in graph.links_from(record_id, *roles))
    yield from (link.source for link in graph.links_to(record_id, *roles))


def _sources(graph: Graph, record_id: str | None, role: Role) -> list[str]:
    return [link.source for link in graph.links_to(record_id, role)] if record_id else []
