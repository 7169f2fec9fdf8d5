"""A folder is read as far as it can be: a faulty file does not stop the others, and nothing raises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebook.reading import Reader, Reading, read_book
from casebook.reading.loader import placeholder
from tests.small_book import BOOK, CASE, GLOSSARY, THEMES, write


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """The folder of an invented book of three cases."""
    folder = write(tmp_path) / "cases"
    for number in (2, 3):
        text = CASE.replace("C0001", f"C000{number}").replace("Invented case", f"Invented case {number}")
        put(folder / "studies" / f"case-{number}.yml", text)
    return folder


def put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def told(reading: Reading, folder: Path) -> list[str]:
    """The problems of a reading, with paths from the book's folder."""
    shown = Path(os.path.relpath(folder)).as_posix()
    found = [(each.location, each.rule.id) for each in reading.problems]
    return [f"{at.path.removeprefix(shown).lstrip('/')}:{at.line}:{at.column} {rule}" for at, rule in found]


# Whole books


def test_book_has_its_records_in_order_of_id(cases: Path) -> None:
    (cases / "studies" / "case-3.yml").rename(cases / "studies" / "a-first.yml")
    assert list(read_book(cases).book.records) == ["C0001", "C0002", "C0003"]


def test_book_knows_the_files_of_its_records(cases: Path) -> None:
    book = read_book(cases, cases).book
    assert book.paths == {
        "C0001": "studies/invented.yml",
        "C0002": "studies/case-2.yml",
        "C0003": "studies/case-3.yml",
    }


def test_book_knows_the_files_beside_its_records(cases: Path) -> None:
    put(cases / "glossary.yml", GLOSSARY)
    book = read_book(cases, cases).book
    assert (book.settings_path, book.glossary_path) == ("book.yml", "glossary.yml")
    assert (book.settings.licence, [term.id for term in book.glossary.terms]) == ("CC0-1.0", ["invented"])


def test_problems_name_files_from_the_folder_that_is_asked_for(cases: Path) -> None:
    put(cases / "studies" / "case-2.yml", "id: C0002\n")
    assert {each.location.path for each in read_book(cases, cases.parent).problems} == {"cases/studies/case-2.yml"}


def test_every_file_that_is_yaml_has_an_outline(cases: Path) -> None:
    put(cases / "studies" / "case-2.yml", "id: C0002\n")
    outlines = read_book(cases, cases).outlines
    assert [outline.path for outline in outlines if outline.path.startswith("studies")] == [
        "studies/case-2.yml",
        "studies/case-3.yml",
        "studies/invented.yml",
    ]


# Faulty files


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (b"", "1:1 empty-file"),
        (b"- a list\n", "1:1 not-a-mapping"),
        (CASE.replace("start: 2013", "start: 2556").replace("C0001", "C0002").encode(), "7:8 buddhist-year"),
        (CASE.replace("C0001", "C0002").encode("utf-16"), "1:1 bad-encoding"),
        (b"x" * 1_000_001, "1:1 too-large"),
        (CASE.replace("C0001", "C0002").replace("start: 2013", "start: &a 2013").encode(), "7:8 anchor"),
    ],
)
def test_faulty_record_does_not_stop_the_others(cases: Path, text: bytes, problem: str) -> None:
    (cases / "studies" / "case-2.yml").write_bytes(text)
    reading = read_book(cases)
    assert told(reading, cases) == [f"studies/case-2.yml:{problem}"]
    assert list(reading.book.records) == ["C0001", "C0003"]


def test_faulty_settings_leave_the_records_and_a_placeholder(cases: Path) -> None:
    put(cases / "book.yml", BOOK.replace("licence:", "license:"))
    reading = read_book(cases)
    assert told(reading, cases) == ["book.yml:5:1 unknown-key"]
    assert (len(reading.book.records), reading.book.settings) == (3, placeholder())


def test_book_without_settings_is_told_of_and_has_a_placeholder(cases: Path) -> None:
    (cases / "book.yml").unlink()
    reading = read_book(cases)
    assert told(reading, cases) == [":1:1 no-settings"]
    assert (len(reading.book.records), reading.book.settings) == (3, placeholder())


def test_faulty_glossary_leaves_the_records_and_an_empty_one(cases: Path) -> None:
    put(cases / "glossary.yml", GLOSSARY + "term: []\n")
    reading = read_book(cases)
    assert told(reading, cases) == ["glossary.yml:3:1 unknown-key"]
    assert (len(reading.book.records), reading.book.glossary.terms) == (3, ())


def test_id_given_twice_belongs_to_the_first_file(cases: Path) -> None:
    put(cases / "studies" / "case-3.yml", CASE.replace("C0001", "C0002"))
    reading = read_book(cases, cases)
    assert [f"{each.location.path} {each.rule.id}" for each in reading.problems] == ["studies/case-3.yml duplicate-id"]
    assert reading.book.paths["C0002"] == "studies/case-2.yml"


def test_record_in_the_folder_of_another_kind_is_told_of(cases: Path) -> None:
    put(cases / "lessons" / "case.yml", CASE.replace("C0001", "C0004"))
    assert told(read_book(cases), cases) == ["lessons/case.yml:1:5 wrong-folder"]


def test_folder_that_is_not_there_is_a_book_without_records(tmp_path: Path) -> None:
    reading = read_book(tmp_path / "nowhere")
    assert [each.rule.id for each in reading.problems] == ["no-book"]
    assert dict(reading.book.records) == {}


def test_file_in_the_place_of_a_folder_is_a_book_without_records(tmp_path: Path) -> None:
    put(tmp_path / "cases", "not a folder")
    assert [each.rule.id for each in read_book(tmp_path / "cases").problems] == ["no-book"]


def test_empty_folder_is_a_book_without_settings(tmp_path: Path) -> None:
    assert [each.rule.id for each in read_book(tmp_path).problems] == ["no-settings"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are of POSIX systems")
def test_pipe_is_not_waited_for(cases: Path) -> None:
    os.mkfifo(cases / "studies" / "pipe.yml")
    reading = read_book(cases)
    assert told(reading, cases) == ["studies/pipe.yml:1:1 unreadable"]
    assert len(reading.book.records) == 3


def test_ring_of_links_is_not_followed(cases: Path) -> None:
    (cases / "studies" / "ring.yml").symlink_to("ring.yml")
    assert told(read_book(cases), cases) == ["studies/ring.yml:1:1 outside-link"]


def test_file_that_may_not_be_read_is_told_of(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "case-2.yml":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    reading = read_book(cases)
    assert told(reading, cases) == ["studies/case-2.yml:1:1 unreadable"]
    assert list(reading.book.records) == ["C0001", "C0003"]


def test_every_kind_of_fault_at_once_leaves_what_is_sound(cases: Path) -> None:
    put(cases / "book.yml", "\x00")
    put(cases / "glossary.yml", "[")
    put(cases / "vocabularies" / "theme.yml", "{" * 100)
    put(cases / "patterns" / "Odd Name.YAML", "- - -")
    put(cases / "nowhere" / "x.yml", "a: b")
    (cases / "studies" / "case-2.yml").write_bytes(bytes(range(256)))
    assert list(read_book(cases).book.records) == ["C0001", "C0003"]


# Reading again


def test_unchanged_file_is_not_read_again(cases: Path) -> None:
    reader = Reader(cases)
    first, second = reader.read().book, reader.read().book
    assert [second.records[each] is first.records[each] for each in first.records] == [True] * 3


def test_only_the_file_that_changed_is_read_again(cases: Path) -> None:
    reader = Reader(cases)
    first = reader.read().book
    put(cases / "studies" / "invented.yml", CASE.replace("start: 2013", "start: 2014"))
    second = reader.read().book
    assert [second.records[each] is first.records[each] for each in first.records] == [False, True, True]
    assert second.records["C0001"].model_dump()["start"] == "2014"


def test_file_with_the_same_bytes_as_before_a_change_gives_the_same(cases: Path) -> None:
    reader = Reader(cases)
    first = reader.read()
    put(cases / "studies" / "invented.yml", "")
    assert told(reader.read(), cases) == ["studies/invented.yml:1:1 empty-file"]
    put(cases / "studies" / "invented.yml", CASE)
    again = reader.read()
    assert (again.problems, again.book) == (first.problems, first.book)


def test_problems_of_an_unchanged_file_are_told_again(cases: Path) -> None:
    put(cases / "studies" / "case-2.yml", "- a list\n")
    reader = Reader(cases)
    assert reader.read().problems == reader.read().problems != ()


def test_new_file_is_read(cases: Path) -> None:
    reader = Reader(cases)
    reader.read()
    put(cases / "studies" / "case-4.yml", CASE.replace("C0001", "C0004"))
    assert list(reader.read().book.records) == ["C0001", "C0002", "C0003", "C0004"]


def test_file_that_went_away_is_forgotten(cases: Path) -> None:
    reader = Reader(cases)
    reader.read()
    (cases / "studies" / "case-2.yml").unlink()
    assert list(reader.read().book.records) == ["C0001", "C0003"]


def test_file_that_was_renamed_is_told_of_by_its_new_name(cases: Path) -> None:
    put(cases / "studies" / "case-2.yml", "- a list\n")
    reader = Reader(cases)
    reader.read()
    (cases / "studies" / "case-2.yml").rename(cases / "studies" / "case-5.yml")
    assert told(reader.read(), cases) == ["studies/case-5.yml:1:1 not-a-mapping"]


def test_records_are_judged_anew_when_a_list_changes(cases: Path) -> None:
    put(cases / "vocabularies" / "theme.yml", THEMES)
    put(cases / "studies" / "invented.yml", CASE + "themes: [trees]\n")
    reader = Reader(cases)
    assert told(reader.read(), cases) == []
    put(cases / "vocabularies" / "theme.yml", THEMES.replace("trees", "flowers"))
    assert told(reader.read(), cases) == ["studies/invented.yml:14:10 unknown-term"]
