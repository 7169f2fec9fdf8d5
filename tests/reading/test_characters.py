"""Bytes to text: what is not UTF-8, and characters that no record should hold."""

from __future__ import annotations

import codecs
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.problems import Problem
from casebook.reading.characters import clean, decode, name_of
from casebook.reading.source import Source


def told(problems: list[Problem]) -> list[tuple[int, int, str]]:
    return [(problem.location.line, problem.location.column, problem.rule.id) for problem in problems]


def decoded(data: bytes) -> tuple[str, list[tuple[int, int, str]]]:
    source, problems = decode("a.yml", data)
    return source.text, told(problems)


def cleaned(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    source, problems = clean(Source("a.yml", text))
    return source.text, told(problems)


def values(data: bytes) -> list[dict[str, Any]]:
    return [dict(problem.values) for problem in decode("a.yml", data)[1]]


# Bytes


@pytest.mark.parametrize("text", ["", "a: b\n", "title: น้ำใจ\r\n", "a: 😀\n", "a: é\n"])
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decoded(text.encode()) == (text, [])


def test_mark_at_the_beginning_of_a_file_is_left_out() -> None:
    assert decoded(codecs.BOM_UTF8 + b"a: b\n") == ("a: b\n", [])


def test_path_is_that_of_the_file() -> None:
    assert decode("cases/a.yml", b"a: b")[0].path == "cases/a.yml"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_two_or_four_bytes_for_each_letter_are_read_and_told_of_once(encoding: str) -> None:
    text = "title: {th: สมมติ, en: Invented}\n"
    assert decoded(text.encode(encoding)) == (text, [(1, 1, "bad-encoding")])


@pytest.mark.parametrize(
    ("encoding", "guess"),
    [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32", "UTF-32")],
)
def test_wide_encoding_is_named(encoding: str, guess: str) -> None:
    assert [found["guess"] for found in values("id: C0001\n".encode(encoding))] == [guess]


def test_thai_code_page_is_read_and_each_run_of_its_letters_told_of() -> None:
    text = "id: C0001\ntitle: สมมติว่าเป็น เรื่องจริง\n"
    assert decoded(text.encode("cp874")) == (text, [(2, 8, "bad-encoding"), (2, 21, "bad-encoding")])


def test_thai_code_page_is_named_with_the_bytes_that_were_found() -> None:
    assert values("title: กขคง\n".encode("cp874")) == [{"found": "A1 A2 A4 A7", "guess": "Windows-874 (TIS-620)"}]


def test_bytes_of_another_encoding_keep_their_place_and_are_told_of() -> None:
    assert decoded("title: café au lait\n".encode("latin-1")) == (
        "title: caf\ufffd au lait\n",
        [(1, 11, "bad-encoding")],
    )


def test_each_run_of_strange_bytes_is_told_of_once() -> None:
    assert decoded(b"a: \xff\xfe b\n\x80\n") == (
        "a: \ufffd\ufffd b\n\ufffd\n",
        [(1, 4, "bad-encoding"), (2, 1, "bad-encoding")],
    )


def test_strange_bytes_are_named() -> None:
    assert values(b"a: \xe9\xff\n") == [{"found": "E9 FF", "guess": "Windows-1252 (Latin-1)"}]


def test_long_run_of_strange_bytes_is_named_by_its_first() -> None:
    assert [found["found"] for found in values(b"a: " + b"\xff" * 9)] == ["FF FF FF FF FF FF FF FF …"]


def test_thai_letters_beside_a_strange_byte_stay_as_they_are() -> None:
    data = "title: น้ำใจ ".encode() + b"\xff" + " งาม\n".encode()
    assert decoded(data) == ("title: น้ำใจ \ufffd งาม\n", [(1, 14, "bad-encoding")])


@given(st.binary(max_size=60))
def test_text_holds_no_surrogate_whatever_the_bytes(data: bytes) -> None:
    text, _ = decoded(data)
    assert text.encode("utf-8").decode("utf-8") == text


# Characters


@pytest.mark.parametrize("text", ["", "a: b\n", "a: น้ำใจ ๆ\r\n", "a: “quoted” – 😀\n", "a: b\u00a0c\n"])
def test_text_of_readers_is_left_as_it_is(text: str) -> None:
    assert cleaned(text) == (text, [])


def test_tabs_become_as_many_spaces_and_are_told_of_once_a_run() -> None:
    assert cleaned("a:\t\tb\n\tc\n") == ("a:  b\n c\n", [(1, 3, "tab"), (2, 1, "tab")])


@pytest.mark.parametrize(
    "char", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\u202e", "\u2066", "\ufffe", "\uffff"]
)
def test_control_character_is_replaced_in_its_place(char: str) -> None:
    assert cleaned(f"a: b{char}c\n") == ("a: b\ufffdc\n", [(1, 5, "control-character")])


@pytest.mark.parametrize("char", ["\x0b", "\x0c"])
def test_break_of_a_page_stands_for_a_space(char: str) -> None:
    assert cleaned(f"a: b{char}c\n") == ("a: b c\n", [(1, 5, "control-character")])


@pytest.mark.parametrize("char", ["\u00ad", "\u180e", "\u200b", "\u200d", "\u200e", "\u200f", "\u2060"])
def test_character_without_width_is_told_of_and_kept(char: str) -> None:
    assert cleaned(f"a: ก{char}ข\n") == (f"a: ก{char}ข\n", [(1, 5, "zero-width")])


def test_mark_inside_a_text_stays_a_character_without_width() -> None:
    assert cleaned("a: ก\ufeffข\n") == ("a: ก\u200bข\n", [(1, 5, "zero-width")])


def test_characters_without_width_side_by_side_are_told_of_once() -> None:
    assert cleaned("a: ก\u200b\u200bข\n") == ("a: ก\u200b\u200bข\n", [(1, 5, "zero-width")])


@pytest.mark.parametrize("char", ["\u00a0", "\u2003", "\u202f", "\u3000"])
@pytest.mark.parametrize(("text", "at"), [("{}a: b", 1), ("a:{}b", 3), ("-{}a", 2), ("- a:{}b", 5), ("  {}- a", 3)])
def test_odd_space_that_makes_structure_becomes_a_plain_one(text: str, at: int, char: str) -> None:
    assert cleaned(text.format(char)) == (text.format(" "), [(1, at, "odd-space")])


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\x00", "U+0000 NULL"),
        ("\x85", "U+0085 NEXT LINE"),
        ("\x01", "U+0001"),
        ("ก", "U+0E01 THAI CHARACTER KO KAI"),
    ],
)
def test_character_is_named_as_unicode_names_it(char: str, name: str) -> None:
    assert name_of(char) == name


@given(st.text(st.sampled_from("a:- \t\n\r\x00\x0c\u00a0\u200b\u2028\ufeffก"), max_size=40))
def test_cleaning_keeps_every_character_in_its_place(text: str) -> None:
    kept, _ = cleaned(text)
    assert [char for char in kept if char in "\r\n"] == [char for char in text if char in "\r\n"]
    assert len(kept) == len(text)


@given(st.text(st.sampled_from("a:- \t\n\x00\x0c\u00a0\u2028ก"), max_size=40))
def test_clean_text_has_nothing_left_to_tell_of(text: str) -> None:
    assert cleaned(cleaned(text)[0])[1] == []
