"""What the tests of the data share: the contents of invented books, and of the real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.export.opendata import Contents, Places
from casebook.graph import Graph
from casebook.model import Record
from casebook.reading import Reader
from tests.invented import book

ROOT = Path(__file__).parents[3]
PLACES = Places(
    home="https://example.org/",
    page=lambda record_id, lang: f"https://example.org/{lang}/{record_id}/",
    short=lambda record_id: f"https://example.org/{record_id}/",
)
Make = Callable[..., Contents]


@pytest.fixture(scope="session")
def contents_of() -> Make:
    """Make the contents of a book of some records."""

    def make(*records: Record, **changes: Any) -> Contents:
        made = book(*records, **changes)
        return Contents(made, Graph(made), PLACES)

    return make


@pytest.fixture(scope="session")
def real() -> Contents:
    """The contents of the book in this repository."""
    made = Reader(ROOT / "cases").read().book
    return Contents(made, Graph(made), PLACES)
