"""The pages and files of what was released: each version as the book then was. All data is invented."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from casebook.model import Language, Record
from casebook.site import Page, Site, SiteOptions, page_shell
from tests.invented import book, both, record, released

BASE = "https://example.org/book/"
BEGUN = {"date": "2026-01-01", "kind": "created", "summary": both("Begun")}
ERRATUM = {"date": "2026-02-01", "kind": "erratum", "summary": both("The year was wrong")}
GONE = {"date": "2026-03-01", "reason": both("Told twice"), "successor": "P0001"}


def case(**changes: Any) -> Record:
    return record("C0001", **{"history": [BEGUN], **changes})


OLD = case(start="2012", title=both("Old title"))
NEW = case(history=[BEGUN, ERRATUM])


def site_of(today: Record = NEW, *others: Record, **changes: Any) -> Site:
    made = released(book(today, record("P0001"), *others, **changes), ("2026-01-10", OLD), ("2026-02-10", NEW))
    return Site(made, SiteOptions(BASE))


def page(site: Site, path: str) -> Page:
    return next(each for each in site.pages if each.path == path)


def html(site: Site, path: str) -> str:
    return page(site, path).draw().html


def text(site: Site, path: str) -> str:
    """The words of a page, without tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", html(site, path)).split())


def files(site: Site) -> dict[str, str]:
    return {asset.path: asset.content for asset in site.assets() if isinstance(asset.content, str)}


def shell(site: Site, path: str) -> dict[str, Any]:
    found = page(site, path)
    return dict(page_shell(site, found, found.draw()))


def test_every_version_has_a_page_in_each_language_that_point_at_each_other() -> None:
    twins = {each.path: each.twin for each in site_of().pages if re.match(r"C0001/v\d/(?:th|en)/", each.path)}
    assert twins == {
        f"C0001/v{number}/{lang}/": f"C0001/v{number}/{other}/"
        for number in (1, 2)
        for lang, other in (("th", "en"), ("en", "th"))
    }


def test_version_says_what_it_said() -> None:
    site = site_of()
    assert "Old title English" in html(site, "C0001/v1/en/")
    assert "Old title ไทย" in html(site, "C0001/v1/th/")
    assert "Old title" not in html(site, "en/cases/c0001/")


def test_old_version_says_that_the_record_has_changed_and_leads_to_it() -> None:
    site = site_of()
    assert "This is version 1, released on 10\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2026" in html(site, "C0001/v1/en/")
    assert "The record has changed since." in text(site, "C0001/v1/en/")
    assert 'href="../../../en/cases/c0001/"' in html(site, "C0001/v1/en/")
    assert 'href="../to-now/' not in html(site, "C0001/v2/en/")
    assert 'href="../to-now/en/"' in html(site, "C0001/v1/en/")


def test_latest_version_says_that_the_record_is_still_the_same() -> None:
    assert "The record still says the same." in text(site_of(), "C0001/v2/en/")


def test_version_tells_of_corrections_made_after_it_alone() -> None:
    site = site_of()
    assert "Corrected since this version" in text(site, "C0001/v1/en/")
    assert "The year was wrong English" in text(site, "C0001/v1/en/")
    assert "Corrected since" not in text(site, "C0001/v2/en/")


def test_correction_stands_on_the_page_of_today_with_its_day() -> None:
    found = html(site_of(), "en/cases/c0001/")
    notice = found[found.index('class="notice mended"') :].partition("</ul>")[0]
    assert '<time datetime="2026-02-01">' in notice
    assert "The year was wrong English" in notice


def test_page_without_correction_has_no_notice_of_one() -> None:
    assert "mended" not in html(site_of(), "en/patterns/p0001/")


def test_version_is_canonical_to_itself_and_asks_not_to_be_listed() -> None:
    told = shell(site_of(), "C0001/v1/en/")
    assert (told["canonical"], told["noindex"]) == (f"{BASE}C0001/v1/en/", True)
    assert not [url for url in re.findall("<loc>(.*?)</loc>", files(site_of())["sitemap.xml"]) if "/v1/" in url]


def test_head_of_a_version_names_it_and_the_latest() -> None:
    head = shell(site_of(), "C0001/v1/en/")["head"]
    links = {link.rel: link.href for link in head.links}
    assert links["cite-as"] == f"{BASE}C0001/v1/"
    assert links["latest-version"] == f"{BASE}en/cases/c0001/"
    assert dict(head.tags)["citation_technical_report_number"] == "C0001 v1"
    assert json.loads(head.jsonld)["version"] == "1"


def test_version_is_cited_by_its_number_day_and_address() -> None:
    found = text(site_of(), "C0001/v1/en/")
    assert "Case C0001 Old title English, name English, version 1, 10 January 2026, https://example.org/book/C0001/v1/" in (
        found.replace("\N{NO-BREAK SPACE}", " ")
    )


def test_record_that_is_its_latest_version_is_cited_as_that() -> None:
    site = site_of()
    [item] = json.loads(files(site)["en/cases/c0001/C0001.json"])
    assert (item["version"], item["URL"], item["issued"]) == ("2", f"{BASE}C0001/v2/", {"date-parts": [[2026, 2, 10]]})
    assert ("Version 2", "10\N{NO-BREAK SPACE}February\N{NO-BREAK SPACE}2026") == page(site, "en/cases/c0001/").stamp


def test_record_that_has_changed_since_is_cited_by_its_short_address_and_says_so() -> None:
    site = site_of(case(history=[BEGUN, ERRATUM, {**ERRATUM, "kind": "revision"}]))
    [item] = json.loads(files(site)["en/cases/c0001/C0001.json"])
    assert (item.get("version"), item["URL"]) == (None, f"{BASE}C0001/")
    assert "This text has changed since version 2" in text(site, "en/cases/c0001/")
    assert page(site, "en/cases/c0001/").stamp[0] == "Changed since version 2"


def test_record_without_versions_is_as_it_was() -> None:
    site = Site(book(case()), SiteOptions(BASE))
    [item] = json.loads(files(site)["en/cases/c0001/C0001.json"])
    assert (item.get("version"), item["URL"]) == (None, f"{BASE}C0001/")
    assert 'id="versions"' not in html(site, "en/cases/c0001/")
    assert not [path for path in files(site) if "/v1/" in path]


def test_files_of_a_version_cite_it() -> None:
    made = files(site_of())
    names = sorted(path for path in made if path.startswith("C0001/v1/"))
    assert names == [
        *(f"C0001/v1/en/C0001-v1.{ending}" for ending in ("bib", "json", "jsonld", "ris")),
        "C0001/v1/index.html",
        *(f"C0001/v1/th/C0001-v1.{ending}" for ending in ("bib", "json", "jsonld", "ris")),
    ]
    assert "url = {https://example.org/book/C0001/v1/}" in made["C0001/v1/en/C0001-v1.bib"]
    assert "title = {{Old title English}}" in made["C0001/v1/en/C0001-v1.bib"]


@pytest.mark.parametrize("path", ["C0001/v1/en/", "C0001/v2/th/", "en/cases/c0001/"])
def test_links_to_files_beside_the_page_lead_to_files(path: str) -> None:
    site = site_of()
    named = [link.href for link in shell(site, path)["head"].links if link.rel == "describedby"]
    offered = re.findall(r'<p class="files">(.*?)</p>', html(site, path))
    named += re.findall(r'href="([^"]+)"', "".join(offered))
    assert len(named) == 7
    assert {f"{path}{name}" for name in named} <= files(site).keys()


def test_address_of_a_version_leads_to_both_languages() -> None:
    found = files(site_of())["C0001/v1/index.html"]
    assert 'href="th/" hreflang="th"' in found
    assert 'href="en/" hreflang="en"' in found
    assert '<link rel="canonical" href="https://example.org/book/C0001/v1/">' in found
    assert '<meta name="robots" content="noindex">' in found
    assert "Old title English" in found


def test_page_of_today_lists_the_versions_newest_first() -> None:
    found = text(site_of(), "en/cases/c0001/")
    assert found[found.index("Each version has") :].endswith(
        "10 Feb 2026 Version 2 · compared with Version 1 10 Jan 2026 Version 1"
    )


def test_version_in_the_list_of_its_own_page_is_no_link() -> None:
    found = html(site_of(), "C0001/v1/en/")
    assert '<b aria-current="page">Version 1</b>' in found


# The book as it was


def test_pattern_of_a_version_counts_the_cases_of_that_time() -> None:
    first = record("C0001", patterns=[{"id": "P0001", "strength": "core"}])
    second = record("C0002", patterns=[{"id": "P0001", "strength": "core"}])
    made = released(
        book(first, second, record("P0001")),
        ("2026-01-10", first),
        ("2026-01-10", record("P0001")),
        ("2026-02-10", second),
    )
    site = Site(made, SiteOptions(BASE))
    assert "2 cases" in text(site, "en/patterns/p0001/")
    assert "1 case" in text(site, "P0001/v1/en/")
    assert "C0002" not in text(site, "P0001/v1/en/")


def test_version_names_other_records_as_they_were_called_and_leads_to_where_they_are() -> None:
    today = record("P0001", title=both("New name"))
    old = record("C0001", related=[{"id": "P0001", "type": "complements"}])
    made = released(book(old, today), ("2026-01-10", old), ("2026-01-10", record("P0001", title=both("Old name"))))
    site = Site(replace(made, paths={**made.paths, "P0001": "cases/patterns/moved.yml"}), SiteOptions(BASE))
    assert re.search(r'href="\.\./\.\./\.\./en/patterns/moved/">Old name', html(site, "C0001/v1/en/"))


def test_version_that_names_what_was_not_there_yet_is_drawn() -> None:
    old = record("C0001", lessons=["L0001"], summary=both("See [[L0001]]"))
    made = released(book(old, record("L0001")), ("2026-01-10", old))
    assert "See L0001" in text(Site(made), "C0001/v1/en/")


def test_what_a_version_links_to_is_not_checked_since_nobody_may_mend_it() -> None:
    old = record("C0001", summary=both("[x](nowhere/)"))
    site = Site(released(book(record("C0001")), ("2026-01-10", old)))
    for each in site.pages:
        site.ledger.note(each, each.draw())
    assert list(site.ledger.dead_links()) == []


def test_every_link_to_a_version_leads_somewhere() -> None:
    site = site_of()
    for each in site.pages:
        site.ledger.note(each, each.draw())
    assert list(site.ledger.dead_links()) == []


def test_words_of_a_version_are_not_explained_by_the_glossary_of_today() -> None:
    glossary = {"terms": [{"id": "old", "term": {"en": "Old title"}, "definition": both("Now")}]}
    made = released(book(NEW, glossary=glossary), ("2026-01-10", replace_summary(OLD)))
    assert "glossary/#old" not in html(Site(made), "C0001/v1/en/")


def replace_summary(made: Record) -> Record:
    return made.model_copy(update={"summary": made.title})


def test_same_book_gives_the_same_bytes() -> None:
    made = [
        [each.draw().html for each in site.pages] + sorted(files(site).items()) for site in (site_of(), site_of())
    ]
    assert made[0] == made[1]


# Withdrawn since


def withdrawn_site() -> Site:
    return site_of(case(history=[BEGUN, ERRATUM], status="withdrawn", withdrawal=GONE))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_version_of_a_withdrawn_record_says_so_in_words_and_files(lang: Language) -> None:
    site = withdrawn_site()
    found = html(site, f"C0001/v1/{lang}/")
    assert "Told twice" in found[found.index('class="notice gone"') :].partition("</div>")[0]
    assert f"Old title {'ไทย' if lang == 'th' else 'English'}" in found
    [item] = json.loads(files(site)[f"C0001/v1/{lang}/C0001-v1.json"])
    assert item["title"].startswith({"th": "[ถอนแล้ว] ", "en": "[Withdrawn] "}[lang])
    assert "P0001" in item["note"]
    assert json.loads(files(site)[f"C0001/v1/{lang}/C0001-v1.jsonld"])["creativeWorkStatus"] == "Withdrawn"


def test_withdrawn_record_is_cited_by_its_short_address() -> None:
    site = withdrawn_site()
    [item] = json.loads(files(site)["en/cases/c0001/C0001.json"])
    assert (item["URL"], item.get("version"), item["title"]) == (f"{BASE}C0001/", None, "[Withdrawn] Title C0001 English")
