"""What a file says of its texts, sources and links, whether or not it is sound enough to be a record."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, TypeGuard

from pydantic import BaseModel

from casebook.model import LANGUAGES, Bilingual, Citation, Language, Line, Source, kind_of, other_language
from casebook.model.markup import CitationMark, ReferenceMark, marks
from casebook.model.refs import IdOf
from casebook.model.walk import FieldPath
from casebook.reading.document import Document
from casebook.reading.nodes import Mapping, Node, Scalar, Sequence, find
from casebook.reading.shapes import nearest, shapes


@dataclass
class Passage:
    """A text of one language as it is written; `field` ends with the language, `is_line` is true of plain lines."""

    field: FieldPath
    lang: Language
    words: str
    is_line: bool

    @cached_property
    def marks(self) -> tuple[CitationMark | ReferenceMark, ...]:
        """The citations and references in it, in order."""
        return tuple(marks(self.words)) if "[" in self.words else ()


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
    data: Any = None
    """The file as plain mappings, lists and texts."""
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

    def value(self, *path: str | int) -> Any:
        """What is written at a path: a text, a list or a mapping; None when there is nothing."""
        data = self.data
        for step in path:
            if isinstance(data, dict):
                data = data.get(step)
            elif isinstance(data, list) and isinstance(step, int) and step < len(data):
                data = data[step]
            else:
                return None
        return data

    def items(self, *path: str | int) -> list[Any]:
        """The items of the list at a path; none when no list is there."""
        found = self.value(*path)
        return found if isinstance(found, list) else []


def outline_of(path: str, document: Document, model: type[BaseModel], *, is_sound: bool = False) -> Outline:
    """Go through a file's tree along its model; what the model does not know is passed over.

    A sound file lacks nothing, so that it need not be looked through for that.
    """
    root = document.root or Mapping(0, 0, flow=False)
    outline = Outline(path, model, document.data, _plain(root, "id"), _plain(root, "status"))
    outline.has_all_texts = is_sound or _is_whole(root, model)
    outline.has_all_sources = is_sound or _has_sources(root, model)
    _look_into(root, model, (), outline)
    return outline


def _is_whole(node: Node, model: type[BaseModel] | None) -> bool:
    """Whether everything below a node was read, under keys that its model knows."""
    if isinstance(node, Mapping):
        known = shapes(model) if model else {}
        if any(key not in known for key in node.entries):
            return False
        if any(shape.required and key not in node.entries for key, shape in known.items()):
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


def _look_into(
    node: Node, model: type[BaseModel], at: FieldPath, outline: Outline, strays: frozenset[str] = frozenset()
) -> None:
    """Note what a node holds; `strays` are languages that stand beside it, where no field has their name."""
    if not isinstance(node, Mapping):
        return
    if issubclass(model, Bilingual):
        _note_text(node, model, at, outline, strays)
        return
    strays = frozenset(lang for lang in LANGUAGES if lang in node.entries and lang not in shapes(model))
    if issubclass(model, (Citation, Source)):
        _note_key(node, outline.citations if issubclass(model, Citation) else outline.sources, at)
    known, ids = shapes(model), id_keys(model)
    for key, (_, value) in node.entries.items():
        shape = known.get(key)
        if shape is None or (shape.model is None and key not in ids):
            continue
        for inner, place in _items(value, (*at, key)):
            if shape.model is not None:
                _look_into(inner, shape.model, place, outline, strays)
            elif place != ("id",) and _names_record(inner, ids[key]):
                outline.references.append(Named(place, inner.value))


def _names_record(node: Node, id_of: IdOf) -> TypeGuard[Scalar]:
    """Whether a node is an id that its field takes; one of another kind is told of where the field is read."""
    return isinstance(node, Scalar) and kind_of(node.value) in id_of.taken


def _items(node: Node, at: FieldPath) -> Iterator[tuple[Node, FieldPath]]:
    if isinstance(node, Sequence):
        yield from ((item, (*at, place)) for place, item in enumerate(node.items))
    else:
        yield node, at


def _note_text(node: Mapping, model: type[BaseModel], at: FieldPath, outline: Outline, strays: frozenset[str]) -> None:
    present: list[Language] = []
    for lang in LANGUAGES:
        words = _plain(node, lang)
        if words.strip():
            present.append(lang)
            outline.passages.append(Passage((*at, lang), lang, words, issubclass(model, Line)))
    is_whole = all(key in LANGUAGES and isinstance(value, Scalar) for key, (_, value) in node.entries.items())
    if is_whole and len(present) == 1 and not strays - set(present):
        outline.lacking.append((at, other_language(present[0])))


def _note_key(node: Mapping, named: list[Named], at: FieldPath) -> None:
    key = _plain(node, "key").strip()
    if key:
        named.append(Named((*at, "key"), key))


def _plain(node: Node, key: str) -> str:
    _, value, found = find(node, (key,))
    return value.value if found and isinstance(value, Scalar) else ""


@cache
def id_keys(model: type[BaseModel]) -> typing.Mapping[str, IdOf]:
    """The fields of a model that take ids, and of which kinds."""
    found: dict[str, IdOf] = {}
    for name, info in model.model_fields.items():
        ids = [*_ids(*info.metadata), *_ids(info.annotation)]
        if ids:
            found[info.alias or name] = ids[0]
    return found


def _ids(*parts: object) -> Iterator[IdOf]:
    for part in parts:
        if isinstance(part, IdOf):
            yield part
        else:
            yield from _ids(*typing.get_args(part))
