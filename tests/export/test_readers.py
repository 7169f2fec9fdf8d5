"""What we export, read back by other people's programs: names, titles, years and addresses come back whole.

The real records are run as well as invented ones.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parse_bibtex
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry
from pybtex.database import BibliographyData, parse_string

from casebook.book import Book
from casebook.export import Item, as_bibtex, as_ris, record_item, source_item
from casebook.model import LANGUAGES
from casebook.reading import Reader

ROOT = Path(__file__).parents[2]
INVENTED: Item = {
    "id": "X0001-th",
    "type": "report",
    "title": "แผน 100% ของ A&B: {ต้นแบบ} #1",
    "author": [{"literal": "สมมติ ใจดี"}, {"family": "Invented", "given": "Ann"}],
    "issued": {"date-parts": [[2026, 11, 23]]},
    "number": "X0001",
    "publisher": "หน่วยงานสมมติ",
    "URL": "https://example.org/a_b%20c/?x=1&y=2#part",
    "language": "th",
}


@pytest.fixture(scope="module")
def book() -> Book:
    return Reader(ROOT / "cases").read().book


@pytest.fixture(scope="module")
def items(book: Book) -> list[Item]:
    """Every record in both languages, every source, and the invented item."""
    records = [
        record_item(book, record, lang, f"https://example.org/{record.id}/")
        for record in book.published()
        for lang in LANGUAGES
    ]
    sources = [
        {**source_item(source), "id": f"{record.id}-{source.key}"}
        for record in book.published()
        for source in record.sources
    ]
    return [INVENTED, *records, *sources]


def year(item: Item) -> str | None:
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else None


def whole_names(item: Item) -> list[str]:
    return [
        name.get("literal") or ", ".join(name[part] for part in ("family", "given") if part in name)
        for name in item.get("author", ())
    ]


def value(entry: Entry, name: str) -> str | None:
    field = entry.fields_dict.get(name)
    return None if field is None else str(field.value)


def test_bibtexparser_reads_the_same(items: list[Item]) -> None:
    written = as_bibtex(items)
    as_it_stands = parse_bibtex(written)
    # Decoded as LaTeX, an address would end at its first per cent sign.
    in_words = parse_bibtex(written, append_middleware=[LatexDecodingMiddleware()])
    assert not as_it_stands.failed_blocks
    assert [(entry.key, value(entry, "url")) for entry in as_it_stands.entries] == [
        (item["id"], item.get("URL")) for item in items
    ]
    assert [(value(entry, "title"), value(entry, "author"), value(entry, "year")) for entry in in_words.entries] == [
        (item["title"], " and ".join(whole_names(item)) or None, year(item)) for item in items
    ]


def test_pybtex_reads_the_same(items: list[Item]) -> None:
    data: BibliographyData = parse_string(as_bibtex(items), "bibtex")
    for item in items:
        entry = data.entries[item["id"]]
        people = [str(person) for person in entry.persons.get("author", [])]
        assert [name.replace("{", "").replace("}", "") for name in people] == [
            name.replace("&", "\\&") for name in whole_names(item)
        ]
        assert entry.fields.get("url") == item.get("URL")
        assert entry.fields.get("year") == year(item)


def test_rispy_reads_the_same(items: list[Item]) -> None:
    read = rispy.loads(as_ris(items))
    assert [
        (entry["title"], entry.get("authors", []), entry.get("year"), entry.get("urls", [None])[0]) for entry in read
    ] == [(" ".join(item["title"].split()), whole_names(item), year(item), item.get("URL")) for item in items]
