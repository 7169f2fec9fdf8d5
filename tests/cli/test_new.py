"""`casebook new`: what it asks, what it writes and how it exits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from casebook.cli.language import language_of

New = Callable[..., Result]
WRONG_CALL = 2


@pytest.fixture
def new(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> New:
    """Run the command in the book's folder; `typed` is what somebody answers."""
    monkeypatch.chdir(small_book)

    def run(*arguments: str, typed: str = "") -> Result:
        return CliRunner().invoke(main, ["new", "--lang", "en", *arguments], input=typed)

    return run


def test_record_is_begun_in_its_folder_with_the_next_id(new: New, small_book: Path) -> None:
    result = new("case", "another-town")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("C0002 is begun: cases/studies/another-town.yml\n")
    assert "\nid: C0002\n" in (small_book / "cases/studies/another-town.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "path", "record_id"),
    [
        ("pattern", "patterns/one.yml", "P0001"),
        ("lesson", "lessons/one.yml", "L0001"),
        ("adaptation", "adaptations/one.yml", "A0001"),
    ],
)
def test_first_record_of_a_kind(new: New, small_book: Path, kind: str, path: str, record_id: str) -> None:
    new(kind, "one")
    assert f"\nid: {record_id}\n" in (small_book / "cases" / path).read_text("utf-8")


def test_schema_is_named_where_the_site_keeps_it(new: New, small_book: Path) -> None:
    schema = small_book / "docs/schema/lesson.json"
    schema.parent.mkdir()
    schema.write_text("{}", encoding="utf-8")
    new("lesson", "one")
    new("pattern", "one")
    first = [
        (small_book / "cases" / name).read_text("utf-8").splitlines()[0]
        for name in ("lessons/one.yml", "patterns/one.yml")
    ]
    assert first[0] == "# yaml-language-server: $schema=../../docs/schema/lesson.json"
    assert not first[1].startswith("# yaml")


def test_questions_are_asked_until_the_answers_can_stand(new: New, small_book: Path) -> None:
    typed = ["Bad Name", "invented", "fair-town", "ชื่อ", "", "Norway", "NO", "locl", "[local]", "2556", "2013"]
    result = new("case", typed="\n".join(typed) + "\n")
    assert result.exit_code == 0, result.output
    for said in (
        "'Bad Name' cannot",
        "There is a file cases/studies/invented.yml",
        "'Norway' is not",
        "Did you mean local?",
    ):
        assert said in result.output
    text = (small_book / "cases/studies/fair-town.yml").read_text("utf-8")
    for line in ("th: ชื่อ", '  country: "NO"', "level_of_government: [local]", "start: 2013"):
        assert f"{line}\n" in text


def test_questions_in_thai(new: New) -> None:
    assert "ชื่อในที่อยู่เว็บ" in new("case", "--lang", "th", typed="\n").output


def test_what_is_set_is_not_asked(new: New, small_book: Path) -> None:
    result = new("lesson", "--set", "title.en=Words, and more", "--set", "polarity=do", typed="one\nชื่อ\n")
    assert result.exit_code == 0, result.output
    text = (small_book / "cases/lessons/one.yml").read_text("utf-8")
    assert "  th: ชื่อ\n  en: Words, and more\n" in text
    assert "\npolarity: do\n" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("case", "Bad Name"), "cannot stand in an address"),
        (("case", "index"), "cannot stand in an address"),
        (("case", "invented"), "There is a file"),
        (("case", "one", "--set", "titel.en=x"), "Fields: title.th, title.en, place.country"),
        (("case", "one", "--set", "start=2556"), "Gregorian year: 2013"),
        (("story", "one"), "is not one of"),
    ],
)
def test_wrong_call_writes_nothing(new: New, small_book: Path, arguments: tuple[str, ...], said: str) -> None:
    result = new(*arguments)
    assert (result.exit_code, said in " ".join(result.output.split())) == (WRONG_CALL, True), result.output
    assert [path.name for path in (small_book / "cases").rglob("*.yml")] == ["book.yml", "invented.yml"]


def test_check_says_what_is_still_to_fill_in_and_fails_nobody_for_it(new: New) -> None:
    new("lesson", "one", "--set", "title.th=ชื่อ", "--set", "title.en=Title")
    result = CliRunner().invoke(main, ["check", "--lang", "en", "cases/lessons/one.yml"])
    assert result.exit_code == 0
    assert "empty-value (to do) 'polarity' has no value. Write it: Do, avoid, or it depends." in result.output
    assert result.output.splitlines()[-1] == "0 error(s), 0 warning(s); 5 still to do"


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "th_TH.UTF-8"}, "th"),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "th"}, "th"),
        ({}, "en"),
    ],
)
def test_language_is_the_computers(environment: dict[str, str], lang: str) -> None:
    assert language_of(environment) == lang
