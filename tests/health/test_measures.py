"""What an examination of an invented book finds."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.graph import Graph
from casebook.health import Health, Note, epoch_day, health_of, newest_change
from casebook.model import LANGUAGES, PartialDate, Record
from casebook.model.agreement import NOTHING_AGREED
from casebook.translation import TranslationLedger, marked
from tests.invented import book, both, record

ON = PartialDate("2027-06-15")
OUTCOME: dict[str, Any] = {"claim": both("Claim"), "direction": "better", "sources": []}
PAGE = {"key": "page", "type": "webpage", "title": "A page", "kind": "report", "URL": "https://example.org/page"}


def examined(*records: Record, on: PartialDate | None = ON, dead: dict[str, str] | None = None) -> Health:
    agreements = {one.id: marked(one, NOTHING_AGREED, bool) for one in records}
    whole = book(*records, agreements=agreements)
    return health_of(whole, Graph(whole), TranslationLedger(whole), on, dead=dead)


def found(measure: str, health: Health) -> tuple[int, int, dict[str, list[tuple[str, dict[str, object]]]]]:
    """How many are as they should be, of how many, and the notes of each record."""
    one = next(one for one in health.measures if one.id == measure)
    notes = {finding.record: [(note.code, dict(note.values)) for note in finding.notes] for finding in one.findings}
    return one.good, one.of, notes


def test_a_record_that_is_not_complete_names_what_it_lacks() -> None:
    whole = record("L0001", applies_to=[both("a")], patterns=["P0001"], applied_in=["C0001"], sources=[PAGE])
    assert found("completeness", examined(whole)) == (1, 1, {})
    parts = ("applies_to", "patterns", "applied_in", "sources")
    assert found("completeness", examined(record("L0001"))) == (0, 1, {"L0001": [("lacks", {"parts": parts})]})


def test_texts_that_want_translating_are_counted_by_language() -> None:
    one = record("L0001", summary={"th": "สรุป"}, i18n={"th": {"state": "original"}, "en": {"state": "machine"}})
    assert found("translation", examined(one)) == (
        0,
        5,
        {"L0001": [("missing", {"lang": "en", "count": 1}), ("machine", {"lang": "en", "count": 4})]},
    )


def test_texts_that_nobody_has_compared_are_counted_once() -> None:
    whole = book(record("L0001"))
    health = health_of(whole, Graph(whole), TranslationLedger(whole), None)
    assert found("translation", health) == (0, 5, {"L0001": [("unconfirmed", {"count": 5})]})


def test_outcomes_that_are_only_stated_and_cases_without_any() -> None:
    stated = record("C0001", outcomes=[{**OUTCOME, "evidence": "0"}])
    measured = record("C0002", outcomes=[{**OUTCOME, "evidence": "NE"}, {**OUTCOME, "evidence": "0"}])
    assert found("evidence", examined(stated, measured, record("C0003"))) == (
        1,
        3,
        {"C0001": [("stated_only", {"count": 1})], "C0003": [("no_outcomes", {})]},
    )


@pytest.mark.parametrize(
    ("due", "code"),
    [("2027-06-14", "overdue"), ("2027-06-15", "due"), ("2027-06", "due"), ("2027", "due"), ("2026", "overdue")],
)
def test_a_review_is_overdue_when_all_of_its_date_has_passed(due: str, code: str) -> None:
    one = record("L0001", review={"state": "editorial", "due": due})
    assert found("reviews", examined(one)) == (1, 1, {"L0001": [(code, {"date": due})]})


def test_nothing_is_overdue_or_old_without_a_day() -> None:
    one = record(
        "A0001", state="running", review={"state": "unreviewed", "due": "1990"}, sources=[{**PAGE, "issued": "1980"}]
    )
    health = examined(one, on=None)
    assert found("reviews", health) == (0, 1, {"A0001": [("due", {"date": "1990"})]})
    assert found("adaptations", health) == (1, 1, {})


def test_sources_that_may_vanish_and_those_that_did() -> None:
    safe = {**PAGE, "key": "safe", "URL": "https://example.org/safe", "archived_url": "https://example.net/safe"}
    paper = {**PAGE, "key": "paper", "DOI": "10.1/x"}
    book_ = {"key": "book", "type": "book", "title": "A book", "kind": "report"}
    one = record("L0001", sources=[PAGE, safe, paper, book_])
    dead = {"https://example.org/page": "404"}
    notes = [("dead", {"count": 2, "keys": ("page", "paper")}), ("not_archived", {"count": 1, "of": 3})]
    assert found("sources", examined(one, dead=dead)) == (2, 3, {"L0001": notes})


def test_a_pattern_without_a_core_instance_says_so() -> None:
    def case(number: int, strength: str) -> Record:
        owner = {"name": both(f"Owner {number}"), "type": "local_government"}
        return record(f"C000{number}", owner=owner, patterns=[{"id": "P0001", "strength": strength}])

    partial = examined(record("P0001"), case(1, "partial"))
    assert found("patterns", partial) == (0, 1, {"P0001": [("no_core_instance", {"organisations": 0, "count": 3})]})
    two = examined(record("P0001"), case(1, "core"), case(2, "core"))
    assert found("patterns", two) == (0, 1, {"P0001": [("too_few_instances", {"organisations": 2, "count": 1})]})
    three = examined(record("P0001"), *(case(number, "core") for number in (1, 2, 3)))
    assert found("patterns", three) == (1, 1, {})


def test_lessons_by_the_number_of_cases_that_teach_them() -> None:
    cases = [record("C0001", lessons=["L0001", "L0002"]), record("C0002", lessons=["L0001"])]
    health = examined(*cases, *(record(f"L000{number}") for number in (1, 2, 3)))
    assert found("lessons", health) == (1, 3, {"L0002": [("single_case", {})], "L0003": [("no_case", {})]})


@pytest.mark.parametrize(
    ("issued", "notes"),
    [
        (["2024"], {}),
        (["2010", "2024-05"], {}),
        (["2023-12", None], {"A0001": [("old_sources", {"date": "2023-12"})]}),
        ([None], {"A0001": [("no_dated_source", {})]}),
    ],
)
def test_what_is_said_to_be_running_wants_a_recent_source(issued: list[str | None], notes: Any) -> None:
    sources = [{**PAGE, "key": f"s{place}", "issued": date} for place, date in enumerate(issued)]
    health = examined(record("A0001", state="running", sources=sources), record("A0002", state="idea"))
    assert found("adaptations", health) == (0 if notes else 1, 1, notes)


def test_drafts_and_records_that_are_gone_are_left_out() -> None:
    gone = {"date": "2026-01-01", "reason": both("Reason")}
    records = record("L0001", status="draft"), record("L0002", status="withdrawn", withdrawal=gone)
    assert {one.of for one in examined(*records).measures} == {0}
    assert {one.share for one in examined(*records).measures} == {100}


def test_newest_change_is_that_of_a_published_record() -> None:
    def changed(number: int, date: str, **changes: Any) -> Record:
        return record(f"L000{number}", history=[{"date": date, "kind": "created", "summary": both("a")}], **changes)

    assert newest_change(book(changed(1, "2026-01-02"), changed(2, "2026-03-04", status="draft"))) == "2026-01-02"
    assert newest_change(book(record("L0001"))) is None


@pytest.mark.parametrize(
    ("told", "day"), [("1796083200", "2026-12-01"), ("0", "1970-01-01"), ("", None), ("soon", None), ("9" * 12, None)]
)
def test_epoch_is_a_day(told: str, day: str | None) -> None:
    assert epoch_day({"SOURCE_DATE_EPOCH": told}) == day


def test_every_note_has_words_in_both_languages() -> None:
    note = Note("overdue", {"date": PartialDate("2026-11")})
    said = [note.as_words(lang).replace("\N{NO-BREAK SPACE}", " ") for lang in LANGUAGES]
    assert said == ["เลยกำหนดทบทวนแล้ว ตั้งแต่ พฤศจิกายน พ.ศ. 2569", "was due for review November 2026"]
