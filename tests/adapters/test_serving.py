"""Serving goes on while a record is broken: the last good pages, and the faults."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

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
