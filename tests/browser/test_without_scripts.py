"""Every page can be read, and the other language reached, with scripts off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.built_site import LANGUAGES, BuiltSite, OpenPage, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FEWEST_WORDS = 40
"""Characters of text that a reader must see on any page; the gateway has the fewest."""


def switched(path: str) -> str:
    """The same page in the other language."""
    here, rest = path.split("/", 1)
    return f"{LANGUAGES[1] if here == LANGUAGES[0] else LANGUAGES[0]}/{rest}"


def in_a_language(site: BuiltSite) -> list[str]:
    """Samples under `th/` and `en/`."""
    return [page for page in site.samples().values() if page.startswith(tuple(f"{lang}/" for lang in LANGUAGES))]


def lacking(page: Page, *, tabs: bool) -> list[str]:
    """What a reader would miss."""
    missed = []
    if not page.locator("h1").first.is_visible():
        missed.append("heading")
    if len(page.locator("main").first.inner_text().strip()) < FEWEST_WORDS:
        missed.append("content")
    if tabs and not any(link.is_visible() for link in page.locator("header nav a, nav.md-tabs a").all()):
        missed.append("tabs")
    return missed


@pytest.mark.parametrize("width", [390, 1440])
def test_content_and_tabs_are_there(site: BuiltSite, open_page: OpenPage, visit: Visit, width: int) -> None:
    found = {}
    with open_page(width=width, scripts=False) as page:
        for path in site.samples().values():
            visit(page, path)
            found[path] = lacking(page, tabs=path in in_a_language(site))
    assert {path: missed for path, missed in found.items() if missed} == {}


@pytest.mark.parametrize("width", [390, 1440])
def test_switch_leads_to_the_same_page(
    site: BuiltSite, address: str, open_page: OpenPage, visit: Visit, width: int
) -> None:
    landed = {}
    with open_page(width=width, scripts=False) as page:
        for path in in_a_language(site):
            visit(page, path)
            page.locator(f"header a[hreflang='{switched(path)[:2]}']").first.click()
            page.wait_for_load_state("load")
            landed[path] = page.url.removeprefix(address)
    assert landed == {path: switched(path) for path in in_a_language(site)}


def test_gateway_leads_to_both_languages(address: str, open_page: OpenPage, visit: Visit) -> None:
    with open_page(scripts=False) as page:
        visit(page, "")
        links = {str(link.evaluate("link => link.href")) for link in page.locator("a").all() if link.is_visible()}
    assert {address + "th/", address + "en/"} <= links
