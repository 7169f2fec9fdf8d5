"""What must hold of addresses and releases: each fault with its place and its way out. All data is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from casebook.book import Book
from casebook.checks import PUBLISHING, untold, vanished, wrongly_moved
from casebook.model import Record
from casebook.problems import Location
from casebook.reading import Places
from tests.invented import book, both, record, released

ENTRY = {"date": "2026-01-01", "kind": "created", "summary": both("Begun")}
LATER = {"date": "2026-02-01", "kind": "revision", "summary": both("More")}
BESIDE = [f"en/cases/before/C0001.{ending}" for ending in ("bib", "json")]


def published(made: Book, *addresses: str) -> Book:
    """A book with a list of published addresses, a line each."""
    lines = {address: Location("addresses.txt", line) for line, address in enumerate(addresses, 1)}
    return replace(made, addresses=lines)


def lost(made: Book, *addresses: str) -> list[tuple[int, str, str]]:
    """The line, sentence and way out of each problem, where nothing answers."""
    found = vanished(published(made, *addresses), set())
    return [(each.location.line, each.sentence(), each.suggestion().partition(" Whoever")[0]) for each in found]


def test_address_that_answers_is_no_problem() -> None:
    assert list(vanished(published(book(), "", "en/", "en/feed.xml"), {"", "en/", "en/feed.xml"})) == []


def test_what_stood_below_a_page_is_told_of_with_it() -> None:
    made = book(record("C0001"))
    assert lost(made, "en/cases/before/", *BESIDE, "th/cases/before/") == [
        (
            1,
            "'/en/cases/before/' was published and no longer answers, nor do 2 below it.",
            "The record has another name now: add 'former_slugs: [before]' to cases/c0001.yml.",
        ),
        (
            4,
            "'/th/cases/before/' was published and no longer answers.",
            "Bring the page back, or name in book.yml the one to read instead: "
            "moved: [{from: th/cases/before/, to: …}].",
        ),
    ]


RENAMED = "The record has another name now: add 'former_slugs: [before]' to cases/c0001.yml."
DRAFT = "cases/c0001.yml is a draft again. Publish it, or set 'status: withdrawn' and say why in 'withdrawal'."
GONE = "Bring the record back. To take it off the lists, set 'status: withdrawn' and say why in 'withdrawal'."
FILE = "Bring it back: a file cannot lead to another one. What must go for good is taken out of this list by hand."
PAGE = "Bring the page back, or name in book.yml the one to read instead: moved: [{from: en/about/, to: …}]."


@pytest.mark.parametrize(
    ("records", "address", "way_out"),
    [
        ([record("C0001")], "en/cases/before/C0001.bib", RENAMED),
        ([record("C0001", status="draft")], "C0001/", DRAFT),
        ([record("C0001", status="draft")], "en/cases/c0001/C0001.bib", DRAFT),
        ([], "C0001/", GONE),
        ([], "C0001/v1/en/", GONE),
        ([], "en/cases/before/C0001.bib", GONE),
        ([record("C0001")], "C0001/v1/en/C0001-v1.bib", FILE),
        ([], "en/feed.xml", FILE),
        ([], "schema/case.json", FILE),
        ([], "en/about/", PAGE),
    ],
)
def test_way_out_fits_what_became_of_it(records: list[Record], address: str, way_out: str) -> None:
    assert [found[2] for found in lost(book(*records), address)] == [way_out]


def test_gateway_is_no_page_that_all_others_stand_below() -> None:
    assert [found[0] for found in lost(book(), "", "en/", "th/")] == [1, 2, 3]


def test_moved_page_is_gone_and_the_other_one_is_there() -> None:
    moved = [{"from": "en/a/", "to": "en/b/"}, {"from": "en/c/", "to": "en/d/"}, {"from": "en/e/", "to": "en/b/"}]
    found = wrongly_moved(book(moved=moved), Places(), {"en/b/", "en/e/"}, {"en/b/", "en/e/", "en/a/", "en/c/"})
    assert [(each.rule.id, each.values["found"]) for each in found] == [
        ("moved-nowhere", "en/d/"),
        ("moved-and-here", "en/e/"),
    ]


@pytest.mark.parametrize(
    ("history", "before", "expected"),
    [
        ([ENTRY], None, []),
        ([], None, ["no-beginning"]),
        ([ENTRY, LATER], [ENTRY], []),
        ([ENTRY], [ENTRY], ["untold-change"]),
        ([{**ENTRY, "summary": both("Reworded")}], [ENTRY], ["untold-change"]),
    ],
)
def test_change_is_told_in_the_history(history: list[Any], before: list[Any] | None, expected: list[str]) -> None:
    made = book(record("C0001", history=history, start="2014"))
    if before is not None:
        made = released(made, ("2026-01-10", record("C0001", history=before)))
    assert [each.rule.id for each in untold(made, Places(), made.records.values())] == expected


def test_every_rule_speaks_both_languages() -> None:
    assert [
        rule.id for rule in PUBLISHING.values() if not {"th", "en"} <= set(rule.sentence) & set(rule.suggestion)
    ] == []
