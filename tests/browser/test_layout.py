"""No page scrolls sideways on the narrowest screen that WCAG 1.4.10 names."""

from __future__ import annotations

import pytest

from tests.browser.built_site import BuiltSite, OpenPage, Visit

pytestmark = pytest.mark.browser

NARROWEST = 320
# Empty when the page fits; otherwise what reaches past the edge, without what scrolls or is cut inside its own box.
TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= edge) return []
  const boxed = part => {
    for (let box = part.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true
    return false
  }
  return [...document.querySelectorAll('body *')]
    .filter(part => part.getBoundingClientRect().right > edge + 1 && !boxed(part))
    .map(part => [part.localName, part.getAttribute('class') ?? '', part.getBoundingClientRect().right].join(' '))
    .concat(`the page: ${document.documentElement.scrollWidth}`)
}"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_no_sideways_scroll(site: BuiltSite, open_page: OpenPage, visit: Visit, scripts: bool) -> None:
    found = {}
    with open_page(width=NARROWEST, scripts=scripts) as page:
        for path in site.samples().values():
            visit(page, path, open_details=True)
            found[path] = page.evaluate(TOO_WIDE)
    assert {path: wide for path, wide in found.items() if wide} == {}
