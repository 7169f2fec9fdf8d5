"""A site built for a disk is read there, from the gateway to a record and to its other language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casebook.site.disk import name_files
from tests.browser.built_site import BuiltSite, OpenPage

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def disk(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("disk") / "site"
    shutil.copytree(site.folder, folder)
    name_files(folder)
    return folder


def test_reader_comes_from_the_gateway_to_a_record_and_its_twin(disk: Path, open_page: OpenPage) -> None:
    with open_page() as page:
        page.goto((disk / "index.html").as_uri())
        page.locator("main a[lang=en], main a[hreflang=en]").first.click()
        page.locator("header nav a", has_text="Cases").first.click()
        page.locator("main a[href*='asker-welfare-lab']").first.click()
        assert page.url == (disk / "en/cases/asker-welfare-lab/index.html").as_uri()
        page.locator(".lang a[hreflang=th]").click()
        assert page.url == (disk / "th/cases/asker-welfare-lab/index.html").as_uri()
        assert page.locator("html").get_attribute("lang") == "th"


def test_typefaces_and_styles_are_those_of_the_site(disk: Path, open_page: OpenPage) -> None:
    with open_page() as page:
        page.goto((disk / "th/index.html").as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")
        assert "Sarabun" in page.evaluate("getComputedStyle(document.body).fontFamily")
        assert page.evaluate("[...document.fonts].some(font => font.status === 'loaded')")
