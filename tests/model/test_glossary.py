"""The terms of a glossary."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from casebook.model import GlossaryTerm
from tests.invented import both


def term(term_id: str) -> GlossaryTerm:
    return GlossaryTerm.model_validate({"id": term_id, "term": both("Term"), "definition": both("Meaning")})


@pytest.mark.parametrize("term_id", ["a", "investment-team", "4-0", "a1-b2-c3"])
def test_id_is_small_letters_and_digits_parted_by_hyphens(term_id: str) -> None:
    assert term(term_id).id == term_id


@pytest.mark.parametrize(
    "term_id", ["", "Team", "two words", "a_b", "-a", "a-", "a--b", "../a", "a/b", "ทีม", "é", "a.b"]
)
def test_id_that_cannot_stand_in_an_address_is_refused(term_id: str) -> None:
    with pytest.raises(ValidationError) as refused:
        term(term_id)
    (error,) = refused.value.errors()
    assert (error["type"], error["ctx"]) == ("bad-slug", {"found": term_id})


def test_term_is_explained_where_it_occurs_unless_it_says_otherwise() -> None:
    assert term("a").autolink is True
