"""The JSON Schema of the open data: the same models as those of authors, but of values as programs write them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from casebook.model import Record, Vocabularies
from casebook.schema.generating import DIALECT, Generator, Part, explain, finished, mended

_TEXT: Part = {"type": "string"}


def data_schema(
    things: Mapping[str, type[BaseModel]],
    lists: Mapping[str, type[BaseModel]],
    computed: type[BaseModel],
    vocabularies: Vocabularies,
) -> str:
    """The text of the schema of a document with some things and some lists of things by key.

    A record in a list has what is `computed` of it besides its own fields.
    """
    models = [*things.values(), *lists.values(), computed]
    _, made = models_json_schema([(model, "validation") for model in models], schema_generator=Generator)
    definitions: Part = mended(made["$defs"], lambda part: _finished(part, vocabularies))
    explain(definitions)
    for model in lists.values():
        if issubclass(model, Record):
            definitions[model.__name__]["properties"]["computed"] = _reference(computed)
            definitions[model.__name__]["required"].append("computed")
    properties = {
        "$schema": _TEXT,
        **{key: _reference(model) for key, model in things.items()},
        **{key: {"type": "array", "items": _reference(model)} for key, model in lists.items()},
    }
    document = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    return json.dumps({"$schema": DIALECT, **document, "$defs": definitions}, ensure_ascii=False, indent=2) + "\n"


def _reference(model: type[BaseModel]) -> Part:
    return {"$ref": f"#/$defs/{model.__name__}"}


def _finished(part: Part, vocabularies: Vocabularies) -> Part:
    part = finished(part, vocabularies, lambda vocabulary: {"enum": list(vocabulary.ids())}, _TEXT)
    if part.get("type") == ["string", "integer"]:
        # A date, which only an author's editor could take for a number.
        return {**_TEXT, **{key: value for key, value in part.items() if key not in ("type", "minimum", "maximum")}}
    return part
