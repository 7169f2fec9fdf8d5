"""What a skeleton holds, and that it is read back with nothing wrong but what is still to fill in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.model import LANGUAGES, MODELS, Kind, Language
from casebook.model.walk import FieldPath
from casebook.pipeline import check_paths
from casebook.reading import read_book
from casebook.reading.document import parse
from casebook.reading.shapes import shapes
from casebook.schema import Skeletons, questions

ROOT = Path(__file__).parents[2]
VOCABULARIES = read_book(ROOT / "cases").book.vocabularies
EMPTY = {"empty-value", "empty-text"}

every = pytest.mark.parametrize(("kind", "lang"), [(kind, lang) for kind in Kind for lang in LANGUAGES])


def written(kind: Kind, lang: Language = "en", given: dict[tuple[str, ...], str] | None = None) -> str:
    known = {("id",): f"{kind.letter}0001", ("status",): "draft", **(given or {})}
    return Skeletons(VOCABULARIES, lang).write(MODELS[kind], known)


def switched_on(text: str) -> str:
    """A skeleton with all that may be added."""
    return re.sub(r"^# ", "", text, flags=re.MULTILINE)


def told(folder: Path, text: str) -> set[str]:
    path = folder / "record.yml"
    path.write_text(text, encoding="utf-8")
    return {problem.rule.id for problem in check_paths([path], ROOT / "cases").problems}


@every
def test_nothing_is_wrong_but_what_is_empty(tmp_path: Path, kind: Kind, lang: Language) -> None:
    text = written(kind, lang).replace("0001", "9001")
    assert told(tmp_path, text) == EMPTY if kind is not Kind.PATTERN else {"empty-text"}


@every
def test_nothing_is_wrong_with_what_may_be_added_but_what_is_empty(tmp_path: Path, kind: Kind, lang: Language) -> None:
    text = switched_on(written(kind, lang).replace("0001", "9001"))
    assert told(tmp_path, text) <= EMPTY | {"not-withdrawn"}


@every
def test_every_field_of_the_kind_is_there_with_its_help(kind: Kind, lang: Language) -> None:
    text = written(kind, lang)
    flat = re.sub(r"\n## ", " ", text)
    root = parse("", switched_on(text).encode()).root
    assert root is not None
    assert list(root.entries) == sorted(shapes(MODELS[kind]), key=lambda key: not shapes(MODELS[kind])[key].required)
    assert [shape.key for shape in shapes(MODELS[kind]).values() if shape.help[lang] not in flat] == []


def test_needed_fields_come_first_and_the_others_are_switched_off() -> None:
    root = parse("", written(Kind.LESSON).encode()).root
    assert root is not None
    assert list(root.entries) == [key for key, shape in shapes(MODELS[Kind.LESSON]).items() if shape.required]


def test_terms_of_a_list_stand_in_the_help_in_its_language() -> None:
    assert "## One of: do (Do), avoid (Avoid), depends (It depends)" in written(Kind.LESSON)
    assert "## เลือกจาก: do (" in written(Kind.LESSON, "th")


def test_what_is_known_is_filled_in() -> None:
    given = {("title", "en"): "A: b", ("place", "country"): "NO", ("level_of_government",): "local, national"}
    root = parse("", written(Kind.CASE, given=given).encode())
    assert root.data["title"] == {"th": "", "en": "A: b"}
    assert root.data["place"]["country"] == "NO"
    assert root.data["level_of_government"] == ["local", "national"]


def test_pattern_has_as_many_forces_as_it_needs() -> None:
    assert len(parse("", written(Kind.PATTERN).encode()).data["forces"]) == 2


def test_questions_are_for_needed_words_and_lines() -> None:
    asked: list[FieldPath] = [question.keys for question in questions(MODELS[Kind.CASE])]
    assert asked == [("title", "th"), ("title", "en"), ("place", "country"), ("level_of_government",), ("start",)]
