"""A site of invented records, and a page of it drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from casebook.model import Record
from casebook.site import Body, Site, SiteOptions
from tests.invented import book, one_of_each

Draw = Callable[..., Body]


@pytest.fixture
def site() -> Site:
    """One record of each kind."""
    return Site(book(*one_of_each()), SiteOptions("https://example.org/book/"))


@pytest.fixture
def draw() -> Draw:
    """Draw the page of the first of some records: `draw(record, lang="th")`."""

    def drawn(*records: Record, lang: str = "en", glossary: Mapping[str, object] | None = None) -> Body:
        made = Site(book(*records, glossary=dict(glossary or {})))
        page = next(page for page in made.pages if page.number == records[0].id and page.lang == lang)
        return page.draw()

    return drawn
