"""The files of the data by their names."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.export.opendata.archive import as_zip
from casebook.export.opendata.contents import Contents
from casebook.export.opendata.database import as_sqlite
from casebook.export.opendata.document import as_document
from casebook.export.opendata.package import as_datapackage
from casebook.export.opendata.rows import rows_of
from casebook.export.opendata.spreadsheet import as_csv
from casebook.export.opendata.tables import tables

DOCUMENT, SCHEMA = "casebook.json", "casebook.schema.json"
DATABASE = "casebook.sqlite"
PACKAGE = "datapackage.json"
TABLES_ZIP = "casebook-csv.zip"
"""All tables as CSV with the package that describes them."""


def csv_name(table: str) -> str:
    """The name of a table's file."""
    return f"csv/{table}.csv"


def file_names() -> tuple[str, ...]:
    """The names of all files, which are known before there is anything in them."""
    return DOCUMENT, SCHEMA, DATABASE, TABLES_ZIP, PACKAGE, *map(csv_name, tables())


def data_files(contents: Contents, schema: str) -> Mapping[str, bytes]:
    """Every file by its name; `schema` is the text of the document's schema."""
    rows = rows_of(contents)
    sheets = {csv_name(name): (table, as_csv(table, rows[name])) for name, table in tables().items()}
    package = as_datapackage(contents, sheets).encode("utf-8")
    described = {PACKAGE: package, **{name: data for name, (_, data) in sheets.items()}}
    return {
        DOCUMENT: as_document(contents, SCHEMA).encode("utf-8"),
        SCHEMA: schema.encode("utf-8"),
        DATABASE: as_sqlite(tables().values(), rows),
        TABLES_ZIP: as_zip(described),
        **described,
    }
