"""Closed lists, and the fields that take only their terms."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from casebook.model import Status, Strength, Vocabularies, Vocabulary
from casebook.model.vocabularies import InVocabulary
from tests.invented import both

TREES = Vocabulary.model_validate(
    {
        "id": "trees",
        "title": both("Trees"),
        "source": "invented",
        "terms": [{"id": each, "label": both(each), "definition": both(each)} for each in ("oak", "lime", "birch")],
    }
)
CONTEXT = {"vocabularies": Vocabularies({"trees": TREES})}
Tree: TypeAdapter[str] = TypeAdapter(Annotated[str, InVocabulary("trees")])


def refusal(adapter: TypeAdapter[str], value: str) -> tuple[str, dict[str, Any]]:
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python(value, context=CONTEXT)
    (error,) = refused.value.errors()
    return error["type"], error["ctx"]


def test_terms_are_in_the_order_of_the_list() -> None:
    assert TREES.ids() == ("oak", "lime", "birch")


def test_term_is_found_by_its_id() -> None:
    assert TREES["lime"] == TREES.terms[1]


def test_term_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="pine"):
        TREES["pine"]


def test_rank_is_the_place_in_the_list() -> None:
    assert [TREES.rank(each) for each in ("oak", "lime", "birch")] == [0, 1, 2]


def test_lists_are_a_mapping_by_name() -> None:
    assert dict(Vocabularies({"trees": TREES})) == {"trees": TREES}


def test_lists_do_not_change_with_what_they_were_made_of() -> None:
    own = {"trees": TREES}
    lists = Vocabularies(own)
    own.clear()
    assert len(lists) == 1


def test_list_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="flowers"):
        CONTEXT["vocabularies"]["flowers"]


@pytest.mark.parametrize("term", ["oak", "lime", "birch"])
def test_field_takes_the_terms_of_its_list(term: str) -> None:
    assert Tree.validate_python(term, context=CONTEXT) == term


@pytest.mark.parametrize(
    ("value", "near"),
    [("oka", "oak"), ("OAK", "oak"), ("Birc", "birch"), ("pine", "lime"), ("xyzzy", "oak, lime, birch")],
)
def test_field_refuses_another_word_and_names_the_nearest_terms(value: str, near: str) -> None:
    expected = {"found": value, "vocabulary": "trees", "near": near, "allowed": "oak, lime, birch"}
    assert refusal(Tree, value) == ("unknown-term", expected)


def test_field_whose_list_is_not_there_is_refused() -> None:
    flower: TypeAdapter[str] = TypeAdapter(Annotated[str, InVocabulary("flowers")])
    assert refusal(flower, "rose") == ("no-vocabulary", {"vocabulary": "flowers"})


@pytest.mark.parametrize("context", [None, {}])
def test_field_takes_any_word_without_lists(context: dict[str, Any] | None) -> None:
    assert Tree.validate_python("pine", context=context) == "pine"


def test_schema_of_a_field_names_its_list() -> None:
    assert Tree.json_schema() == {"type": "string", "x-vocabulary": "trees"}


def test_code_acts_on_these_states() -> None:
    assert [str(status) for status in Status] == ["draft", "published", "superseded", "withdrawn"]


def test_code_acts_on_these_strengths() -> None:
    assert [str(strength) for strength in Strength] == ["core", "partial"]
