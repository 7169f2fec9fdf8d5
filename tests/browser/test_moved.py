"""A former address leads on in a real browser, with scripts and without; the book is a small invented one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.built_site import BuiltSite, serve
from tests.small_book import CASE, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def moved_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose case had another name before."""
    book = write(tmp_path_factory.mktemp("book"))
    (book / "cases/studies/invented.yml").write_text(CASE + "former_slugs: [before]\n", encoding="utf-8")
    built = subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=book, capture_output=True, check=False)
    assert built.returncode == 0, built.stderr
    with serve(BuiltSite.from_folder(Path(book, "site"))) as address:
        yield address


@pytest.mark.parametrize(("scripts", "section"), [(True, "#results"), (False, "")])
def test_former_address_leads_to_the_record(browser: Browser, moved_address: str, scripts: bool, section: str) -> None:
    """With scripts the section that was asked for is kept."""
    context = browser.new_context(java_script_enabled=scripts, locale="en-GB")
    try:
        page = context.new_page()
        page.goto(f"{moved_address}th/cases/before/#results")
        page.wait_for_url("**/cases/invented/**")
        assert page.url == f"{moved_address}th/cases/invented/{section}"
    finally:
        context.close()
