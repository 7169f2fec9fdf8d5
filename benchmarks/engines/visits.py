"""A browser's visits to a page that has one search engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.engines.indexes import Build
from benchmarks.engines.serving import Fetched, serve
from benchmarks.search import SHOWN, Answer, Query

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync")
MINUTE_MS = 60_000


@dataclass(frozen=True)
class Engine:
    """A way of searching: how it is named in the table, its module and variant in engines/, how its index is made.

    `whole` tells that the whole index is fetched at once, whatever the query.
    """

    name: str
    module: str
    build: Build
    variant: str = ""
    whole: bool = False

    @property
    def folder(self) -> str:
        """Where it lies on the site."""
        return f"{self.module}{self.variant and '-'}{self.variant}"


@dataclass(frozen=True)
class Visit:
    """A page with one engine."""

    page: Page
    fetched: Fetched
    engine: Engine

    def ask(self, query: Query) -> Answer:
        """Ask, and count what the engine fetches for it."""
        self.fetched.clear()
        found: dict[str, Any] = self.page.evaluate("(text) => ask(text)", query.text)
        sizes = self.fetched.below(f"/{self.engine.folder}/")
        return Answer(query, tuple(found["ids"][:SHOWN]), len(sizes), sum(sizes), found["milliseconds"])


@dataclass(frozen=True)
class Site:
    """A site with the indexes of every engine, served to a browser."""

    browser: Browser
    address: str
    fetched: Fetched

    def visit(self, engine: Engine, lang: str) -> Visit:
        """A page never open before: nothing of the engine is in the browser's cache."""
        page = self.browser.new_context().new_page()
        page.set_default_timeout(MINUTE_MS)
        asked = f"module={engine.module}&variant={engine.variant}&base=/{engine.folder}/&lang={lang}"
        page.goto(f"{self.address}engines/visit.html?{asked}")
        page.wait_for_function("() => Boolean(window.ask)")
        return Visit(page, self.fetched, engine)

    def first(self, engine: Engine, query: Query) -> Answer:
        """The answer on a page of its own."""
        visit = self.visit(engine, query.lang)
        answer = visit.ask(query)
        visit.page.context.close()
        return answer


@contextmanager
def opened(folder: Path) -> Iterator[Site]:
    """A folder served on this computer, and Chromium to visit it."""
    with serve(folder) as (address, fetched), sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield Site(browser, address, fetched)
        browser.close()
