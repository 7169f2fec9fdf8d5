"""A book gives its records by kind and id; readers see no drafts."""

from __future__ import annotations

import pytest

from casebook.book import FOLDERS, as_of
from casebook.model import Case, Kind, Lesson, PartialDate, Pattern
from tests.invented import book, both, one_of_each, record, released


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


WITHDRAWN = {"status": "withdrawn", "withdrawal": {"date": "2026-03-01", "reason": both("Reason")}}


def test_withdrawn_record_has_a_page_and_leaves_the_lists() -> None:
    made = book(record("C0001", **WITHDRAWN), record("C0002", status="superseded"), record("C0003"))
    assert (made.has_page("C0001"), [each.id for each in made.of(Case)]) == (True, ["C0002", "C0003"])


def test_record_is_its_latest_version_until_it_changes() -> None:
    old, new = record("C0001", start="2012"), record("C0001")
    assert [
        released(book(today), ("2026-01-01", old), ("2026-02-01", new)).version_of("C0001") is not None
        for today in (new, old, record("C0001", former_slugs=["before"]))
    ] == [True, False, True]


def test_record_that_was_never_released_is_no_version() -> None:
    assert (book(record("C0001")).version_of("C0001"), book(record("C0001")).latest("C0001")) == (None, None)


@pytest.mark.parametrize(
    ("day", "starts"),
    [("2025-12-31", []), ("2026-01-01", ["2011"]), ("2026-01-31", ["2011"]), ("2026-02-01", ["2012", "2015"])],
)
def test_past_of_a_book_is_what_was_released_by_then(day: str, starts: list[str]) -> None:
    made = released(
        book(record("C0001"), record("C0002")),
        ("2026-01-01", record("C0001", start="2011")),
        ("2026-02-01", record("C0001", start="2012")),
        ("2026-02-01", record("C0002", start="2015")),
    )
    assert [getattr(each, "start", None) for each in as_of(made, PartialDate(day)).of(Case)] == starts


@pytest.mark.parametrize(("day", "stands"), [("2026-02-01", True), ("2026-03-01", False)])
def test_past_of_a_book_knows_what_was_withdrawn_by_then(day: str, stands: bool) -> None:
    made = released(book(record("C0001", **WITHDRAWN)), ("2026-01-01", record("C0001")))
    assert as_of(made, PartialDate(day)).stands("C0001") is stands


def test_past_of_a_book_has_nothing_that_has_no_page_today() -> None:
    made = released(book(record("C0001", status="draft")), ("2026-01-01", record("C0001")))
    assert as_of(made, PartialDate("2026-01-01")).records == {}
