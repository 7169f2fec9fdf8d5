"""The page on the health of the book, and the same as data."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from casebook.graph import PARTS
from casebook.model import Kind, PartialDate
from casebook.site import Site, SiteOptions
from casebook.site.examining import FEW, part_label
from tests.invented import book, both, record
from tests.site.test_plan import asset

HISTORY = [{"date": "2026-01-02", "kind": "created", "summary": both("First")}]


def words(site: Site, lang: str = "en") -> str:
    page = next(page for page in site.pages if page.kind == "health" and page.lang == lang)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.draw().html)).split())


def test_each_record_that_wants_something_is_linked() -> None:
    site = Site(book(record("P0001"), record("L0001", review={"state": "unreviewed", "due": "2026-03"})))
    page = next(page for page in site.pages if page.path == "en/health/")
    html = page.draw().html
    assert '<a href="../lessons/l0001/"><span class="id">L0001</span> Title L0001 English</a></th><td>' in html
    assert "due for review March\N{NO-BREAK SPACE}2026" in html
    assert "P0001 Title P0001 English no case has it at its core; 3 organisations wanted" in words(site)


def test_day_is_that_of_the_last_change_unless_one_is_named() -> None:
    one = record("L0001", history=HISTORY, review={"state": "unreviewed", "due": "2026-03"})
    assert "As of 2 January 2026 (the day of the last change to a record" in words(Site(book(one)))
    named = Site(book(one), SiteOptions(day=PartialDate("2026-06-01")))
    assert "As of 1 June 2026 (the day on which the site was built)." in words(named)
    assert "was due for review March 2026" in words(named)
    assert "No record tells of a change." in words(Site(book(record("L0001"))))


def test_page_and_data_are_of_one_examination() -> None:
    site = Site(book(record("P0001"), record("L0001", history=HISTORY)))
    told = json.loads(asset(site, "health.json"))
    assert told["on"] == "2026-01-02"
    for measure in told["measures"]:
        assert f"{measure['good']} of {measure['of']} ({measure['share']}%)" in words(site)


def test_links_that_nobody_has_looked_at_are_not_called_sound() -> None:
    page = {"key": "page", "type": "webpage", "title": "A page", "kind": "report", "URL": "https://example.org/page"}
    whole = book(record("L0001", sources=[page]))
    said = "Whether each link still answers has not been looked at."
    assert said in words(Site(whole))
    looked = words(Site(whole, SiteOptions(dead_links={"https://example.org/page": "404"})))
    assert said not in looked
    assert "1 source(s) no longer answer: page" in looked


def test_many_rows_are_folded() -> None:
    def folds(count: int) -> int:
        site = Site(book(*(record(f"P{number:04}") for number in range(1, count + 1))))
        html = next(page for page in site.pages if page.path == "en/health/").draw().html
        return html.count("<details")

    assert folds(FEW) == 0
    assert folds(FEW + 1) > 0


@pytest.mark.parametrize("kind", list(Kind))
def test_every_part_has_a_name_for_readers(kind: Kind) -> None:
    for lang in ("th", "en"):
        assert all(part_label(part, lang) for part in PARTS[kind])
