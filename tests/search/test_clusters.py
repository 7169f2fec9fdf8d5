from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.search.clusters import Unit, coarse, keys, keys_of, units
from tests.search.vectors import texts

WORDS = st.text(st.sampled_from("กขคงจชดตนบมรลวสหอ"), min_size=1, max_size=4)


def test_thai_is_cut_into_clusters() -> None:
    assert [unit.text for unit in units("ผู้ร่วมลงทุน")] == ["ผู้", "ร่", "ว", "ม", "ล", "ง", "ทุ", "น"]


def test_units_of_mixed_text() -> None:
    assert units("ภาครัฐ 4.0 co-design") == [
        Unit("thai", "ภา", 2),
        Unit("thai", "ค", 0),
        Unit("thai", "รั", 0),
        Unit("thai", "ฐ", 0),
        Unit("number", "4.0", 2),
        Unit("latin", "co", 2),
        Unit("latin", "design", 1),
    ]


def test_a_word_end_begins_a_word_in_the_same_run() -> None:
    assert [unit.start for unit in units("ร่วม\u200bทุน")] == [2, 0, 0, 1, 0]


@pytest.mark.parametrize(
    ("one", "other"), [("ผู้", "ผุ"), ("ธรรม", "ทำม"), ("ษ", "ส"), ("ห้", "ห"), ("ใจ", "ไจ"), ("ดี", "ติ")]
)
def test_what_sounds_alike_is_one_key(one: str, other: str) -> None:
    assert coarse(units(one)[0].text)[0] == coarse(units(other)[0].text)[0]


def test_a_silent_cluster_has_no_key() -> None:
    assert coarse("ร์") == ""
    assert list(keys(units("ศูนย์ดำ"))) == list(keys(units("ศูนดำ")))


def test_keys_are_pairs_lone_words_stems_and_numbers() -> None:
    found = list(keys(units("ทุน\u200bนี้ services 2560 co-design")))
    assert found == ["นิ", "ตุน", "นนิ", "servic", "2560", "co", "design", "codesign"]


@given(WORDS, WORDS, WORDS)
def test_a_word_is_found_inside_any_other(before: str, word: str, after: str) -> None:
    inside = set(keys(units(before + word + after)))
    assert {key for key in keys(units(word)) if len(units(word)) > 1} <= inside


@given(st.text(st.sampled_from("กขเแาิ่์ๆ\u200bab-‐1. \n"), max_size=30))
def test_keys_of_a_text_are_those_of_its_units(text: str) -> None:
    assert sorted(keys_of(text)) == sorted(keys(units(text)))


def test_keys_of_the_vectors() -> None:
    for text in texts():
        assert sorted(keys_of(text)) == sorted(keys(units(text))), text
