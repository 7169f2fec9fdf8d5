"""A small book that is invented from end to end, for tests that need one in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from casebook.book import Book
from casebook.model import (
    MODELS,
    BookSettings,
    Glossary,
    PartialDate,
    Record,
    Version,
    Vocabularies,
    Vocabulary,
    VocabularyTerm,
    kind_of,
)
from casebook.model.agreement import Agreements


def both(words: str) -> dict[str, str]:
    """The same words in both languages, each saying which it is."""
    return {"th": f"{words} ไทย", "en": f"{words} English"}


class AnyTerm(Vocabulary):
    """A list that has whatever term is asked for."""

    def __getitem__(self, term_id: str) -> VocabularyTerm:
        return VocabularyTerm.model_validate({"id": term_id, "label": both(term_id), "definition": both(term_id)})

    def rank(self, term_id: str) -> int:
        """An order of no meaning."""
        return len(term_id)


class AnyVocabularies(Vocabularies):
    """Every list there could be."""

    def __getitem__(self, name: str) -> Vocabulary:
        return AnyTerm.model_validate({"id": name, "title": both(name), "source": "invented", "terms": []})


def settings(**changes: Any) -> BookSettings:
    """The words of the book."""
    words = ("name", "tagline", "description", "publisher", "proposal_heading", "proposal_label", "idea_notice")
    home = {"headline": both("Headline"), "lead": both("Lead")}
    return BookSettings.model_validate(
        {**{key: both(key) for key in words}, "licence": "CC0-1.0", "home": home, **changes}
    )


def record(record_id: str, **changes: Any) -> Record:
    """A record of the kind that its id names; `changes` replace or add fields."""
    kind = kind_of(record_id)
    assert kind is not None
    every = {
        "id": record_id,
        "status": "published",
        "title": both(f"Title {record_id}"),
        "summary": both(f"Summary {record_id}"),
    }
    own: dict[str, dict[str, Any]] = {
        "case": {
            "place": {"country": "NO"},
            "level_of_government": ["local"],
            "start": "2013",
            "narrative": {"problem": both("Problem"), "what_was_done": both("Done"), "results": both("Results")},
        },
        "pattern": {
            "question": both("Question"),
            "problem": both("Problem"),
            "context": both("Context"),
            "forces": [{"force": both("a"), "against": both("b")}, {"force": both("c"), "against": both("d")}],
            "solution": both("Solution"),
        },
        "lesson": {
            "polarity": "do",
            "driving_event": both("Event"),
            "what_happened": both("What"),
            "recommendation": both("Do"),
        },
        "adaptation": {
            "state": "idea",
            "carried_from": ["C0001"],
            "carried_to": {"place": {"country": "TH"}, "organisation": both("Town")},
            "story": both("Story"),
            "changes": [{"element": both("e"), "original": both("o"), "adapted": both("n"), "core": "kept"}],
        },
    }
    return MODELS[kind].model_validate({**every, **own[kind.value], **changes})


def book(
    *records: Record,
    glossary: dict[str, Any] | None = None,
    agreements: Mapping[str, Agreements] | None = None,
    **changes: Any,
) -> Book:
    """A book of some records, each in a file named for its id."""
    return Book(
        settings=settings(**changes),
        vocabularies=AnyVocabularies({}),
        glossary=Glossary.model_validate(glossary or {}),
        records={each.id: each for each in records},
        paths={each.id: f"cases/{each.id.lower()}.yml" for each in records},
        settings_path="cases/book.yml",
        agreements=agreements or {},
    )


def released(made: Book, *versions: tuple[str, Record]) -> Book:
    """A book that has released versions, each with its day, numbered in the order in which they are given."""
    found: dict[str, tuple[Version, ...]] = {}
    for day, each in versions:
        before = found.get(each.id, ())
        found[each.id] = (*before, Version(len(before) + 1, PartialDate(day), each))
    return replace(made, versions=found)


def one_of_each() -> Iterator[Record]:
    """A case, a pattern, a lesson and an adaptation that belong together."""
    yield record("C0001", patterns=[{"id": "P0001", "strength": "core"}], lessons=["L0001"])
    yield record("P0001")
    yield record("L0001", patterns=["P0001"])
    yield record("A0001", carried_from=["C0001", "P0001"], lessons=["L0001"])
