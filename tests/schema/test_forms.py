"""The issue forms: by GitHub's own rules, of the models, and up to date."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from casebook.model import LANGUAGES, MODELS, Bilingual, Kind
from casebook.model.walk import FieldPath
from casebook.reading import read_book
from casebook.reading.shapes import shape_at, shapes
from casebook.schema import form_files
from casebook.schema.forms import FOLDER
from casebook.schema.items import DERIVED, items
from casebook.schema.skeleton import Keys

ROOT = Path(__file__).parents[2]
BOOK = read_book(ROOT / "cases").book
FILES = form_files(BOOK.vocabularies, BOOK.settings.licence)
FORMS: dict[str, dict[str, Any]] = {name: yaml.safe_load(text) for name, text in FILES.items()}
SCHEMA = json.loads((files("check_jsonschema.builtin_schemas.vendor") / "github-issue-forms.json").read_text("utf-8"))

every = pytest.mark.parametrize("name", FORMS)


def questions(name: str) -> list[dict[str, Any]]:
    """What a form asks."""
    return [element for element in FORMS[name]["body"] if element["type"] != "markdown"]


def labels(name: str) -> list[str]:
    """What stands over each question."""
    return [question["attributes"]["label"] for question in questions(name)]


@every
def test_the_committed_file_is_up_to_date(name: str) -> None:
    assert (ROOT / FOLDER / f"{name}.yml").read_text("utf-8") == FILES[name], "run `make forms`"


def test_no_form_is_left_over() -> None:
    assert {path.stem for path in (ROOT / FOLDER).glob("*.yml")} - {"config"} == set(FORMS)


@every
def test_is_a_form_by_the_schema_of_github(name: str) -> None:
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(FORMS[name])] == []


@every
def test_ids_are_unique_and_fill_in_nothing_else(name: str) -> None:
    # The last ones are names by which an address fills in the issue itself.
    taken = ["template", "title", "body", "labels", "assignees", "milestone", "projects", "type"]
    ids = [question["id"] for question in questions(name)]
    assert len({*ids, *taken}) == len(ids) + len(taken)


@every
def test_labels_are_unique_also_by_their_english_words(name: str) -> None:
    english = [label.rpartition(" · ")[2] for label in labels(name)]
    assert len(set(english)) == len(english)
    assert all(word not in label.lower() for label in labels(name) for word in ("password", "token", "secret"))


@every
def test_options_can_be_told_apart_in_a_line(name: str) -> None:
    for question in questions(name):
        options = question["attributes"].get("options", []) if question["type"] == "dropdown" else []
        assert "none" not in [option.lower() for option in options]
        assert [one for one in options for other in options if other.startswith(f"{one}, ")] == []


@every
def test_every_text_is_in_both_languages(name: str) -> None:
    assert [label for label in labels(name) if " · " not in label] == []


@pytest.mark.parametrize("kind", Kind)
def test_every_needed_field_of_the_model_is_asked_for(kind: Kind) -> None:
    asked = {tuple(step for step in item.path if isinstance(step, str)) for item in items(kind, BOOK.vocabularies)}
    assert needed(MODELS[kind], ()) - DERIVED <= asked


def needed(model: Any, keys: Keys) -> set[Keys]:
    """The paths of the fields that a record cannot do without, by the JSON Schema that the models give."""
    found: set[Keys] = set()
    for key in model.model_json_schema(by_alias=True).get("required", []):
        inner = shapes(model)[key].model
        if inner is None:
            found.add((*keys, key))
        elif issubclass(inner, Bilingual):
            found |= {(*keys, key, lang) for lang in LANGUAGES}
        else:
            found |= needed(inner, (*keys, key))
    return found


@pytest.mark.parametrize("kind", Kind)
def test_every_question_fills_a_field_of_the_model(kind: Kind) -> None:
    paths: list[FieldPath] = [item.path for item in items(kind, BOOK.vocabularies)]
    assert [path for path in paths if shape_at(MODELS[kind], path) is None] == []


def test_case_cannot_be_sent_without_place_time_and_a_source() -> None:
    required = [question["id"] for question in questions("case") if question.get("validations", {}).get("required")]
    wanted = ["place-country", "level_of_government", "start", "sources-0-type", "sources-0-title", "sources-0-kind"]
    assert required == wanted


def test_licence_is_the_books() -> None:
    assert BOOK.settings.licence in questions("change")[-1]["attributes"]["options"][0]["label"]
