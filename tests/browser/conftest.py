"""The site, built once and served on this machine, and a real browser to look at it.

CASEBOOK_SITE names a folder that holds a built site already; without it the book is built.
CASEBOOK_REQUIRE_BROWSER makes a missing browser a failure; without it these tests are skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.built_site import BuiltSite, OpenPage, Visit, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# What a browser does for its own sake, unasked-for requests above all, has no place in a test.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TIMEOUT_MS = 15_000


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> BuiltSite:
    """The built site."""
    ready = os.environ.get("CASEBOOK_SITE")
    if ready:
        return BuiltSite.from_folder(Path(ready).resolve())
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    built = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return BuiltSite.from_folder(folder)


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """The address at which the site is served."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The browser on this machine."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        missing = f"no browser: none of {', '.join(BROWSERS)} is on the PATH"
        if os.environ.get("CASEBOOK_REQUIRE_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """The browser, running."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> OpenPage:
    """Open a fresh window: `with open_page(width=390, scheme="dark") as page`."""

    @contextmanager
    def opened(*, width: int = 1440, scheme: str = "light", scripts: bool = True) -> Iterator[Page]:
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(TIMEOUT_MS)
        try:
            yield context.new_page()
        finally:
            context.close()

    return opened


@pytest.fixture
def visit(address: str) -> Visit:
    """Go to a page of the site and wait until it and its typefaces are there."""

    def go(page: Page, path: str, *, open_details: bool = False, until_idle: bool = False) -> None:
        page.goto(address + path, wait_until="networkidle" if until_idle else "load")
        page.evaluate("document.fonts.ready.then(() => true)")
        if open_details:
            page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")

    return go
