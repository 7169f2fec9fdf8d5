"""Every text of a file, and what is stored wrong in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from casebook.model.walk import FieldPath
from casebook.reading import Outline
from casebook.thai.marks import Defect, decomposed, defects


@dataclass(frozen=True)
class Faulty:
    """A defect, and the text and field that have it."""

    path: str
    field: FieldPath
    words: str
    defect: Defect


def faulty_texts(outlines: Iterable[Outline]) -> Mapping[str, list[Faulty]]:
    """What is stored wrong in any text of any file, by fault; names and titles of sources included."""
    found: dict[str, list[Faulty]] = defaultdict(list)
    for outline in outlines:
        for field, words in _texts(outline.data, ()):
            for defect in (*defects(words), *decomposed(words)):
                found[defect.fault.value].append(Faulty(outline.path, field, words, defect))
    return found


def _texts(data: Any, field: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(data, str):
        if not data.isascii():
            yield field, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*field, key))
    elif isinstance(data, list):
        for place, item in enumerate(data):
            yield from _texts(item, (*field, place))
