"""Where two states of a record differ: each value that is not the same, with its place and what it was and is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from casebook.model import Bilingual, Record
from casebook.reading.shapes import Shape, shapes
from casebook.site.redline import aligned

Steps = tuple[Shape | int | str, ...]
"""The way to a value: fields, and items of lists by their own names, or by their places from 1."""
_SILENT = frozenset({"id", "former_slugs"})
"""Fields of a record that tell its readers nothing."""


@dataclass(frozen=True)
class Change:
    """One value that is not the same; None stands for one that is not there.

    Where both are None, the items of a list have another order and are the same otherwise.
    """

    steps: Steps
    before: Any = None
    after: Any = None

    @property
    def shape(self) -> Shape:
        """The field that has the value."""
        return next(step for step in reversed(self.steps) if isinstance(step, Shape))


def changes_between(before: Record, after: Record) -> Iterator[Change]:
    """Every difference, in the order in which the fields are declared."""
    for key, shape in shapes(type(after)).items():
        if key not in _SILENT:
            yield from _compare(_value(before, key), _value(after, key), (shape,))


def _compare(before: Any, after: Any, steps: Steps) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, tuple) or isinstance(after, tuple):
        yield from _items(before or (), after or (), steps)
    elif _is_parted(before) or _is_parted(after):
        model: type[BaseModel] = type(before if after is None else after)
        for key, shape in shapes(model).items():
            yield from _compare(_value(before, key), _value(after, key), (*steps, shape))
    else:
        yield Change(steps, before, after)


def _is_parted(value: Any) -> bool:
    """Whether a value has fields of its own; a text is compared as a whole."""
    return isinstance(value, BaseModel) and not isinstance(value, Bilingual)


def _value(model: Any, key: str) -> Any:
    """The value of a field by the key that authors write; an empty list is none."""
    if model is None:
        return None
    names = {field.alias or name: name for name, field in type(model).model_fields.items()}
    value = getattr(model, names[key])
    return None if value == () else value


def _items(before: Sequence[Any], after: Sequence[Any], steps: Steps) -> Iterator[Change]:
    """Compare two lists; an item that has a name of its own is compared with the one of that name."""
    names = [_name(item) for item in before], [_name(item) for item in after]
    if None not in names[0] and None not in names[1]:
        found = list(_by_name(dict(zip(names[0], before, strict=True)), dict(zip(names[1], after, strict=True)), steps))
        yield from found or [Change(steps)]
        return
    for kind, start, end, new_start, new_end in aligned([_form(item) for item in before], [_form(item) for item in after]):
        if kind == "equal":
            continue
        for place, (old, new) in enumerate(zip_longest(before[start:end], after[new_start:new_end])):
            at = start + place if new is None else new_start + place
            yield from _compare(old, new, (*steps, at + 1))


def _by_name(before: dict[Any, Any], after: dict[Any, Any], steps: Steps) -> Iterator[Change]:
    for name in (*before, *(name for name in after if name not in before)):
        old, new = before.get(name), after.get(name)
        is_word = isinstance(old or new, str)
        yield from _compare(old, new, steps if is_word else (*steps, name))


def _name(item: Any) -> str | None:
    """What tells an item from its neighbours whatever else it says: its id, its key, or itself where it is a word."""
    return item if isinstance(item, str) else getattr(item, "id", None) or getattr(item, "key", None)


def _form(item: Any) -> str:
    return str(item.model_dump_json()) if isinstance(item, BaseModel) else str(item)
