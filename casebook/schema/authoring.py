"""The JSON Schema of a model as its author writes it: YAML that an editor parses, not yet a record."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from casebook.model import LANGUAGES, Bilingual, Language, Record, Vocabularies, Vocabulary, VocabularyTerm
from casebook.schema.generating import Generator, Part, explain, finished, generated

_TEXT = ["string", "number", "boolean"]
"""What an editor may take a text for: `2017` and `98` are numbers to it, `no` may be a yes-or-no."""


class _AuthoringSchema(Generator):
    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": _TEXT}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"enum": [True, False, "yes", "no"]}


def authoring_schema(model: type[BaseModel], vocabularies: Vocabularies) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a model, with the terms of the book's lists in their places.

    Each description is in English, then in Thai. `enumDescriptions` beside `enum` is what editors
    built on yaml-language-server show with each term.
    """

    def finish(part: Part) -> Part:
        return finished(part, vocabularies, _terms, {"type": _TEXT})

    schema = generated(model, _AuthoringSchema, finish)
    definitions = {model.__name__: schema, **schema.get("$defs", {})}
    explain(definitions)
    for name, definition in definitions.items():
        if name in _BILINGUAL:
            definition["minProperties"] = 1
    if issubclass(model, Record):
        letter = model.kind.letter
        schema["properties"]["id"] |= {"pattern": rf"^{letter}\d{{4,}}$", "examples": [f"{letter}0001"]}
    return schema


_BILINGUAL = frozenset(model.__name__ for model in Bilingual.__subclasses__())


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
