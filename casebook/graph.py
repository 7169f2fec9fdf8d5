"""Relations between records, and everything that follows from them: computed, never typed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from casebook.book import Book
from casebook.model import Adaptation, Case, Kind, Lesson, Outcome, Pattern, Record, Strength, Text, kind_of
from casebook.model.markup import ReferenceMark, marks

NO_EFFECT = "NE"
"""The evidence term for a rigorous study that found no effect; it stands outside the ladder 0 to 5."""
ORGANISATIONS_TO_VALIDATE = 3
"""Core instances from as many organisations make a pattern validated (InnerSource Patterns: three)."""
REVIEWED = frozenset({"editorial", "expert", "community"})
"""The review states in which people have checked a record."""
APPLIED = frozenset({"pilot", "running", "ended", "abandoned"})
"""The states of an adaptation that has really been tried."""


class Role(StrEnum):
    """What a link from one record to another says."""

    SHOWS = "shows"
    """A case shows a pattern."""
    TEACHES = "teaches"
    """A case teaches a lesson."""
    WORKS_THROUGH = "works_through"
    """A lesson is put to work by a pattern."""
    APPLIED_IN = "applied_in"
    """A lesson has been applied in a case or an adaptation."""
    CARRIES = "carries"
    """An adaptation carries a case or a pattern elsewhere."""
    DRAWS_ON = "draws_on"
    """An adaptation draws on a lesson."""
    NEAREST = "nearest"
    """An adaptation has this record near it."""
    PROPOSES = "proposes"
    """A record's proposal leads to an adaptation."""
    SUCCEEDED_BY = "succeeded_by"
    """A withdrawn record has this successor."""
    RELATED = "related"
    """A link of a named type."""
    MENTIONS = "mentions"
    """A text names the record."""


@dataclass(frozen=True)
class Link:
    """A link from a record to another, with what it says and, for a related record, its type."""

    source: str
    target: str
    role: Role
    type: str | None = None
    note: Text | None = None
    strength: str | None = None


@dataclass(frozen=True)
class Standing:
    """How well a pattern is supported by cases.

    `organisations` counts the different owners of its core instances; `wanted` is how many more
    it needs to be validated.
    """

    maturity: str
    organisations: int
    wanted: int


class Graph:
    """The links of a book, seen from both ends, and what is computed from them.

    Only records with a page take part: a draft neither links nor is linked to. A withdrawn record is linked with its
    successor and with nothing else, since it bears nothing any more.
    """

    def __init__(self, book: Book, links: Callable[[Record], Iterable[Link]] | None = None) -> None:
        """Take a book, and what gives a record's links where another book's graph has found them already."""
        self._book = book
        self._links_of = links or links_of

    @cached_property
    def _standing(self) -> frozenset[str]:
        return frozenset(record.id for record in self._book.standing())

    @cached_property
    def _outgoing(self) -> dict[str, list[Link]]:
        return {record.id: self._shown(self._links_of(record)) for record in self._book.published()}

    @cached_property
    def _incoming(self) -> dict[str, list[Link]]:
        incoming: dict[str, list[Link]] = defaultdict(list)
        for links in self._outgoing.values():
            for link in links:
                incoming[link.target].append(link)
        return dict(incoming)

    def links_from(self, record_id: str, *roles: Role) -> list[Link]:
        """The links that a record makes, in its own order; of the given roles, or all."""
        return _with_roles(self._outgoing.get(record_id, []), roles)

    def links_to(self, record_id: str, *roles: Role) -> list[Link]:
        """The links that others make to a record, in order of their ids."""
        return _with_roles(self._incoming.get(record_id, []), roles)

    def instances(self, pattern_id: str) -> list[Link]:
        """The cases that show a pattern, those at whose heart it is first."""
        return sorted(self.links_to(pattern_id, Role.SHOWS), key=lambda link: link.strength != Strength.CORE)

    def instance_cases(self, pattern_id: str) -> list[Case]:
        """The records of a pattern's instances, in the same order."""
        return [
            record for link in self.instances(pattern_id) if isinstance(record := self._book.records[link.source], Case)
        ]

    def standing(self, pattern: Pattern) -> Standing:
        """How mature a pattern is, from its core instances and its review."""
        links = [link for link in self.instances(pattern.id) if link.strength == Strength.CORE]
        core = [case for link in links if isinstance(case := self._book.records[link.source], Case)]
        # A case whose owner nobody has named may be of an organisation that counts already.
        organisations = len({case.owner.name.best("en")[0].casefold() for case in core if case.owner})
        wanted = max(0, ORGANISATIONS_TO_VALIDATE - organisations)
        whole = bool(pattern.steps and pattern.when_to_use and pattern.when_not_to_use and pattern.resulting_context)
        reviewed = pattern.review is not None and pattern.review.state in REVIEWED
        if not (core and whole):
            return Standing("initial", organisations, wanted)
        return Standing("structured" if wanted or not reviewed else "validated", organisations, wanted)

    def confidence(self, lesson: Lesson) -> str:
        """How sure a lesson is: from one case, from several, or tested by applying it.

        Only what the lesson itself says of where it was applied is a test. An adaptation may draw on a lesson
        without its makers having heard of it, and a case that shows a lesson is where it comes from.
        """
        applied = (self._book.records[link.target] for link in self.links_from(lesson.id, Role.APPLIED_IN))
        if any(isinstance(record, Adaptation) and record.state in APPLIED for record in applied):
            return "tested"
        return "several_cases" if len(self.links_to(lesson.id, Role.TEACHES)) > 1 else "single_case"

    def evidence(self, record: Record) -> str | None:
        """The strongest level among the outcomes that a record stands on; None without outcomes."""
        return strongest(self.outcomes(record))

    def outcomes(self, record: Record) -> list[Outcome]:
        """The outcomes that a record stands on: its own, or those of the cases behind it."""
        if isinstance(record, (Case, Adaptation)):
            return list(record.outcomes)
        if isinstance(record, Pattern):
            return [outcome for case in self.instance_cases(record.id) for outcome in case.outcomes]
        cases = (self._book.records[link.source] for link in self.links_to(record.id, Role.TEACHES))
        return [outcome for case in cases if isinstance(case, Case) for outcome in case.outcomes]

    def countries(self, pattern_id: str) -> list[str]:
        """The countries of a pattern's instances, each once."""
        return list(dict.fromkeys(case.place.country for case in self.instance_cases(pattern_id)))

    def _shown(self, links: Iterable[Link]) -> list[Link]:
        return [link for link in links if self._holds(link)]

    def _holds(self, link: Link) -> bool:
        if link.role == Role.SUCCEEDED_BY:
            return self._book.has_page(link.target)
        return link.source in self._standing and link.target in self._standing


def strongest(outcomes: list[Outcome]) -> str | None:
    """The highest evidence level of the outcomes; NE only when nothing stands beside it."""
    levels = {outcome.evidence for outcome in outcomes}
    return max(levels - {NO_EFFECT}, default=NO_EFFECT if levels else None)


def links_of(record: Record) -> Iterator[Link]:
    """Every link that a record makes, once for each target and role."""
    seen: set[tuple[str, Role]] = set()
    for link in (*_typed_links(record), *_mentions(record)):
        if link.target != record.id and (link.target, link.role) not in seen:
            seen.add((link.target, link.role))
            yield link


def _typed_links(record: Record) -> Iterator[Link]:
    for relation in record.related:
        yield Link(record.id, relation.id, Role.RELATED, relation.type, relation.note)
    if record.withdrawal and record.withdrawal.successor:
        yield Link(record.id, record.withdrawal.successor, Role.SUCCEEDED_BY)
    if isinstance(record, (Case, Pattern)) and record.proposal and record.proposal.adaptation:
        yield Link(record.id, record.proposal.adaptation, Role.PROPOSES)
    if isinstance(record, Case):
        for shown in record.patterns:
            yield Link(record.id, shown.id, Role.SHOWS, note=shown.note, strength=shown.strength)
        yield from _plain(record, record.lessons, Role.TEACHES)
    if isinstance(record, Lesson):
        yield from _plain(record, record.patterns, Role.WORKS_THROUGH)
        yield from _plain(record, record.applied_in, Role.APPLIED_IN)
    if isinstance(record, Adaptation):
        yield from _plain(record, record.carried_from, Role.CARRIES)
        yield from _plain(record, record.lessons, Role.DRAWS_ON)
        yield from _plain(record, record.nearest, Role.NEAREST)


def _plain(record: Record, targets: tuple[str, ...], role: Role) -> Iterator[Link]:
    return (Link(record.id, target, role) for target in targets)


def _mentions(record: Record) -> Iterator[Link]:
    for _, text in record.texts:
        for words in (text.th, text.en):
            for mark in marks(words) if words and "[[" in words else ():
                if isinstance(mark, ReferenceMark) and kind_of(mark.target):
                    yield Link(record.id, mark.target, Role.MENTIONS)


def _with_roles(links: list[Link], roles: tuple[Role, ...]) -> list[Link]:
    return [link for link in links if not roles or link.role in roles]


PARTS: dict[Kind, tuple[str, ...]] = {
    Kind.CASE: (
        "narrative.context",
        "narrative.participation",
        "narrative.challenges",
        "narrative.conditions",
        "narrative.spread",
        "model",
        "investment",
        "timeline",
        "outcomes",
        "not_known",
        "owner",
        "patterns",
        "lessons",
    ),
    Kind.PATTERN: ("steps", "when_to_use", "when_not_to_use", "resulting_context", "risks", "rationale", "sources"),
    Kind.LESSON: ("applies_to", "patterns", "applied_in", "sources"),
    Kind.ADAPTATION: ("legal_basis", "first_steps", "measures", "risks", "lessons", "not_known", "sources"),
}
"""The optional parts that make a record of each kind complete."""


def completeness(record: Record) -> str:
    """How much of what a record of its kind can hold is there: stub, partial, substantial or complete."""
    share = 1 - len(lacking_parts(record)) / len(PARTS[record.kind])
    missing_words = any(text.missing for _, text in record.texts)
    if share == 1 and not missing_words:
        return "complete"
    return "stub" if share < 0.3 else "partial" if share < 0.7 else "substantial"


def lacking_parts(record: Record) -> tuple[str, ...]:
    """The parts that would make a record complete and are not there."""
    return tuple(part for part in PARTS[record.kind] if not _has(record, part))


def _has(record: Record, part: str) -> bool:
    value: object = record
    for name in part.split("."):
        value = getattr(value, name, None)
    return bool(value)
