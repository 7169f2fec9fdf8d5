"""The database as SQLite itself reads it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from casebook.export.opendata import Contents, tables
from casebook.export.opendata.database import PAGE, as_sqlite
from casebook.export.opendata.rows import rows_of
from tests.export.opendata.conftest import Make
from tests.invented import one_of_each


@pytest.fixture
def database(real: Contents, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "data.sqlite"
    path.write_bytes(as_sqlite(tables().values(), rows_of(real)))
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as opened:
        yield opened


def test_it_is_whole_and_every_reference_leads_to_a_row(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_holds_every_row(database: sqlite3.Connection, real: Contents) -> None:
    for name, rows in rows_of(real).items():
        assert database.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall() == rows


def test_tables_join(database: sqlite3.Connection) -> None:
    query = """
        SELECT count(*) FROM outcomes
        JOIN records ON records.id = outcomes.record_id
        JOIN vocabulary_terms AS level ON level.vocabulary = 'evidence' AND level.id = outcomes.evidence
    """
    (joined,), (there,) = database.execute(query), database.execute("SELECT count(*) FROM outcomes")
    assert joined == there != (0,)


def test_definition_tells_what_each_column_means(database: sqlite3.Connection) -> None:
    (told,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'forces'").fetchone()
    assert '"against_th" TEXT, -- What it pulls against. แรงที่ดึงสวนกัน' in told


def test_nothing_in_it_tells_of_the_library_or_of_bytes_before(contents_of: Make) -> None:
    contents = contents_of(*one_of_each())
    made = as_sqlite(tables().values(), rows_of(contents))
    assert made[96:100] == (3_000_000).to_bytes(4, "big")
    trees = [start for start in range(PAGE, len(made), PAGE) if made[start]]
    assert trees
    for start in trees:
        length = {2: 12, 5: 12, 10: 8, 13: 8}[made[start]]
        cells, content = (int.from_bytes(made[start + at : start + at + 2], "big") for at in (3, 5))
        assert not any(made[start + length + 2 * cells : start + content])


def test_same_rows_give_the_same_bytes(contents_of: Make) -> None:
    first, second = (as_sqlite(tables().values(), rows_of(contents_of(*one_of_each()))) for _ in range(2))
    assert first == second
