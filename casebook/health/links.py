"""Which sources no longer answer, as a look at the links has found."""

from __future__ import annotations

import json
from collections.abc import Mapping

from casebook.book import Book
from casebook.checks.links import DEAD
from casebook.problems import excerpt

LONGEST = 100
"""How much of an address such a report quotes."""


def dead_links(report: str, book: Book) -> Mapping[str, str]:
    """What `casebook links --format json` says of each source's address that is gone; ValueError of another file.

    A report may be older than the book: what it says of addresses that are no longer there is passed over.
    """
    told = json.loads(report)
    if not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
        raise ValueError("not a list of problems")
    said = [str(one.get("sentence", "")) for one in told if one.get("rule") == DEAD.id]
    urls = {source.URL for record in book.published() for source in record.sources if source.URL}
    found = (
        (url, next((words for words in said if f"'{excerpt(url, LONGEST)}'" in words), "")) for url in sorted(urls)
    )
    return {url: words for url, words in found if words}
