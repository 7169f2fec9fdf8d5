"""The editor's configuration says of each field what the models and lists say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from casebook.book import FOLDERS
from casebook.model import LANGUAGES, MODELS, Bilingual, Glossary, Kind
from casebook.model.place import COUNTRIES
from casebook.model.record import SUMMARY_LIMIT
from casebook.model.walk import walk
from casebook.reading import read_book
from casebook.reading.shapes import shapes
from casebook.schema import Repository, editor_config

BOOK = read_book(Path(__file__).parents[2] / "cases").book
CONFIG = editor_config(BOOK, Repository())
COLLECTIONS = {collection["name"]: collection for collection in CONFIG["collections"]}
Field = dict[str, Any]

every = pytest.mark.parametrize("kind", Kind)


def fields_of(kind: Kind) -> dict[tuple[str, ...], Field]:
    """The fields of a kind of record in the configuration, by their keys."""
    return dict(inside(COLLECTIONS[FOLDERS[kind]]["fields"], ()))


def inside(fields: list[Field], keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Each field below some keys, with its own."""
    for field in fields:
        path = (*keys, field["name"])
        yield path, field
        yield from inside(field.get("fields", []), path)


def declared(model: type[BaseModel], keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Each field of a model and whether it is needed; either language of a text may be lacking."""
    for shape in shapes(model).values():
        yield (*keys, shape.key), shape.required and not issubclass(model, Bilingual)
        if shape.model:
            yield from declared(shape.model, (*keys, shape.key))


@every
def test_every_field_of_the_model_is_there_and_needed_where_the_model_needs_it(kind: Kind) -> None:
    assert {keys: field["required"] for keys, field in fields_of(kind).items()} == dict(declared(MODELS[kind]))


def test_glossary_has_the_fields_of_its_model() -> None:
    fields = dict(inside(CONFIG["singletons"][0]["fields"], ()))
    assert {keys: field["required"] for keys, field in fields.items()} == dict(declared(Glossary))


@every
def test_every_field_is_named_and_explained_in_both_languages(kind: Kind) -> None:
    named = {keys: field for keys, field in fields_of(kind).items() if keys[-1] not in LANGUAGES}
    assert [keys for keys, field in named.items() if " · " not in field["label"]] == []
    assert [keys for keys, field in named.items() if not field["hint"]] == []


@every
def test_terms_are_those_of_the_books_lists(kind: Kind) -> None:
    fields = fields_of(kind)
    for model, keys in models_in(MODELS[kind], ()):
        for shape in shapes(model).values():
            if shape.vocabulary:
                options = [option["value"] for option in fields[(*keys, shape.key)]["options"]]
                assert options == list(BOOK.vocabularies[shape.vocabulary].ids())


def models_in(model: type[BaseModel], keys: tuple[str, ...]) -> Iterator[tuple[type[BaseModel], tuple[str, ...]]]:
    """A model and those of its fields, each with the keys that lead to it."""
    yield model, keys
    for shape in shapes(model).values():
        if shape.model:
            yield from models_in(shape.model, (*keys, shape.key))


@every
def test_everything_in_our_records_is_let_through(kind: Kind) -> None:
    fields = fields_of(kind)
    refused: list[object] = []
    for record in BOOK.records.values():
        for path, value in walk(record) if record.kind is kind else ():
            field = fields.get(tuple(step for step in path if isinstance(step, str)), {})
            pattern = field.get("pattern") or field.get("field", {}).get("pattern")
            if pattern and isinstance(value, str) and not re.search(pattern[0], value):
                refused.append((record.id, path, value))
            if "maxlength" in field and len(str(value)) > field["maxlength"]:
                refused.append((record.id, path, value))
    assert refused == []


@pytest.mark.parametrize(
    ("keys", "refused"),
    [
        (("start",), ["2556", "2013-5", "2013-13", "2013-05-32", "May 2013", "13"]),
        (("history", "date"), ["2013", "2013-05", "2566-05-17"]),
        (("id",), ["P0001", "C1", "c0001", "C0001 "]),
        (("proposal", "adaptation"), []),
        (("related", "id"), ["X0001", "C01"]),
        (("sources", "key"), ["the paper", "", "[a]"]),
        (("sources", "URL"), ["example.org", "javascript:alert(1)", "https://a b"]),
    ],
)
def test_what_the_model_refuses_is_refused(keys: tuple[str, ...], refused: list[str]) -> None:
    field = fields_of(Kind.CASE)[keys]
    assert (
        [value for value in refused if re.search(field["pattern"][0], value)] == []
        if refused
        else "pattern" not in field
    )


def test_records_are_picked_from_those_there_are() -> None:
    fields = fields_of(Kind.CASE)
    picked = {keys: field["collection"] for keys, field in fields.items() if field["widget"] == "relation"}
    assert picked == {
        ("patterns", "id"): "patterns",
        ("lessons",): "lessons",
        ("proposal", "adaptation"): "adaptations",
    }
    assert fields["lessons",]["multiple"] is True


def test_summary_is_as_long_as_the_check_allows() -> None:
    fields = fields_of(Kind.LESSON)
    assert {fields["summary", lang]["maxlength"] for lang in LANGUAGES} == {SUMMARY_LIMIT}


def test_countries_are_listed() -> None:
    options = fields_of(Kind.CASE)["place", "country"]["options"]
    assert {option["value"] for option in options} == COUNTRIES
    assert {"label": "NO · นอร์เวย์ · Norway", "value": "NO"} in options


@every
def test_new_record_is_a_draft_with_the_next_id(kind: Kind) -> None:
    fields = fields_of(kind)
    last = max(record.id for record in BOOK.records.values() if record.kind is kind)
    assert fields["id",]["default"] == f"{kind.letter}{int(last[1:]) + 1:04d}"
    assert fields["status",]["default"] == "draft"


def test_repository_on_github_and_the_service_to_sign_in() -> None:
    config = editor_config(
        BOOK, Repository("https://github.com/lab/book", "main", "sub/cases"), "https://sign.example.org"
    )
    assert config["backend"] == {
        "name": "github",
        "repo": "lab/book",
        "branch": "main",
        "base_url": "https://sign.example.org",
        "auth_scope": "public_repo",
        "open_authoring": True,
    }
    assert config["publish_mode"] == "editorial_workflow"
    assert [collection["folder"] for collection in config["collections"]] == [
        f"sub/cases/{name}" for name in FOLDERS.values()
    ]


def test_repository_elsewhere_can_be_edited_from_a_folder_alone() -> None:
    assert CONFIG["backend"] == {"name": "github", "repo": "on-this/computer", "auth_methods": ["token"]}
    assert "publish_mode" not in CONFIG
