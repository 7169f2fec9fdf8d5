"""The whole book as open data: JSON, CSV with a description, and SQLite."""

from casebook.export.opendata.columns import Column
from casebook.export.opendata.contents import Contents
from casebook.export.opendata.derived import Computed, Edition, Places
from casebook.export.opendata.document import LISTS, THINGS
from casebook.export.opendata.files import (
    DATABASE,
    DOCUMENT,
    PACKAGE,
    SCHEMA,
    TABLES_ZIP,
    csv_name,
    data_files,
    file_names,
)
from casebook.export.opendata.tables import Table, tables

__all__ = [
    "DATABASE",
    "DOCUMENT",
    "LISTS",
    "PACKAGE",
    "SCHEMA",
    "TABLES_ZIP",
    "THINGS",
    "Column",
    "Computed",
    "Contents",
    "Edition",
    "Places",
    "Table",
    "csv_name",
    "data_files",
    "file_names",
    "tables",
]
