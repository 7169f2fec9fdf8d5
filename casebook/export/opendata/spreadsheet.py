"""Tables as CSV that opens right in a spreadsheet, and that no spreadsheet takes for formulas.

The shape is RFC 4180's. A byte order mark comes first: without it Excel takes UTF-8 for the computer's old code page
and shows Thai as noise; other readers skip it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from casebook.export.opendata.rows import Row
from casebook.export.opendata.tables import Table

GUARD = "'"
"""The sign before what a spreadsheet would take for a formula (OWASP, CSV Injection)."""
_SIGNS = (GUARD, "=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_FORMULA = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def as_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """A table with the names of its columns in the first line."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(map(_cell, row) for row in rows)
    return written.getvalue().encode("utf-8-sig")


def guarded(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    # Nearly all words begin otherwise, which is found out sooner so.
    return GUARD + words if words.startswith(_SIGNS) and _FORMULA.match(words) else words


def unguarded(words: str) -> str:
    """The words as they were: whoever reads the files takes one sign away."""
    return words[1:] if _GUARDED.match(words) else words


def _cell(value: object) -> object:
    """A value as it is written: numbers as they are, yes and no as `true` and `false`."""
    if isinstance(value, str):
        return guarded(value)
    return str(value).lower() if isinstance(value, bool) else value
