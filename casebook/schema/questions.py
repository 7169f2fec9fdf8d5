"""What to ask of somebody who begins a record: the needed fields that take a word or a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from casebook.model import LANGUAGES, Bilingual, Line, Record
from casebook.reading.shapes import Shape, shapes
from casebook.schema.skeleton import Keys

GIVEN = frozenset({("id",), ("status",)})
"""The needed fields of which the answer is known."""


@dataclass(frozen=True)
class Question:
    """A field to ask for; `shape` is the field that has the words of help."""

    keys: Keys
    shape: Shape


def questions(model: type[Record]) -> Iterator[Question]:
    """The questions for a kind of record, in the order of its fields."""
    yield from _questions(model, ())


def _questions(model: type[BaseModel], keys: Keys) -> Iterator[Question]:
    for shape in shapes(model).values():
        path = (*keys, shape.key)
        if not shape.required or path in GIVEN:
            continue
        if shape.model is None:
            yield Question(path, shape)
        elif shape.model is Line:
            yield from (Question((*path, lang), shape) for lang in LANGUAGES)
        elif not shape.is_list and not issubclass(shape.model, Bilingual):
            yield from _questions(shape.model, path)
