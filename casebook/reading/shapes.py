"""What the models say of a field: its key, what it takes, and where a key belongs."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from casebook.model.refs import IdOf
from casebook.model.vocabularies import InVocabulary
from casebook.model.walk import FieldPath
from casebook.problems import Words

LIKENESS = 0.7
"""How alike two words must be, by difflib's ratio, for one to be taken for the other."""


@dataclass(frozen=True)
class Shape:
    """One field of a model: the key that an author writes and what it takes."""

    key: str
    required: bool
    model: type[BaseModel] | None
    """The model of the value, or of the list's items; None for text, numbers and the like."""
    is_list: bool
    plain: type | None
    """The type of the value, or of the list's items, when it is no model."""
    help: Words
    name: str = ""
    """What forms call it in Thai, where the help is not short enough."""
    example: object = None
    vocabulary: str = ""
    """The closed list that its terms are of, if it takes terms."""
    takes_ids: bool = False
    """Whether it takes ids of records."""
    least: int = 1
    """How many items a list has at least."""
    attribute: str = ""
    """The name under which the model has it."""


@cache
def shapes(model: type[BaseModel]) -> Mapping[str, Shape]:
    """The fields of a model by key, in the order of declaration."""
    found: dict[str, Shape] = {}
    for name, info in model.model_fields.items():
        key = info.alias or name
        inner, is_list = _inside(info.annotation)
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        help_: Words = {"en": info.description or "", "th": str(extra.get("description_th", ""))}
        kind = inner if isinstance(inner, type) else None
        marks = list(_marks(*info.metadata, info.annotation))
        inner_model = kind if kind and issubclass(kind, BaseModel) else None
        found[key] = Shape(
            key,
            info.is_required(),
            inner_model,
            is_list,
            None if inner_model else kind,
            help_,
            name=str(extra.get("name_th", "")),
            example=info.examples[0] if info.examples else None,
            vocabulary=next((mark.name for mark in marks if isinstance(mark, InVocabulary)), ""),
            takes_ids=any(isinstance(mark, IdOf) for mark in marks),
            least=int(str(extra.get("minItems", 1))),
            attribute=name,
        )
    return found


def owner_of(model: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The model that has the last key of a path as its field; None when a step on the way is not a model."""
    owner: type[BaseModel] | None = model
    for step in path[:-1]:
        if isinstance(step, str) and owner is not None:
            shape = shapes(owner).get(step)
            owner = shape.model if shape else None
    return owner


def shape_at(model: type[BaseModel], path: FieldPath) -> Shape | None:
    """The field that a path names; for an item of a list, the list's field."""
    keys = [step for step in path if isinstance(step, str)]
    owner = owner_of(model, (*keys,)) if keys else None
    return shapes(owner).get(keys[-1]) if owner else None


@cache
def homes(model: type[BaseModel]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """For each key, the paths (without places in lists) under which the models in `model` have it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for path in _paths(model, ()):
        found.setdefault(path[-1], []).append(path[:-1])
    return {key: tuple(parents) for key, parents in found.items()}


def nearest(word: str, words: Iterable[str], *, most: int = 1) -> list[str]:
    """The words most like one that was not found, best first; none when nothing is alike."""
    by_form = {_form(known): known for known in words}
    if _form(word) in by_form:
        return [by_form[_form(word)]]
    return [by_form[form] for form in difflib.get_close_matches(_form(word), by_form, n=most, cutoff=LIKENESS)]


def _form(word: str) -> str:
    return word[:80].strip().casefold().replace("-", "_").replace(" ", "_")


def _paths(model: type[BaseModel], parents: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for shape in shapes(model).values():
        yield (*parents, shape.key)
        if shape.model is not None and len(parents) < 10:
            yield from _paths(shape.model, (*parents, shape.key))


def _marks(*parts: object) -> Iterator[object]:
    """What types are marked with, at any depth: `Annotated[str, mark]`."""
    for part in parts:
        if isinstance(part, (InVocabulary, IdOf)):
            yield part
        else:
            yield from _marks(*typing.get_args(part))


def _inside(annotation: object) -> tuple[object, bool]:
    """The type inside `X | None`, `Annotated[X, …]` and `tuple[X, ...]`, and whether it is in a list."""
    is_list = False
    while True:
        origin = typing.get_origin(annotation)
        arguments = typing.get_args(annotation)
        if origin is typing.Annotated:
            annotation = arguments[0]
        elif origin is tuple:
            annotation, is_list = arguments[0], True
        elif origin in (typing.Union, types.UnionType):
            annotation = next(argument for argument in arguments if argument is not type(None))
        else:
            return annotation, is_list
