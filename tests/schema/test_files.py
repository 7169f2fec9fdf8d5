from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from casebook.model import MODELS, Vocabularies
from casebook.reading import read_book
from casebook.reading.folder import is_released
from casebook.schema import schema_files

ROOT = Path(__file__).parents[2]
VOCABULARIES: Vocabularies = read_book(ROOT / "cases").book.vocabularies
SCHEMAS: dict[str, dict[str, Any]] = {name: yaml.safe_load(text) for name, text in schema_files(VOCABULARIES).items()}
WRITTEN = sorted(path for path in (ROOT / "cases").rglob("*.yml") if not is_released(path))


class AsEditorsDo(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days stay text, and only `true` and `false` are truth values."""


AsEditorsDo.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
AsEditorsDo.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_a_json_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_takes_what_we_wrote_by_the_schema_that_the_file_names(path: Path) -> None:
    first, _, rest = path.read_text("utf-8").partition("\n")
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve().parent == ROOT / "docs" / "schema"
    data = yaml.load(rest, AsEditorsDo)
    assert [error.message for error in Draft202012Validator(SCHEMAS[Path(named).name]).iter_errors(data)] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_file_is_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / "schema" / name).read_text("utf-8") == schema_files(VOCABULARIES)[name], "run `make schema`"


@pytest.mark.parametrize(
    "fault",
    [
        {"titel": "x"},
        {"lessons": ["P0001"]},
        {"start": "last year"},
        {"start": 2560},
        {"title": {}},
        {"title": "one language"},
        {"status": "finished"},
        {"outcomes": [{"claim": {"en": "x"}, "direction": "up", "evidence": 1}]},
    ],
)
def test_refuses_what_the_models_refuse(fault: dict[str, Any]) -> None:
    text = {"th": "ก", "en": "x"}
    case: dict[str, Any] = {
        "id": "C0001",
        "status": "published",
        "title": text,
        "summary": text,
        "place": {"country": "NO"},
        "level_of_government": ["local"],
        "start": 2013,
        "narrative": {"problem": text, "what_was_done": text, "results": text},
    }
    validator = Draft202012Validator(SCHEMAS["case.json"])
    assert validator.is_valid(case)
    assert not validator.is_valid({**case, **fault})


def test_terms_are_shown_in_both_languages() -> None:
    direction = SCHEMAS["case.json"]["$defs"]["Outcome"]["properties"]["direction"]
    assert direction["enum"] == ["better", "worse", "none", "mixed"]
    assert re.fullmatch("ดีขึ้น: [ก-๛ ]+ · Better: Changed in the way that was wanted", direction["enumDescriptions"][0])


def test_fields_are_explained_in_both_languages() -> None:
    assert SCHEMAS["case.json"]["properties"]["start"]["description"] == "When it began.\nเริ่มเมื่อใด"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_and_part_is_explained_in_both_languages(name: str) -> None:
    said = dict(descriptions(SCHEMAS[name]))
    assert [place for place, words in said.items() if not re.search(r"[A-Z].*\n.*[ก-๛]", words)] == []


def descriptions(schema: dict[str, Any], place: str = "") -> Iterator[tuple[str, str]]:
    """Every description with where it stands; fields of the name `description` are none."""
    if isinstance(schema.get("description"), str):
        yield place, schema["description"]
    for key in ("properties", "$defs"):
        for name, inner in schema.get(key, {}).items():
            yield from descriptions(inner, f"{place}/{name}")


def test_a_record_takes_only_ids_of_its_kind() -> None:
    ids = {name: SCHEMAS[f"{name}.json"]["properties"]["id"] for name in MODELS}
    assert {name: (shown["pattern"], shown["examples"]) for name, shown in ids.items()} == {
        "case": (r"^C\d{4,}$", ["C0001"]),
        "pattern": (r"^P\d{4,}$", ["P0001"]),
        "lesson": (r"^L\d{4,}$", ["L0001"]),
        "adaptation": (r"^A\d{4,}$", ["A0001"]),
    }
