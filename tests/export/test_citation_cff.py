"""CITATION.cff, which tells how the whole book is cited, stays true to what the book says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from casebook.reading import Reader

ROOT = Path(__file__).parents[2]


def test_it_says_what_the_book_says() -> None:
    settings = Reader(ROOT / "cases").read().book.settings
    site: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)
    told: dict[str, Any] = yaml.load((ROOT / "CITATION.cff").read_text("utf-8"), yaml.BaseLoader)
    message = told.pop("message")
    assert told == {
        "cff-version": "1.2.0",
        "type": "dataset",
        "title": f"{settings.name.en} ({settings.name.th})",
        "authors": [{"name": settings.publisher.en, "alias": settings.publisher.th}],
        "abstract": settings.description.en,
        "license": settings.licence,
        "url": site["site_url"],
    }
    assert message
