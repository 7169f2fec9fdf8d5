"""Which addresses a site answers at. All data is invented."""

from __future__ import annotations

from casebook.export.opendata import file_names
from casebook.site import Manuscript, Site, SiteOptions, answering
from casebook.site.opendata import Data
from tests.invented import book, record, released

FILES = frozenset({"schema/case.json", "assets/stylesheets/main.css", "notes/"})
HUBS = ("adaptations", "cases", "compare", "contributors", "data", "glossary", "health", "lessons", "list", "patterns", "search", "sources")
CITED = ("bib", "ris", "json", "jsonld")


def site() -> Site:
    """A site of one case, which has been released and had another name before."""
    case = record("C0001", former_slugs=["before"])
    made = released(book(case), ("2026-01-10", case))
    return Site(made, SiteOptions("https://example.org/", {"en/about/": Manuscript("About")}, FILES))


def test_every_page_and_file_is_promised_but_for_furniture() -> None:
    found = list(answering(site()))
    assert len(found) == len(set(found))
    pages = ["", *(f"{hub}/" for hub in HUBS), "cases/c0001/", "cases/before/"]
    stems = ["cases/c0001/C0001", "cases/before/C0001", "casebook", "data/casebook-data"]
    of_language = [*pages, *(f"{stem}.{ending}" for stem in stems for ending in CITED)]
    of_version = ["", *(f"C0001-v1.{ending}" for ending in CITED)]
    assert set(found) == {
        *("", "sitemap.xml", "health.json", "en/about/", "schema/case.json", "notes/", "C0001/", "C0001/v1/"),
        *(f"data/{name}" for name in file_names()),
        *(f"{lang}/{path}" for lang in ("th", "en") for path in of_language),
        *(f"C0001/v1/{lang}/{path}" for lang in ("th", "en") for path in of_version),
    }


def test_nothing_is_made_to_tell_where_it_would_be() -> None:
    made = site()
    list(answering(made))
    assert {"files", "contents"}.isdisjoint(vars(made.data))
    assert "files" not in vars(made.index)


def test_files_of_the_data_are_those_that_were_announced() -> None:
    assert set(Data(site()).files) == set(file_names())
