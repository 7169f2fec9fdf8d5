"""The description of the CSV files for programs: a Frictionless data package (datapackage.org, version 2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casebook.export.opendata.columns import Column
from casebook.export.opendata.contents import Contents
from casebook.export.opendata.tables import Table
from casebook.model import LANGUAGES

PROFILES = "https://datapackage.org/profiles/2.0/"


def as_datapackage(contents: Contents, files: Mapping[str, tuple[Table, bytes]]) -> str:
    """The package of the CSV files, which are given by their paths beside it."""
    edition = contents.edition
    licence = {"name": edition.licence, "path": edition.licence_url}
    package = {
        "$schema": f"{PROFILES}datapackage.json",
        "name": "casebook",
        "title": edition.name.best("en")[0],
        "title_th": edition.name.best("th")[0],
        "description": edition.description.best("en")[0],
        "description_th": edition.description.best("th")[0],
        "homepage": edition.address,
        "version": edition.version,
        "licenses": [{key: value for key, value in licence.items() if value}],
        "contributors": [{"title": edition.publisher.best("en")[0], "roles": ["publisher"]}],
        "resources": [_resource(contents, path, table, data) for path, (table, data) in files.items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(contents: Contents, path: str, table: Table, data: bytes) -> dict[str, Any]:
    return {
        "$schema": f"{PROFILES}dataresource.json",
        "name": table.name,
        "type": "table",
        "path": path,
        "title": table.title["en"],
        "title_th": table.title["th"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "$schema": f"{PROFILES}tableschema.json",
            "fields": [_field(contents, column, column.name in table.key) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": list(_keys(table.columns)),
        },
    }


def _field(contents: Contents, column: Column, is_key: bool) -> dict[str, Any]:
    said = {lang: " ".join(column.help[lang].split()) for lang in LANGUAGES}
    field = {"name": column.name, "type": column.type, "description": said["en"], "description_th": said["th"]}
    if column.vocabulary:
        field["vocabulary"] = column.vocabulary
    constraints: dict[str, Any] = {"required": True} if column.required or is_key else {}
    if column.vocabulary in contents.book.vocabularies:
        constraints["enum"] = list(contents.book.vocabulary(column.vocabulary).ids())
    if column.pattern:
        constraints["pattern"] = column.pattern
    return {**field, **({"constraints": constraints} if constraints else {})}


def _keys(columns: Iterable[Column]) -> Iterator[dict[str, Any]]:
    for column in columns:
        if column.refers:
            yield {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
