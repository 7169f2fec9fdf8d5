"""No page breaks WCAG 2.2 A or AA or axe's good practice, in either language, scheme or width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.built_site import LANGUAGES, BuiltSite, OpenPage, Visit

if TYPE_CHECKING:
    from axe_playwright_python.base import AxeResults
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Relative luminance as WCAG 2.2 defines it, of what the page is painted on.
LUMINANCE = """() => {
  const painted = [document.body, document.documentElement]
    .map(part => getComputedStyle(part).backgroundColor.match(/[\\d.]+/g).map(Number))
    .find(([r, g, b, alpha = 1]) => alpha > 0) ?? [255, 255, 255]
  const [r, g, b] = painted.map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}"""


def in_language(site: BuiltSite, lang: str) -> list[str]:
    """Samples in one language; pages that have both are taken with the first."""
    other = LANGUAGES[1] if lang == LANGUAGES[0] else None
    return [
        page
        for page in site.samples().values()
        if page.startswith(f"{lang}/") or (other and not page.startswith(f"{other}/"))
    ]


def violations(results: AxeResults) -> list[str]:
    """Each rule that is broken, and where."""
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_violation(site: BuiltSite, open_page: OpenPage, visit: Visit, lang: str, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    found = {}
    with open_page(width=width, scheme=scheme) as page:
        for path in in_language(site, lang):
            visit(page, path, open_details=True)
            results = axe.run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]})
            found[path] = violations(results)
    assert found, "there is no page in this language"
    assert {path: broken for path, broken in found.items() if broken} == {}


@pytest.mark.parametrize(("scheme", "lowest", "highest"), [("light", 0.7, 1), ("dark", 0, 0.1)])
def test_scheme_is_the_readers(
    site: BuiltSite, open_page: OpenPage, visit: Visit, scheme: str, lowest: float, highest: float
) -> None:
    def luminance(page: Page, path: str) -> float:
        visit(page, path)
        return float(page.evaluate(LUMINANCE))

    with open_page(scheme=scheme) as page:
        measured = {path: luminance(page, path) for path in site.samples().values()}
    assert {path: value for path, value in measured.items() if not lowest <= value <= highest} == {}
