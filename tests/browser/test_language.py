"""A page and each foreign part of it say which language they are in."""

from __future__ import annotations

import pytest

from tests.browser.built_site import LANGUAGES, BuiltSite, OpenPage, Visit

pytestmark = pytest.mark.browser

# Thai letters that a voice or a typeface would take for another language.
UNMARKED_THAI = r"""() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  while (walker.nextNode()) {
    const part = walker.currentNode.parentElement
    if (part.closest('script, style, template, noscript')) continue
    if (/[\u0e01-\u0e5b]/.test(walker.currentNode.data) && !part.closest('[lang]').lang.startsWith('th'))
      found.push(`${part.localName}: ${walker.currentNode.data.trim().slice(0, 60)}`)
  }
  return found
}"""


def test_page_says_its_language(site: BuiltSite, open_page: OpenPage, visit: Visit) -> None:
    said, expected = {}, {}
    with open_page() as page:
        for path in site.samples().values():
            visit(page, path)
            said[path] = page.locator("html").get_attribute("lang")
            here = path.split("/")[0]
            # A page with both languages may be in either.
            expected[path] = here if here in LANGUAGES else said[path] if said[path] in LANGUAGES else "th or en"
    assert said == expected


def test_thai_is_marked_as_thai(site: BuiltSite, open_page: OpenPage, visit: Visit) -> None:
    found = {}
    with open_page() as page:
        for path in site.samples().values():
            visit(page, path)
            found[path] = page.evaluate(UNMARKED_THAI)
    assert {path: parts for path, parts in found.items() if parts} == {}
