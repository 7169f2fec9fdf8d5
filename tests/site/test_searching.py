"""What the site has for its search: the index with its addresses, the worker's script, and words for the scripts."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook.search import Document, documents
from casebook.site import Manuscript, Site, SiteOptions, static
from casebook.site.searching import INDEX, told, words_for, worker, written_pages
from tests.invented import book, both, one_of_each, record

SCRIPTS = Path(static.__file__).parent / "assets" / "js"
DOCUMENTS = {
    "en/about/": Manuscript("About", "An unusual zebra."),
    "th/about/": Manuscript("เกี่ยวกับ", "ม้าลาย"),
    "th/about/only/": Manuscript("เฉพาะไทย"),
}
TERMS = {"terms": [{"id": "ink", "term": both("Ink"), "definition": both("Ink")}]}


def index(site: Site) -> dict[str, str]:
    return {asset.path: str(asset.content) for asset in site.assets() if asset.path.startswith(INDEX)}


def test_index_leads_to_the_pages_of_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, Document] = {}

    def noted(*of: Any) -> Iterator[tuple[str, str]]:
        found.update((document.id, document) for document in documents(*of))
        return iter(())

    monkeypatch.setattr("casebook.site.searching.index_files", noted)
    site = Site(book(*one_of_each(), glossary=TERMS), SiteOptions(documents=DOCUMENTS))
    assert site.index.files == ()
    pages = {page.path for page in site.pages} | set(DOCUMENTS)
    assert found["C0001"].paths == {"th": "th/cases/c0001/", "en": "en/cases/c0001/"}
    assert found["ink"].paths == {"th": "th/glossary/#ink", "en": "en/glossary/#ink"}
    assert found["about/only/"].paths == {"th": "th/about/only/", "en": "th/about/only/"}
    assert {path.partition("#")[0] for document in found.values() for path in document.paths.values()} <= pages


def test_texts_of_hand_written_pages_are_in_the_index() -> None:
    texts = "".join(index(Site(book(), SiteOptions(documents=DOCUMENTS))).values())
    assert "unusual zebra" in texts
    assert "ม้าลาย" in texts.replace("\u200b", "")


def test_languages_of_a_page_stand_together() -> None:
    about, only = written_pages(DOCUMENTS)
    assert (about.titles, about.paths) == ({"th": "เกี่ยวกับ", "en": "About"}, {"th": "th/about/", "en": "en/about/"})
    assert (only.id, only.paths) == ("about/only/", {"th": "th/about/only/"})


def test_name_of_the_worker_follows_its_text() -> None:
    asset = worker()
    assert isinstance(asset.content, str)
    assert asset.path == f"{INDEX}worker-{hashlib.sha256(asset.content.encode()).hexdigest()[:8]}.js"
    assert index(Site(book()))[asset.path] == asset.content


@pytest.mark.parametrize(
    ("change", "documents", "kept"),
    [
        ({}, DOCUMENTS, True),
        ({"summary": both("Another")}, DOCUMENTS, False),
        ({}, {**DOCUMENTS, "en/about/": Manuscript("About", "A horse.")}, False),
    ],
    ids=["nothing", "a record", "a page"],
)
def test_index_is_made_anew_only_when_something_changed(
    change: dict[str, object], documents: dict[str, Manuscript], kept: bool
) -> None:
    before = Site(book(record("C0001")), SiteOptions(documents=DOCUMENTS))
    after = Site(book(record("C0001", **change)), SiteOptions(documents=documents), before)
    assert (after.index.files is before.index.files) == kept


def test_page_tells_the_way_to_the_search() -> None:
    here = told("th", "th/cases/one/", "box")
    assert (here.url, here.here, here.root, here.worker) == ("../../search/", False, "../../../", worker().path)
    assert told("en", "en/search/", "box").here


@pytest.mark.parametrize(
    ("scripts", "parts"),
    [
        (("search-box",), ("box",)),
        (("search-page", "search-facets", "search-results"), ("box", "find")),
    ],
    ids=["box", "page"],
)
def test_scripts_are_told_every_word_that_they_ask_for(scripts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    text = "".join((SCRIPTS / f"{name}.js").read_text(encoding="utf-8") for name in scripts)
    asked = set(re.findall(r"this\.words\.(\w+)", text))
    asked |= {key for call in re.findall(r"say\(this\.words, ([^)]*?),", text) for key in re.findall(r'"(\w+)"', call)}
    words = json.loads(words_for("th", *parts))
    assert len(asked) > 3
    assert asked <= set(words)
    assert {"case", "pattern", "lesson", "adaptation", "term", "page"} <= set(words)


def test_scripts_are_told_no_word_in_vain() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("search-*.js"))
    text += "".join(path.read_text(encoding="utf-8") for path in static.THEME.rglob("search.html"))
    told_ones = set(json.loads(words_for("th", "box", "find"))) - set(json.loads(words_for("th")))
    assert {word for word in told_ones if not re.search(rf"\b(?:box_)?{word.removesuffix('_one')}\b", text)} == set()
