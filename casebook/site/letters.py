"""Lists by first letter, ก to ฮ and A to Z, as a dictionary has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from casebook.model import Language
from casebook.thai import sort_key

T = TypeVar("T")
FIGURES = "0–9"
"""The group of all titles that begin with a figure."""


@dataclass(frozen=True)
class Letter(Generic[T]):
    """A letter, an ASCII name for it, and what begins with it."""

    name: str
    anchor: str
    items: tuple[T, ...]


def by_letter(items: Iterable[T], lang: Language, title: Callable[[T], str]) -> Iterator[Letter[T]]:
    """The items by the first letter of their titles: the letters of this language first, figures last."""
    groups: dict[str, list[tuple[tuple[str, str], T]]] = {}
    for item in items:
        key = sort_key(_from_first_letter(title(item)))
        first = key[0][:1]
        groups.setdefault(FIGURES if first.isdigit() else first.upper(), []).append((key, item))
    for name in sorted(groups, key=lambda name: (_rank(name, lang), name)):
        found = sorted(groups[name], key=lambda pair: pair[0])
        yield Letter(name, f"{ord(name[0]):x}" if name else "", tuple(item for _, item in found))


def _from_first_letter(title: str) -> str:
    """A title without the quotation mark or bracket that it may begin with."""
    start = next((place for place, char in enumerate(title) if char.isalnum()), 0)
    return title[start:]


def _rank(name: str, lang: Language) -> int:
    if name == FIGURES:
        return 2
    return int(("\u0e01" <= name <= "\u0e5b") != (lang == "th"))
