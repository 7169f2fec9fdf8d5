"""The columns that the values of a model become: one a plain value, one a language for a bilingual text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from casebook.model import LANGUAGES, Bilingual, PartialDate
from casebook.model.dates import PATTERN
from casebook.problems import Words
from casebook.reading.shapes import shapes

Names = tuple[str, ...]
"""Names that lead to a value, one within the other."""
_TYPES: Mapping[type | None, str] = {bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `attributes` lead to its value from the thing that a row tells of; a column without them says where that
    thing stands. `language` is that of one half of a bilingual text. `refers` is the table whose key it names.
    """

    name: str
    help: Words
    type: str = "string"
    required: bool = False
    attributes: Names = ()
    language: str = ""
    vocabulary: str = ""
    pattern: str = ""
    refers: str = ""

    @property
    def field(self) -> str:
        """Its name without the language."""
        return self.name.removesuffix(f"_{self.language}") if self.language else self.name

    def of(self, thing: object) -> object:
        """Its value for a thing; None where a step on the way is lacking."""
        return attribute_of(thing, self.attributes)


def attribute_of(thing: object, names: Names) -> object:
    """What a thing has under names, one within the other; None where a step on the way is lacking."""
    for name in names:
        thing = getattr(thing, name)
        if thing is None:
            return None
    return thing


@cache
def columns_of(model: type[BaseModel]) -> tuple[Column, ...]:
    """The columns of a model, values within its values included; its lists are no columns."""
    return tuple(_columns(model, (), (), None))


def both(name: str, help_: Words, attributes: Names) -> Iterator[Column]:
    """The two columns of a bilingual text."""
    for lang in LANGUAGES:
        yield Column(f"{name}_{lang}", help_, attributes=(*attributes, lang), language=lang)


def column_name(keys: Names) -> str:
    """The keys of a value as one name: `place`, `country` become `place_country`."""
    return "_".join(keys).replace("-", "_")


def _columns(model: type[BaseModel], keys: Names, attributes: Names, above: Words | None) -> Iterator[Column]:
    for shape in shapes(model).values():
        path, at = (*keys, shape.key), (*attributes, shape.attribute)
        said = _within(above, shape.help) if above else shape.help
        if shape.is_list:
            continue
        if shape.model is None:
            yield Column(
                column_name(path),
                said,
                _TYPES.get(shape.plain, "string"),
                required=shape.required and not keys,
                attributes=at,
                vocabulary=shape.vocabulary,
                pattern=PATTERN if shape.plain is PartialDate else "",
            )
        elif issubclass(shape.model, Bilingual):
            yield from both(column_name(path), said, at)
        else:
            yield from _columns(shape.model, path, at, said)


def _within(above: Words, own: Words) -> Words:
    """The help of a value within another, after a colon."""
    return {lang: f"{above[lang].rstrip('.')}: {_lowered(own[lang])}" for lang in LANGUAGES}


def _lowered(words: str) -> str:
    """Words as they stand after a colon; an abbreviation keeps its capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
