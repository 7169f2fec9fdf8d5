"""Ids name the kind of their record, and a field takes those of some kinds only."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from casebook.model import Kind, kind_of
from casebook.model.refs import (
    AdaptationId,
    CaseId,
    CaseOrAdaptationId,
    CaseOrPatternId,
    IdOf,
    LessonId,
    PatternId,
    RecordId,
)


@pytest.mark.parametrize(
    ("record_id", "kind"),
    [
        ("C0001", Kind.CASE),
        ("P0001", Kind.PATTERN),
        ("L0001", Kind.LESSON),
        ("A0001", Kind.ADAPTATION),
        ("C00001", Kind.CASE),
        ("C0000", Kind.CASE),
    ],
)
def test_id_names_a_kind(record_id: str, kind: Kind) -> None:
    assert kind_of(record_id) is kind


@pytest.mark.parametrize(
    "record_id",
    ["", "C", "C001", "c0001", "X0001", "0001", "CC001", "C0001 ", " C0001", "C-0001", "C0001a", "C๐๐๐๑", "C¹²³⁴"],
)
def test_other_text_is_no_id(record_id: str) -> None:
    assert kind_of(record_id) is None


TAKEN = [
    (CaseId, ["C0001"], "C0001"),
    (PatternId, ["P0001"], "P0001"),
    (LessonId, ["L0001"], "L0001"),
    (AdaptationId, ["A0001"], "A0001"),
    (CaseOrPatternId, ["C0001", "P0001"], "C0001 or P0001"),
    (CaseOrAdaptationId, ["C0001", "A0001"], "C0001 or A0001"),
    (RecordId, ["C0001", "P0001", "L0001", "A0001"], "C0001 or P0001 or L0001 or A0001"),
]
EVERY = ("C0001", "P0001", "L0001", "A0001", "X0001", "C1", "")


@pytest.mark.parametrize(("id_type", "taken", "shape"), TAKEN)
def test_field_takes_the_ids_of_its_kinds(id_type: Any, taken: list[str], shape: str) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(id_type)
    assert [adapter.validate_python(record_id) for record_id in taken] == taken


@pytest.mark.parametrize(("id_type", "taken", "shape"), TAKEN)
def test_field_refuses_every_other_text_and_says_what_it_takes(id_type: Any, taken: list[str], shape: str) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(id_type)
    for refused_id in sorted(set(EVERY) - set(taken)):
        with pytest.raises(ValidationError) as refused:
            adapter.validate_python(refused_id)
        (error,) = refused.value.errors()
        assert (error["type"], error["ctx"]) == ("bad-id", {"found": refused_id, "shape": shape})


def test_id_of_no_kind_named_takes_every_kind() -> None:
    assert IdOf().taken == (Kind.CASE, Kind.PATTERN, Kind.LESSON, Kind.ADAPTATION)


def test_schema_of_an_id_has_the_letters_of_its_kinds() -> None:
    adapter: TypeAdapter[str] = TypeAdapter(CaseOrPatternId)
    assert adapter.json_schema() == {"type": "string", "pattern": r"^[CP]\d{4,}$"}
