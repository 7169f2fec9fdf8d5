"""How records are cited: on their pages, in the files beside them, in the heads of the pages. All data is invented."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from casebook.model import Language
from casebook.site import Site, SiteOptions, page_shell
from casebook.site.static import THEME
from tests.invented import book, both, record

BASE = "https://example.org/book/"
NASTY = '"><script>alert(1)</script> & ไทย'
HISTORY = [{"date": "2026-11-23", "kind": "created", "summary": both("Made")}]
SOURCE = {"key": "paper", "type": "report", "title": "A Paper", "kind": "report", "issued": "2018"}
GONE = {"date": "2026-11-24", "reason": both("Merged"), "successor": "P0001"}


def site_of(**changes: Any) -> Site:
    made = record("C0001", **{"history": HISTORY, "sources": [SOURCE], **changes})
    return Site(book(made, record("P0001"), licence_url="https://example.org/licence/"), SiteOptions(BASE))


def files(site: Site) -> dict[str, str]:
    return {asset.path: asset.content for asset in site.assets() if isinstance(asset.content, str)}


def body(site: Site, lang: Language = "en") -> str:
    return next(page for page in site.pages if page.path == f"{lang}/cases/c0001/").draw().html


class Head(HTMLParser):
    """The tags, links and objects of a head as the theme writes it."""

    def __init__(self, site: Site, lang: Language = "en", number: str = "C0001") -> None:
        super().__init__()
        page = next(page for page in site.pages if page.number == number and page.lang == lang)
        block = (THEME / "base.html").read_text("utf-8").partition("{% if cb.head %}")[2]
        block = "{% if cb.head %}" + block.partition("{% if config.theme.favicon")[0]
        shell = page_shell(site, page, page.draw())
        self.html = Environment(loader=FileSystemLoader(THEME)).from_string(block).render(cb=shell)
        self.tags: list[tuple[str, str]] = []
        self.links: list[tuple[str, str, str]] = []
        self.objects: list[dict[str, Any]] = []
        self._in_script = False
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        said = {name: value or "" for name, value in attrs}
        self._in_script = tag == "script"
        if tag == "meta":
            self.tags.append((said["name"], said["content"]))
        elif tag == "link":
            self.links.append((said["rel"], said["href"], said.get("type", "")))

    def handle_data(self, data: str) -> None:
        """Read an object of JSON-LD."""
        if self._in_script and data.strip():
            self.objects.append(json.loads(data))


def as_zotero_takes(tags: list[tuple[str, str]]) -> dict[str, Any]:
    """A small model of what Zotero's translator "Embedded Metadata" makes of a head.

    Measured with the translator itself: with a title it is an article of a journal, unless the tags of a technical
    report are there; a name that ends in a comma stays in one piece, one without any is taken apart at its last
    space; days and addresses are taken as they stand.
    """
    told = dict(tags)
    is_report = any(name.startswith("citation_technical_report_") for name in told)
    return {
        "itemType": "report" if is_report else "journalArticle" if "citation_title" in told else "webpage",
        "title": told.get("citation_title"),
        "creators": [_as_zotero_parts(value) for name, value in tags if name == "citation_author"],
        "date": told.get("citation_publication_date", "").replace("/", "-"),
        "institution": told.get("citation_technical_report_institution"),
        "reportNumber": told.get("citation_technical_report_number"),
        "language": told.get("citation_language"),
        "abstractNote": told.get("citation_abstract"),
        "url": told.get("citation_public_url"),
        "rights": told.get("DC.rights"),
    }


def _as_zotero_parts(name: str) -> tuple[str, str]:
    """Family and given name; one in one piece has no given name."""
    if "," in name:
        family, _, given = name.partition(",")
        return family.strip(), given.strip()
    given, _, family = name.rpartition(" ")
    return family, given


@pytest.mark.parametrize(
    ("lang", "said"), [("th", ("Ann ไทย", "")), ("en", ("Jaidee", "Ann"))], ids=["in one piece", "inverted"]
)
def test_zotero_takes_a_report(lang: Language, said: tuple[str, str]) -> None:
    credits = [{"name": both("Ann"), "role": "author", "family": "Jaidee", "given": "Ann"}]
    words = {"th": "ไทย", "en": "English"}[lang]
    assert as_zotero_takes(Head(site_of(credits=credits), lang).tags) == {
        "itemType": "report",
        "title": f"Title C0001 {words}",
        "creators": [said],
        "date": "2026-11-23",
        "institution": f"publisher {words}",
        "reportNumber": "C0001",
        "language": lang,
        "abstractNote": f"Summary C0001 {words}",
        "url": f"{BASE}C0001/",
        "rights": "https://example.org/licence/",
    }


def test_body_without_authors_is_cited_by_its_publisher_in_one_piece() -> None:
    assert as_zotero_takes(Head(site_of()).tags)["creators"] == [("publisher English", "")]


def test_head_points_to_what_it_is_and_where_it_is_described() -> None:
    assert Head(site_of()).links == [
        ("schema.DC", "http://purl.org/dc/elements/1.1/", ""),
        ("cite-as", f"{BASE}C0001/", ""),
        ("type", "https://schema.org/Article", ""),
        ("license", "https://example.org/licence/", ""),
        ("describedby", "C0001.bib", "application/x-bibtex"),
        ("describedby", "C0001.ris", "application/x-research-info-systems"),
        ("describedby", "C0001.json", "application/vnd.citationstyles.csl+json"),
        ("describedby", "C0001.jsonld", "application/ld+json"),
    ]


def test_every_file_that_a_head_names_is_there() -> None:
    site = site_of()
    there = files(site)
    for lang in ("th", "en"):
        named = [href for rel, href, _ in Head(site, lang).links if rel == "describedby"]
        assert [href for href in named if f"{lang}/cases/c0001/{href}" not in there] == []


@pytest.mark.parametrize("lang", ["th", "en"])
def test_object_in_the_head_is_that_of_the_file(lang: Language) -> None:
    site = site_of()
    assert Head(site, lang).objects == [json.loads(files(site)[f"{lang}/cases/c0001/C0001.jsonld"])]


def test_nothing_in_the_head_breaks_out() -> None:
    head = Head(site_of(title={"th": NASTY, "en": NASTY}, summary={"th": NASTY, "en": NASTY}))
    assert dict(head.tags)["citation_title"] == NASTY
    assert head.objects[0]["headline"] == NASTY
    assert "<script>alert" not in head.html


def test_no_other_page_has_a_head_of_its_own_than_records_the_book_and_its_data() -> None:
    site = site_of()
    shells = {page.path: page_shell(site, page, page.draw())["head"] for page in site.pages}
    assert {path for path, head in shells.items() if head} == {
        page.path for page in site.pages if page.number or page.kind in ("home", "data")
    }


def lines(html: str, part: str) -> list[str]:
    """The citations in the open part of the box, or in the folded one."""
    shown, _, folded = html.partition('<div class="cite">')[2].partition("</div>")[0].partition("<details>")
    found = re.findall(r'<p class="line"[^>]*>(.*?)</p>', shown if part == "open" else folded)
    return [re.sub("<[^>]+>", "", line).replace("\N{NO-BREAK SPACE}", " ") for line in found]


def test_memo_and_apa_of_the_page_are_open_and_the_rest_is_folded() -> None:
    html = body(site_of(), "th")
    assert lines(html, "open") == [
        f"กรณีศึกษา C0001 Title C0001 ไทย name ไทย 23 พฤศจิกายน พ.ศ. 2569 {BASE}C0001/",
        f"publisher ไทย. (2569, 23 พฤศจิกายน). Title C0001 ไทย (กรณีศึกษา C0001). name ไทย. {BASE}C0001/",
    ]
    assert lines(html, "folded") == [
        "publisher ไทย. (2569, 23 พฤศจิกายน). Title C0001 ไทย (กรณีศึกษา C0001). name ไทย. "
        f"สืบค้นเมื่อ [วัน เดือน ปีที่อ่าน], จาก {BASE}C0001/",
        f"Case C0001 Title C0001 English, name English, 23 November 2026, {BASE}C0001/",
        f"publisher English. (2026). Title C0001 English (Case No. C0001; Name English). {BASE}C0001/",
        f"publisher English. 2026. Title C0001 English. Case No. C0001. Name English. publisher English. {BASE}C0001/.",
    ]


def test_english_page_has_the_same_citations_its_own_first() -> None:
    site = site_of()
    thai, english = (lines(body(site, lang), "open") + lines(body(site, lang), "folded") for lang in ("th", "en"))
    assert (sorted(thai), english[:2]) == (sorted(english), thai[3:5])


def test_a_section_has_an_address_to_cite() -> None:
    assert f"{BASE}en/cases/c0001/#problem</span>" in body(site_of())


def test_an_untried_idea_is_cited_as_one() -> None:
    site = Site(book(record("A0001", history=HISTORY), record("C0001")), SiteOptions(BASE))
    item = json.loads(files(site)["en/adaptations/a0001/A0001.json"])[0]
    assert item["genre"] == "Idea for adaptation"


def test_sources_of_a_record_are_one_file_in_each_format() -> None:
    site = site_of()
    made = {path: text for path, text in files(site).items() if "-sources." in path}
    assert sorted(made) == [f"C0001/C0001-sources.{ending}" for ending in ("bib", "json", "ris")]
    assert [item["title"] for item in json.loads(made["C0001/C0001-sources.json"])] == ["A Paper"]
    for path in made:
        assert f'href="../../../{path}" download' in body(site)


def test_record_without_sources_has_no_such_file() -> None:
    site = site_of(sources=[])
    assert not [path for path in files(site) if "-sources." in path]
    assert "-sources." not in body(site)


def test_files_and_head_of_a_withdrawn_record_say_so() -> None:
    site = site_of(status="withdrawn", withdrawal=GONE)
    title = "[Withdrawn] Title C0001 English"
    note = (
        "This record has been withdrawn (24\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2026): Merged English "
        f"Read instead: P0001 {BASE}P0001/"
    )
    made = files(site)
    item = json.loads(made["en/cases/c0001/C0001.json"])[0]
    assert (item["title"], item["note"]) == (title, note)
    assert f"title = {{{{{title}}}}}" in made["en/cases/c0001/C0001.bib"]
    assert f"note = {{{note}}}" in made["en/cases/c0001/C0001.bib"]
    assert [line for line in made["en/cases/c0001/C0001.ris"].split("\r\n") if line[:2] in ("TI", "N1")] == [
        f"TI  - {title}",
        f"N1  - {' '.join(note.split())}",
    ]
    assert json.loads(made["th/cases/c0001/C0001.json"])[0]["title"] == "[ถอนแล้ว] Title C0001 ไทย"
    head = Head(site)
    assert (dict(head.tags)["citation_title"], head.objects[0]["creativeWorkStatus"]) == (title, "Withdrawn")


def test_superseded_record_keeps_its_title_and_names_what_came_after() -> None:
    item = json.loads(files(site_of(status="superseded", withdrawal=GONE))["en/cases/c0001/C0001.json"])[0]
    assert item["title"] == "Title C0001 English"
    assert item["note"].endswith(f"Read instead: P0001 {BASE}P0001/")


def test_sources_are_in_order_of_language_and_name_with_the_records_that_use_them() -> None:
    plain = {"type": "report", "kind": "report", "issued": "2018"}
    named = [("b", "Beta"), ("t2", "แหล่งสอง"), ("a", "alpha"), ("t1", "กรมหนึ่ง")]
    sources = [{**plain, "key": key, "title": title} for key, title in named]
    site = Site(book(record("C0001", sources=sources), record("P0001", sources=sources[:1])))
    pages = {page.path: page.draw().html for page in site.pages if page.kind == "sources"}
    for path, order in (("en/sources/", ["a", "b", "t1", "t2"]), ("th/sources/", ["t1", "t2", "a", "b"])):
        assert re.findall(r"cases/c0001/#s-(\w+)", pages[path]) == order
        assert len(re.findall("patterns/p0001/#s-b", pages[path])) == 1
