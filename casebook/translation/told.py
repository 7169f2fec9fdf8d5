"""Whether a record is told in a language, or only has some words in it."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from casebook.model import LANGUAGES, Bilingual, Language, Record
from casebook.model.walk import keys_of


def told_in(record: Record, default: Language) -> frozenset[Language]:
    """The languages in which a record's page may be offered to readers and search engines.

    Such a language has every text that a record of its kind must have, and half of all texts at least. Where
    neither has, as in a record just begun, it is the one that the book offers first.
    """
    return frozenset(lang for lang in LANGUAGES if _is_told(record, lang)) or frozenset({default})


def _is_told(record: Record, lang: Language) -> bool:
    lacking = [path for path, text in record.texts if text.in_language(lang) is None]
    if not lacking:
        return True
    main = main_texts(type(record))
    return 2 * len(lacking) <= len(record.texts) and not any(keys_of(path) in main for path in lacking)


@cache
def main_texts(model: type[BaseModel]) -> frozenset[str]:
    """The texts that a model must have, by their keys: `title`, `narrative.problem`, `forces.force`."""
    return frozenset(_required(model, ()))


def _required(model: type[BaseModel], keys: tuple[str, ...]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        for inner in _models(field.annotation) if field.is_required() else ():
            path = (*keys, field.alias or name)
            if issubclass(inner, Bilingual):
                yield ".".join(path)
            else:
                yield from _required(inner, path)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """The models in an annotation: itself, or what a list holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)
