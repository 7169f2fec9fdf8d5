"""CSV as other readers take it, and as a spreadsheet would."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.export.opendata.columns import Column
from casebook.export.opendata.spreadsheet import as_csv, guarded, unguarded
from casebook.export.opendata.tables import Table

HELP = {"en": "Help.", "th": "คำอธิบาย"}
TABLE = Table(
    "trees",
    (
        Column("id", HELP),
        Column("height", HELP, "number"),
        Column("old", HELP, "boolean"),
        Column("ring", HELP, "integer"),
    ),
)


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_file_begins_with_a_mark_and_ends_its_lines_as_rfc_4180_has_it() -> None:
    assert as_csv(TABLE, [("ต้นไม้", -1.5, True, None)]) == (
        b"\xef\xbb\xbfid,height,old,ring\r\n" + "ต้นไม้,-1.5,true,\r\n".encode()
    )


def test_commas_quotes_and_lines_within_a_cell_come_back() -> None:
    words = 'หนึ่ง, "สอง"\n\nสาม'
    assert read(as_csv(TABLE, [(words, None, False, 3)])) == [
        ["id", "height", "old", "ring"],
        [words, "", "false", "3"],
    ]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_begins_as_a_formula_does(begin: str) -> None:
    words = f'{begin}HYPERLINK("https://example.org")'
    assert guarded(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "ไทย", "a=b", "'quoted'", "1-2", "(=1)"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert guarded(words) == words


@given(st.text() | st.from_regex(r"'*[=+\-@].*"))
def test_what_is_read_back_is_what_was_written(words: str) -> None:
    (cell,) = next(csv.reader(io.StringIO(next(iter(as_cells(words))), newline="")), [""])
    assert unguarded(cell) == words
    assert cell[:1] not in "=+-@\t\r" or not cell


def as_cells(words: str) -> list[str]:
    """The second line of a table of one column."""
    table = Table("words", (Column("words", HELP),))
    return [as_csv(table, [(words,)]).decode("utf-8-sig").partition("\r\n")[2]]
