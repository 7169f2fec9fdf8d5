"""The book in cases/ with its index on disk, and Node to search it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.book import Book
from casebook.graph import Graph
from casebook.pipeline import check_book
from casebook.reading import Reader
from casebook.search import index_files

Node = Callable[..., Any]
ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "casebook" / "search" / "client"


@pytest.fixture(scope="session")
def node(node_program: str) -> Node:
    """Run a script with Node and read what it prints as JSON."""

    def run(script: Path, *arguments: object, asked: object = None) -> Any:
        call = [node_program, str(script), *map(str, arguments)]
        said = subprocess.run(call, input=json.dumps(asked), stdout=subprocess.PIPE, check=True, encoding="utf-8")
        return json.loads(said.stdout)

    return run


@pytest.fixture(scope="session")
def book() -> Book:
    return check_book(Reader(ROOT / "cases")).book


def write_files(book: Book, folder: Path) -> Path:
    for path, text in index_files(book, Graph(book), lambda kind, found, lang: f"{lang}/{kind}/{found}/"):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def index(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the index of the real book."""
    return write_files(book, tmp_path_factory.mktemp("index"))
