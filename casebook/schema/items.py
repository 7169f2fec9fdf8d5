"""What a form for a new record asks, and which place in the record each answer fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from casebook.model import LANGUAGES, MODELS, Bilingual, Kind, Line, Vocabularies
from casebook.model.walk import FieldPath
from casebook.problems import Words
from casebook.reading.shapes import Shape
from casebook.schema.fields import LANGUAGE_NAMES, in_both, in_order, name_of_field, term_label
from casebook.schema.skeleton import Keys

AGREEMENT: Words = {"th": "ข้อตกลง", "en": "Agreement"}
"""What stands over the last box of a form, which is to be ticked."""
DERIVED: frozenset[Keys] = frozenset({("id",), ("status",), ("sources", "key")})
"""The needed fields that nobody is asked for."""

_SOURCE: tuple[Keys, ...] = tuple(("sources", *rest) for rest in ((), ("publisher",), ("issued",), ("URL",)))
ASKED: Mapping[Kind, frozenset[Keys]] = {
    Kind.CASE: frozenset(
        [
            ("place", "locality"),
            ("end",),
            ("owner",),
            ("themes",),
            ("target_groups",),
            ("narrative", "challenges"),
            *_SOURCE,
        ]
    ),
    Kind.PATTERN: frozenset([("themes",), ("when_not_to_use",), *_SOURCE]),
    Kind.LESSON: frozenset([("themes",), ("patterns",), *_SOURCE]),
    Kind.ADAPTATION: frozenset([("themes",), ("first_steps",), *_SOURCE]),
}
"""What a form asks for besides the needed fields."""
SLOTS: Mapping[Keys, int] = {("sources",): 2, ("first_steps",): 3}
"""How many items a form has room for, where that is more than a list needs."""
DEMANDED: Mapping[Kind, frozenset[Keys]] = {Kind.CASE: frozenset([("sources",)])}
"""The lists that may be empty by their model, and of which a form cannot be sent without an item."""
_UNNAMED = frozenset({"narrative", "place", "carried_to"})
"""Groups whose fields are clear without the name of the group."""


@dataclass(frozen=True)
class Item:
    """One question of a form: the place in the record that its answer fills, and how it is put."""

    path: FieldPath
    shape: Shape
    name: Words
    options: Mapping[str, str]
    """The words of each term that may be picked, by its id; empty where one writes."""
    is_needed: bool
    """Whether the form cannot be sent without an answer."""

    @property
    def id(self) -> str:
        """The name of the question in addresses that fill it in."""
        return "-".join(map(str, self.path))

    @property
    def label(self) -> str:
        """What stands over it; the English words at its end tell it from all others."""
        return in_both(self.name)

    @property
    def is_text(self) -> bool:
        """Whether the answer may have several lines."""
        return self.shape.model is not None and not issubclass(self.shape.model, Line)


def items(kind: Kind, vocabularies: Vocabularies) -> tuple[Item, ...]:
    """The questions for a new record, in the order in which files have their fields."""
    return tuple(_Asking(kind, vocabularies).fields(MODELS[kind], (), _NO_GROUP, needed=True))


_NO_GROUP: Words = {"en": "", "th": ""}


@dataclass(frozen=True)
class _Asking:
    """Goes through the fields of a kind of record; `group` is what the fields around are called."""

    kind: Kind
    vocabularies: Vocabularies

    def fields(self, model: type[BaseModel], path: FieldPath, group: Words, *, needed: bool) -> Iterator[Item]:
        for shape in in_order(model):
            keys = _keys((*path, shape.key))
            if keys in DERIVED or not (shape.required or keys in ASKED[self.kind]):
                continue
            name = _joined(group, name_of_field(shape, self.vocabularies))
            yield from self.field(shape, (*path, shape.key), name, needed=needed and shape.required)

    def field(self, shape: Shape, path: FieldPath, name: Words, *, needed: bool) -> Iterator[Item]:
        if shape.model is None:
            yield Item(path, shape, name, self.options(shape), needed)
            return
        if not shape.is_list:
            yield from self.inside(shape, path, _NO_GROUP if shape.key in _UNNAMED else name, needed=needed)
            return
        demanded = _keys(path) in DEMANDED.get(self.kind, ())
        for place in range(SLOTS.get(_keys(path), shape.least)):
            numbered = {lang: f"{words} {place + 1}" for lang, words in name.items()}
            yield from self.inside(shape, (*path, place), numbered, needed=needed or (not place and demanded))

    def inside(self, shape: Shape, path: FieldPath, name: Words, *, needed: bool) -> Iterator[Item]:
        assert shape.model is not None
        if not issubclass(shape.model, Bilingual):
            yield from self.fields(shape.model, path, name, needed=needed)
            return
        for lang in LANGUAGES:
            words = {code: f"{name[code]} ({LANGUAGE_NAMES[lang][code]})" for code in name}
            # One language is enough, so that neither can be demanded.
            yield Item((*path, lang), shape, words, {}, is_needed=False)

    def options(self, shape: Shape) -> dict[str, str]:
        if shape.vocabulary not in self.vocabularies:
            return {}
        return {term.id: term_label(term) for term in self.vocabularies[shape.vocabulary].terms if not term.deprecated}


def _keys(path: FieldPath) -> Keys:
    return tuple(step for step in path if isinstance(step, str))


def _joined(group: Words, name: Words) -> Words:
    return {lang: f"{group[lang]}: {words}" if group[lang] else words for lang, words in name.items()}
