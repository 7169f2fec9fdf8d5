"""The pages that tell what changed between versions. All data is invented."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from casebook.model import MODELS, Record
from casebook.reading.shapes import shapes
from casebook.site import Site, SiteOptions
from casebook.site.shelf import REACH, pairs
from casebook.site.telling import HEADED, HEADED_AS
from casebook.site.words import WORDS
from tests.invented import book, both, record, released

BEGUN = {"date": "2026-01-01", "kind": "created", "summary": both("Begun")}


def entry(number: int) -> dict[str, Any]:
    return {"date": f"{2026 + number}-01-01", "kind": "revision", "summary": both(f"Change {number}")}


def case(number: int, **changes: Any) -> Record:
    """A case that has been changed so many times."""
    return record("C0001", history=[BEGUN, *map(entry, range(1, number + 1))], **changes)


def site_of(*states: Record, today: Record | None = None) -> Site:
    days = (f"{2026 + number}-02-01" for number in range(len(states)))
    made = released(book(today or states[-1], record("P0001")), *zip(days, states, strict=True))
    return Site(made, SiteOptions("https://example.org/"))


def html(site: Site, path: str) -> str:
    return next(page for page in site.pages if page.path == path).draw().html


def text(site: Site, path: str) -> str:
    """The words of the page, with `-` and `+` round what was taken out and put in."""
    found = re.sub(r'<span class="vh"[^>]*>.*?</span>', "", html(site, path))
    found = re.sub(r"</?del>", "-", re.sub(r"</?ins>", "+", found))
    return unescape(" ".join(re.sub(r"<[^>]+>", "", found).split()))


def test_any_two_of_five_versions_are_compared() -> None:
    states = [case(number) for number in range(5)]
    found = [(old.number, new.number) for old, new in pairs(site_of(*states), "C0001") if new]
    assert sorted(found) == [(old, new) for old in range(1, 6) for new in range(old + 1, 6)]


def test_pages_grow_with_versions_and_not_with_their_square() -> None:
    counts = [
        len([pair for pair in pairs(site_of(*(case(number) for number in range(many))), "C0001") if pair[1]])
        for many in (10, 20, 40)
    ]
    assert counts[2] - counts[1] == 2 * (counts[1] - counts[0]) == 20 * REACH


def test_what_was_compared_once_stays_compared() -> None:
    few = {page.path for page in site_of(*(case(number) for number in range(6))).pages}
    more = {page.path for page in site_of(*(case(number) for number in range(9))).pages}
    assert few <= more


def test_record_that_has_changed_since_is_compared_with_its_versions() -> None:
    site = site_of(case(0), today=case(1))
    assert [(old.number, new) for old, new in pairs(site, "C0001")] == [(1, None)]
    assert "What has changed since version 1" in text(site, "C0001/v1/to-now/en/")


def test_text_is_compared_word_by_word_in_the_language_of_the_page() -> None:
    old = case(0, summary={"th": "ครอบครัวตัดสินใจในห้อง", "en": "The family decides in the room"})
    new = case(1, summary={"th": "ประชาชนตัดสินใจในห้อง", "en": "The team decides in the room"})
    site = site_of(old, new)
    assert "Summary The -family-+team+ decides in the room" in text(site, "C0001/v1/to-v2/en/")
    assert "สรุป -ครอบครัว-+ประชาชน+ตัดสินใจในห้อง" in text(site, "C0001/v1/to-v2/th/")


def test_text_that_only_the_other_language_changed_is_said_to_be_so() -> None:
    old, new = case(0, title={"th": "หนึ่ง", "en": "One"}), case(1, title={"th": "สอง", "en": "One"})
    site = site_of(old, new)
    assert "The title Changed in the Thai text only" in text(site, "C0001/v1/to-v2/en/")
    assert "ชื่อเรื่อง -หนึ่ง- +สอง+" in text(site, "C0001/v1/to-v2/th/").replace("--", "- ").replace("-+", "- +")


def test_text_of_one_language_is_shown_on_both_pages_and_marked() -> None:
    site = site_of(case(0, title={"en": "One thing"}), case(1, title={"en": "Another thing"}))
    assert '<p lang="en"><del>' in html(site, "C0001/v1/to-v2/th/")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"start": "2013"}, {"start": "2014-02"}, "When it began -2013- +February 2014+"),
        ({"stage": "idea"}, {"stage": "scaling"}, "Stage -idea English- +scaling English+"),
        ({"ongoing": True}, {"ongoing": False}, "Whether it goes on -yes- +no+"),
        ({"place": {"country": "NO"}}, {"place": {"country": "DK"}}, "Place Country -Norway- +Denmark+"),
        ({}, {"patterns": [{"id": "P0001", "strength": "core"}]}, "P0001 Title P0001 English"),
        ({"not_known": [both("A")]}, {"not_known": []}, "Not known item 1 -A English-"),
        ({"aliases": ["a", "b"]}, {"aliases": ["b", "a"]}, "The order has changed."),
        ({"title": both("See")}, {"title": both("Sea & <b>")}, "+Sea & <b> English+"),
        ({"size": both("x [@paper, p. 9]")}, {"size": both("x [[P0001|it]]")}, "+it (P0001)+"),
    ],
)
def test_values_are_told_in_words(before: dict[str, Any], after: dict[str, Any], told: str) -> None:
    found = text(site_of(case(0, **before), case(1, **after)), "C0001/v1/to-v2/en/")
    assert told.replace(" ", "") in found.replace("\N{NO-BREAK SPACE}", "").replace(" ", "")


def test_history_between_the_two_is_told_first_and_once() -> None:
    found = text(site_of(case(0), case(1), case(2)), "C0001/v1/to-v3/en/")
    assert found.count("Change 1 English") == found.count("Change 2 English") == 1
    assert "Begun" not in found


def test_listeners_hear_what_was_taken_out_and_put_in() -> None:
    found = html(site_of(case(0, start="2013"), case(1, start="2014")), "C0001/v1/to-v2/th/")
    assert '<del><span class="vh" lang="th">ตัดออก: </span>' in found
    assert '<ins><span class="vh" lang="th">เพิ่ม: </span>' in found


def test_difference_is_not_for_the_lists_of_search_engines() -> None:
    page = next(page for page in site_of(case(0), case(1)).pages if page.path == "C0001/v1/to-v2/en/")
    assert (page.listed, page.twin, page.head) == (False, "C0001/v1/to-v2/th/", None)


def test_every_name_for_a_field_is_one_of_the_interface_and_of_a_model() -> None:
    words = vars(WORDS["en"])
    assert [key for key in (*HEADED, *HEADED_AS.values()) if key not in words or "{" in words[key]] == []
    known: set[str] = set()
    models: list[Any] = list(MODELS.values())
    while models:
        found = shapes(models.pop())
        known |= found.keys()
        models += [shape.model for shape in found.values() if shape.model]
    assert {*HEADED, *HEADED_AS} <= known
