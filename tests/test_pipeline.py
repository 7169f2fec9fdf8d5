"""From a folder to checked records and to the plan of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pipeline import check_book, check_paths, plan
from casebook.problems import Problem
from casebook.reading import Reader
from casebook.site import SiteOptions
from tests.invented import book, one_of_each
from tests.small_book import CASE

PATTERN = """\
id: P0001
status: published
title: {th: แบบแผนสมมติ, en: Invented pattern}
summary: {th: แบบแผนนี้สมมติขึ้น, en: This pattern is invented}
question: {th: ทำไม, en: Why}
problem: {th: ปัญหา, en: Problem}
context: {th: บริบท, en: Context}
forces:
  - {force: {th: ก, en: a}, against: {th: ข, en: b}}
  - {force: {th: ค, en: c}, against: {th: ง, en: d}}
solution: {th: "ทางออก [[C0001]]", en: "Solution [[C0001]]"}
"""


def told(problem: Problem) -> str:
    at = problem.location
    return f"{Path(at.path).name}:{at.line}:{at.column} {problem.rule.id}"


@pytest.fixture
def cases(small_book: Path) -> Path:
    """The folder of an invented book of one case."""
    return small_book / "cases"


def test_book_without_fault_has_no_problem(cases: Path) -> None:
    assert check_book(Reader(cases)).problems == ()


def test_book_without_fault_has_its_records(cases: Path) -> None:
    assert list(check_book(Reader(cases)).book.records) == ["C0001"]


def test_problems_of_reading_and_of_checks_are_told_together_in_order_of_place(cases: Path) -> None:
    text = CASE.replace("[@paper]", "[@papier]", 1).replace("start: 2013", "start: 2556")
    (cases / "studies" / "invented.yml").write_text(text, encoding="utf-8")
    assert [told(problem) for problem in check_book(Reader(cases)).problems] == [
        "invented.yml:7:8 buddhist-year",
        "invented.yml:11:22 unknown-source",
    ]


def test_only_errors_keep_a_book_from_being_published(cases: Path) -> None:
    text = CASE.replace("en: Invented case", "").replace("local", "lokal")
    (cases / "studies" / "invented.yml").write_text(text, encoding="utf-8")
    checked = check_book(Reader(cases))
    assert [told(problem) for problem in checked.problems] == [
        "invented.yml:3:1 missing-language",
        "invented.yml:6:23 unknown-term",
    ]
    assert [told(problem) for problem in checked.errors] == ["invented.yml:6:23 unknown-term"]


LACKING = CASE.replace("{th: กรณีสมมติ, en: Invented case}", "{en: Invented case}").replace("start: 2013", "start:")


@pytest.mark.parametrize(
    ("status", "told_as"),
    [
        ("draft", {"missing-language": "note", "empty-value": "note"}),
        ("published", {"missing-language": "note", "empty-value": "error"}),
    ],
)
def test_what_a_draft_still_lacks_is_no_fault(cases: Path, status: str, told_as: dict[str, str]) -> None:
    text = LACKING.replace("status: published", f"status: {status}")
    (cases / "studies" / "invented.yml").write_text(text, encoding="utf-8")
    assert {problem.rule.id: problem.severity.value for problem in check_book(Reader(cases)).problems} == told_as


def test_what_is_wrong_in_a_draft_is_a_fault(cases: Path) -> None:
    text = LACKING.replace("status: published", "status: draft").replace("local", "lokal")
    (cases / "studies" / "invented.yml").write_text(text, encoding="utf-8")
    assert [told(problem) for problem in check_book(Reader(cases)).errors] == ["invented.yml:6:23 unknown-term"]


def test_file_on_its_own_may_not_refer_to_records_that_nobody_knows(tmp_path: Path) -> None:
    path = tmp_path / "pattern.yml"
    path.write_text(PATTERN, encoding="utf-8")
    assert {problem.rule.id for problem in check_paths([path], None).problems} == {"broken-reference"}


def test_file_beside_a_book_may_refer_to_its_records(cases: Path, tmp_path: Path) -> None:
    path = tmp_path / "pattern.yml"
    path.write_text(PATTERN, encoding="utf-8")
    assert check_paths([path], cases).problems == ()


def test_faults_of_the_book_around_are_not_told_of_a_file_beside_it(cases: Path, tmp_path: Path) -> None:
    (cases / "book.yml").write_text("name: []\n", encoding="utf-8")
    (cases / "glossary.yml").write_text("terms: {}\n", encoding="utf-8")
    path = tmp_path / "pattern.yml"
    path.write_text(PATTERN, encoding="utf-8")
    assert check_paths([path], cases).problems == ()


def test_root_that_is_not_there_is_no_book_around(tmp_path: Path) -> None:
    path = tmp_path / "case.yml"
    path.write_text(CASE, encoding="utf-8")
    assert check_paths([path], tmp_path / "nowhere").problems == ()


def test_plan_is_of_the_book_with_the_options() -> None:
    made, options = book(*one_of_each()), SiteOptions("https://example.org/")
    site = plan(made, options)
    assert (site.book, site.options) == (made, options)
