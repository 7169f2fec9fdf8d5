"""The reading list, as a reader puts one together, sends it on and cites it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import rispy

from tests.browser.built_site import BuiltSite, OpenPage, Visit
from tests.browser.test_accessibility import TAGS, violations
from tests.browser.test_layout import NARROWEST, TOO_WIDE
from tests.browser.test_search import complaints

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LIST = "en/list/"
NOTE = "ถามเรื่องงบ"
KEEP = """ids => {
  const key = `casebook.list:${new URL("../../", location).pathname}`
  localStorage.setItem(key, JSON.stringify(ids.map(id => ({ id, note: "" }))))
}"""


@pytest.fixture
def cards(site: BuiltSite) -> list[dict[str, Any]]:
    """The cards of a record of each kind, as the site has them."""
    found = (min(site.folder.glob(f"assets/casebook/list/{letter}*.json")) for letter in "PCLA")
    return [json.loads(path.read_text("utf-8")) for path in found]


@pytest.fixture
def ids(cards: list[dict[str, Any]]) -> list[str]:
    """Their ids."""
    return [card["id"] for card in cards]


def picks(page: Page) -> list[str]:
    """The ids on the page of the list, once they are there."""
    page.locator(".pick").first.wait_for()
    return [
        str(name).removeprefix("title-") for name in page.locator(".pick h3").evaluate_all("all => all.map(h => h.id)")
    ]


def kept(page: Page, visit: Visit, ids: list[str], path: str = LIST) -> None:
    """Go to the page of a list that the reader has kept before."""
    visit(page, LIST)
    page.evaluate(KEEP, ids)
    visit(page, path)
    page.locator(".pick").first.wait_for()


def test_record_kept_on_its_page_is_on_the_list_of_both_languages(
    open_page: OpenPage, visit: Visit, cards: list[dict[str, Any]]
) -> None:
    with open_page() as page:
        said = complaints(page)
        visit(page, cards[0]["sides"]["th"]["page"])
        button = page.locator(".keep button")
        assert button.get_attribute("aria-pressed") == "false"
        button.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert page.locator(".to-list .n").text_content() == "1"
        for lang in ("th", "en"):
            visit(page, f"{lang}/list/")
            assert picks(page) == [cards[0]["id"]]
            assert page.locator(".pick h3").text_content() == cards[0]["sides"][lang]["title"]
        visit(page, cards[0]["sides"]["en"]["page"])
        page.locator(".keep button").click()
        visit(page, LIST)
        page.get_by_role("heading", name="There is nothing on your list yet").wait_for()
    assert said == []


def test_records_are_kept_from_lists_and_from_results(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    with open_page() as page:
        visit(page, "en/patterns/")
        page.locator(".hit .keeps").first.click()
        visit(page, f"en/search/?q={ids[1]}")
        page.locator(f"#keep-{ids[1]}").click()
        visit(page, LIST)
        assert picks(page) == ids[:2]


def test_list_is_put_in_order_from_the_keyboard_and_notes_stay(
    open_page: OpenPage, visit: Visit, ids: list[str]
) -> None:
    one, two, three, four = ids
    with open_page() as page:
        kept(page, visit, ids)
        page.locator(f"#note-{two}").fill(NOTE)
        page.locator(f"#up-{two}").press("Enter")
        page.get_by_text("is now number 1").wait_for(state="attached")
        page.wait_for_function("id => document.activeElement.id === `up-${id}`", arg=two)
        assert picks(page) == [two, one, three, four]
        page.locator(f"#remove-{one}").press("Enter")
        page.wait_for_function("id => document.activeElement.id === `remove-${id}`", arg=three)
        visit(page, LIST)
        assert picks(page) == [two, three, four]
        assert page.locator(f"#note-{two}").input_value() == NOTE


def test_cleared_list_can_be_brought_back_with_its_notes(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    with open_page() as page:
        kept(page, visit, ids)
        page.locator(f"#note-{ids[0]}").fill(NOTE)
        page.get_by_role("button", name="Clear the list").click()
        page.get_by_role("heading", name="There is nothing on your list yet").wait_for()
        page.get_by_role("button", name="Undo").press("Enter")
        assert picks(page) == ids
        visit(page, LIST)
        assert picks(page) == ids
        assert page.locator(f"#note-{ids[0]}").input_value() == NOTE


def test_list_that_was_sent_leaves_the_readers_own_alone(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    own, sent = ids[:1], ids[1:3]
    with open_page() as page:
        kept(page, visit, own, f"{LIST}?ids={','.join(sent)},P9999,nonsense")
        assert picks(page) == [*sent, "P9999", "NONSENSE"]
        assert page.locator(".pick textarea, .pick button").count() == 0
        assert page.locator(".unknown").text_content() == "This casebook has no record with the number P9999, NONSENSE"
        assert page.locator(".address").text_content() == page.url.replace(",P9999,nonsense", "")
        page.get_by_role("link", name="ไทย").click()
        page.wait_for_url("**/th/list/?ids=*")
        assert picks(page)[:2] == sent
        visit(page, LIST)
        assert picks(page) == own
        visit(page, f"{LIST}?ids={','.join(sent)}")
        page.get_by_role("button", name="Add to my list").click()
        page.locator(".pick textarea").first.wait_for()
        assert picks(page) == own + sent
        assert page.url.endswith(LIST)


def test_files_of_a_list_are_the_books_own_put_together(
    site: BuiltSite, open_page: OpenPage, visit: Visit, cards: list[dict[str, Any]], ids: list[str]
) -> None:
    beside = [site.folder / card["sides"]["en"]["page"] / card["files"] for card in cards]
    with open_page() as page:
        kept(page, visit, ids)
        text = {ending: downloaded(page, ending) for ending in ("bib", "ris", "json")}
    own = {ending: [read(path.with_name(f"{path.name}.{ending}")) for path in beside] for ending in text}
    assert json.loads(text["json"]) == [item for one in own["json"] for item in json.loads(one)]
    assert text["bib"] == "\n".join(own["bib"])
    assert rispy.loads(text["ris"]) == [entry for one in own["ris"] for entry in rispy.loads(one)]


def test_lists_of_references_are_in_order_of_the_alphabet(
    open_page: OpenPage, visit: Visit, cards: list[dict[str, Any]], ids: list[str]
) -> None:
    with open_page() as page:
        kept(page, visit, ids)
        memo, apa = (downloaded(page, style).splitlines() for style in ("memo-en", "apa-en"))
    assert memo == ["".join(card["lines"]["memo-en"]["parts"]) for card in cards]
    assert apa == sorted(["".join(card["lines"]["apa-en"]["parts"]) for card in cards], key=str.casefold)


def downloaded(page: Page, form: str) -> str:
    """What the page gives to be saved in a format."""
    page.locator(".joined").evaluate("place => place.replaceChildren()")
    page.locator("#format").select_option(form)
    page.locator(".joined > *").first.wait_for()
    with page.expect_download() as saving:
        page.get_by_role("button", name="Download as a file").click()
    return read(Path(saving.value.path()))


def read(path: Path) -> str:
    """A file with its ends of lines as they are."""
    return path.read_bytes().decode("utf-8")


def test_failure_is_told_and_the_list_is_safe(open_page: OpenPage, visit: Visit, ids: list[str]) -> None:
    with open_page() as page:
        page.route(f"**/list/{ids[0]}.json", lambda route: route.abort())
        kept(page, visit, ids)
        page.get_by_role("heading", name="The list could not be opened").wait_for()
        page.unroute_all()
        page.get_by_role("button", name="Try again").click()
        page.locator(f"#title-{ids[0]} a").wait_for()
        assert not page.locator(".failed").is_visible()
        assert picks(page) == ids


@pytest.mark.parametrize(("lang", "scheme"), [("th", "light"), ("en", "dark")])
def test_list_is_accessible_and_fits_a_narrow_screen(
    open_page: OpenPage, visit: Visit, ids: list[str], lang: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = {}
    with open_page(width=NARROWEST, scheme=scheme) as page:
        for path in (f"{lang}/list/", f"{lang}/list/?ids={ids[0]},P9999"):
            kept(page, visit, ids, path)
            results = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]})
            found[path] = violations(results) + page.evaluate(TOO_WIDE)
    assert found == {path: [] for path in found}


def test_without_scripts_no_button_is_there_and_the_page_says_why(
    open_page: OpenPage, visit: Visit, cards: list[dict[str, Any]]
) -> None:
    with open_page(scripts=False) as page:
        visit(page, cards[0]["sides"]["en"]["page"])
        assert page.locator(".keeps").count() == 0
        visit(page, LIST)
        assert page.get_by_text("Keeping a list needs the browser's scripts").is_visible()
        assert [button for button in page.locator("main button").all() if button.is_visible()] == []
