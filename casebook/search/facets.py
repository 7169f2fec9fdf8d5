"""The facts by which records are told apart, narrowed down and sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from babel import Locale

from casebook.book import Book
from casebook.graph import Graph, Role
from casebook.model import LANGUAGES, Adaptation, Case, Language, Lesson, PartialDate, Pattern, Record, kind_of
from casebook.model.dates import BUDDHIST_OFFSET

Facets = Mapping[str, tuple[str, ...]]
"""The values of a document by facet; a facet that does not apply is left out."""
NAMES = ("kind", "country", "level", "theme", "pattern", "evidence", "year", "agency")
"""Every facet, in the order in which to show them."""
_VOCABULARIES = {
    "level": "level_of_government",
    "theme": "theme",
    "evidence": "evidence",
    "agency": "agency_type",
    "target": "target_group",
    "stage": "stage",
    "polarity": "polarity",
    "state": "adaptation_state",
}


def facets_of(graph: Graph, record: Record) -> Facets:
    """The facets of a record."""
    values: dict[str, Iterable[str]] = {
        "kind": (record.kind.value,),
        "country": _countries(graph, record),
        "theme": getattr(record, "themes", ()),
        "pattern": _patterns(graph, record),
        "evidence": filter(None, (graph.evidence(record),)),
        "year": map(str, filter(None, (_year(record),))),
    }
    if isinstance(record, Case):
        values["level"] = record.level_of_government
        values["agency"] = filter(None, (record.owner.agency_type if record.owner else None,))
    if isinstance(record, Adaptation):
        values["agency"] = record.carried_to.agency_types
    return {name: found for name in NAMES if (found := tuple(dict.fromkeys(values.get(name, ()))))}


def facts_of(book: Book, graph: Graph, record: Record) -> Mapping[Language, str]:
    """The facts of a record as one line of words a language: where, when, who, for whom, on what."""
    return {lang: " · ".join(dict.fromkeys(filter(None, _facts(book, graph, record, lang)))) for lang in LANGUAGES}


def labels(book: Book, used: Iterable[tuple[str, str]]) -> dict[str, dict[str, dict[str, str]]]:
    """What to call each value of a facet, by facet, value and language; kinds and years go without."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for name, value in sorted(used):
        named = {str(lang): word for lang in LANGUAGES if (word := _label(book, name, value, lang))}
        if named:
            found.setdefault(name, {})[value] = named
    return found


def country(code: str, lang: Language) -> str:
    """The name of a country (Unicode CLDR), or its code when there is none."""
    return str(_locale(lang).territories.get(code, code))


@cache
def _locale(lang: Language) -> Locale:
    return Locale.parse(lang)


def _label(book: Book, name: str, value: str, lang: Language) -> str | None:
    if name == "country":
        return country(value, lang)
    if name == "pattern":
        return book.records[value].label(lang)
    vocabulary = _VOCABULARIES.get(name)
    return book.term(vocabulary, value).label.best(lang)[0] if vocabulary else None


def _facts(book: Book, graph: Graph, record: Record, lang: Language) -> Iterator[str | None]:
    place = record.carried_to.place if isinstance(record, Adaptation) else getattr(record, "place", None)
    if place and place.locality:
        yield place.locality.in_language(lang)
    yield from (country(code, lang) for code in _countries(graph, record))
    yield _period(record, lang)
    facets = facets_of(graph, record)
    for name in ("level", "theme", "agency"):
        yield from (_label(book, name, value, lang) for value in facets.get(name, ()))
    if isinstance(record, Case):
        bodies = [record.owner.name if record.owner else None, *(partner.name for partner in record.partners)]
        yield from (body.in_language(lang) for body in bodies if body)
        yield from (_label(book, "target", value, lang) for value in record.target_groups)
        yield _label(book, "stage", record.stage, lang) if record.stage else None
    if isinstance(record, Adaptation):
        yield record.carried_to.organisation.in_language(lang)
        yield _label(book, "state", record.state, lang)
    if isinstance(record, Lesson):
        yield _label(book, "polarity", record.polarity, lang)


def _period(record: Record, lang: Language) -> str | None:
    dates: list[PartialDate | None] = [getattr(record, "start", None), getattr(record, "end", None)]
    years = [date.year + (BUDDHIST_OFFSET if lang == "th" else 0) for date in dates if date]
    return "–".join(map(str, years)) or None


def _year(record: Record) -> int | None:
    start: PartialDate | None = getattr(record, "start", None)
    return start.year if start else None


def _countries(graph: Graph, record: Record) -> Iterable[str]:
    if isinstance(record, Case):
        return (record.place.country,)
    if isinstance(record, Adaptation):
        return (record.carried_to.place.country,)
    return graph.countries(record.id) if isinstance(record, Pattern) else ()


def _patterns(graph: Graph, record: Record) -> Iterable[str]:
    if isinstance(record, Pattern):
        return (record.id,)
    targets = [link.target for link in graph.links_from(record.id, Role.SHOWS, Role.WORKS_THROUGH, Role.CARRIES)]
    return [target for target in targets if (kind := kind_of(target)) and kind.letter == "P"]
