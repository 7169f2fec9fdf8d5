"""The configuration of the form editor (Sveltia CMS), from the models: a collection a kind, a field a field.

Its options are described at https://sveltiacms.app/en/docs; the package that `casebook editor` fetches has
their JSON Schema, against which a test holds what is made here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from casebook.book import FOLDERS, Book
from casebook.model import LANGUAGES, MODELS, Bilingual, Glossary, Kind, Line, PartialDate, Vocabularies
from casebook.model.place import country_name
from casebook.model.record import SUMMARY_LIMIT
from casebook.model.refs import IdOf
from casebook.problems import Words
from casebook.reading.claims import next_id
from casebook.reading.folder import GLOSSARY, MEDIA, SLUG
from casebook.reading.kinds import FOLDER_WORDS
from casebook.reading.outline import id_keys
from casebook.reading.shapes import Shape, shapes
from casebook.schema.authoring import authoring_schema
from casebook.schema.fields import LANGUAGE_NAMES, in_both, in_order, name_of_field, term_label
from casebook.schema.repository import Repository

Field = dict[str, Any]
Keys = tuple[str, ...]

FORMAT = "casebook"
"""The name under which the editor's page registers our way to read and write a file."""
NOWHERE = "on-this/computer"
"""What stands for the repository of a book that is not on GitHub: it can be edited from a folder alone."""

_FOLDED: Mapping[str, Any] = {"collapsed": "auto", "minimize_collapsed": "auto"}
_ICONS: Mapping[Kind, str] = {
    Kind.CASE: "auto_stories",
    Kind.PATTERN: "grid_view",
    Kind.LESSON: "lightbulb",
    Kind.ADAPTATION: "move_location",
}
_MOST: Mapping[Keys, int] = {("summary",): SUMMARY_LIMIT}
"""How many characters of a language a text has at most, by its keys."""
_YES_OR_NO: Mapping[str, Words] = {"true": {"th": "ใช่", "en": "Yes"}, "false": {"th": "ไม่ใช่", "en": "No"}}
_GLOSSARY: Words = {"th": "อภิธานศัพท์", "en": "Glossary"}
_ITEM: Words = {"th": "รายการ", "en": "Item"}
_STATUS: Words = {"th": "สถานะ", "en": "Status"}
_SLUG: Words = {
    "th": "ชื่อในที่อยู่เว็บ ใช้ a–z ตัวเล็ก ตัวเลข และขีดกลาง เช่น happy-home-ward",
    "en": "The name in the address: small letters a–z, digits and hyphens, such as happy-home-ward",
}
_OWN_ID: Words = {
    "th": "โปรแกรมใส่รหัสถัดไปให้แล้ว ไม่ต้องแก้",
    "en": "The next free id is filled in; leave it as it is.",
}
_SHAPE: Words = {"th": "เขียนแบบ {0}", "en": "Write it like {0}"}


def editor_config(book: Book, repository: Repository, sign_in: str = "") -> dict[str, Any]:
    """The editor's configuration for a book.

    `sign_in` is the address of the service by which people sign in at GitHub; without one they bring an access token.
    """
    maker = _Maker(book.vocabularies)
    return {
        "app_title": in_both({lang: book.settings.name.best(lang)[0] for lang in LANGUAGES}),
        "backend": _backend(repository, sign_in),
        # On GitHub a change becomes a pull request.
        **({"publish_mode": "editorial_workflow"} if repository.github_name else {}),
        "media_folder": f"{repository.root}/{MEDIA}",
        "media_libraries": {"stock_assets": False},
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [_collection(kind, book, repository.root, maker) for kind in Kind],
        "singletons": [
            {
                "name": "glossary",
                "label": in_both(_GLOSSARY),
                "icon": "dictionary",
                "file": f"{repository.root}/{GLOSSARY}",
                "format": f"{FORMAT}-glossary",
                "fields": list(maker.fields(Glossary, ())),
            }
        ],
    }


def _backend(repository: Repository, sign_in: str) -> dict[str, Any]:
    backend = {"name": "github", "repo": repository.github_name or NOWHERE}
    if repository.branch:
        backend["branch"] = repository.branch
    if not sign_in:
        return {**backend, "auth_methods": ["token"]}
    # Who may not write to the repository proposes the change from a copy of their own.
    return {**backend, "base_url": sign_in, "auth_scope": "public_repo", "open_authoring": True}


def _collection(kind: Kind, book: Book, root: str, maker: _Maker) -> dict[str, Any]:
    return {
        "name": FOLDERS[kind],
        "label": in_both({**FOLDER_WORDS[kind], "en": FOLDER_WORDS[kind]["en"].capitalize()}),
        "label_singular": in_both({**FOLDER_WORDS[kind], "en": kind.value.capitalize()}),
        "icon": _ICONS[kind],
        "folder": f"{root}/{FOLDERS[kind]}",
        "extension": "yml",
        "format": f"{FORMAT}-{FOLDERS[kind]}",
        "create": True,
        # An address that was published stays; a record that has to go is withdrawn.
        "delete": False,
        "duplicate": False,
        "identifier_field": "id",
        "slug": {"editable": ["create"], "pattern": [f"^{SLUG}$", in_both(_SLUG)], "hint": in_both(_SLUG)},
        "summary": "{{id}} · {{title.th}} · {{title.en}}",
        "sortable_fields": {"fields": ["id", "title.th", "title.en"], "default": {"field": "id"}},
        "view_groups": [{"label": in_both(_STATUS), "field": "status"}],
        "thumbnail": False,
        "fields": [{**field, **_known(kind, book).get(field["name"], {})} for field in maker.fields(MODELS[kind], ())],
    }


def _known(kind: Kind, book: Book) -> dict[str, Field]:
    """What a new record of a kind has at once."""
    free = next_id(kind, book.records)
    pattern = [rf"^{kind.letter}\d{{4,}}$", in_both(_SHAPE).format(free)]
    return {"id": {"default": free, "pattern": pattern, "hint": in_both(_OWN_ID)}, "status": {"default": "draft"}}


@dataclass(frozen=True)
class _Maker:
    """Makes the editor's fields, with the terms of a book's lists."""

    vocabularies: Vocabularies

    def fields(self, model: type[BaseModel], keys: Keys) -> Iterator[Field]:
        """The fields of a model, in the order of declaration; `keys` lead to it."""
        if issubclass(model, Bilingual):
            yield from (self.language(model, keys, lang) for lang in LANGUAGES)
        else:
            yield from (self.field(model, shape, (*keys, shape.key)) for shape in in_order(model))

    def language(self, model: type[BaseModel], keys: Keys, lang: str) -> Field:
        """A text in one language. That it may be lacking is for the page to judge, which sees both."""
        widget = "string" if issubclass(model, Line) else "text"
        field: Field = {"name": lang, "label": LANGUAGE_NAMES[lang][lang], "widget": widget, "required": False}
        return {**field, "maxlength": _MOST[keys]} if keys in _MOST else field

    def field(self, model: type[BaseModel], shape: Shape, keys: Keys) -> Field:
        """One field of a model."""
        name = name_of_field(shape, self.vocabularies)
        base = {"name": shape.key, "label": in_both(name), "hint": _hint(shape, name), "required": shape.required}
        if shape.is_list:
            return {**base, **self.items(model, shape, keys)}
        if shape.model is not None:
            return {**base, "widget": "object", "fields": list(self.fields(shape.model, keys))}
        return {**base, **self.value(model, shape)}

    def items(self, model: type[BaseModel], shape: Shape, keys: Keys) -> Field:
        """A field that takes a list."""
        least = {"min": shape.least} if shape.required else {}
        if shape.model is not None:
            fields = list(self.fields(shape.model, keys))
            return {"widget": "list", **_FOLDED, "summary": _summary(shape.model), **least, "fields": fields}
        item = self.value(model, shape)
        if "multiple" in item:
            return {**item, "multiple": True, **least}
        if "pattern" not in item:
            return {"widget": "list", **least}
        return {"widget": "list", **least, "field": {"name": "item", "label": in_both(_ITEM), **item}}

    def value(self, model: type[BaseModel], shape: Shape) -> Field:
        """A field that takes one word, number or line."""
        schema = _schema(model, shape)
        ids = id_keys(model).get(shape.key)
        if shape.vocabulary in self.vocabularies:
            return _select({term.id: term_label(term) for term in self.vocabularies[shape.vocabulary].terms})
        if "enum" in schema and shape.plain is str:
            return _select({code: f"{code} · {_country(code)}" for code in schema["enum"]})
        if shape.plain is bool:
            return _select({value: in_both(words) for value, words in _YES_OR_NO.items()})
        if shape.plain is float:
            return {"widget": "number", "value_type": "float"}
        if ids and len(ids.kinds) == 1:
            return _relation(ids.kinds[0])
        return {"widget": "string", **_pattern(schema, _example(shape, ids))}


def _select(options: Mapping[str, str]) -> Field:
    listed = [{"label": label, "value": value} for value, label in options.items()]
    return {"widget": "select", "multiple": False, "options": listed}


def _relation(kind: Kind) -> Field:
    shown = ["id", "title.th", "title.en"]
    collection = FOLDERS[kind]
    return {
        "widget": "relation",
        "multiple": False,
        "collection": collection,
        "value_field": "id",
        "display_fields": ["{{id}} · {{title.th}} · {{title.en}}"],
        "search_fields": shown,
    }


def _pattern(schema: Mapping[str, Any], example: str) -> Field:
    return {"pattern": [schema["pattern"], in_both(_SHAPE).format(example)]} if "pattern" in schema else {}


def _example(shape: Shape, ids: IdOf | None) -> str:
    """Something that could stand in a field."""
    if shape.example is not None:
        return str(shape.example[0] if isinstance(shape.example, list) else shape.example)
    if ids:
        return f"{ids.taken[0].letter}0001"
    return "2013, 2013-05, 2013-05-17" if shape.plain is PartialDate else "https://example.org/"


def _country(code: str) -> str:
    return in_both({lang: country_name(code, lang) for lang in LANGUAGES})


def _hint(shape: Shape, name: Words) -> str:
    """What the field is for, without what its name says already."""
    return in_both({lang: shape.help[lang] for lang in LANGUAGES if shape.help[lang] != name[lang]})


def _summary(model: type[BaseModel]) -> str:
    """What stands for an item of a list that is folded up: its first text, or its first field."""
    if issubclass(model, Bilingual):
        return "{{th}}"
    known = list(shapes(model).values())
    first = next((shape for shape in known if shape.model and issubclass(shape.model, Bilingual)), known[0])
    return f"{{{{{first.key}.th}}}}" if first.model else f"{{{{{first.key}}}}}"


def _schema(model: type[BaseModel], shape: Shape) -> Mapping[str, Any]:
    """The JSON Schema of a field's value, or of the items of its list."""
    schema: Mapping[str, Any] = _properties(model)[shape.key]
    return schema.get("items", schema) if shape.is_list else schema


@cache
def _properties(model: type[BaseModel]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = authoring_schema(model, Vocabularies({}))["properties"]
    return found
