"""Where each field of a file stands, and where a word stands in its text."""

from __future__ import annotations

import pytest

from casebook.model import Kind
from casebook.model.walk import FieldPath
from casebook.problems import Location
from casebook.reading.places import Places
from casebook.reading.source import Source

TEXT = """\
# invented
title:
  th: สมมติ
  en: Invented
place: {country: "NO"}
list:
  - name: one
  - name: two
empty:
"""


def places(text: str, path: str = "a.yml") -> Places:
    return Places({path: Source(path, text)})


def at(text: str, *field: str | int, token: str | None = None, nth: int = 0) -> tuple[int, int]:
    found = places(text).of("a.yml", field, token, nth)
    assert found.path == "a.yml"
    return (found.line, found.column)


@pytest.mark.parametrize(
    ("field", "place"),
    [
        (("title", "en"), (4, 7)),
        (("place", "country"), (5, 18)),
        (("list", 1, "name"), (8, 11)),
        (("title",), (2, 1)),
        (("list",), (6, 1)),
        (("list", 1), (8, 5)),
        (("empty",), (9, 1)),
        ((), (2, 1)),
    ],
)
def test_field_stands_where_an_author_would_look_for_it(field: FieldPath, place: tuple[int, int]) -> None:
    assert at(TEXT, *field) == place


@pytest.mark.parametrize(
    ("field", "place"),
    [
        (("title", "no"), (2, 1)),
        (("place", "locality", "th"), (5, 1)),
        (("list", 0, "size"), (7, 5)),
        (("list", 9), (6, 1)),
        (("nothing",), (2, 1)),
    ],
)
def test_field_that_is_not_there_stands_at_its_nearest_parent(field: FieldPath, place: tuple[int, int]) -> None:
    assert at(TEXT, *field) == place


def test_file_that_nobody_has_read_is_known_by_its_path_alone() -> None:
    assert places(TEXT).of("b.yml", ("title",)) == Location("b.yml", 1, 1)


def test_file_that_says_nothing_has_its_beginning_only() -> None:
    assert at("# nothing\n", "title") == (1, 1)


def test_field_behind_a_fault_has_its_place() -> None:
    assert at('a: "open\nb: here\n', "b") == (2, 4)


# Words in a text


@pytest.mark.parametrize(
    ("text", "token", "place"),
    [
        ("a: see [@one] here\n", "@one", (1, 9)),
        ("a: 'see [@one] here'\n", "@one", (1, 10)),
        ('a: "see [@one] here"\n', "@one", (1, 10)),
        ("a: |\n  first\n  see [@one] here\n", "@one", (3, 8)),
        ("a: >-\n  first\n\n  see [@one] here\n", "@one", (4, 8)),
        ("a: ดูที่ [@one] นี้\n", "@one", (1, 11)),
    ],
)
def test_word_stands_where_it_is_written(text: str, token: str, place: tuple[int, int]) -> None:
    assert at(text, "a", token=token) == place


@pytest.mark.parametrize(("nth", "place"), [(0, (1, 6)), (1, (1, 12)), (2, (2, 3))])
def test_nth_word_of_several_is_counted_from_nought(nth: int, place: tuple[int, int]) -> None:
    assert at("a: x @one, @one\n  @one\n", "a", token="@one", nth=nth) == place


@pytest.mark.parametrize(
    ("text", "token", "place"),
    [
        ("a: 'it''s <b>''</b>'\n", "it's <b>'</b>", (1, 5)),
        ('a: "one \\"two\\" three"\n', '"two" three', (1, 9)),
        ('a: "c:\\\\temp"\n', "c:\\temp", (1, 5)),
    ],
)
def test_word_is_found_as_its_quotes_make_it_be_written(text: str, token: str, place: tuple[int, int]) -> None:
    assert at(text, "a", token=token) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: first [two\n  words] last\n", (1, 10)),
        ("a: >\n  first\n  [two\n  words] last\n", (3, 3)),
        ('a: "first\n  [two\n  words]"\n', (2, 3)),
    ],
)
def test_words_over_the_end_of_a_folded_line_are_found(text: str, place: tuple[int, int]) -> None:
    assert at(text, "a", token="[two words]") == place


def test_word_is_not_found_at_the_beginning_of_a_longer_one() -> None:
    assert at("a: x @one2, @one\n", "a", token="@one") == (1, 13)


@pytest.mark.parametrize(("token", "nth"), [("@two", 0), ("@one", 1)])
def test_word_that_is_not_there_stands_where_its_text_begins(token: str, nth: int) -> None:
    assert at("a: see @one\n", "a", token=token, nth=nth) == (1, 4)


def test_word_is_looked_for_in_its_own_field_only() -> None:
    assert at("a: see @one\nb: and @one\n", "b", token="@one") == (2, 8)


def test_word_in_a_field_that_is_no_text_stands_at_the_field() -> None:
    assert at("a:\n  b: @one\n", "a", token="@one") == (1, 1)


def test_word_with_signs_of_a_pattern_is_taken_to_the_letter() -> None:
    assert at("a: axb a.b\n", "a", token="a.b") == (1, 8)


# Ids


def test_ids_that_files_lay_claim_to_are_known() -> None:
    assert Places({}, {"C0001": "a.yml"}).known_ids == {"C0001"}


@pytest.mark.parametrize(("record_id", "may"), [("C0001", True), ("C0002", False), ("P0001", True), ("nothing", False)])
def test_id_may_be_that_of_a_file_whose_id_could_not_be_read(record_id: str, may: bool) -> None:
    assert Places({}, {"C0001": "a.yml"}, [Kind.PATTERN]).may_know(record_id) is may


def test_places_of_two_readings_are_known_together() -> None:
    first = Places({"a.yml": Source("a.yml", "x: 1\n")}, {"C0001": "a.yml"}, [Kind.LESSON])
    both = first.with_more(Places({"b.yml": Source("b.yml", "\ny: 1\n")}, {"C0002": "b.yml"}))
    assert (both.of("a.yml", ("x",)), both.of("b.yml", ("y",))) == (Location("a.yml", 1, 4), Location("b.yml", 2, 4))
    assert (both.claims, both.nameless) == ({"C0001": "a.yml", "C0002": "b.yml"}, frozenset({Kind.LESSON}))
