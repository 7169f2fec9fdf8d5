"""The open data on the site: the files, the page that offers them, and what its head tells. All data is invented."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

import pytest

from casebook.export.opendata import tables
from casebook.model import Language
from casebook.reading import read_paths
from casebook.site import Asset, Body, Site, SiteOptions, page_shell
from casebook.site.opendata import size_in_words
from casebook.site.pages import Head
from tests.invented import book, both, one_of_each, record

BASE = "https://example.org/book/"
HISTORY = [{"date": "2026-11-24", "kind": "created", "summary": both("Made")}]


@pytest.fixture(scope="module")
def site() -> Site:
    """With the lists that come with the package."""
    records = [record("C0001", history=HISTORY), *list(one_of_each())[1:]]
    made = book(*records, licence_url="https://example.org/licence/")
    return Site(replace(made, vocabularies=read_paths([]).book.vocabularies), SiteOptions(BASE))


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, Asset]:
    return {asset.path: asset for asset in site.assets()}


def drawn(site: Site, path: str = "en/data/") -> Body:
    return next(page for page in site.pages if page.path == path).draw()


def head(site: Site, path: str) -> Head:
    page = next(page for page in site.pages if page.path == path)
    found = page_shell(site, page, page.draw())["head"]
    assert isinstance(found, Head)
    return found


def content(files: dict[str, Asset], path: str) -> bytes:
    found = files[path].content
    return found if isinstance(found, bytes) else str(found).encode()


def test_files_are_those_of_the_export_at_fixed_addresses(site: Site, files: dict[str, Asset]) -> None:
    there = {path: asset.content for path, asset in files.items() if path.startswith("data/")}
    assert there == {f"data/{name}": data for name, data in site.data.files.items()}
    assert {"data/casebook.json", "data/casebook.sqlite", "data/csv/cases.csv", "data/datapackage.json"} <= set(there)


def test_every_file_that_the_page_links_to_is_there(site: Site, files: dict[str, Asset]) -> None:
    for lang in ("th", "en"):
        linked = re.findall(r'href="([^"#]+)" download', drawn(site, f"{lang}/data/").html)
        assert len(linked) > len(tables())
        for href in linked:
            path = href.removeprefix("../../") if href.startswith("../../") else f"{lang}/data/{href}"
            assert path in files


def test_page_tells_the_size_of_a_file(site: Site, files: dict[str, Asset]) -> None:
    size = size_in_words(len(content(files, "data/casebook.sqlite")))
    assert re.search(rf'casebook\.sqlite" download>SQLite <span class="size">{re.escape(size)}<', drawn(site).html)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 kB"), (65, "1 kB"), (1500, "2 kB"), (734_703, "735 kB"), (3_584_000, "3.6 MB")]
)
def test_size_is_never_nothing_for_a_file_that_is_not_empty(count: int, said: str) -> None:
    assert size_in_words(count) == said


def test_every_field_of_every_table_has_an_anchor_and_its_help(site: Site) -> None:
    for lang in ("th", "en"):
        body = drawn(site, f"{lang}/data/")
        for table in tables().values():
            assert f"t-{table.name}" in body.anchors
            for field in table.fields:
                assert f"{table.name}-{field}" in body.anchors


def test_every_anchor_within_the_page_is_there(site: Site) -> None:
    body = drawn(site)
    assert [anchor for anchor in re.findall(r'href="#([^"]+)"', body.html) if anchor not in body.anchors] == []


def test_terms_of_a_list_stand_with_their_meaning(site: Site) -> None:
    html = drawn(site, "th/data/").html
    assert '<div id="v-polarity-do"><dt><code>do</code> ควรทำ</dt><dd>' in html


@pytest.mark.parametrize(
    ("lang", "title", "version"),
    [("en", "name English: open data", "(Version 2026.11.24)"), ("th", "ข้อมูลเปิดของname ไทย", "เวอร์ชัน 2026.11.24")],
)
def test_data_are_cited_with_their_version(site: Site, lang: Language, title: str, version: str) -> None:
    html = drawn(site, f"{lang}/data/").html
    text = re.sub("<[^>]+>", "", html)
    assert title in text
    assert version in text


def test_head_tells_of_a_dataset_and_its_files(site: Site, files: dict[str, Asset]) -> None:
    told = json.loads(head(site, "en/data/").jsonld)
    assert told == json.loads(content(files, "en/data/casebook-data.jsonld"))
    distributions = told.pop("distribution")
    assert {each["contentUrl"]: each["sha256"] for each in distributions} == {
        f"{BASE}data/{name}": hashlib.sha256(content(files, f"data/{name}")).hexdigest()
        for name in ("casebook-csv.zip", "casebook.json", "casebook.sqlite", "datapackage.json", "casebook.schema.json")
    }
    publisher = {"@type": "Organization", "name": "publisher English"}
    assert told == {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{BASE}en/data/",
        "url": f"{BASE}en/data/",
        "name": "name English: open data",
        "description": f"{'The whole book as data, to analyse, to check and to build on.'} description English",
        "inLanguage": ["th", "en"],
        "version": "2026.11.24",
        "dateModified": "2026-11-24",
        "creator": [publisher],
        "publisher": publisher,
        "license": "https://example.org/licence/",
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "Collection", "name": "name English", "url": f"{BASE}en/"},
    }


def test_site_that_does_not_know_its_address_has_the_files_all_the_same() -> None:
    site = Site(book(record("C0001")))
    row = site.data.files["csv/records.csv"].decode("utf-8-sig").splitlines()[1]
    assert "/en/cases/c0001/" in row
