"""The list of pages and the server that the browser tests stand on; these need no browser."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.browser.built_site import BuiltSite, kind_of_page, serve

LISTED = ["", "en/", "en/cases/one/", "en/cases/two/", "th/", "th/cases/one/"]
UNLISTED = ["404.html", "C0001/", "C0001/v1/"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = BuiltSite(tmp_path, "/book/")
    for page in LISTED + UNLISTED:
        site.file(page).parent.mkdir(parents=True, exist_ok=True)
        site.file(page).write_text(f"<title>{page}</title>" + "x" * ("two" in page), encoding="utf-8")
    urls = "".join(f"<url><loc>https://example.org/book/{page}</loc></url>" for page in LISTED)
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    (tmp_path / "sitemap.xml").write_text(text, encoding="utf-8")
    return tmp_path


def test_base_is_read_from_the_sitemap(folder: Path) -> None:
    assert BuiltSite.from_folder(folder) == BuiltSite(folder, "/book/")


def test_listed_pages_are_those_of_the_sitemap(folder: Path) -> None:
    assert BuiltSite.from_folder(folder).listed() == LISTED


def test_pages_are_all_in_the_folder(folder: Path) -> None:
    assert BuiltSite.from_folder(folder).pages() == sorted(LISTED + UNLISTED)


def test_sample_is_the_longest_page_of_its_kind(folder: Path) -> None:
    assert BuiltSite.from_folder(folder).samples() == {
        "": "",
        "404.html": "404.html",
        "<id>/": "C0001/",
        "<id>/v*/": "C0001/v1/",
        "en/": "en/",
        "en/cases/*": "en/cases/two/",
        "th/": "th/",
        "th/cases/*": "th/cases/one/",
    }


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("th/cases/", "th/cases/"),
        ("P00012/", "<id>/"),
        ("P00012/v1/", "<id>/v*/"),
        ("P00012/v12/th/", "<id>/v*/th/"),
        ("P00012/v1/to-v12/en/", "<id>/v*/to-v*/en/"),
        ("thai/a/b/", "thai/a/b/"),
    ],
)
def test_kind_of_page(page: str, kind: str) -> None:
    assert kind_of_page(page) == kind


def test_an_empty_sitemap_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    with pytest.raises(ValueError, match="lists no page"):
        BuiltSite.from_folder(tmp_path)


def test_site_is_served_below_its_base_only(folder: Path) -> None:
    with serve(BuiltSite.from_folder(folder)) as address:
        with urlopen(address + "th/cases/one/") as answer:
            assert answer.read() == b"<title>th/cases/one/</title>"
        with pytest.raises(HTTPError, match="404") as refused:
            urlopen(address.removesuffix("book/") + "th/cases/one/")
        refused.value.close()
