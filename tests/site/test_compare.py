"""The page that compares cases, as it is without scripts. All data is invented."""

from __future__ import annotations

import re

from casebook.site import Site
from tests.invented import book, both, record


def html(site: Site, path: str) -> str:
    return next(page for page in site.pages if page.path == path).draw().html


def test_every_case_that_stands_can_be_chosen_and_read() -> None:
    gone = record("C0003", status="withdrawn", withdrawal={"date": "2026-11-24", "reason": both("Merged")})
    draft = record("C0004", status="draft")
    site = Site(book(record("C0002"), record("C0001"), gone, draft, record("P0001")))
    page = html(site, "en/compare/")
    assert re.findall(r'name="ids" value="(\w+)"', page) == ["C0001", "C0002"]
    assert re.findall(r'<a class="small" href="([^"]+)"', page) == ["../cases/c0001/", "../cases/c0002/"]


def test_list_of_cases_leads_to_the_comparison_when_there_are_two() -> None:
    one, two = record("C0001"), record("C0002")
    assert 'href="../compare/"' not in html(Site(book(one)), "en/cases/").split("<footer")[0]
    assert 'href="../compare/"' in html(Site(book(one, two)), "en/cases/")
