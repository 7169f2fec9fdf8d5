"""How a book is doing: what is complete, translated, shown by evidence, reviewed and archived, and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from casebook.book import Book
from casebook.graph import APPLIED, REVIEWED, Graph, Role, completeness, lacking_parts
from casebook.health.notes import PARTS, Note
from casebook.model import LANGUAGES, Adaptation, Case, Lesson, PartialDate, Pattern, Record, Source, Status
from casebook.translation import Gap, TranslationLedger

R = TypeVar("R", bound=Record)

STATED_ONLY = "0"
"""The level of an outcome that somebody has stated and nobody has measured."""
UNREVIEWED = "unreviewed"
YEARS_UNTIL_OLD = 3
"""A claim that something is running wants a source no older than this."""


@dataclass(frozen=True)
class Finding:
    """What one record wants."""

    record: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Measure:
    """How many of some things are as they should be, and the records where they are not.

    `counts` says how many there are of each term of a vocabulary, or of each kind of note where none is named.
    """

    id: str
    good: int
    of: int
    findings: tuple[Finding, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    vocabulary: str = ""

    @property
    def share(self) -> int:
        """The whole per cent that are as they should be; of nothing, all."""
        return 100 * self.good // self.of if self.of else 100


@dataclass(frozen=True)
class Health:
    """The measures of a book on a day; without a day nothing is due and nothing old.

    `is_given` says whether the day was named, or is that of the book's last change.
    """

    on: PartialDate | None
    is_given: bool
    measures: tuple[Measure, ...]


class Examination:
    """A book with what is asked of it. Records that are drafts or gone are left out.

    `dead` gives the reason for each address of a source that a look at the links has found to lead nowhere.
    """

    def __init__(
        self, book: Book, graph: Graph, ledger: TranslationLedger, on: PartialDate | None, dead: Mapping[str, str]
    ) -> None:
        self.book, self.graph, self.ledger, self.on, self.dead = book, graph, ledger, on, dead

    def of(self, model: type[R]) -> list[R]:
        """The published records of a kind, in order of id."""
        return [record for record in self.book.of(model) if record.status == Status.PUBLISHED]

    @property
    def records(self) -> list[Record]:
        """The published records, in order of id."""
        return [record for record in self.book.published() if record.status == Status.PUBLISHED]

    def has_passed(self, date: PartialDate) -> bool:
        """Whether a date, as exact as it is known, lies before the day."""
        return self.on is not None and self.on[: len(date)] > date


def _completeness(asked: Examination) -> Measure:
    levels = Counter(completeness(record) for record in asked.records)
    findings = _findings(asked.records, lambda record: _lacking(lacking_parts(record)))
    return Measure("completeness", levels["complete"], len(asked.records), findings, levels, "completeness")


def _lacking(parts: tuple[str, ...]) -> Iterator[Note]:
    if parts:
        yield Note("lacks", {PARTS: parts})


def _translation(asked: Examination) -> Measure:
    states = {record.id: asked.ledger.of(record) for record in asked.records}
    wanting = sum(len({part.path for part in state.parts}) for state in states.values())
    texts = sum(state.texts for state in states.values())
    counts: Counter[str] = Counter()

    def notes(record: Record) -> Iterator[Note]:
        state = states[record.id]
        for lang in LANGUAGES:
            found = {gap.value: state.with_gap(gap, lang) for gap in (Gap.MISSING, Gap.BEHIND)}
            for kind, parts in {**found, "machine": state.machine(lang)}.items():
                counts[kind] += len(parts)
                if parts:
                    yield Note(kind, {"lang": lang, "count": len(parts)})
        open_ = len({part.path for part in state.unconfirmed})
        counts["unconfirmed"] += open_
        if open_:
            yield Note("unconfirmed", {"count": open_})

    findings = _findings(asked.records, notes)
    return Measure("translation", texts - wanting, texts, findings, {key: counts[key] for key in counts if counts[key]})


def _evidence(asked: Examination) -> Measure:
    tried: list[Case | Adaptation] = [*asked.of(Case), *(one for one in asked.of(Adaptation) if one.state in APPLIED)]
    levels = Counter(outcome.evidence for record in tried for outcome in record.outcomes)

    def notes(record: Case | Adaptation) -> Iterator[Note]:
        if not record.outcomes:
            yield Note("no_outcomes")
        elif all(outcome.evidence == STATED_ONLY for outcome in record.outcomes):
            yield Note("stated_only", {"count": len(record.outcomes)})

    total = sum(levels.values())
    return Measure("evidence", total - levels[STATED_ONLY], total, _findings(tried, notes), levels, "evidence")


def _reviews(asked: Examination) -> Measure:
    states = Counter(record.review.state if record.review else UNREVIEWED for record in asked.records)

    def notes(record: Record) -> Iterator[Note]:
        if record.review and record.review.due:
            due = record.review.due
            yield Note("overdue" if asked.has_passed(due) else "due", {"date": due})

    reviewed = sum(states[state] for state in REVIEWED)
    return Measure("reviews", reviewed, len(asked.records), _findings(asked.records, notes), states, "review_state")


def _sources(asked: Examination) -> Measure:
    def notes(record: Record) -> Iterator[Note]:
        on_web = [source for source in record.sources if source.URL]
        dead = [source for source in on_web if source.URL in asked.dead]
        loose = [source for source in on_web if not _is_safe(source)]
        if dead:
            yield Note("dead", {"count": len(dead), "keys": tuple(source.key for source in dead)})
        if loose:
            yield Note("not_archived", {"count": len(loose), "of": len(on_web)})

    on_web = [source for record in asked.records for source in record.sources if source.URL]
    return Measure("sources", sum(map(_is_safe, on_web)), len(on_web), _findings(asked.records, notes))


def _is_safe(source: Source) -> bool:
    """Whether a source can be read even when its address is gone."""
    return bool(source.archived_url or source.DOI)


def _patterns(asked: Examination) -> Measure:
    patterns = asked.of(Pattern)
    standings = {pattern.id: asked.graph.standing(pattern) for pattern in patterns}

    def notes(pattern: Pattern) -> Iterator[Note]:
        standing = standings[pattern.id]
        if standing.wanted:
            code = "too_few_instances" if standing.organisations else "no_core_instance"
            yield Note(code, {"organisations": standing.organisations, "count": standing.wanted})

    good = sum(not standing.wanted for standing in standings.values())
    levels = Counter(standing.maturity for standing in standings.values())
    return Measure("patterns", good, len(patterns), _findings(patterns, notes), levels, "maturity")


def _lessons(asked: Examination) -> Measure:
    lessons = asked.of(Lesson)
    cases = {lesson.id: len(asked.graph.links_to(lesson.id, Role.TEACHES)) for lesson in lessons}

    def notes(lesson: Lesson) -> Iterator[Note]:
        if cases[lesson.id] < 2:
            yield Note("single_case" if cases[lesson.id] else "no_case")

    good = sum(number > 1 for number in cases.values())
    levels = Counter(asked.graph.confidence(lesson) for lesson in lessons)
    return Measure("lessons", good, len(lessons), _findings(lessons, notes), levels, "confidence")


def _adaptations(asked: Examination) -> Measure:
    adaptations = asked.of(Adaptation)
    claimed = [one for one in adaptations if one.state in APPLIED]

    def notes(adaptation: Adaptation) -> Iterator[Note]:
        newest = max((source.issued for source in adaptation.sources if source.issued), default=None)
        if newest is None:
            yield Note("no_dated_source")
        elif asked.on and asked.on.year - newest.year > YEARS_UNTIL_OLD:
            yield Note("old_sources", {"date": newest})

    findings = _findings(claimed, notes)
    states = Counter(one.state for one in adaptations)
    good = len(claimed) - len(findings)
    return Measure("adaptations", good, len(claimed), findings, states, "adaptation_state")


MEASURES: tuple[Callable[[Examination], Measure], ...] = (
    _completeness,
    _translation,
    _evidence,
    _reviews,
    _sources,
    _patterns,
    _lessons,
    _adaptations,
)


def health_of(
    book: Book,
    graph: Graph,
    ledger: TranslationLedger,
    on: PartialDate | None,
    *,
    is_given: bool = False,
    dead: Mapping[str, str] | None = None,
) -> Health:
    """Examine a book as it is on a day."""
    asked = Examination(book, graph, ledger, on, dead or {})
    return Health(on, is_given, tuple(measure(asked) for measure in MEASURES))


def _findings(records: Sequence[R], notes: Callable[[R], Iterator[Note]]) -> tuple[Finding, ...]:
    """What each record wants, those left out that want nothing."""
    told = ((record.id, tuple(notes(record))) for record in records)
    return tuple(Finding(record_id, found) for record_id, found in told if found)
