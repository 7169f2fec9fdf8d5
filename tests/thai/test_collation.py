"""The order of a Thai dictionary, and of Latin words beside it."""

from __future__ import annotations

import random

import pytest

from casebook.thai import sort_key

DICTIONARY = [
    "กก",
    "กฎ",
    "กรรม",
    "กะทิ",
    "กัน",
    "กา",
    "กาก",
    "ก่าย",
    "กำ",
    "กิน",
    "กุ้ง",
    "เก็บ",
    "เกม",
    "แก",
    "แก่",
    "แก้",
    "โกง",
    "ใกล้",
    "ไก่",
    "ไกล",
    "ขา",
    "เข้า",
    "นโยบาย",
    "น้ำ",
    "เมือง",
    "ฤดู",
    "เวลา",
    "สวัสดิการ",
    "อำเภอ",
    "เอกชน",
    "ฮึกเหิม",
]
"""Words in the order in which a Thai dictionary has them."""


def shuffled(words: list[str]) -> list[str]:
    mixed = list(words)
    random.Random(1).shuffle(mixed)
    assert mixed != words
    return mixed


def test_thai_words_are_in_the_order_of_a_dictionary() -> None:
    assert sorted(shuffled(DICTIONARY), key=sort_key) == DICTIONARY


@pytest.mark.parametrize("vowel", "เแโใไ")
def test_vowel_before_its_consonant_is_sorted_after_it(vowel: str) -> None:
    assert sorted(["ขา", f"{vowel}ก", "กา"], key=sort_key) == ["กา", f"{vowel}ก", "ขา"]


def test_leading_vowels_are_in_their_own_order() -> None:
    ordered = ["เก", "แก", "โก", "ใก", "ไก"]
    assert sorted(shuffled(ordered), key=sort_key) == ordered


def test_leading_vowel_inside_a_word_is_sorted_after_its_consonant() -> None:
    assert sorted(["สมแก", "สมขา", "สมกา"], key=sort_key) == ["สมกา", "สมแก", "สมขา"]


def test_tone_marks_part_only_words_that_are_otherwise_alike() -> None:
    ordered = ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาก", "ก้าง"]
    assert sorted(shuffled(ordered), key=sort_key) == ordered


def test_sign_that_silences_a_letter_parts_only_words_that_are_otherwise_alike() -> None:
    assert sorted(["การณ์", "การณก", "การณ"], key=sort_key) == ["การณ", "การณ์", "การณก"]


def test_latin_words_come_before_thai_ones() -> None:
    assert sorted(["กา", "Zebra", "อา"], key=sort_key) == ["Zebra", "กา", "อา"]


def test_case_of_latin_letters_is_ignored() -> None:
    assert sorted(["Cherry", "banana", "Apple"], key=sort_key) == ["Apple", "banana", "Cherry"]


def test_accents_of_latin_letters_are_ignored() -> None:
    assert sorted(["Fa", "Éb", "Ea", "Ec"], key=sort_key) == ["Ea", "Éb", "Ec", "Fa"]


def test_order_does_not_depend_on_how_an_accent_is_encoded() -> None:
    assert sort_key("E\u0301")[0] == sort_key("\u00c9")[0]
