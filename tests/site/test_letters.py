"""Lists by first letter."""

from __future__ import annotations

from operator import itemgetter
from typing import Literal

import pytest

from casebook.site.letters import by_letter

TITLES = ("เกลือ", "กา", "ไข่", "ข้าว", "Ålesund", "apple", "“กบ” ในกะลา", "4.0", "27e Région", "(Zoo)")


@pytest.mark.parametrize(("lang", "letters"), [("th", "ก ข A Z 0–9"), ("en", "A Z ก ข 0–9")])
def test_letters_of_the_readers_language_come_first(lang: Literal["th", "en"], letters: str) -> None:
    assert [letter.name for letter in by_letter(TITLES, lang, str)] == letters.split()


def test_items_are_in_the_order_of_a_dictionary() -> None:
    found = {letter.name: letter.items for letter in by_letter(TITLES, "th", str)}
    assert found == {
        "ก": ("“กบ” ในกะลา", "กา", "เกลือ"),
        "ข": ("ข้าว", "ไข่"),
        "A": ("Ålesund", "apple"),
        "Z": ("(Zoo)",),
        "0–9": ("27e Région", "4.0"),
    }


def test_anchors_are_ascii() -> None:
    assert [letter.anchor for letter in by_letter(TITLES, "th", str)] == ["e01", "e02", "41", "5a", "30"]


def test_titles_without_a_letter_have_a_place_too() -> None:
    assert [(letter.name, letter.items) for letter in by_letter(["…", "a"], "en", str)] == [("A", ("a",)), ("…", ("…",))]


def test_what_is_listed_need_not_be_a_title() -> None:
    assert next(by_letter([(1, "b"), (2, "B")], "en", itemgetter(1))).items == ((2, "B"), (1, "b"))
