"""A page asks only its own site for files, asks for few, and says nothing in the console."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.browser.built_site import BuiltSite, OpenPage, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Response

pytestmark = pytest.mark.browser

MOST_BYTES = 140 * 1024
MOST_REQUESTS = 15
"""For the first view of a record, compressed, search aside."""
PACKED_ALREADY = (".woff2", ".png", ".jpg", ".webp", ".avif")


def test_no_other_host_and_a_silent_console(site: BuiltSite, address: str, open_page: OpenPage, visit: Visit) -> None:
    elsewhere: list[str] = []
    said: list[str] = []
    with open_page() as page:
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((address, "data:", "blob:")) else elsewhere.append(request.url)
            ),
        )
        page.on(
            "requestfailed",
            # What a page was still asking for when it was left is no failure of the page.
            lambda request: (
                None
                if request.failure == "net::ERR_ABORTED"
                else said.append(f"{page.url} failed: {request.url} ({request.failure})")
            ),
        )
        page.on(
            "response",
            lambda response: (
                said.append(f"{page.url} {response.status}: {response.url}") if response.status >= 400 else None
            ),
        )
        page.on(
            "console",
            lambda message: said.append(f"{page.url} {message.text}") if message.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
        for path in site.samples().values():
            visit(page, path, open_details=True, until_idle=True)
    assert (elsewhere, said) == ([], [])


def weight(response: Response) -> int:
    """The bytes that a host which compresses would send."""
    body = response.body()
    return len(body) if response.url.endswith(PACKED_ALREADY) else len(gzip.compress(body, mtime=0))


def test_first_view_of_a_record_is_light(site: BuiltSite, open_page: OpenPage, visit: Visit) -> None:
    records = [page for kind, page in site.samples().items() if kind.endswith("/cases/*")]
    assert records, "the site has no case"
    heavy = {}
    for path in records:
        responses: list[Response] = []
        with open_page(width=390) as page:
            page.on("response", lambda response, into=responses: into.append(response))
            visit(page, path, until_idle=True)
            weights = {response.url: weight(response) for response in responses}
        if sum(weights.values()) > MOST_BYTES or len(weights) > MOST_REQUESTS:
            heavy[path] = (sum(weights.values()), weights)
    assert heavy == {}
