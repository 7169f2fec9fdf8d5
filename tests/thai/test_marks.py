"""Marks that are stored wrong: found at their place, named, and mended where there is one way only.

The pairs are those of the project's own notes on Thai text; each was typed by code point.
"""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.thai import marks
from casebook.thai.marks import Defect, Fault, code_points, defects, mend_marks, named_code_points

MENDED = [
    ("\u0e40\u0e40\u0e25\u0e30", "แล\u0e30", Fault.DOUBLE_E),
    ("\u0e19\u0e4d\u0e49\u0e32", "น้ำ", Fault.SPLIT_AM),
    ("\u0e19\u0e49\u0e4d\u0e32", "น้ำ", Fault.SPLIT_AM),
    ("\u0e17\u0e4d\u0e32", "ทำ", Fault.SPLIT_AM),
    ("\u0e19\u0e33\u0e49", "น้ำ", Fault.ORDER),
    ("\u0e01\u0e48\u0e34", "กิ่", Fault.ORDER),
    ("\u0e01\u0e48\u0e38", "กุ่", Fault.ORDER),
    ("\u0e18\u0e4c\u0e34", "ธิ์", Fault.ORDER),
    ("\u0e17\u0e35\u0e48\u0e48", "ที่", Fault.DOUBLED),
    ("\u0e17\u0e35\u0e35\u0e48", "ที่", Fault.DOUBLED),
]
LEFT = [
    "\u0e01\u0e48\u0e49",
    "\u0e40\u0e01\u0e47\u0e48",
    "\u0e19 \u0e49\u0e33",
    "\u0e34\u0e01",
    "\u0e01\u0e34\u0e35",
    "\u0e01\u0301",
]
SOUND = ["น้ำ", "พันธุ์", "สิทธิ์", "พุทฺธํ", "ก็", "เล็ก", "ปี้", "ฤๅษี", "◌่", "กรุงเทพฯ", "ต่าง ๆ", "Asker", "é", ""]

thai = st.text(st.sampled_from("กนเแโ" + "".join(map(chr, [*range(0xE30, 0xE3B), *range(0xE47, 0xE4F), 0x301])) + "a "))


@pytest.mark.parametrize(("typed", "meant", "fault"), MENDED)
def test_what_has_one_way_out_is_named_and_mended(typed: str, meant: str, fault: Fault) -> None:
    assert [defect.fault for defect in defects(typed)] == [fault]
    assert mend_marks(typed) == meant


@pytest.mark.parametrize("typed", LEFT)
def test_what_only_the_author_knows_is_named_and_left(typed: str) -> None:
    assert [(defect.fault, defect.mended) for defect in defects(typed)] == [(Fault.STRAY, None)]
    assert mend_marks(typed) == typed


@pytest.mark.parametrize("typed", SOUND)
def test_sound_text_has_no_defect_and_stays(typed: str) -> None:
    assert (list(defects(typed)), mend_marks(typed)) == ([], typed)


def test_defect_knows_its_place() -> None:
    assert list(defects("ab \u0e40\u0e40\u0e25\u0e30")) == [Defect(Fault.DOUBLE_E, 3, "\u0e40\u0e40", "\u0e41")]


def test_text_is_composed() -> None:
    assert mend_marks("e\u0301") == "é"


@given(text=thai)
def test_mending_twice_is_mending_once(text: str) -> None:
    assert mend_marks(mend_marks(text)) == mend_marks(text)


@given(text=thai)
def test_what_is_mended_has_no_defect_with_a_way_out(text: str) -> None:
    mended = mend_marks(text)
    assert [defect for defect in defects(mended) if defect.mended is not None] == []
    assert unicodedata.is_normalized("NFC", mended)


@given(text=st.text())
def test_text_without_thai_is_only_composed(text: str) -> None:
    if not any("\u0e00" <= char <= "\u0e7f" for char in text):
        assert mend_marks(text) == unicodedata.normalize("NFC", text)


def test_characters_are_told_by_number_and_name() -> None:
    assert code_points("\u0e40\u0e40") == "U+0E40 U+0E40"
    assert named_code_points("\u0e41") == "U+0E41 THAI CHARACTER SARA AE"


@given(text=thai)
def test_quick_look_passes_over_no_defect(text: str) -> None:
    assert list(defects(text)) == list(marks._defects(text))
