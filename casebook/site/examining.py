"""The page on the health of the book, and the same as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.graph import ORGANISATIONS_TO_VALIDATE
from casebook.health import Measure, count_of, day_of, health_as_json, title_of
from casebook.health.measures import YEARS_UNTIL_OLD
from casebook.model import Language, Record
from casebook.site.pages import Asset
from casebook.site.words import WORDS

if TYPE_CHECKING:
    from casebook.site.plan import Site

FILE = "health.json"
"""The file at the site's root that holds the same as the page."""
FEW = 12
"""So many rows are shown at once; more are folded."""
_NUMBERS: Mapping[str, int] = {"patterns": ORGANISATIONS_TO_VALIDATE, "adaptations": YEARS_UNTIL_OLD}
_PARTS: Mapping[str, str] = {
    "narrative.context": "context",
    "narrative.participation": "participation",
    "narrative.challenges": "challenges",
    "narrative.conditions": "conditions",
    "narrative.spread": "spread",
    "outcomes": "results",
    "not_known": "unknown",
    "patterns": "patterns",
    "lessons": "lessons",
    "steps": "how",
    "when_to_use": "use_when",
    "when_not_to_use": "not_when",
    "resulting_context": "afterwards",
    "legal_basis": "legal",
}
"""What the interface calls a part where its name is another than that of the field."""


@dataclass(frozen=True)
class Row:
    """One record and what it wants."""

    record: Record
    notes: str


@dataclass(frozen=True)
class Chapter:
    """One measure as the page shows it."""

    measure: Measure
    title: str
    count: str
    about: str
    rows: tuple[Row, ...]
    levels: tuple[tuple[str, int], ...]

    @property
    def is_long(self) -> bool:
        """Whether its rows are to be folded."""
        return len(self.rows) > FEW


def chapters(site: Site, lang: Language) -> Iterator[Chapter]:
    """Each measure of the book with its words, its rows in order of id."""
    for measure in site.health.measures:
        yield Chapter(
            measure,
            title_of(measure, lang),
            count_of(measure, lang),
            WORDS[lang][f"health_{measure.id}"].format(_NUMBERS.get(measure.id, "")),
            tuple(_rows(site, measure, lang)),
            tuple(_levels(site, measure, lang)),
        )


def day_words(site: Site, lang: Language) -> str:
    """The day that the page holds for, and how it was chosen."""
    basis = WORDS[lang]["health_on_day" if site.health.is_given else "health_on_change"]
    return f"{day_of(site.health.on, lang)} {basis}" if site.health.on else day_of(None, lang)


def health_file(site: Site) -> Asset:
    """The health of the book for programs."""
    return Asset(FILE, lambda: health_as_json(site.health))


def part_label(field: str, lang: Language) -> str:
    """What readers see of a part of a record, by its field."""
    return WORDS[lang][_PARTS.get(field, field)]


def _rows(site: Site, measure: Measure, lang: Language) -> Iterator[Row]:
    for finding in sorted(measure.findings, key=lambda finding: finding.record):
        notes = (note.as_words(lang, lambda field: part_label(field, lang)) for note in finding.notes)
        yield Row(site.book.records[finding.record], " · ".join(notes))


def _levels(site: Site, measure: Measure, lang: Language) -> Iterator[tuple[str, int]]:
    """How many there are of each term, in the order of its list."""
    if not measure.vocabulary:
        return
    known = site.book.vocabulary(measure.vocabulary).ids()
    for term in sorted(measure.counts, key=lambda term: known.index(term) if term in known else len(known)):
        if measure.counts[term]:
            yield site.book.term(measure.vocabulary, term).label.best(lang)[0], measure.counts[term]
