"""Go through every value of a record, each with the path that its author would point at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from casebook.model.text import Bilingual

FieldPath = tuple[str | int, ...]
"""Keys as written in the file, and places in lists from 0: `("outcomes", 0, "claim", "th")`."""


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


def texts(value: object) -> Iterator[tuple[FieldPath, Bilingual]]:
    """Yield each bilingual text in `value` with its path."""
    return ((path, found) for path, found in walk(value) if isinstance(found, Bilingual))
