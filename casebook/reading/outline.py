"""What a file says of its texts, sources and links, whether or not it is sound enough to be a record."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from pydantic import BaseModel

from casebook.model import LANGUAGES, Bilingual, Citation, Language, Line, Source, kind_of
from casebook.model.refs import IdOf
from casebook.model.walk import FieldPath
from casebook.reading.nodes import Mapping, Node, Scalar, Sequence, find
from casebook.reading.shapes import nearest, shapes


@dataclass(frozen=True)
class Passage:
    """A text of one language as it is written; `field` ends with the language, `is_line` is true of plain lines."""

    field: FieldPath
    lang: Language
    words: str
    is_line: bool


@dataclass(frozen=True)
class Named:
    """A name that stands in a field: an id, or the key of a source."""

    field: FieldPath
    name: str


@dataclass
class Outline:
    """The parts of one file that checks across fields and files need.

    `lacking` are the texts that have only one of the two languages, with the one that is not there.
    """

    path: str
    model: type[BaseModel]
    id: str = ""
    status: str = ""
    passages: list[Passage] = field(default_factory=list)
    lacking: list[tuple[FieldPath, Language]] = field(default_factory=list)
    references: list[Named] = field(default_factory=list)
    citations: list[Named] = field(default_factory=list)
    sources: list[Named] = field(default_factory=list)
    has_all_texts: bool = True
    """False when a part of the file could not be read, or stands under a key that nobody knows."""
    has_all_sources: bool = True
    """False when a source may stand where it could not be read."""


def outline_of(path: str, root: Mapping, model: type[BaseModel]) -> Outline:
    """Go through a file's tree along its model; what the model does not know is passed over."""
    outline = Outline(path, model, _plain(root, "id"), _plain(root, "status"))
    outline.has_all_texts = _is_whole(root, model)
    outline.has_all_sources = _has_sources(root, model)
    _look_into(root, model, (), outline)
    return outline


def _is_whole(node: Node, model: type[BaseModel] | None) -> bool:
    """Whether everything below a node was read, under keys that its model knows."""
    if isinstance(node, Mapping):
        known = shapes(model) if model else {}
        if any(key not in known for key in node.entries):
            return False
        return all(_is_whole(value, known[key].model) for key, (_, value) in node.entries.items())
    if isinstance(node, Sequence):
        return all(_is_whole(item, model) for item in node.items)
    return isinstance(node, Scalar) and (model is None or issubclass(model, Bilingual))


def _has_sources(root: Mapping, model: type[BaseModel]) -> bool:
    if "sources" not in root.entries:
        strange = [key for key in root.entries if key not in shapes(model)]
        return not any(nearest(key, ["sources"]) for key in strange)
    _, sources = root.entries["sources"]
    return isinstance(sources, Sequence) and all(_plain(item, "key").strip() for item in sources.items)


def _look_into(node: Node, model: type[BaseModel], at: FieldPath, outline: Outline) -> None:
    if not isinstance(node, Mapping):
        return
    if issubclass(model, Bilingual):
        _note_text(node, model, at, outline)
        return
    if issubclass(model, (Citation, Source)):
        _note_key(node, outline.citations if issubclass(model, Citation) else outline.sources, at)
    for key, (_, value) in node.entries.items():
        shape = shapes(model).get(key)
        if shape is None:
            continue
        for inner, place in _items(value, (*at, key)):
            if shape.model is not None:
                _look_into(inner, shape.model, place, outline)
            elif key in _id_keys(model) and place != ("id",) and isinstance(inner, Scalar) and kind_of(inner.value):
                outline.references.append(Named(place, inner.value))


def _items(node: Node, at: FieldPath) -> Iterator[tuple[Node, FieldPath]]:
    if isinstance(node, Sequence):
        yield from ((item, (*at, place)) for place, item in enumerate(node.items))
    else:
        yield node, at


def _note_text(node: Mapping, model: type[BaseModel], at: FieldPath, outline: Outline) -> None:
    present: list[Language] = []
    for lang in LANGUAGES:
        words = _plain(node, lang)
        if words.strip():
            present.append(lang)
            outline.passages.append(Passage((*at, lang), lang, words, issubclass(model, Line)))
    is_whole = all(key in LANGUAGES and isinstance(value, Scalar) for key, (_, value) in node.entries.items())
    if is_whole and len(present) == 1:
        outline.lacking.append((at, "en" if present[0] == "th" else "th"))


def _note_key(node: Mapping, named: list[Named], at: FieldPath) -> None:
    key = _plain(node, "key").strip()
    if key:
        named.append(Named((*at, "key"), key))


def _plain(node: Node, key: str) -> str:
    _, value, found = find(node, (key,))
    return value.value if found and isinstance(value, Scalar) else ""


@cache
def _id_keys(model: type[BaseModel]) -> frozenset[str]:
    fields = model.model_fields.items()
    return frozenset(
        info.alias or name for name, info in fields if any(map(_is_id, info.metadata)) or _names_id(info.annotation)
    )


def _names_id(annotation: object) -> bool:
    arguments = typing.get_args(annotation)
    return any(_is_id(part) or _names_id(part) for part in arguments)


def _is_id(part: object) -> bool:
    return isinstance(part, IdOf)
