"""Where a Thai line may break, and where it may not."""

from __future__ import annotations

import pytest

from casebook.thai import Unbroken, keep_together, phrases

GAP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("เริ่มเมื่อ พ.ศ. 2560", "เริ่มเมื่อ พ.ศ.~2560"),
        ("เริ่มเมื่อ ค.ศ. 2017", "เริ่มเมื่อ ค.ศ.~2017"),
        ("งานต่าง ๆ ของรัฐ", "งานต่าง~ๆ ของรัฐ"),
        ("มี 20 คน", "มี 20~คน"),
        ("มี 20 ครอบครัว ในเมือง", "มี 20~ครอบครัว ในเมือง"),
        ("ร้อยละ 10 % ของคน", "ร้อยละ 10~% ของคน"),
        ("พ.ศ. 2560 พ.ศ. 2561", "พ.ศ.~2560 พ.ศ.~2561"),
    ],
)
def test_number_and_sign_stay_with_what_they_belong_to(text: str, kept: str) -> None:
    assert keep_together(text) == kept.replace("~", GAP)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "in 2017 10 % of 20",
        "เมือง แอสเคอร์",
        "มี 20 ครอบครัวที่เข้าร่วม",
        "พ.ศ. นี้",
        "OECD ๆ",
        "รวม 20 families",
    ],
)
def test_other_spaces_stay_as_they_are(text: str) -> None:
    assert keep_together(text) == text


def test_keeping_together_twice_changes_no_more() -> None:
    once = keep_together("พ.ศ. 2560 มี 20 คน ต่าง ๆ")
    assert keep_together(once) == once


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("ประชาชน คือผู้ร่วมลงทุน", ["ประชาชน", "คือผู้ร่วมลงทุน"]),
        ("ห้องปฏิบัติการ Asker Lab", ["ห้องปฏิบัติการ", "Asker", "Lab"]),
        ("คำเดียว", ["คำเดียว"]),
        ("Asker Welfare Lab", ["Asker Welfare Lab"]),
        ("", [""]),
    ],
)
def test_phrases_of_a_title_are_parted_by_spaces_in_thai_only(title: str, parts: list[str]) -> None:
    assert phrases(title) == parts


def test_phrases_make_up_the_title_again() -> None:
    title = "ประชาชน คือผู้  ร่วมลงทุน"
    assert " ".join(phrases(title)) == title


NB = '<span class="nb">{}</span>'


def test_words_stay_in_one_piece_and_a_line_may_break_after_them() -> None:
    wrapped = Unbroken(["ต้นทุน", "แอสเคอร์"]).wrapped("เมืองแอสเคอร์ลดต้นทุนลง")
    assert wrapped == f"เมือง{NB.format('แอสเคอร์')}<wbr>ลด{NB.format('ต้นทุน')}<wbr>ลง"


@pytest.mark.parametrize("after", ["", " ", ",", ")", "&amp;", "ๆ"])
def test_no_line_breaks_before_a_mark_a_space_or_the_end(after: str) -> None:
    assert Unbroken(["ต้นทุน"]).wrapped(f"ต้นทุน{after}") == NB.format("ต้นทุน") + after


def test_longer_word_wins_over_one_that_it_begins_with() -> None:
    assert Unbroken(["ต้น", "ต้นทุน"]).wrapped("ต้นทุน") == NB.format("ต้นทุน")


@pytest.mark.parametrize("words", [[], [""], ["ต้นทุน"]])
def test_other_text_stays_as_it_is(words: list[str]) -> None:
    assert Unbroken(words).wrapped("เมือง") == "เมือง"


def test_word_is_taken_to_the_letter() -> None:
    assert Unbroken(["พ.ศ."]).wrapped("พxศx") == "พxศx"
