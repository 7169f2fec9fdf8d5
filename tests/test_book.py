"""A book gives its records by kind and id; readers see no drafts."""

from __future__ import annotations

import pytest

from casebook.book import FOLDERS
from casebook.model import Case, Kind, Lesson, Pattern
from tests.invented import book, one_of_each, record


def test_every_kind_has_a_folder_of_its_own() -> None:
    assert FOLDERS == {
        Kind.CASE: "studies",
        Kind.PATTERN: "patterns",
        Kind.LESSON: "lessons",
        Kind.ADAPTATION: "adaptations",
    }


def test_published_are_all_records_but_drafts() -> None:
    records = [
        record("C0001"),
        record("C0002", status="draft"),
        record("C0003", status="withdrawn"),
        record("C0004", status="superseded"),
    ]
    assert [each.id for each in book(*records).published()] == ["C0001", "C0003", "C0004"]


def test_records_of_a_kind_are_those_of_its_model() -> None:
    assert [each.id for each in book(*one_of_each()).of(Pattern)] == ["P0001"]


def test_records_of_a_kind_leave_out_drafts() -> None:
    assert list(book(record("C0001", status="draft"), record("L0001")).of(Case)) == []


def test_records_of_a_kind_come_in_the_order_of_the_book() -> None:
    assert [each.id for each in book(record("L0001"), record("C0001"), record("L0002")).of(Lesson)] == [
        "L0001",
        "L0002",
    ]


@pytest.mark.parametrize(("status", "has_page"), [("draft", False), ("published", True), ("withdrawn", True)])
def test_record_has_a_page_unless_it_is_a_draft(status: str, has_page: bool) -> None:
    assert book(record("C0001", status=status)).has_page("C0001") is has_page


def test_unknown_id_has_no_page() -> None:
    assert not book(record("C0001")).has_page("C0002")


def test_slug_is_the_stem_of_the_file() -> None:
    assert book(record("C0001")).slug("C0001") == "c0001"


def test_term_is_that_of_the_list() -> None:
    made = book()
    assert made.term("theme", "housing") == made.vocabulary("theme")["housing"]
