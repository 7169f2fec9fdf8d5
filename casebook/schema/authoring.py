"""The JSON Schema of a model as its author writes it: YAML that an editor parses, not yet a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from casebook.model import LANGUAGES, Bilingual, Language, Record, Vocabularies, Vocabulary, VocabularyTerm
from casebook.schema.parts import THAI

_TEXT = ["string", "number", "boolean"]
"""What an editor may take a text for: `2017` and `98` are numbers to it, `no` may be a yes-or-no."""


class _AuthoringSchema(GenerateJsonSchema):
    """Leaves out what an author does not write: null for a field without value, and titles that repeat the key."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": _TEXT}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"enum": [True, False, "yes", "no"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def authoring_schema(model: type[BaseModel], vocabularies: Vocabularies) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a model, with the terms of the book's lists in their places.

    Each description is in English, then in Thai. `enumDescriptions` beside `enum` is what editors
    built on yaml-language-server show with each term.
    """
    schema = model.model_json_schema(by_alias=True, schema_generator=_AuthoringSchema)
    # Editors name the schema by its title; the first line of a model's docstring would do worse.
    finished: dict[str, Any] = _mended(schema, lambda part: _finished(part, vocabularies))
    for name, definition in {model.__name__: finished, **finished.get("$defs", {})}.items():
        if name in THAI:
            definition["description"] = f"{definition['description']}\n{THAI[name]}"
        if name in _BILINGUAL:
            definition["minProperties"] = 1
    if issubclass(model, Record):
        letter = model.kind.letter
        finished["properties"]["id"] |= {"pattern": rf"^{letter}\d{{4,}}$", "examples": [f"{letter}0001"]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **finished}


_BILINGUAL = frozenset(model.__name__ for model in Bilingual.__subclasses__())


def _mended(value: Any, mend: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    if isinstance(value, Mapping):
        return mend({key: _mended(inner, mend) for key, inner in value.items()})
    return [_mended(item, mend) for item in value] if isinstance(value, list) else value


def _finished(part: dict[str, Any], vocabularies: Vocabularies) -> dict[str, Any]:
    thai = part.pop("description_th", None)
    if isinstance(thai, str) and isinstance(part.get("description"), str):
        part["description"] = f"{part['description']}\n{thai}"
    name = part.pop("x-vocabulary", None)
    if isinstance(name, str):
        part.pop("type", None)
        part |= _terms(vocabularies[name]) if name in vocabularies else {"type": _TEXT}
    if isinstance(part.get("title"), str):
        del part["title"]
    return part


def _terms(vocabulary: Vocabulary) -> dict[str, Any]:
    """The terms that may stand in a field; one of digits alone is a number to an editor."""
    found: dict[Any, str] = {}
    for term in vocabulary.terms:
        said = " · ".join(_explained(term, lang) for lang in LANGUAGES)
        found[term.id] = said
        number = _as_number(term.id)
        if number is not None:
            found[number] = said
    return {"enum": list(found), "enumDescriptions": list(found.values())}


def _explained(term: VocabularyTerm, lang: Language) -> str:
    """The label of a term and what it means, in a language as far as it has words there."""
    label, meaning = (text.best(lang)[0].rstrip(".") for text in (term.label, term.definition))
    return f"{label}: {meaning}"


def _as_number(term_id: str) -> int | float | None:
    try:
        return int(term_id)
    except ValueError:
        pass
    try:
        return float(term_id)
    except ValueError:
        return None
