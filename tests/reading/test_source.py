"""From a place in a text to its line and column, and back."""

from __future__ import annotations

import pytest

from casebook.problems import Location
from casebook.reading.source import Source


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_editors_count_them(end: str) -> None:
    source = Source("a.yml", f"one{end}two{end}")
    assert source.at(source.text.index("w")) == Location("a.yml", 2, 2)


@pytest.mark.parametrize("char", ["\u2028", "\u0085", "\x0b", "\x0c"])
def test_other_separators_end_no_line(char: str) -> None:
    assert Source("a.yml", f"one{char}two").at(4) == Location("a.yml", 1, 5)


def test_columns_count_characters() -> None:
    assert Source("a.yml", "น้ำใจ: x").at(7) == Location("a.yml", 1, 8)


def test_end_of_a_text_without_line_end_is_behind_its_last_character() -> None:
    assert Source("a.yml", "one").at(3) == Location("a.yml", 1, 4)


def test_end_of_a_text_with_line_end_is_on_the_line_below() -> None:
    assert Source("a.yml", "one\n").at(4) == Location("a.yml", 2, 1)


def test_empty_text_has_one_place() -> None:
    assert Source("a.yml", "").at(0) == Location("a.yml", 1, 1)


@pytest.mark.parametrize(("number", "text"), [(0, ""), (1, "one"), (2, ""), (3, "three"), (4, ""), (5, "")])
def test_line_is_without_its_end_and_empty_where_there_is_none(number: int, text: str) -> None:
    assert Source("a.yml", "one\r\n\r\nthree\n").line(number) == text


def test_tabs_that_indent_are_widened_and_others_are_blanks() -> None:
    original = "a:\n\tb:\tc\n\t\td: e\n"
    assert Source("a.yml", original).with_tabs_as(2, original).text == "a:\n  b: c\n    d: e\n"


def test_column_of_a_widened_line_is_that_in_the_file() -> None:
    original = "a:\n\t\tb: c\n"
    widened = Source("a.yml", original).with_tabs_as(4, original)
    assert widened.at(widened.text.index("b")) == Location("a.yml", 2, 3)
