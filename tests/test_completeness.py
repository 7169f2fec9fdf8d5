"""How much of a record is filled in."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.graph import PARTS, completeness
from casebook.model import Kind
from tests.invented import both, record

LESSON_PARTS: dict[str, Any] = {
    "applies_to": [both("Whom")],
    "patterns": ["P0001"],
    "applied_in": ["C0001"],
    "sources": [{"key": "paper", "type": "report", "title": "Invented", "kind": "report"}],
}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], "stub"),
        (["applies_to"], "stub"),
        (["applies_to", "patterns"], "partial"),
        (["applies_to", "patterns", "applied_in"], "substantial"),
        (["applies_to", "patterns", "applied_in", "sources"], "complete"),
    ],
)
def test_completeness_goes_by_the_share_of_parts(parts: list[str], said: str) -> None:
    assert completeness(record("L0001", **{part: LESSON_PARTS[part] for part in parts})) == said


def test_record_with_every_part_in_one_language_is_not_complete() -> None:
    assert completeness(record("L0001", **{**LESSON_PARTS, "summary": {"en": "English only"}})) == "substantial"


def test_parts_inside_the_narrative_count() -> None:
    parts = ("context", "participation", "challenges", "conditions", "spread")
    needed = {key: both(key) for key in ("problem", "what_was_done", "results")}
    narrative = {**needed, **{part: both(part) for part in parts}}
    assert completeness(record("C0001", narrative=narrative)) == "partial"


@pytest.mark.parametrize("kind", list(Kind))
def test_each_part_is_a_field_of_its_kind_that_may_be_left_out(kind: Kind) -> None:
    plain = record(f"{kind.letter}0001")
    for part in PARTS[kind]:
        owner, _, key = part.rpartition(".")
        model = type(getattr(plain, owner) if owner else plain)
        assert not model.model_fields[key].is_required(), part
