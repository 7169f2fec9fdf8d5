"""What a file is: a record of which kind, or one of the files beside the records."""

from __future__ import annotations

import re

from pydantic import BaseModel

from casebook.book import FOLDERS
from casebook.model import MODELS, BookSettings, Glossary, Kind, Record, Vocabulary, kind_of
from casebook.problems import Problem
from casebook.reading import rules
from casebook.reading.nodes import Mapping, Scalar, find
from casebook.reading.owners import KIND_WORDS
from casebook.reading.shapes import shapes
from casebook.reading.source import Source

_ANY: tuple[type[BaseModel], ...] = (*MODELS.values(), Vocabulary, Glossary, BookSettings)
_ALMOST_ID = re.compile(r"([A-Z])-?\d+", re.IGNORECASE)


def choose(
    source: Source, root: Mapping, expected: type[BaseModel] | None
) -> tuple[type[BaseModel] | None, list[Problem]]:
    """The model to read a file as, and what is wrong with its being one.

    `expected` is what its folder or its name says. A record's id may say otherwise; then its fields
    decide, and the two that differ are reported.
    """
    if expected is not None and not issubclass(expected, Record):
        return expected, []
    kind = _kind_by_id(root)
    if expected is None:
        model = MODELS[kind] if kind else best_fit(root, _ANY)
        return model, [] if model else [rules.UNKNOWN_KIND.at(source.at(_first_key(root)))]
    if kind is None or kind is expected.kind:
        return expected, []
    model = best_fit(root, (expected, MODELS[kind])) or expected
    return model, _misplaced(source, root, expected.kind)


def best_fit(root: Mapping, models: tuple[type[BaseModel], ...]) -> type[BaseModel] | None:
    """The model that knows most of a file's fields; None when there is no single one."""
    known = {model: len(root.entries.keys() & shapes(model).keys()) for model in models}
    most = max(known.values())
    best = [model for model, count in known.items() if count == most]
    return best[0] if len(best) == 1 and most else None


def _kind_by_id(root: Mapping) -> Kind | None:
    _, node, found = find(root, ("id",))
    match = _ALMOST_ID.fullmatch(node.value.strip()) if found and isinstance(node, Scalar) else None
    return kind_of(match[1].upper() + "0000") if match else None


def _misplaced(source: Source, root: Mapping, expected: Kind) -> list[Problem]:
    _, node, _ = find(root, ("id",))
    kind = _kind_by_id(root)
    if not isinstance(node, Scalar) or kind is None:
        return []
    return [
        rules.WRONG_FOLDER.at(
            source.at(node.start),
            found=node.value.strip(),
            kind=KIND_WORDS[kind],
            folder_kind=FOLDER_WORDS[expected],
            folder=FOLDERS[kind],
        )
    ]


def _first_key(root: Mapping) -> int:
    return next((key.start for key, _ in root.entries.values()), root.start)


FOLDER_WORDS = {
    Kind.CASE: {"en": "cases", "th": "กรณีศึกษา"},
    Kind.PATTERN: {"en": "patterns", "th": "แบบแผน"},
    Kind.LESSON: {"en": "lessons", "th": "บทเรียน"},
    Kind.ADAPTATION: {"en": "adaptations", "th": "แนวทางปรับใช้"},
}
"""The records of each kind, as a folder's name has them."""
