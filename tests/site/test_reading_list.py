"""The page of the reading list, and the cards that its script fetches. All data is invented."""

from __future__ import annotations

import json
import re
from typing import Any

from casebook.site import Site, SiteOptions
from casebook.site.reading_list import CARDS, formats
from tests.invented import book, both, record

BASE = "https://example.org/book/"
HISTORY = [{"date": "2026-11-23", "kind": "created", "summary": both("Made")}]
GONE = {"date": "2026-11-24", "reason": both("Merged"), "successor": "P0001"}
OUTCOME = {"claim": both("Claim"), "direction": "better", "evidence": "2", "sources": [{"key": "paper"}]}
SOURCE = {"key": "paper", "type": "report", "title": "A Paper", "kind": "report", "issued": "2018"}


def site_of(**changes: Any) -> Site:
    made = record("C0001", **{"history": HISTORY, **changes})
    return Site(book(made, record("P0001"), record("L0001", status="draft")), SiteOptions(BASE))


def card(site: Site, record_id: str = "C0001") -> dict[str, Any]:
    found = next(asset for asset in site.assets() if asset.path == f"{CARDS}{record_id}.json")
    assert isinstance(found.content, str)
    made: dict[str, Any] = json.loads(found.content)
    return made


def html(site: Site, path: str) -> str:
    return next(page for page in site.pages if page.path == path).draw().html


def test_each_record_with_a_page_has_a_card() -> None:
    found = [asset.path for asset in site_of().assets() if asset.path.startswith(CARDS)]
    assert found == [f"{CARDS}C0001.json", f"{CARDS}P0001.json"]


def test_card_tells_of_a_record_in_both_languages() -> None:
    made = card(site_of(outcomes=[OUTCOME], sources=[SOURCE]))
    assert {key: made[key] for key in ("id", "kind", "level", "files")} == {
        "id": "C0001",
        "kind": "case",
        "level": "2",
        "files": "C0001",
    }
    assert made["sides"]["en"] == {
        "page": "en/cases/c0001/",
        "sort": "Case",
        "title": "Title C0001 English",
        "titleLang": "en",
        "summary": "Summary C0001 English",
        "summaryLang": "en",
        "evidence": "Evidence 2 of 5 · 2 English",
        "gone": "",
    }
    assert made["sides"]["th"]["evidence"] == "หลักฐาน 2 จาก 5 · 2 ไทย"


def test_words_of_the_other_language_say_so() -> None:
    side = card(site_of(title={"en": "Only English"}))["sides"]["th"]
    assert (side["title"], side["titleLang"]) == ("Only English", "en")


def test_record_without_outcomes_has_no_level() -> None:
    made = card(site_of(), "P0001")
    assert (made["level"], made["sides"]["en"]["evidence"]) == (None, "no outcome on record")


def test_idea_is_called_an_idea() -> None:
    site = Site(book(record("A0001", carried_from=["C0001"]), record("C0001")), SiteOptions(BASE))
    assert card(site, "A0001")["sides"]["en"]["sort"] == "Idea for adaptation"


def test_references_are_those_of_the_page() -> None:
    site = site_of()
    lines = {"".join(line["parts"]) for line in card(site)["lines"].values()}
    told = re.findall(r'<p class="line"[^>]*>(.*?)</p></section>', html(site, "en/cases/c0001/"), re.DOTALL)
    shown = {re.sub("<[^>]+>", "", line).replace("\N{NO-BREAK SPACE}", " ").strip() for line in told}
    assert {line.replace("\N{NO-BREAK SPACE}", " ").strip() for line in lines} == shown
    assert len(lines) == 6


def test_withdrawn_record_says_so_and_nothing_else_of_it() -> None:
    made = card(site_of(status="withdrawn", withdrawal=GONE))
    side = made["sides"]["en"]
    assert (side["summary"], side["evidence"], made["level"]) == ("", "", None)
    assert side["gone"] == (
        "This record has been withdrawn (24\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2026): Merged English"
        " Read instead: P0001 https://example.org/book/P0001/"
    )
    assert made["lines"]["apa-en"]["parts"][1] == "[Withdrawn] Title C0001 English"


def test_formats_of_the_page_s_own_language_come_first_and_files_last() -> None:
    assert [key for key, _ in formats("en")] == [
        "memo-en",
        "apa-en",
        "chicago-en",
        "memo-th",
        "apa-th",
        "retrieved-th",
        "bib",
        "ris",
        "json",
    ]
    assert dict(formats("th"))["apa-en"] == "บรรณานุกรมภาษาอังกฤษแบบ APA"


def test_page_leads_to_the_records_without_scripts() -> None:
    page = html(site_of(), "en/list/")
    for hub in ("cases", "patterns", "lessons", "adaptations", "search"):
        assert f'<a href="../{hub}/">' in page
    assert "needs the browser&#39;s scripts" in page


def test_page_of_a_record_has_room_for_the_button() -> None:
    assert '<div class="keep" data-id="C0001"></div>' in html(site_of(), "th/cases/c0001/")
