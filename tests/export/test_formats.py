"""The formats, whole values at a time. All data here is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.book import Book
from casebook.export import Item, as_bibtex, as_csl_json, as_ris, record_item, source_item
from casebook.model import Source
from casebook.reading import Reader

GOOD = Path(__file__).parents[1] / "data/good/book-of-every-kind"
REPORT: Item = {
    "id": "X0001-en",
    "type": "report",
    "title": "An invented plan & its cost: 100%",
    "author": [{"literal": "Invented Office"}, {"family": "Invented", "given": "Ann"}],
    "issued": {"date-parts": [[2026, 11]]},
    "collection-title": "Invented Book",
    "number": "X0001",
    "publisher": "Invented Office",
    "URL": "https://example.org/X0001/?a_b=1%20",
    "accessed": {"date-parts": [[2026, 11, 5]]},
    "language": "en",
}


@pytest.fixture(scope="module")
def book() -> Book:
    return Reader(GOOD, GOOD).read().book


def test_record_is_a_report_of_the_book(book: Book) -> None:
    record = next(book.published())
    item = record_item(book, record, "th", "https://example.org/C0001/")
    publisher = book.settings.publisher.th
    assert item == {
        "id": f"{record.id}-th",
        "type": "report",
        "title": record.title.th,
        "author": [{"literal": publisher}],
        **({"issued": item["issued"]} if record.history else {}),
        "collection-title": book.settings.name.th,
        "number": record.id,
        "publisher": publisher,
        "URL": "https://example.org/C0001/",
        "language": "th",
    }


def test_source_keeps_what_its_entry_tells() -> None:
    source = Source.model_validate(
        {
            "key": "one",
            "type": "article-journal",
            "title": "Invented",
            "author": [{"family": "Invented", "given": "Ann"}, {"literal": "สมมติ ใจดี"}],
            "issued": "2020-05-01",
            "container-title": "Journal of Invention",
            "page": "1-2",
            "kind": "peer_reviewed",
        }
    )
    assert source_item(source) == {
        "id": "one",
        "type": "article-journal",
        "title": "Invented",
        "author": [{"family": "Invented", "given": "Ann"}, {"literal": "สมมติ ใจดี"}],
        "issued": {"date-parts": [[2020, 5, 1]]},
        "container-title": "Journal of Invention",
        "page": "1-2",
    }


def test_bibtex_escapes_words_and_leaves_addresses() -> None:
    assert as_bibtex([REPORT]) == (
        "@techreport{X0001-en,\n"
        "  title = {{An invented plan \\& its cost: 100\\%}},\n"
        "  author = {{Invented Office} and Invented, Ann},\n"
        "  year = {2026},\n"
        "  month = nov,\n"
        "  series = {Invented Book},\n"
        "  institution = {Invented Office},\n"
        "  number = {X0001},\n"
        "  language = {en},\n"
        "  url = {https://example.org/X0001/?a_b=1%20},\n"
        "  urldate = {2026-11-05},\n"
        "}\n"
    )


def test_ris_ends_lines_as_dos_does() -> None:
    assert as_ris([REPORT]).split("\r\n") == [
        "TY  - RPRT",
        "TI  - An invented plan & its cost: 100%",
        "AU  - Invented Office",
        "AU  - Invented, Ann",
        "PY  - 2026",
        "DA  - 2026/11//",
        "T3  - Invented Book",
        "PB  - Invented Office",
        "SN  - X0001",
        "UR  - https://example.org/X0001/?a_b=1%20",
        "LA  - en",
        "Y2  - 2026/11/05",
        "ER  - ",
        "",
    ]


def test_csl_json_keeps_thai_letters() -> None:
    assert as_csl_json([{"id": "x", "type": "report", "title": "สมมติ"}]) == (
        '[\n  {\n    "id": "x",\n    "type": "report",\n    "title": "สมมติ"\n  }\n]\n'
    )
