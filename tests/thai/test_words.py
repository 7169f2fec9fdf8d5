from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.thai.words import Words

KNOWN = Words(["ผู้ร่วมลงทุน", "แอสเคอร์"])


def test_known_words_are_parted() -> None:
    assert KNOWN.split("ครอบครัวตัดสินใจในห้อง") == ["ครอบครัว", "ตัดสินใจ", "ใน", "ห้อง"]


def test_a_books_own_word_is_one() -> None:
    assert KNOWN.split("เมืองแอสเคอร์") == ["เมือง", "แอสเคอร์"]


def test_the_fewest_words_win() -> None:
    words = Words(["ตา", "กลม", "ตาก", "ลม", "ตากลม"])
    assert words.split("ตากลม") == ["ตากลม"]


def test_no_cut_beside_a_lone_consonant() -> None:
    assert KNOWN.split("ครอบครัวก") == ["ครอบครัวก"]


def test_only_thai_is_marked() -> None:
    assert KNOWN.marked("Asker เมืองแอสเคอร์ 2013", "|") == "Asker เมือง|แอสเคอร์ 2013"


@given(st.text(st.sampled_from([chr(code) for code in range(0x0E01, 0x0E5C)] + list(" a1")), max_size=40))
def test_nothing_is_lost(text: str) -> None:
    assert KNOWN.marked(text, "|").replace("|", "") == text
