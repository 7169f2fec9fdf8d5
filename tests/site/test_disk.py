"""Links of a site that is opened without a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.site.disk import name_files, with_files_named

PAGES = {"index.html", "en/index.html", "en/cases/index.html", "en/cases/a town/index.html", "C0001/index.html"}
PAGE = "en/cases/index.html"


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ("../", "../index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("a%20town/", "a%20town/index.html"),
        ("a%20town/#results", "a%20town/index.html#results"),
        ("../../?q=1&amp;r=2#x", "../../index.html?q=1&amp;r=2#x"),
        ("#results", "#results"),
        ("C0001.bib", "C0001.bib"),
        ("../index.html", "../index.html"),
        ("nowhere/", "nowhere/"),
        ("../../../../etc/", "../../../../etc/"),
        ("/en/", "/en/"),
        ("//example.org/", "//example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("", ""),
    ],
)
def test_link_to_a_folder_leads_to_its_index(link: str, named: str) -> None:
    assert with_files_named(f'<a class="x" href="{link}">', PAGE, PAGES) == f'<a class="x" href="{named}">'


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ('<form action="../">', '<form action="../index.html">'),
        ('<iframe\nsrc="../">', '<iframe\nsrc="../index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../">',
            '<meta http-equiv="refresh" content="0; url=../index.html">',
        ),
        ('<p>href="../"</p>', '<p>href="../"</p>'),
        ('<a data-href="../">', '<a data-href="../">'),
    ],
)
def test_all_that_leads_to_a_page_is_named_and_nothing_else(html: str, named: str) -> None:
    assert with_files_named(html, PAGE, PAGES) == named


def test_whole_folder_is_named_and_twice_is_as_once(tmp_path: Path) -> None:
    for page in PAGES:
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text('<a href="./">', encoding="utf-8")
    name_files(tmp_path)
    name_files(tmp_path)
    assert {(tmp_path / page).read_text("utf-8") for page in PAGES} == {'<a href="./index.html">'}
