"""The whole book as it is cited from its front pages. All data is invented."""

from __future__ import annotations

import json
import re

import pytest

from casebook.model import Language
from casebook.site import Site, SiteOptions, page_shell
from casebook.site.pages import Head
from tests.invented import book, both, record

BASE = "https://example.org/book/"
HISTORY = [{"date": "2026-11-24", "kind": "created", "summary": both("Made")}]


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(book(record("C0001", history=HISTORY), licence_url="https://example.org/licence/"), SiteOptions(BASE))


def text(site: Site, lang: Language) -> str:
    html = next(page for page in site.pages if page.path == f"{lang}/").draw().html
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", "", html))


def test_front_page_offers_the_book_in_words(site: Site) -> None:
    assert "publisher ไทย. (2569, 24 พฤศจิกายน). name ไทย. https://example.org/book/" in text(site, "th")
    assert "publisher English. (2026). name English. https://example.org/book/" in text(site, "en")


def test_every_file_that_the_front_page_names_is_there(site: Site) -> None:
    there = {asset.path for asset in site.assets()}
    for lang in ("th", "en"):
        html = next(page for page in site.pages if page.path == f"{lang}/").draw().html
        named = re.findall(r'href="([^"]+)" download', html)
        assert [f"{lang}/{name}" for name in named if f"{lang}/{name}" not in there] == []
        assert sorted(named) == ["casebook.bib", "casebook.json", "casebook.ris"]


def test_file_is_the_book_as_a_report(site: Site) -> None:
    files = {asset.path: asset.content for asset in site.assets()}
    assert json.loads(str(files["th/casebook.json"])) == [
        {
            "id": "casebook-th",
            "type": "report",
            "title": "name ไทย",
            "author": [{"literal": "publisher ไทย"}],
            "issued": {"date-parts": [[2026, 11, 24]]},
            "publisher": "publisher ไทย",
            "URL": BASE,
            "language": "th",
        }
    ]


def test_head_tells_of_a_collection(site: Site) -> None:
    page = next(page for page in site.pages if page.path == "en/")
    head = page_shell(site, page, page.draw())["head"]
    assert isinstance(head, Head)
    told = json.loads(head.jsonld)
    assert {key: told[key] for key in ("@type", "name", "alternateName", "dateModified")} == {
        "@type": "Collection",
        "name": "name English",
        "alternateName": "name ไทย",
        "dateModified": "2026-11-24",
    }
    assert ("citation_technical_report_institution", "publisher English") in head.tags
    assert "citation_technical_report_number" not in dict(head.tags)
    assert ("cite-as", BASE, "") in head.links
