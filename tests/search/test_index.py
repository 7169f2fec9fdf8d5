from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from casebook.book import Book
from casebook.graph import Graph
from casebook.search import MANIFEST, index_files
from tests.search.conftest import write_files


def address(kind: str, found: str, lang: str) -> str:
    return f"{lang}/{kind}/{found}/"


def test_the_same_book_gives_the_same_bytes(book: Book, index: Path, tmp_path: Path) -> None:
    again = write_files(book, tmp_path)
    names = sorted(path.relative_to(index) for path in index.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert all((index / name).read_bytes() == (again / name).read_bytes() for name in names)


def test_every_name_but_one_tells_the_content(index: Path) -> None:
    names = [path.name for path in index.rglob("*") if path.is_file() and path.name != MANIFEST]
    assert all(re.fullmatch(r"([a-z0-9]+-)?[a-z2-7]{6}(-[0-9]+)?\.(txt|json)", name) for name in names)


def test_files_are_small_to_fetch(index: Path) -> None:
    sizes = {path.relative_to(index).as_posix(): path.stat().st_size for path in index.rglob("*") if path.is_file()}
    assert max(size for name, size in sizes.items() if name.startswith("texts/")) < 25_000
    assert max(size for name, size in sizes.items() if name.startswith("keys/")) < 25_000
    assert sizes[MANIFEST] < 10_000


def test_a_changed_text_leaves_most_texts_as_they_were(book: Book, index: Path) -> None:
    records = dict(book.records)
    lesson = records["L0015"]
    changed = lesson.summary.model_copy(update={"en": "Another summary."})
    records["L0015"] = lesson.model_copy(update={"summary": changed})
    other = Book(book.settings, book.vocabularies, book.glossary, records, book.paths)
    names = {path for path, _ in index_files(other, Graph(other), address)}
    before = {path.relative_to(index).as_posix() for path in index.rglob("*") if path.is_file()}
    assert len({name for name in names - before if name.startswith("texts/")}) <= 2
    assert len(names - before) < len(names) / 2


def test_a_new_record_leaves_the_texts_of_others_as_they_were(book: Book, index: Path) -> None:
    records = {name: record for name, record in book.records.items() if name != "C0005"}
    fewer = Book(book.settings, book.vocabularies, book.glossary, records, book.paths)
    texts = {path for path, _ in index_files(fewer, Graph(fewer), address) if path.startswith("texts/")}
    new = {f"texts/{path.name}" for path in (index / "texts").iterdir()} - texts
    assert len(new) < len(texts) / 5


def test_many_texts_have_fewer_hashes(monkeypatch: pytest.MonkeyPatch, book: Book, index: Path) -> None:
    monkeypatch.setattr("casebook.search.index.GROUPS", 16)
    files = dict(index_files(book, Graph(book), address))
    manifest = json.loads(files[MANIFEST])
    assert manifest["group"] == 16
    assert len(manifest["texts"]) <= 16 * 6
    assert sum(path.startswith("texts/") for path in files) == len(list((index / "texts").iterdir()))


def test_an_empty_book_has_an_index(book: Book) -> None:
    files = dict(
        index_files(Book(book.settings, book.vocabularies), Graph(Book(book.settings, book.vocabularies)), address)
    )
    assert json.loads(files[MANIFEST])["documents"] == 0
