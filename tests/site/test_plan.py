"""Which pages and files a book becomes."""

from __future__ import annotations

from xml.etree import ElementTree

from casebook.site import Asset, Site, SiteOptions, page_shell
from tests.invented import book, both, one_of_each, record

HUBS = ["", "cases/", "patterns/", "lessons/", "adaptations/", "glossary/", "sources/", "data/", "search/"]
HUBS += ["compare/", "list/", "contributors/", "health/"]
RECORDS = ["cases/c0001/", "patterns/p0001/", "lessons/l0001/", "adaptations/a0001/"]


def asset(site: Site, path: str) -> str:
    found: Asset = next(each for each in site.assets() if each.path == path)
    assert isinstance(found.content, str)
    return found.content


def test_both_languages_have_the_same_pages(site: Site) -> None:
    paths = {lang: sorted(page.path[3:] for page in site.pages if page.lang == lang) for lang in ("th", "en")}
    assert paths == dict.fromkeys(("th", "en"), sorted(HUBS + RECORDS))


def test_twins_point_at_each_other(site: Site) -> None:
    twins = {page.path: page.twin for page in site.pages}
    assert {twins[twin]: path for path, twin in twins.items()} == {path: path for path in twins}


def test_draft_has_no_page_and_no_short_address() -> None:
    site = Site(book(record("C0001", status="draft")))
    assert [page.path for page in site.pages if page.number] == []
    assert not [each for each in site.assets() if each.path.startswith("C0001")]


def test_every_link_of_every_page_leads_somewhere(site: Site) -> None:
    for page in site.pages:
        site.ledger.note(page, page.draw())
    assert list(site.ledger.dead_links()) == []


def test_dead_link_is_named() -> None:
    site = Site(book(record("C0001", summary=both("[x](nowhere/)"))))
    for page in site.pages:
        site.ledger.note(page, page.draw())
    assert ("en/cases/c0001/", "en/nowhere/") in [(link.page, link.target) for link in site.ledger.dead_links()]


def test_backlinks_are_on_the_page(site: Site) -> None:
    html = next(page for page in site.pages if page.path == "en/patterns/p0001/").draw().html
    for slug in ("cases/c0001", "lessons/l0001", "adaptations/a0001"):
        assert f'href="../../{slug}/"' in html


def test_short_address_leads_to_both_languages_and_names_the_canonical_page(site: Site) -> None:
    html = asset(site, "P0001/index.html")
    assert '<link rel="canonical" href="https://example.org/book/th/patterns/p0001/">' in html
    assert 'href="../th/patterns/p0001/" hreflang="th"' in html
    assert 'href="../en/patterns/p0001/" hreflang="en"' in html


def test_sitemap_pairs_the_languages(site: Site) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.fromstring(asset(site, "sitemap.xml"))
    url = next(
        url for url in root.iterfind("s:url", space) if url.findtext("s:loc", "", space).endswith("/en/cases/c0001/")
    )
    assert {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", space)} == {
        "en": "https://example.org/book/en/cases/c0001/",
        "th": "https://example.org/book/th/cases/c0001/",
        "x-default": "https://example.org/book/th/cases/c0001/",
    }


def test_untranslated_page_is_not_passed_off_as_translated() -> None:
    site = Site(book(record("C0001", title={"en": "Only English"})), SiteOptions("https://example.org/"))
    thai = next(page for page in site.pages if page.path == "th/cases/c0001/")
    assert page_shell(site, thai, thai.draw())["canonical"] == "https://example.org/en/cases/c0001/"
    assert "th/cases/c0001/" not in asset(site, "sitemap.xml")


def test_not_found_links_from_the_root(site: Site) -> None:
    assert 'href="/book/th/"' in asset(site, "404.html")


def test_same_book_gives_the_same_bytes() -> None:
    made = [[page.draw().html for page in Site(book(*one_of_each())).pages] for _ in range(2)]
    assert made[0] == made[1]
