"""Tables as an SQLite database, the same bytes for the same rows.

Rows go in once and in order, and nothing is deleted or changed, so that SQLite lays out the same pages. What is not of
the data is cleared: the number of the library that wrote the file, and what old bytes lie unused within pages (see the
database file format, https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.6). Releases 3.40 and 3.51 write the
same; one that lays out pages in another way would not.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from casebook.export.opendata.columns import Column
from casebook.export.opendata.rows import Row
from casebook.export.opendata.tables import Table

PAGE = 4096
"""The bytes of a page."""
_SETTINGS = (
    f"PRAGMA page_size = {PAGE}",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
)
_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_FILE_HEAD = 100
"""How many bytes of the first page tell of the file."""
_WRITTEN_BY, _ANY_VERSION = slice(96, 100), (3_000_000).to_bytes(4, "big")
_HEADS = {2: 12, 5: 12, 10: 8, 13: 8}
"""The length of the head of a page of a tree, by the kind in its first byte; other pages begin with 0."""


def as_sqlite(tables: Iterable[Table], rows: Mapping[str, list[Row]]) -> bytes:
    """A database file with every table; what a column means stands beside it in its definition."""
    # A file, since not every Python can give away the bytes of a database in memory.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data"
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            _fill(database, tables, rows)
        file = bytearray(path.read_bytes())
    file[_WRITTEN_BY] = _ANY_VERSION
    for start in range(0, len(file), PAGE):
        _clear(file, start, start + (0 if start else _FILE_HEAD))
    return bytes(file)


def _clear(file: bytearray, start: int, head: int) -> None:
    """Clear what lies unused on a page of a tree, between its list of cells and the first cell."""
    length = _HEADS.get(file[head])
    if length:
        cells, content = (int.from_bytes(file[head + at : head + at + 2], "big") for at in (3, 5))
        first, last = head + length + 2 * cells, start + content
        file[first:last] = bytes(last - first)


def _fill(database: sqlite3.Connection, tables: Iterable[Table], rows: Mapping[str, list[Row]]) -> None:
    for setting in _SETTINGS:
        database.execute(setting)
    database.execute("BEGIN")
    for table in tables:
        database.execute(_definition(table))
        places = ", ".join("?" * len(table.columns))
        database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", rows[table.name])
    database.execute("COMMIT")


def _definition(table: Table) -> str:
    last = [f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})"]
    last += [f"FOREIGN KEY ({_quoted(c.name)}) REFERENCES {_quoted(c.refers)} (id)" for c in table.columns if c.refers]
    lines = [f"  {_column(column)}, -- {_help(column)}" for column in table.columns]
    return "\n".join([f"CREATE TABLE {_quoted(table.name)} (", *lines, ",\n".join(f"  {line}" for line in last), ")"])


def _column(column: Column) -> str:
    return f"{_quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}"


def _help(column: Column) -> str:
    return " ".join(f"{column.help['en']} {column.help['th']}".split())


def _quoted(name: str) -> str:
    """A name as SQL has it, words such as `end` and `to` among them."""
    return f'"{name}"'
