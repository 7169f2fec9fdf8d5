"""Every field explains itself in both languages, and what is public can be had from one place."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

import casebook.model
from casebook.model import MODELS, BookSettings, Glossary, Record, Vocabulary
from casebook.model.base import Strict, about
from tests.invented import both

FILES: tuple[type[BaseModel], ...] = (*MODELS.values(), Glossary, BookSettings, Vocabulary)


def inside(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a field's type has in it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in typing.get_args(annotation):
        yield from inside(part)


def reached(model: type[BaseModel], seen: dict[type[BaseModel], None]) -> None:
    """Note a model and all that its fields are made of."""
    if model not in seen:
        seen[model] = None
        for field in model.model_fields.values():
            for each in inside(field.annotation):
                reached(each, seen)


def every_model() -> list[type[BaseModel]]:
    seen: dict[type[BaseModel], None] = {}
    for model in FILES:
        reached(model, seen)
    return list(seen)


def subclasses(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The package's own models that are made from another."""
    for each in model.__subclasses__():
        if each.__module__.startswith("casebook.model."):
            yield each
            yield from subclasses(each)


def has_help(field: FieldInfo) -> bool:
    extra = field.json_schema_extra
    thai = str(extra.get("description_th", "")) if isinstance(extra, dict) else ""
    return bool(re.search("[A-Za-z]", field.description or "") and re.search("[\u0e01-\u0e2e]", thai))


def test_every_field_of_every_model_has_help_in_english_and_thai() -> None:
    lacking = [
        f"{model.__name__}.{name}"
        for model in every_model()
        for name, field in model.model_fields.items()
        if not has_help(field)
    ]
    assert lacking == []


def test_all_models_of_the_package_are_reached_from_its_files() -> None:
    bases = {"Bilingual", "Imprint", "Record"}
    assert {model.__name__ for model in every_model()} == {model.__name__ for model in subclasses(Strict)} - bases


def test_every_model_says_what_it_is_in_a_sentence() -> None:
    silent = [model.__name__ for model in every_model() if not re.match(r"[A-Z][^\n]*\.(\n|$)", model.__doc__ or "")]
    assert silent == []


def test_every_model_is_frozen_and_takes_no_other_field() -> None:
    configs = {(model.model_config.get("frozen"), model.model_config.get("extra")) for model in every_model()}
    assert configs == {(True, "forbid")}


def test_field_is_declared_with_help_example_and_default() -> None:
    field = about("English.", th="ไทย", example="x", default="y")
    assert (field.description, field.json_schema_extra, field.examples, field.default) == (
        "English.",
        {"description_th": "ไทย"},
        ["x"],
        "y",
    )


def test_field_without_default_is_required() -> None:
    assert about("English.", th="ไทย").is_required()


def test_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        Glossary.model_validate({"termer": []})
    assert [(error["type"], error["loc"]) for error in refused.value.errors()] == [("extra_forbidden", ("termer",))]


def test_public_names_are_all_that_the_package_offers() -> None:
    offered = {
        name
        for name, value in vars(casebook.model).items()
        if not name.startswith("_") and not isinstance(value, types.ModuleType)
    }
    assert offered == set(casebook.model.__all__)


def test_every_public_name_can_be_imported() -> None:
    assert [name for name in casebook.model.__all__ if not hasattr(casebook.model, name)] == []


def test_public_names_have_every_model_of_a_file() -> None:
    models: list[type[BaseModel]] = [*FILES, Record]
    assert {model.__name__ for model in models} <= set(casebook.model.__all__)


def test_spaces_around_a_text_are_taken_off() -> None:
    glossary = Glossary.model_validate({"terms": [{"id": " a ", "term": both("a"), "definition": both("b")}]})
    assert glossary.terms[0].id == "a"
