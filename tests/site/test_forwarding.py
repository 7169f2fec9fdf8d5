"""Former addresses go on answering. All data is invented."""

from __future__ import annotations

from casebook.site import Manuscript, Site, SiteOptions
from tests.invented import book, record

BASE = "https://example.org/book/"
MOVED = [{"from": "en/about/team/", "to": "en/about/"}, {"from": "old/", "to": "C0001/"}]


def files(site: Site) -> dict[str, str]:
    return {asset.path: asset.content for asset in site.assets() if isinstance(asset.content, str)}


def test_former_name_forwards_in_both_languages_without_scripts() -> None:
    made = files(Site(book(record("C0001", former_slugs=["before", "long-before"])), SiteOptions(BASE)))
    for lang in ("th", "en"):
        for slug in ("before", "long-before"):
            page = made[f"{lang}/cases/{slug}/index.html"]
            assert '<meta http-equiv="refresh" content="0; url=../c0001/">' in page
            assert f'<link rel="canonical" href="{BASE}{lang}/cases/c0001/">' in page
            assert f'href="../c0001/" hreflang="{lang}"' in page
            assert f'<html lang="{lang}">' in page


def test_files_at_a_former_name_are_those_of_today() -> None:
    made = files(Site(book(record("C0001", former_slugs=["before"])), SiteOptions(BASE)))
    for ending in ("bib", "ris", "json", "jsonld"):
        assert made[f"th/cases/before/C0001.{ending}"] == made[f"th/cases/c0001/C0001.{ending}"]


def test_moved_page_forwards_to_the_one_that_takes_its_place() -> None:
    made = files(Site(book(record("C0001"), moved=MOVED), SiteOptions(BASE, {"en/about/": Manuscript("About")})))
    assert 'content="0; url=../"' in made["en/about/team/index.html"]
    assert 'content="0; url=../C0001/"' in made["old/index.html"]


def test_page_of_today_stays_where_it_is() -> None:
    former = record("C0001", former_slugs=["c0002"])
    options = SiteOptions(BASE, {"en/about/team/": Manuscript("The team")})
    made = files(Site(book(former, record("C0002"), moved=MOVED), options))
    assert not {"th/cases/c0002/index.html", "en/about/team/index.html"} & made.keys()


def test_draft_forwards_from_nowhere() -> None:
    made = files(Site(book(record("C0001", status="draft", former_slugs=["before"]))))
    assert "th/cases/before/index.html" not in made
