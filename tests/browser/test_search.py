"""The box in the head of each page and the page of search, as a reader uses them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.search import answers, queries
from casebook.thai import sort_key
from tests.browser.built_site import BuiltSite, OpenPage, Visit
from tests.browser.test_accessibility import TAGS, violations
from tests.browser.test_layout import NARROWEST, TOO_WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

INDEX = "assets/casebook/search/"
ASKED = "ครอบครัว"
"""A word that many records of the book have."""
NONSENSE = "ฬฒฬฒฌฎ"
# Ask each query in turn, as the box does, and keep the ids.
ASK_ALL = """async ([scripts, worker, asked]) => {
  const { Client } = await import(scripts + "search-client.js")
  const client = new Client(worker)
  const found = []
  for (const [query, lang] of asked) {
    const answer = await client.ask(query, { lang, facets: false })
    found.push(answer.results.map((result) => result.id))
  }
  return found
}"""
ASK_TWICE = """async ([scripts, worker]) => {
  const { Client } = await import(scripts + "search-client.js")
  const client = new Client(worker)
  const [older, newer] = await Promise.all(["ก", "P0001"].map((query) => client.ask(query, { lang: "en" })))
  return [older, newer.results[0].id]
}"""


@pytest.fixture
def record(site: BuiltSite) -> str:
    """The page of a case in Thai."""
    return site.samples()["th/cases/*"]


def complaints(page: Page) -> list[str]:
    """What the browser says against the page from now on: errors, and breaches of the policy."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def box(page: Page) -> Any:
    """The box in the head."""
    return page.get_by_role("combobox")


def ids(page: Page) -> list[str]:
    """The ids of the results on the page of search, once they are there."""
    page.locator(".hit").first.wait_for()
    return [text for text in page.locator(".hit > .id").all_text_contents() if text]


def search(page: Page, query: str) -> None:
    """Type a query into the page of search and wait for its answer."""
    page.locator("#q").fill(query)
    page.wait_for_function("query => document.title.startsWith(`${query} ·`)", arg=query)


def test_box_fetches_nothing_before_it_is_used(open_page: OpenPage, visit: Visit, record: str) -> None:
    fetched: list[str] = []
    with open_page() as page:
        page.on("request", lambda request: fetched.append(request.url) if "search" in request.url else None)
        visit(page, record, until_idle=True)
        assert fetched == []
        with page.expect_request(re.compile("/manifest.json$")):
            box(page).click()
            page.keyboard.type(ASKED)
        page.get_by_role("option").first.wait_for()
    assert any(f"{INDEX}worker-" in url for url in fetched)


def test_a_record_is_reached_from_the_keyboard(open_page: OpenPage, visit: Visit, record: str) -> None:
    with open_page() as page:
        said = complaints(page)
        visit(page, record)
        page.keyboard.press("/")
        page.keyboard.type(ASKED)
        options = page.get_by_role("option")
        options.first.wait_for()
        assert 2 <= options.count() <= 7
        page.keyboard.press("ArrowDown")
        chosen = page.locator("[role=option][aria-selected=true]")
        assert box(page).get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        expected = chosen.evaluate("option => option.href")
        page.keyboard.press("Enter")
        page.wait_for_url(expected)
    assert said == []


def test_last_option_leads_to_all_results(open_page: OpenPage, visit: Visit, record: str) -> None:
    with open_page() as page:
        visit(page, record)
        page.keyboard.press("Control+k")
        page.keyboard.type(ASKED, delay=30)
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        assert len(ids(page)) > 6
        assert page.locator("#q").input_value() == ASKED


def test_id_goes_straight_to_its_record(address: str, open_page: OpenPage, visit: Visit, record: str) -> None:
    with open_page() as page:
        visit(page, record)
        box(page).fill("p 3")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}th/patterns/*/")
        assert page.locator(".rail .num").inner_text() == "P0003"


def test_shortcut_is_a_letter_where_one_writes_and_a_way_in_elsewhere(open_page: OpenPage, visit: Visit) -> None:
    with open_page() as page:
        said = complaints(page)
        # A hand-written page: Material's script, which has keys of its own, runs there.
        visit(page, "en/about/reading/")
        page.keyboard.press("/")
        page.keyboard.press("/")
        assert box(page).input_value() == "/"
        page.keyboard.press("Control+k")
        assert box(page).evaluate("field => field === document.activeElement")
    assert said == []


def test_escape_goes_back_step_by_step(open_page: OpenPage, visit: Visit, record: str) -> None:
    with open_page(width=390) as page:
        visit(page, record)
        page.keyboard.press("/")
        page.keyboard.insert_text(ASKED)
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("Escape")
        assert page.get_by_role("listbox").is_hidden()
        assert box(page).input_value() == ASKED
        page.keyboard.press("Escape")
        assert box(page).input_value() == ""
        page.keyboard.press("Escape")
        assert page.locator(".seek-box").is_hidden()
        assert page.locator(".seek-open").evaluate("button => button === document.activeElement")


def test_keys_of_an_input_method_are_left_alone(open_page: OpenPage, visit: Visit, record: str) -> None:
    with open_page() as page:
        visit(page, record)
        box(page).fill(ASKED)
        page.get_by_role("option").first.wait_for()
        box(page).evaluate(
            "field => field.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true}))"
        )
        assert box(page).get_attribute("aria-activedescendant") is None


def test_choices_stand_in_the_address_and_can_be_taken_back(address: str, open_page: OpenPage, visit: Visit) -> None:
    with open_page() as page:
        said = complaints(page)
        visit(page, "th/search/")
        search(page, ASKED)
        every = ids(page)
        page.locator("[name=kind][value=case]").check()
        page.wait_for_function(
            "() => [...document.querySelectorAll('.hit > .id')].every(id => id.textContent[0] === 'C')"
        )
        cases = ids(page)
        assert "kind=case" in page.url
        assert page.locator(".applied a").count() == 1
        shared = page.url
        page.go_back()
        page.wait_for_function("() => !document.querySelector('[name=kind][value=case]').checked")
        assert (ids(page), "kind" in page.url) == (every, False)
        page.goto(shared)
        assert ids(page) == cases
        page.locator(".applied a").click()
        page.wait_for_function("() => !location.search.includes('kind')")
        assert ids(page) == every
    assert said == []


def test_counts_of_facets_are_those_of_the_results(open_page: OpenPage, visit: Visit) -> None:
    with open_page() as page:
        visit(page, "en/search/?kind=lesson")
        shown = page.locator("li:has([name=kind][value=lesson]) .n").inner_text()
        assert page.locator("#count").inner_text() == f"{shown} results"
        while page.locator(".more").is_visible():
            page.locator(".more").click()
            page.locator(".s-main:not([aria-busy])").wait_for()
        assert len(ids(page)) == int(shown)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_sort_by_title_is_that_of_a_dictionary(open_page: OpenPage, visit: Visit, lang: str) -> None:
    with open_page() as page:
        visit(page, f"{lang}/search/?kind=lesson&sort=title")
        ids(page)
        titles = page.locator(".hit h3").all_inner_texts()
    assert titles == sorted(titles, key=sort_key)
    assert len(titles) > 5


def test_nothing_found_is_said_with_ways_on(open_page: OpenPage, visit: Visit) -> None:
    with open_page() as page:
        visit(page, f"en/search/?q={NONSENSE}&kind=case")
        page.locator(".none").wait_for()
        assert NONSENSE in page.locator(".none h2").inner_text()
        assert page.locator(".hit").count() == 0
        assert page.locator(".az").first.is_visible()
        page.locator(".unfiltered button").click()
        page.wait_for_function("() => !location.search.includes('kind')")
        page.locator(".unfiltered").wait_for(state="hidden")


def test_missing_file_is_told_and_asked_for_again(open_page: OpenPage, visit: Visit) -> None:
    lost = re.compile(f"{INDEX}texts/")
    with open_page() as page:
        visit(page, "th/search/")
        page.context.route(lost, lambda route: route.abort())
        page.locator("#q").fill(ASKED)
        page.get_by_role("alert").wait_for()
        assert page.locator(".hit").count() == 0
        page.context.unroute(lost)
        page.locator(".retry").click()
        assert ids(page)
        assert page.get_by_role("alert").is_hidden()


def test_box_tells_of_a_missing_file_too(open_page: OpenPage, visit: Visit, record: str) -> None:
    lost = re.compile(f"{INDEX}manifest")
    with open_page() as page:
        visit(page, record)
        page.context.route(lost, lambda route: route.abort())
        box(page).fill(ASKED)
        page.locator(".seek-pop .retry").wait_for()
        assert page.get_by_role("option").count() == 0
        page.context.unroute(lost)
        page.locator(".seek-pop .retry").click()
        page.get_by_role("option").first.wait_for()


def test_another_layout_is_tried_and_named(open_page: OpenPage, visit: Visit) -> None:
    with open_page() as page:
        visit(page, "th/search/?q=8iv[8iy;")
        assert ids(page)
        assert ASKED in page.locator(".tier").inner_text()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_no_violation_while_searching(open_page: OpenPage, visit: Visit, record: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = {}
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    with open_page(width=width, scheme=scheme) as page:
        visit(page, f"th/search/?q={ASKED}&kind=case&kind=pattern")
        ids(page)
        page.evaluate("document.querySelector('.facets details').open = true")
        found["results"] = violations(Axe().run(page, options=options))
        visit(page, f"en/search/?q={NONSENSE}")
        page.locator(".none").wait_for()
        found["nothing"] = violations(Axe().run(page, options=options))
        visit(page, record)
        page.keyboard.press("/")
        page.keyboard.type(ASKED)
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        found["box"] = violations(Axe().run(page, options=options))
    assert found == {"results": [], "nothing": [], "box": []}


def test_nothing_is_too_wide_for_a_small_phone(open_page: OpenPage, visit: Visit, record: str) -> None:
    found = {}
    with open_page(width=NARROWEST) as page:
        visit(page, "en/search/?q=family&kind=case&sort=year")
        ids(page)
        page.evaluate("document.querySelector('.facets details').open = true")
        found["results"] = page.evaluate(TOO_WIDE)
        visit(page, record)
        page.get_by_role("button", name="ค้นหา", exact=True).click()
        page.keyboard.type(ASKED)
        page.get_by_role("option").first.wait_for()
        found["box"] = page.evaluate(TOO_WIDE)
        reach = page.locator(".seek-box").bounding_box()
        page.locator(".seek-close").click()
        assert page.locator(".seek-box").is_hidden()
    assert found == {"results": [], "box": []}
    assert reach is not None
    assert (reach["x"], reach["y"], reach["width"]) == (0, 0, NARROWEST)


def test_without_scripts_everything_is_listed(site: BuiltSite, open_page: OpenPage, visit: Visit, record: str) -> None:
    with open_page(scripts=False) as page:
        visit(page, record)
        page.locator("a.seek").click()
        page.wait_for_load_state("load")
        listed = {link.get_attribute("href") for link in page.locator(".az li > a").all()}
        assert page.locator("#find").is_hidden()
        assert page.locator("noscript").first.is_visible()
    records = [path for path in site.listed() if re.fullmatch(r"th/(cases|patterns|lessons|adaptations)/.+/", path)]
    assert {path.replace("th/", "../", 1) for path in records} <= listed


def test_answers_are_the_same_as_under_node(
    node_program: str, site: BuiltSite, address: str, open_page: OpenPage, visit: Visit
) -> None:
    asked = queries()
    (worker,) = Path(site.folder / INDEX).glob("worker-*.js")
    scripts = f"{address}assets/casebook/js/"
    with open_page() as page:
        visit(page, "en/search/")
        found = page.evaluate(
            ASK_ALL, [scripts, f"{address}{INDEX}{worker.name}", [[one.text, one.lang] for one in asked]]
        )
        assert page.evaluate(ASK_TWICE, [scripts, f"{address}{INDEX}{worker.name}"]) == [None, "P0001"]
    expected = {answer.query.text: list(answer.ids) for answer in answers(site.folder / INDEX, asked)}
    assert dict(zip(expected, found, strict=True)) == expected
