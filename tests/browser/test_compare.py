"""Cases side by side, as a reader chooses them or is sent them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.built_site import BuiltSite, OpenPage, Visit
from tests.browser.test_accessibility import TAGS, violations
from tests.browser.test_layout import NARROWEST, TOO_WIDE
from tests.browser.test_search import complaints

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

COMPARE = "en/compare/"
# What the page of a case says, by the names that the comparison has for it.
TOLD = """() => ({
  ...Object.fromEntries([...document.querySelectorAll(".facts dl > div")]
    .map(fact => [fact.querySelector("dt").textContent, fact.querySelector("dd").textContent])),
  "Who decides": document.querySelector(".decides .cloth").textContent,
})"""
# The words of a row by its name, one text for each case.
ROW = """name => [...document.querySelectorAll(".side-by-side tbody tr")]
  .filter(row => row.cells[0].textContent === name)
  .map(row => [...row.cells].slice(1).map(cell => cell.textContent))[0]"""


@pytest.fixture
def ids(site: BuiltSite) -> list[str]:
    """The ids of all cases."""
    return sorted(path.stem for path in site.folder.glob("assets/casebook/list/C*.json"))


def table(page: Page) -> Any:
    """The comparison, once it is there."""
    found = page.locator(".side-by-side")
    found.wait_for()
    return found


def test_cases_say_what_their_pages_say(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    sides = [ids[1], ids[0]]
    with open_page() as page:
        said = complaints(page)
        visit(page, f"{COMPARE}?ids={','.join(sides)}")
        made = table(page)
        assert made.locator("thead .id").all_text_contents() == sides
        pages = made.locator("thead a").evaluate_all("all => all.map(link => link.href)")
        shown = {name: page.evaluate(ROW, name) for name in ("Where", "Strongest evidence", "Who decides")}
        links = made.locator("td a").evaluate_all("all => all.map(link => link.href)")
        told = []
        for address in pages:
            page.goto(address)
            told.append(page.evaluate(TOLD))
    assert shown == {name: [one[name] for one in told] for name in shown}
    assert {link.partition("#")[0] for link in links if "#s-" in link} == set(pages)
    assert said == []


def test_what_the_address_asks_for_in_vain_is_told(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    with open_page() as page:
        visit(page, f"{COMPARE}?ids=C9999,{','.join(ids[:5])}")
        assert table(page).locator("thead .id").all_text_contents() == ids[:4]
        assert page.locator(".told span").all_text_contents() == [
            "There is no case with the number C9999",
            "Four cases can be compared at once; these are the first four",
        ]
        visit(page, f"{COMPARE}?ids={ids[0]}")
        page.get_by_text("Choose at least one more case to compare with").first.wait_for()
        assert page.locator(f"#side-{ids[0]}").is_checked()


def test_cases_are_chosen_from_the_keyboard_and_stay_in_the_other_language(
    open_page: OpenPage, visit: Visit, ids: list[str]
) -> None:
    with open_page() as page:
        visit(page, COMPARE)
        for record_id in ids[:2]:
            page.locator(f"#side-{record_id}").press("Space")
        assert page.locator("#chosen").text_content() == "2 chosen; choose two to four"
        page.get_by_role("button", name="Compare").press("Enter")
        table(page)
        page.get_by_role("link", name="ไทย").click()
        page.wait_for_url("**/th/compare/?ids=*")
        assert sorted(table(page).locator("thead .id").all_text_contents()) == ids[:2]


def test_cases_of_a_reading_list_are_compared(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    with open_page() as page:
        visit(page, f"en/list/?ids={ids[2]},P0001,{ids[0]}")
        page.get_by_role("link", name="Compare the cases on this list").click()
        assert table(page).locator("thead .id").all_text_contents() == [ids[2], ids[0]]


def test_comparison_is_accessible_and_fits_every_screen(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = {}
    for width, scheme in ((NARROWEST, "light"), (1440, "dark")):
        with open_page(width=width, scheme=scheme) as page:
            visit(page, f"th/compare/?ids={','.join(ids[:3])}")
            table(page)
            results = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]})
            found[width] = violations(results) + page.evaluate(TOO_WIDE)
    assert found == {NARROWEST: [], 1440: []}


def test_without_scripts_all_cases_are_listed(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    with open_page(scripts=False) as page:
        visit(page, COMPARE)
        assert sorted(page.locator(".cases label .id").all_text_contents()) == ids
        assert page.locator(".cases a").first.is_visible()
        assert [one for one in page.locator(".choose :is(input, button)").all() if one.is_visible()] == []
