"""What a page says of its own language: what is missing, behind or made by a machine; and where it is offered."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from casebook.model import Record
from casebook.model.agreement import NOTHING_AGREED
from casebook.site import Manuscript, Page, Site, SiteOptions, page_shell
from casebook.translation import marked
from tests.invented import book, both, record
from tests.site.test_plan import asset

BASE = "https://example.org/"
MANUAL = {"th/about/translating/": Manuscript("วิธีช่วยแปล"), "en/about/translating/": Manuscript("How to help")}
OPTIONS = SiteOptions(BASE, MANUAL)
TRANSLATED: dict[str, Any] = {"th": {"state": "original"}, "en": {"state": "human"}}
ENGLISH = {key: {"en": f"{key} in English"} for key in ("problem", "what_was_done", "results")}


def case(**changes: Any) -> Record:
    return record("C0001", **changes)


def site_of(one: Record, before: Record | None = None) -> Site:
    """A site of one record, whose texts agreed when it was as it was before."""
    agreements = {one.id: marked(before, NOTHING_AGREED, bool)} if before else {}
    return Site(book(one, agreements=agreements), OPTIONS)


def page_of(site: Site, lang: str) -> Page:
    return next(page for page in site.pages if page.number and page.lang == lang)


def notice(site: Site, lang: str) -> str:
    """The words of the notice, links as `words (#anchor)`."""
    html = page_of(site, lang).draw().html
    found = re.search(r'<div class="notice translation" role="note">(.*?)</div></div>', html, re.DOTALL)
    linked = re.sub(r'<a href="([^"]*)">(.*?)</a>', r"\2 (\1)", found[1] if found else "")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", linked)).split())


def test_missing_parts_are_named_with_a_way_to_help() -> None:
    site = site_of(case(summary={"th": "สรุป"}, not_known=[{"th": "ไม่รู้"}]))
    site.edit_urls["en/cases/c0001/"] = "https://example.org/edit/c0001.yml"
    assert notice(site, "en") == (
        "These parts are not yet in English and are shown in Thai: Summary (#summary), Not known (#unknown) "
        "You can help: Edit this record’s file (https://example.org/edit/c0001.yml) · "
        "How to help (../../about/translating/) · Read this page in Thai (../../../th/cases/c0001/)"
    )
    assert notice(site, "th") == ""


def test_parts_that_are_behind_are_named_in_the_readers_language() -> None:
    before = case(i18n=TRANSLATED)
    changed = case(i18n=TRANSLATED, summary={"th": "สรุปใหม่", "en": "Summary C0001 English"})
    site = site_of(changed, before)
    assert notice(site, "en").startswith(
        "The Thai of these parts has since been changed, and the English not yet: Summary (#summary)"
    )
    assert notice(site, "th") == ""


def test_thai_that_is_behind_is_told_of_in_thai() -> None:
    changed = case(summary={"th": "Summary C0001 ไทย", "en": "A new summary"})
    said = notice(site_of(changed, case()), "th")
    assert said.startswith("ส่วนต่อไปนี้แก้ฉบับภาษาอังกฤษแล้ว แต่ยังไม่ได้แก้ฉบับภาษาไทยตาม: สรุป (#summary)")


def test_a_page_by_machine_says_so_once() -> None:
    i18n = {"th": {"state": "original"}, "en": {"state": "machine", "by": "Invented Engine"}}
    site = site_of(case(i18n=i18n), case(i18n=i18n))
    html = page_of(site, "en").draw().html
    assert notice(site, "en").startswith(
        "The English of this whole page was translated by a machine, and nobody has checked it. "
        "Where in doubt, go by the Thai. The machine was Invented Engine."
    )
    assert "by-machine" not in html
    assert notice(site, "th") == ""


def test_a_part_by_machine_is_named_and_labelled_where_it_stands() -> None:
    parts = [{"field": "narrative.results", "state": "machine"}, {"field": "summary", "state": "machine"}]
    i18n = {"th": {"state": "original"}, "en": {"state": "human", "parts": parts}}
    site = site_of(case(i18n=i18n), case(i18n=i18n))
    html = page_of(site, "en").draw().html
    assert notice(site, "en").startswith(
        "These parts were translated by a machine, and nobody has checked them: Summary (#summary), Results (#results)"
    )
    assert "<p>Results English</p>\n<p class=\"by-machine\">by machine</p>" in html
    assert 'Summary C0001 English <small class="by-machine">by machine</small>' in html
    assert html.count("by-machine") == 2
    assert "by-machine" not in page_of(site, "th").draw().html


def test_machine_translation_that_was_checked_needs_no_notice() -> None:
    i18n = {"th": {"state": "original"}, "en": {"state": "machine_reviewed"}}
    assert notice(site_of(case(i18n=i18n), case(i18n=i18n)), "en") == ""


def test_what_nobody_has_compared_is_not_put_before_readers() -> None:
    assert notice(site_of(case()), "en") == ""


def test_another_records_title_is_no_part_of_this_page() -> None:
    other = record("P0001", title={"th": "แบบแผน"}, summary=both("Summary"))
    site = Site(book(case(related=[{"id": "P0001", "type": "complements"}]), other), OPTIONS)
    assert notice(site, "en") == ""


# Where a page is offered


def canonical(site: Site, lang: str) -> object:
    page = page_of(site, lang)
    return page_shell(site, page, page.draw())["canonical"]


def offered(site: Site) -> dict[str, dict[str, str]]:
    """The records' pages in the site map, each with the versions that it names."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.fromstring(asset(site, "sitemap.xml"))
    return {
        loc.removeprefix(BASE): {
            link.get("hreflang", ""): link.get("href", "").removeprefix(BASE) for link in url.iterfind("x:link", space)
        }
        for url in root.iterfind("s:url", space)
        if "c0001" in (loc := url.findtext("s:loc", "", space))
    }


def switch(site: Site, lang: str) -> dict[str, bool]:
    """Which languages the switch offers as translations."""
    page = page_of(site, lang)
    languages: Any = page_shell(site, page, page.draw())["languages"]
    return {each["lang"]: each["told"] for each in languages}


@pytest.mark.parametrize(
    "changes",
    [{"title": {"en": "Title"}}, {"narrative": {**ENGLISH, "problem": both("Problem")}}, {"summary": {"en": "Summary"}}],
)
def test_a_page_whose_main_text_lacks_its_language_is_not_offered(changes: dict[str, Any]) -> None:
    site = site_of(case(**changes))
    assert canonical(site, "th") == f"{BASE}en/cases/c0001/"
    assert offered(site) == {"en/cases/c0001/": {"en": "en/cases/c0001/"}}
    assert switch(site, "en") == {"th": False, "en": True}
    short = asset(site, "C0001/index.html")
    assert f'<link rel="canonical" href="{BASE}en/cases/c0001/">' in short
    assert 'href="../th/cases/c0001/">เปิดหน้าภาษาไทย</a>' in short
    assert '<p class="small">ระเบียนนี้ยังไม่ได้แปลเป็นภาษาไทย</p>' in short
    assert 'href="../en/cases/c0001/" hreflang="en"' in short


def test_a_page_that_lacks_a_lesser_part_is_offered() -> None:
    site = site_of(case(not_known=[{"en": "Only English"}]))
    assert canonical(site, "th") == f"{BASE}th/cases/c0001/"
    assert set(offered(site)) == {"th/cases/c0001/", "en/cases/c0001/"}
    assert switch(site, "th") == {"th": True, "en": True}


def test_a_page_of_which_more_than_half_is_in_the_other_language_is_not_offered() -> None:
    site = site_of(case(not_known=[{"en": f"Only English {number}"} for number in range(6)]))
    assert set(offered(site)) == {"en/cases/c0001/"}


def test_a_record_told_in_neither_language_keeps_its_page_in_the_books_own() -> None:
    site = site_of(case(title={"en": "Title"}, summary={"th": "สรุป"}))
    assert canonical(site, "th") == f"{BASE}th/cases/c0001/"
    assert set(offered(site)) == {"th/cases/c0001/"}


def test_a_page_by_machine_is_in_its_language_and_offered() -> None:
    i18n = {"th": {"state": "original"}, "en": {"state": "machine"}}
    assert set(offered(site_of(case(i18n=i18n)))) == {"th/cases/c0001/", "en/cases/c0001/"}


# Words that are shown for want of others


class Spoken(HTMLParser):
    """The words of a page that are in Thai letters, by the language that they are marked as."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.thai: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = self.open[-1][1] if self.open else "en"
        if tag not in ("br", "wbr", "meter", "use", "path", "img"):
            self.open.append((tag, dict(attrs).get("lang") or around))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if re.search("[\u0e01-\u0e5b]", data):
            self.thai.setdefault(self.open[-1][1] if self.open else "en", []).append(data.strip())


def thai_only(one: Record) -> Record:
    """The same record with no word of English."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without(inner) for key, inner in value.items() if not (key == "en" and "th" in value)}
        return [without(item) for item in value] if isinstance(value, list | tuple) else value

    return type(one).model_validate(without(one.model_dump(by_alias=True, exclude_none=True)))


def test_words_of_the_other_language_say_which_they_are_on_every_page() -> None:
    history = [{"date": "2026-01-02", "kind": "created", "summary": both("First")}]
    related = [{"id": "P0001", "type": "complements", "note": both("Note")}]
    records = [
        record("C0001", patterns=[{"id": "P0001", "strength": "core", "note": both("Note")}], lessons=["L0001"]),
        record("P0001", history=history),
        record("L0001", patterns=["P0001"], related=related),
        record("A0001", carried_from=["C0001", "P0001"], lessons=["L0001"], story=both("See [[P0001]].")),
    ]
    site = Site(book(*map(thai_only, records), home={"headline": both("H"), "lead": both("L"), "spine": ["L0001"]}))
    unmarked = {}
    for page in site.pages:
        if page.lang == "en":
            spoken = Spoken()
            spoken.feed(str(page.draw().html))
            unmarked[page.path] = spoken.thai.get("en", [])
    assert {path: words for path, words in unmarked.items() if words} == {}


def test_the_way_to_a_page_says_the_language_of_its_last_step() -> None:
    site = site_of(case(title={"th": "ชื่อ"}))
    crumbs: Any = page_shell(site, page_of(site, "en"), page_of(site, "en").draw())["crumbs"]
    assert [crumb["lang"] for crumb in crumbs] == [None, None, "th"]
