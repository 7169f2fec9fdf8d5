"""Go through every value of a record, each with the path that its author would point at."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from casebook.model.text import Bilingual

FieldPath = tuple[str | int, ...]
"""Keys as written in the file, and places in lists from 0: `("outcomes", 0, "claim", "th")`."""


def keys_of(path: FieldPath) -> str:
    """A field by its keys alone, without places in lists: `outcomes.claim`."""
    return ".".join(step for step in path if isinstance(step, str))


def dotted(path: FieldPath) -> str:
    """A field as people are told of it, places in lists counted from 1: `outcomes.1.claim`."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def is_within(field: str, name: str) -> bool:
    """Whether a field, written with dots, is the named one or stands below it."""
    return field == name or field.startswith(f"{name}.")


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def walk(value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, object]]:
    """Yield each model, list and scalar in `value` with its path, in the order of declaration; no None."""
    if value is None:
        return
    yield path, value
    if isinstance(value, BaseModel):
        for name, key in _keys(type(value)):
            yield from walk(getattr(value, name), (*path, key))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from walk(item, (*path, place))


def texts(value: object) -> tuple[tuple[FieldPath, Bilingual], ...]:
    """Each bilingual text in `value` with its path, in the order of declaration."""
    found: list[tuple[FieldPath, Bilingual]] = []
    _gather(value, (), found)
    return tuple(found)


def _gather(value: object, path: FieldPath, found: list[tuple[FieldPath, Bilingual]]) -> None:
    if isinstance(value, Bilingual):
        found.append((path, value))
    elif isinstance(value, BaseModel):
        # Most fields hold no text: looking only at those that can is what makes this quick.
        for name, key in _keys_to_texts(type(value)):
            inner = getattr(value, name)
            if inner:
                _gather(inner, (*path, key), found)
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            _gather(item, (*path, place), found)


@cache
def _keys_to_texts(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _holds_text(field.annotation))


def _holds_text(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return issubclass(annotation, Bilingual) or bool(_keys_to_texts(annotation))
    return any(map(_holds_text, typing.get_args(annotation)))
