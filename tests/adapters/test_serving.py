"""Serving goes on while a record is broken: the last good pages, and the faults."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from casebook.book import Book
from casebook.search import index_files
from tests.small_book import CASE


@pytest.fixture
def serving(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    """The book's configuration as `serve` has it, the plugin told that it serves."""
    monkeypatch.chdir(small_book)
    config = load_config("mkdocs.yml", site_dir=str(small_book / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    return config


@contextmanager
def spoiled(book: Path) -> Iterator[None]:
    """The case with a fault, mended afterwards."""
    path = book / "cases/studies/invented.yml"
    path.write_text(CASE.replace("Invented case", "Changed case").replace("start:", "begun:"), encoding="utf-8")
    yield
    path.write_text(CASE, encoding="utf-8")


def page(book: Path) -> str:
    """The case's English page."""
    return (book / "site/en/cases/invented/index.html").read_text(encoding="utf-8")


def rebuild(config: MkDocsConfig, book: Path) -> str:
    """Build as a change of a file makes `serve` do: with a fresh configuration and the same plugin."""
    fresh = load_config("mkdocs.yml", site_dir=str(book / "site"))
    fresh.plugins = config.plugins
    fresh.plugins["casebook"].config = config.plugins["casebook"].config
    build(fresh, serve_url="http://127.0.0.1:8000/book/")
    return page(book)


def test_last_good_page_stays_and_shows_the_fault(serving: MkDocsConfig, small_book: Path) -> None:
    rebuild(serving, small_book)
    with spoiled(small_book):
        html = rebuild(serving, small_book)
    assert "Invented case" in html
    assert "Changed case" not in html
    assert "cases/studies/invented.yml:7" in html or "cases/studies/invented.yml:8" in html


def test_index_is_made_anew_only_when_the_book_changed(
    serving: MkDocsConfig, small_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Book] = []

    def noted(*of: Any) -> Iterator[tuple[str, str]]:
        made.append(of[0])
        return index_files(*of)

    monkeypatch.setattr("casebook.site.searching.index_files", noted)
    # The engine keeps one plugin for all tests of this process, and with it what it has made: so begin with a change.
    for title in ("Once", "Once", "Again"):
        path = small_book / "cases/studies/invented.yml"
        path.write_text(CASE.replace("Invented case", title), encoding="utf-8")
        rebuild(serving, small_book)
    assert [book.records["C0001"].title.en for book in made] == ["Once", "Again"]


def test_mended_record_shows_no_fault(serving: MkDocsConfig, small_book: Path) -> None:
    rebuild(serving, small_book)
    with spoiled(small_book):
        rebuild(serving, small_book)
    assert 'class="faults' not in rebuild(serving, small_book)


def test_first_build_with_a_fault_shows_what_is_sound(serving: MkDocsConfig, small_book: Path) -> None:
    with spoiled(small_book):
        build(serving, serve_url="http://127.0.0.1:8000/book/")
    home = (small_book / "site/en/index.html").read_text(encoding="utf-8")
    assert "unknown-key" in home or "begun" in home
