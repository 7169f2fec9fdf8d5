"""Which addresses a site answers at. All data is invented."""

from __future__ import annotations

from casebook.site import Manuscript, Site, SiteOptions, answering
from tests.invented import book, record, released

FILES = frozenset({"schema/case.json", "assets/stylesheets/main.css", "notes/"})


def test_every_page_and_file_is_promised_but_for_furniture() -> None:
    case = record("C0001", former_slugs=["before"])
    site = Site(
        released(book(case), ("2026-01-10", case)),
        SiteOptions("https://example.org/", {"en/about/": Manuscript("About")}, FILES),
    )
    found = list(answering(site))
    assert len(found) == len(set(found))
    hubs = ["", "cases/", "patterns/", "lessons/", "adaptations/", "glossary/", "sources/", "cases/c0001/", "cases/before/"]
    beside = [f"cases/{slug}/C0001.{ending}" for slug in ("c0001", "before") for ending in ("bib", "ris", "json", "jsonld")]
    of_version = ["", *(f"C0001-v1.{ending}" for ending in ("bib", "ris", "json", "jsonld"))]
    assert set(found) == {
        "",
        "sitemap.xml",
        "C0001/",
        "C0001/v1/",
        "en/about/",
        "schema/case.json",
        "notes/",
        *(f"{lang}/{path}" for lang in ("th", "en") for path in (*hubs, *beside)),
        *(f"C0001/v1/{lang}/{path}" for lang in ("th", "en") for path in of_version),
    }
