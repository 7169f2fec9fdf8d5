"""The page of search without scripts: a list of all there is."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from casebook.site import Body, Manuscript, Site, SiteOptions
from casebook.site.listing import listed
from tests.invented import book, both, one_of_each, record

GLOSSARY = {
    "terms": [
        {"id": "ink", "term": {"th": "หมึก", "en": "ink"}, "definition": both("Ink")},
        {"id": "api", "term": {"en": "API"}, "definition": both("API")},
    ]
}
DOCUMENTS = {
    "en/about/": Manuscript("About"),
    "th/about/": Manuscript("เกี่ยวกับ"),
    "en/about/only/": Manuscript("Only English"),
}


@pytest.fixture
def site() -> Site:
    return Site(book(*one_of_each(), record("C0002", status="draft"), glossary=GLOSSARY), SiteOptions(documents=DOCUMENTS))


def drawn(site: Site, lang: str) -> Body:
    return next(page for page in site.pages if page.path == f"{lang}/search/").draw()


def test_everything_is_listed_by_kind_and_letter(site: Site) -> None:
    found = {
        kind.kind: {letter.name: [entry.path for entry in letter.items] for letter in kind.letters}
        for kind in listed(site, "th")
    }
    assert found == {
        "case": {"T": ["th/cases/c0001/"]},
        "pattern": {"T": ["th/patterns/p0001/"]},
        "lesson": {"T": ["th/lessons/l0001/"]},
        "adaptation": {"T": ["th/adaptations/a0001/"]},
        "term": {"ห": ["th/glossary/#ink"], "A": ["th/glossary/#api"]},
        "page": {"ก": ["th/about/"], "O": ["en/about/only/"]},
    }


@pytest.mark.parametrize("lang", ["th", "en"])
def test_page_leads_to_everything(site: Site, lang: Literal["th", "en"]) -> None:
    expected = {entry.path for kind in listed(site, lang) for letter in kind.letters for entry in letter.items}
    assert drawn(site, lang).links >= expected


def test_anchors_are_ascii_and_each_is_there(site: Site) -> None:
    body = drawn(site, "th")
    asked = set(re.findall(r'<a href="#([^"]+)"', body.html))
    assert all(anchor.isascii() for anchor in asked)
    assert asked <= body.anchors


def test_words_of_the_other_language_say_so(site: Site) -> None:
    html = drawn(site, "th").html
    assert '<span class="foreign" lang="en">API</span>' in html
    assert '<span class="foreign" lang="en">Only English</span>' in html
    assert '<span class="twin" lang="en">ink</span>' in html


def test_book_without_records_lists_nothing() -> None:
    assert list(listed(Site(book()), "en")) == []
    assert "<h1>" in drawn(Site(book()), "en").html
