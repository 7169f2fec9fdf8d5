"""JSON Schema (2020-12) from the models, with the terms of the book's lists in their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from casebook.model import Vocabularies, Vocabulary
from casebook.schema.parts import THAI

Part = dict[str, Any]
"""A schema, or one within it."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Generator(GenerateJsonSchema):
    """Leaves out null for a field without value, which is not written at all, and titles that repeat the key."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """The schema of the value that may be lacking."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The schema of the value, without the default."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No titles: the key says as much."""
        return False


def generated(model: type[BaseModel], generator: type[Generator], finish: Callable[[Part], Part]) -> Part:
    """The schema of a model, each part of it finished, the innermost first."""
    schema = model.model_json_schema(by_alias=True, schema_generator=generator)
    return {"$schema": DIALECT, **mended(schema, finish)}


def finished(part: Part, vocabularies: Vocabularies, terms: Callable[[Vocabulary], Part], otherwise: Part) -> Part:
    """A part with its description in English, then in Thai, and with the terms of its list.

    `otherwise` is what stands for a list that the book does not have.
    """
    part.pop("name_th", None)
    thai = part.pop("description_th", None)
    if isinstance(thai, str) and isinstance(part.get("description"), str):
        part["description"] = f"{part['description']}\n{thai}"
    name = part.pop("x-vocabulary", None)
    if isinstance(name, str):
        part.pop("type", None)
        part |= terms(vocabularies[name]) if name in vocabularies else otherwise
    # Editors name the schema by its title; the first line of a model's docstring would do worse.
    if isinstance(part.get("title"), str):
        del part["title"]
    return part


def explain(definitions: Mapping[str, Part]) -> None:
    """Say in Thai as well what the parts of a schema are."""
    for name in THAI.keys() & definitions.keys():
        definitions[name]["description"] = f"{definitions[name]['description']}\n{THAI[name]}"


def mended(value: Any, mend: Callable[[Part], Part]) -> Any:
    """A value with each mapping in it mended, the innermost first."""
    if isinstance(value, Mapping):
        return mend({key: mended(inner, mend) for key, inner in value.items()})
    return [mended(item, mend) for item in value] if isinstance(value, list) else value
