"""The ways to write to the book: which pages offer which, and where they lead."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from casebook.model import Kind
from casebook.schema import Repository
from casebook.site import Site, SiteOptions
from casebook.site.ways import Way, to_add, to_change, to_contribute, with_ways
from tests.invented import book, one_of_each, record

FORMS = Repository("https://github.com/lab/book", "main", forms=frozenset({"change", "case", "pattern", "lesson", "adaptation"}))
BASE = "https://lab.example.org/book/"
CASE = record("C0001", title={"th": "ชื่อ", "en": 'A & b "c" <d> #e'})


def site(repository: Repository = FORMS, contact: str | None = None, editor: Path | None = None) -> Site:
    """A site of one record of each kind."""
    records = [CASE, *list(one_of_each())[1:]]
    return Site(book(*records, contact=contact), SiteOptions(BASE, repository=repository, editor=editor))


def asked(way: Way | None) -> tuple[str, dict[str, list[str]]]:
    """The address of a form without its questions, and what is filled in."""
    assert way is not None
    parts = urlsplit(way.url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}", parse_qs(parts.query)


def test_change_of_a_record_has_its_id_title_and_address_filled_in() -> None:
    assert asked(to_change(site(), CASE, "en")) == (
        "https://github.com/lab/book/issues/new",
        {
            "template": ["change.yml"],
            "title": ['C0001: A & b "c" <d> #e'],
            "record": ["C0001"],
            "address": [f"{BASE}en/cases/c0001/"],
        },
    )


@pytest.mark.parametrize("kind", Kind)
def test_new_record_opens_the_form_of_its_kind(kind: Kind) -> None:
    way = to_add(site(), kind, "th")
    assert asked(way) == ("https://github.com/lab/book/issues/new", {"template": [f"{kind}.yml"]})


@pytest.mark.parametrize(
    "repository",
    [Repository(), replace(FORMS, address=""), replace(FORMS, forms=frozenset()), replace(FORMS, forms=frozenset({"bug"}))],
)
def test_without_forms_there_is_no_way(repository: Repository) -> None:
    made = site(repository)
    assert (to_change(made, CASE, "en"), to_add(made, Kind.CASE, "en"), list(to_contribute(made, "en"))) == (None, None, [])
    assert not [page.path for page in made.pages if 'class="way"' in page.draw().html]


def test_without_forms_the_editors_are_written_to_where_they_can_be() -> None:
    way = to_change(site(Repository(), contact="book@lab.example.org"), CASE, "en")
    assert way is not None
    parts = urlsplit(way.url)
    assert (parts.scheme, parts.path, way.hint) == ("mailto", "book@lab.example.org", "Writes an e-mail to the editors.")
    assert unquote(parts.query) == f'subject=C0001: A & b "c" <d> #e&body={BASE}en/cases/c0001/'


def test_records_and_hubs_offer_their_way_in_both_languages() -> None:
    made = site()
    offered = {page.path: unescape(page.draw().html).count('<p class="way"><a class="btn" href="https://github.com/lab/') for page in made.pages}
    kinds = ("cases", "patterns", "lessons", "adaptations")
    with_one = {path for path, count in offered.items() if count == 1}
    assert with_one == {page.path for page in made.pages if page.path.split("/")[1] in kinds}
    assert sum(offered.values()) == len(with_one) == 16


def test_page_on_contributing_offers_every_kind_and_the_editor_where_there_is_one(tmp_path: Path) -> None:
    html = "<h1>Join</h1>\n<p>Words</p>"
    drawn = with_ways(site(editor=tmp_path), "en/about/contribute/", html)
    assert drawn.startswith('<h1>Join</h1><nav class="ways-in" aria-label="Ways to contribute">')
    assert drawn.endswith("<p>Words</p>")
    titles = [way.title for way in to_contribute(site(editor=tmp_path), "en")]
    assert titles == ["Add a case", "Add a pattern", "Add a lesson", "Add an adaptation", "Open the editor in the browser"]
    assert 'href="../../../admin/"' in drawn
    assert "admin/" not in with_ways(site(), "en/about/contribute/", html)
    assert with_ways(site(), "en/about/", html) == html
    assert with_ways(site(Repository()), "en/about/contribute/", html) == html
