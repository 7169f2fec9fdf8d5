"""Files and folders that need not be part of a book are read as what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.reading import Reading, read_book, read_paths
from casebook.reading.loader import placeholder
from tests.small_book import BOOK, CASE, GLOSSARY, THEMES, WORDS, write

LESSON = f"""\
id: L0001
status: published
title: {WORDS}
summary: {WORDS}
polarity: do
driving_event: {WORDS}
what_happened: {WORDS}
recommendation: {WORDS}
"""


def put(path: Path, text: str = CASE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, *names: str, around: Reading | None = None) -> Reading:
    """Read files and folders by their names in a folder."""
    return read_paths([folder / name for name in names], around, folder)


def told(reading: Reading) -> list[str]:
    return [
        f"{each.location.path}:{each.location.line}:{each.location.column} {each.rule.id}" for each in reading.problems
    ]


def test_nothing_is_a_book_without_records() -> None:
    reading = read_paths([])
    assert (reading.problems, dict(reading.book.records), reading.book.settings) == ((), {}, placeholder())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yml", CASE),
        ("a.yml", LESSON),
        ("book.yml", BOOK),
        ("glossary.yml", GLOSSARY),
        ("vocabularies/theme.yml", THEMES),
        ("theme.yml", THEMES),
    ],
)
def test_file_is_read_as_what_it_looks_like(tmp_path: Path, name: str, text: str) -> None:
    put(tmp_path / name, text)
    assert told(read(tmp_path, name)) == []


def test_record_on_its_own_is_in_the_book_of_the_reading(tmp_path: Path) -> None:
    put(tmp_path / "a.yml")
    book = read(tmp_path, "a.yml").book
    assert (list(book.records), book.paths) == (["C0001"], {"C0001": "a.yml"})


def test_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    assert told(read(tmp_path, "nowhere.yml")) == ["nowhere.yml:1:1 no-file"]


def test_file_that_says_nothing_of_its_kind_is_told_of(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", "# invented\nstrange: thing\n")
    assert told(read(tmp_path, "a.yml")) == ["a.yml:2:1 unknown-kind"]


def test_faulty_file_does_not_stop_the_others(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", "[")
    put(tmp_path / "b.yml")
    reading = read(tmp_path, "a.yml", "nowhere.yml", "b.yml")
    assert [each.partition(":")[0] for each in told(reading)] == ["a.yml", "nowhere.yml"]
    assert list(reading.book.records) == ["C0001"]


def test_folder_of_files_is_looked_through_to_its_depth(tmp_path: Path) -> None:
    put(tmp_path / "loose" / "a.yml")
    put(tmp_path / "loose" / "deep" / "er" / "b.yaml", LESSON)
    assert list(read(tmp_path, "loose").book.records) == ["C0001", "L0001"]


@pytest.mark.parametrize("name", ["notes.txt", ".hidden.yml", ".git/config.yml"])
def test_file_that_is_hidden_or_no_yaml_is_left_alone_in_such_a_folder(tmp_path: Path, name: str) -> None:
    put(tmp_path / "loose" / name, "[")
    assert told(read(tmp_path, "loose")) == []


def test_file_named_by_itself_is_read_whatever_its_ending(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "[")
    assert [each.partition(":")[0] for each in told(read(tmp_path, "a.txt"))] == ["a.txt"]


def test_folder_of_a_kind_tells_the_kind_of_its_files(tmp_path: Path) -> None:
    put(tmp_path / "lessons" / "a.yml", CASE)
    assert told(read(tmp_path, "lessons/a.yml")) == ["lessons/a.yml:1:5 wrong-folder"]


def test_folder_of_a_book_is_read_with_its_own_lists(tmp_path: Path) -> None:
    cases = write(tmp_path) / "cases"
    put(cases / "vocabularies" / "theme.yml", THEMES)
    put(cases / "studies" / "invented.yml", CASE + "themes: [flowers]\n")
    assert told(read(tmp_path, "cases")) == ["cases/studies/invented.yml:14:10 unknown-term"]


def test_terms_of_a_list_that_nobody_has_are_not_looked_at(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", CASE + "themes: [flowers]\n")
    assert told(read(tmp_path, "a.yml")) == []


def test_terms_of_the_lists_of_the_package_are_looked_at(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", CASE.replace("[local]", "[lokal]"))
    assert told(read(tmp_path, "a.yml")) == ["a.yml:6:23 unknown-term"]


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path / "a.yml")
    reading = read(tmp_path, "a.yml", "a.yml", f"../{tmp_path.name}/a.yml")
    assert [outline.path for outline in reading.outlines if outline.id == "C0001"] == ["a.yml"]


def test_file_of_a_book_that_is_named_too_is_read_once(tmp_path: Path) -> None:
    write(tmp_path)
    reading = read(tmp_path, "cases/studies/invented.yml", "cases")
    assert [outline.id for outline in reading.outlines if outline.id == "C0001"] == ["C0001"]


def test_id_given_twice_is_told_of_in_the_second_file(tmp_path: Path) -> None:
    put(tmp_path / "a.yml")
    put(tmp_path / "b.yml")
    assert told(read(tmp_path, "b.yml", "a.yml")) == ["a.yml:1:5 duplicate-id"]


# Beside a book


@pytest.fixture
def around(tmp_path: Path) -> Reading:
    """An invented book of one case and a list."""
    cases = write(tmp_path) / "cases"
    put(cases / "vocabularies" / "theme.yml", THEMES)
    return read_book(cases, tmp_path)


def test_lists_of_the_book_around_hold(tmp_path: Path, around: Reading) -> None:
    put(tmp_path / "a.yml", CASE.replace("C0001", "C0002") + "themes: [trees, flowers]\n")
    assert told(read(tmp_path, "a.yml", around=around)) == ["a.yml:14:17 unknown-term"]


def test_ids_of_the_book_around_are_taken(tmp_path: Path, around: Reading) -> None:
    put(tmp_path / "a.yml")
    reading = read(tmp_path, "a.yml", around=around)
    assert [(each.rule.id, each.values) for each in reading.problems] == [
        ("duplicate-id", {"found": "C0001", "other": "cases/studies/invented.yml", "free": "C0002"})
    ]


def test_file_of_the_book_around_may_keep_its_id(tmp_path: Path, around: Reading) -> None:
    assert told(read(tmp_path, "cases/studies/invented.yml", around=around)) == []


def test_another_book_may_have_the_ids_of_the_book_around(tmp_path: Path, around: Reading) -> None:
    write(tmp_path / "other")
    assert told(read(tmp_path, "other/cases", around=around)) == []


def test_book_of_the_reading_has_the_records_that_were_named_only(tmp_path: Path, around: Reading) -> None:
    put(tmp_path / "a.yml", LESSON)
    assert list(read(tmp_path, "a.yml", around=around).book.records) == ["L0001"]


def test_settings_of_the_book_around_stand_in(tmp_path: Path, around: Reading) -> None:
    put(tmp_path / "a.yml", LESSON)
    assert read(tmp_path, "a.yml", around=around).book.settings is around.book.settings


def test_settings_that_were_named_go_before_those_of_the_book_around(tmp_path: Path, around: Reading) -> None:
    put(tmp_path / "other" / "book.yml", BOOK.replace("CC0-1.0", "CC-BY-4.0"))
    assert read(tmp_path, "other/book.yml", around=around).book.settings.licence == "CC-BY-4.0"


def test_places_of_the_book_around_are_known(tmp_path: Path, around: Reading) -> None:
    put(tmp_path / "a.yml", LESSON)
    assert read(tmp_path, "a.yml", around=around).places.known_ids == {"C0001", "L0001"}
