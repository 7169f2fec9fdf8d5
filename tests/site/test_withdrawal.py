"""A withdrawn record: what is left of it, and every place that it leaves. All data is invented."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from casebook.graph import Graph
from casebook.model import Language
from casebook.search.documents import documents
from casebook.site import Site, SiteOptions, page_shell
from tests.invented import book, both, record, released

BASE = "https://example.org/book/"
HISTORY = [
    {"date": "2026-01-01", "kind": "created", "summary": both("Begun")},
    {"date": "2026-03-01", "kind": "retraction", "summary": both("Taken back")},
]
GONE = {"date": "2026-03-01", "reason": both("Told twice"), "successor": "C0002"}
SOURCE = {"key": "paper", "type": "report", "title": "A Paper of C0001", "kind": "report"}
SHOWS = {"patterns": [{"id": "P0001", "strength": "core"}], "lessons": ["L0001"]}


@pytest.fixture(scope="module")
def site() -> Site:
    """A book in which one case was withdrawn, and another takes its place."""
    words = {"status": "withdrawn", "withdrawal": GONE, "history": HISTORY, "sources": [SOURCE], **SHOWS}
    case = record("C0001", title=both("Gone"), summary=both("What it said"), **words)
    made = book(
        case,
        record("C0002", title=both("Stays"), related=[{"id": "C0001", "type": "complements"}], **SHOWS),
        record("P0001", solution=both("As in [[C0001]]")),
        record("L0001"),
        record("A0001", carried_from=["C0001", "C0002"], nearest=["C0001"]),
        home={"headline": both("Headline"), "lead": both("Lead"), "featured": "C0001"},
    )
    return Site(released(made, ("2026-01-10", case.model_copy(update={"status": "published"}))), SiteOptions(BASE))


def html(site: Site, path: str) -> str:
    return next(page for page in site.pages if page.path == path).draw().html


def asset(site: Site, path: str) -> str:
    found = next(each for each in site.assets() if each.path == path).content
    assert isinstance(found, str)
    return found


def ids_of(body: str) -> set[str]:
    """The slugs of the cases that a page leads to."""
    return set(re.findall(r'href="[^"]*/?cases/(c\d{4})/', body))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_its_page_tells_day_reason_and_successor_and_no_more(site: Site, lang: Language) -> None:
    body = html(site, f"{lang}/cases/c0001/")
    notice = body[body.index('class="notice gone"') :].partition("</div>")[0]
    assert '<time datetime="2026-03-01">' in notice
    assert f"Told twice {'ไทย' if lang == 'th' else 'English'}" in notice
    assert 'href="../c0002/"' in notice
    assert "What it said" not in body
    assert re.findall(r'<h2 id="(\w+)"', body) == ["cite", "related", "history", "credits", "versions"]
    assert 'href="../../../C0001/v1/' in body


def test_its_page_is_not_for_the_lists_of_search_engines(site: Site) -> None:
    page = next(page for page in site.pages if page.path == "en/cases/c0001/")
    shell = page_shell(site, page, page.draw())
    assert (shell["noindex"], shell["description"]) == (
        True,
        "This record has been withdrawn (1\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2026): Told twice English "
        "Read instead: C0002 https://example.org/book/C0002/",
    )
    assert "cases/c0001/" not in asset(site, "sitemap.xml")


def test_its_short_address_says_so(site: Site) -> None:
    page = asset(site, "C0001/index.html")
    assert "Told twice English" in page
    assert "What it said" not in page
    assert 'href="../en/cases/c0001/" hreflang="en"' in page


def test_its_files_say_so_and_stay(site: Site) -> None:
    [item] = json.loads(asset(site, "en/cases/c0001/C0001.json"))
    assert (item["title"], "Told twice English" in item["note"]) == ("[Withdrawn] Gone English", True)
    assert "A Paper of C0001" in asset(site, "C0001/C0001-sources.bib")


def test_sources_of_a_version_keep_the_address_of_their_file() -> None:
    stripped = record("C0001", status="withdrawn", withdrawal=GONE)
    site = Site(released(book(stripped, record("C0002")), ("2026-01-10", record("C0001", sources=[SOURCE]))))
    assert asset(site, "C0001/C0001-sources.json") == "[]\n"


def test_it_leaves_search(site: Site) -> None:
    found = documents(site.book, Graph(site.book), lambda kind, name, lang: f"{kind}/{name}/{lang}")
    assert sorted(document.id for document in found) == ["A0001", "C0002", "L0001", "P0001"]


@pytest.mark.parametrize(
    "path",
    [
        "en/cases/",
        "en/",
        "en/sources/",
        "en/lessons/l0001/",
        "en/adaptations/a0001/",
    ],
)
def test_it_leaves_lists_home_sources_and_links_of_others(site: Site, path: str) -> None:
    body = html(site, path).partition('aria-labelledby="new"')[0]
    assert "c0001" not in ids_of(body)
    assert "C0001" not in body
    assert "A Paper of C0001" not in body


def test_it_leaves_the_figure_of_the_front_page(site: Site) -> None:
    thread = html(site, "en/").partition('class="thread"')[2].partition("</section></div>")[0]
    assert "C0002" in html(site, "en/")
    assert "C0001" not in thread


def test_front_page_shows_another_case_in_its_place(site: Site) -> None:
    feature = html(site, "en/").partition('class="sec feature"')[2].partition("</section>")[0]
    assert 'href="cases/c0002/"' in feature


def test_front_page_counts_it_no_more(site: Site) -> None:
    assert "1 in all" in html(site, "en/").partition('aria-labelledby="inside"')[2].partition("</li>")[0]


def test_it_is_no_instance_of_a_pattern_any_more(site: Site) -> None:
    body = html(site, "en/patterns/p0001/")
    assert "1 case" in body
    assert "C0001" not in body.partition('id="seen_in"')[2]


def test_text_that_names_it_says_that_it_was_withdrawn(site: Site) -> None:
    assert re.search(r"As in <a [^>]*c0001/[^>]*>Gone English</a> \(withdrawn\)", html(site, "en/patterns/p0001/"))


def test_successor_says_what_it_replaces(site: Site) -> None:
    assert "The record that this one replaces" in html(site, "en/cases/c0002/")


def test_news_and_feeds_tell_that_it_was_withdrawn_and_nothing_else_of_it(site: Site) -> None:
    told = [item["content_text"] for item in json.loads(asset(site, "en/feed.json"))["items"]]
    assert told == ["Taken back English"]
    new = html(site, "en/").partition('aria-labelledby="new"')[2]
    assert ("Taken back English" in new, "Begun" in new) == (True, False)


@pytest.mark.parametrize("record_id", ["C0001", "P0001", "L0001", "A0001"])
def test_any_kind_of_record_can_be_withdrawn(record_id: str) -> None:
    gone = {key: value for key, value in GONE.items() if key != "successor"}
    site = Site(book(record(record_id, status="withdrawn", withdrawal=gone)), SiteOptions(BASE))
    for page in site.pages:
        body = page.draw().html
        assert ("Told twice" in body) == (page.number == record_id)
    head = next(page for page in site.pages if page.number == record_id).draw().html.partition("</header>")[0]
    assert re.search(r"\d case", head) is None


def test_superseded_record_stays_in_lists_with_a_word_on_it() -> None:
    words: dict[str, Any] = {"status": "superseded", "withdrawal": {**GONE, "successor": "C0002"}}
    site = Site(book(record("C0001", **words), record("C0002")))
    assert html(site, "en/cases/").count("This record has been superseded") == 1
    assert "Summary C0001 English" in html(site, "en/cases/c0001/")
