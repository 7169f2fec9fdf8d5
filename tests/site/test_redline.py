"""What was taken out of a text and put in, word by word. All data is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.site.redline import Fate, Paragraph, redline
from casebook.thai.words import Words

THAI = Words(["ประชาชน", "ครอบครัว", "ทีม", "ตัดสินใจ", "ในห้อง", "เดียว"]).split
MARK = {Fate.KEPT: "{}", Fate.TAKEN_OUT: "-{}-", Fate.PUT_IN: "+{}+"}


def told(before: str, after: str) -> list[str]:
    """Each paragraph with `-` round what was taken out and `+` round what was put in."""
    return [
        f"={paragraph.kept}"
        if paragraph.kept
        else "".join(MARK[piece.fate].format(piece.words) for piece in paragraph.pieces)
        for paragraph in redline(before, after, THAI)
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("One plan for the family.", "One plan for each family.", ["One plan for -the-+each+ family."]),
        ("It began in 2013.", "It began in 2014.", ["It began in -2013-+2014+."]),
        ("ครอบครัวตัดสินใจในห้อง", "ประชาชนตัดสินใจในห้อง", ["-ครอบครัว-+ประชาชน+ตัดสินใจในห้อง"]),
        ("ทีมเดียวตัดสินใจ", "ทีมตัดสินใจ", ["ทีม-เดียว-ตัดสินใจ"]),
        ("", "New words", ["+New words+"]),
        ("Old words", "", ["-Old words-"]),
        ("One.\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree more.", ["=2", "Three+ more+."]),
        ("One.\n\nTwo.", "One.\n\nBetween the two.\n\nTwo.", ["=1", "+Between the two.+", "=1"]),
        ("a b c d e f g", "a x y d e f g", ["a -b c-+x y+ d e f g"]),
        ("An entirely other thing", "สิ่งอื่นทั้งหมด", ["-An entirely other thing-", "+สิ่งอื่นทั้งหมด+"]),
    ],
)
def test_change(before: str, after: str, expected: list[str]) -> None:
    assert told(before, after) == expected


def side(paragraphs: list[Paragraph], left_out: Fate) -> str:
    return "".join(piece.words for part in paragraphs for piece in part.pieces if piece.fate is not left_out)


def test_what_would_take_too_long_is_shown_whole() -> None:
    before, after = " ".join("ab" * 2000), " ".join("ba" * 2000) + " c"
    assert told(before, after) == [f"-{before}-", f"+{after}+"]


def test_long_text_with_a_small_change_is_looked_into() -> None:
    words = [f"word{number}" for number in range(5000)]
    assert told(" ".join(words), " ".join([*words[:2500], "new", *words[2501:]]))[0].count("-") == 2


LINES = st.text("abc ทีมครอบว,.\u0e32", max_size=40)


@given(LINES, LINES)
def test_nothing_is_lost_of_either_side(before: str, after: str) -> None:
    paragraphs = list(redline(before, after, THAI))
    kept_whole = any(part.kept for part in paragraphs)
    assert kept_whole == (before.strip() == after.strip() != "")
    if not kept_whole:
        assert side(paragraphs, Fate.PUT_IN) == before.strip()
        assert side(paragraphs, Fate.TAKEN_OUT) == after.strip()
