"""How Thai is written, beyond the examples of the checks' own docstrings. All data here is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pipeline import check_paths

RECORD = """\
id: L0001
status: draft
title: {{th: บทเรียน, en: Lesson}}
summary:
  th: "{th}"
  en: "{en}"
polarity: do
driving_event: {{th: เหตุ, en: Cause}}
what_happened: {{th: เรื่อง, en: Story}}
recommendation: {{th: แนะนำ, en: Recommended}}
"""
TOLD = Path("one.yml")


def told(folder: Path, th: str = "สรุป", en: str = "Summary") -> list[tuple[int, int, str]]:
    path = folder / TOLD
    path.write_text(RECORD.format(th=th, en=en), encoding="utf-8")
    problems = check_paths([path], None).problems
    return [(problem.location.line, problem.location.column, problem.rule.id) for problem in problems]


@pytest.mark.parametrize(
    ("th", "found"),
    [
        ("ขออนุญาติ", [(5, 10, "misspelt")]),
        ("ปรากฎแล้วปรากฎอีก", [(5, 8, "misspelt"), (5, 17, "misspelt")]),
        ("ปี ค.ศ. 2013", [(5, 11, "common-era-in-thai")]),
        ("ปี พ.ศ. 2013", [(5, 11, "wrong-era")]),
        ("ปี ค.ศ. 2556", [(5, 11, "wrong-era")]),
        ("ต่างๆ กัน", [(5, 11, "mai-yamok-space")]),
        ("ต่าง ๆกัน", [(5, 13, "mai-yamok-space")]),
        ("กรุงเทพ ฯ มี", [(5, 15, "paiyannoi-space")]),
        ("กรุงเทพฯมี", [(5, 15, "paiyannoi-space")]),
        ("เเละ", [(5, 8, "double-sara-e")]),
        ("ก\u0e4d\u0e32", [(5, 8, "split-sara-am")]),
    ],
)
def test_slip_is_told_of_at_its_place(tmp_path: Path, th: str, found: list[tuple[int, int, str]]) -> None:
    assert told(tmp_path, th) == found


@pytest.mark.parametrize(
    "th",
    [
        "พ.ศ. 2556 และ พ.ศ. 1826",
        "บ่อย ๆ ต่าง ๆ, (ช้า ๆ) “ช้า ๆ”",
        "กรุงเทพฯ มี ข้าว น้ำ ฯลฯ และ ฯพณฯ กับ ฯพณ ฯ",
        "เครื่องหมาย ๆ",
        "[[L0001|ค.ศ. 2013]]",
    ],
)
def test_sound_thai_is_left_alone(tmp_path: Path, th: str) -> None:
    assert told(tmp_path, th) == []


@pytest.mark.parametrize(
    ("en", "found"),
    [
        ("It began in 2556.", [(6, 20, "wrong-era")]),
        ("It began in 2556 and ended", [(6, 20, "wrong-era")]),
        ("Found in 2500 households", []),
        ("Found in 2556 B.E.", []),
        ("It began in 2013.", []),
        ("สรุป", [(6, 7, "wrong-language")]),
    ],
)
def test_english_gives_common_years_in_english(tmp_path: Path, en: str, found: list[tuple[int, int, str]]) -> None:
    assert told(tmp_path, en=en) == found


def test_citations_do_not_count_as_latin_letters(tmp_path: Path) -> None:
    marks = "".join(f"[@somelongkey{place}, Heading]" for place in range(6))
    assert "wrong-language" not in [rule for _, _, rule in told(tmp_path, f"มีแหล่งที่มา {marks}")]


def test_word_that_the_glossary_avoids_is_told_of_in_both_languages(tmp_path: Path) -> None:
    term = "{id: case, term: {th: กรณีศึกษา, en: case}, avoid: [เคส, casus], definition: {th: ก, en: a}}"
    (tmp_path / "lessons").mkdir()
    (tmp_path / "glossary.yml").write_text(f"terms: [{term}]\n", encoding="utf-8")
    path = tmp_path / "lessons/one.yml"
    path.write_text(RECORD.format(th="หลายเคสและอีกเคส", en="Casus by casuses"), encoding="utf-8")
    found = [problem for problem in check_paths([tmp_path], None).problems if problem.rule.id == "avoided-word"]
    assert [(one.location.line, one.location.column, one.suggestion()) for one in found] == [
        (5, 12, "Write 'กรณีศึกษา', or take the word from 'avoid'."),
        (5, 21, "Write 'กรณีศึกษา', or take the word from 'avoid'."),
        (6, 8, "Write 'case', or take the word from 'avoid'."),
    ]
