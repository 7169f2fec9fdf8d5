"""`casebook translate` on an invented book."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from tests.small_book import CASE

FILE = "cases/studies/invented.yml"
AGREEMENTS = "cases/translations/C0001.txt"
PARTED = CASE.replace(
    "title: {th: กรณีสมมติ, en: Invented case}", "# The title\ntitle:\n  th: กรณีสมมติ # ไทย\n  en: Invented case"
)


@pytest.fixture(autouse=True)
def in_the_book(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small_book)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    Path(FILE).write_text(PARTED, encoding="utf-8")
    return small_book


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["translate", *arguments, "--lang", "en"])


def text() -> str:
    return Path(FILE).read_text("utf-8")


def change(old: str, new: str) -> None:
    assert old in text()
    Path(FILE).write_text(text().replace(old, new), encoding="utf-8")


def left(*kinds: str) -> list[str]:
    """What `status` says, without the numbers at its end."""
    return [line for line in run("status").output.splitlines()[:-3] if not kinds or any(kind in line for kind in kinds)]


def test_a_record_that_nobody_has_marked_is_told_of_in_one_line() -> None:
    assert left() == [f"{FILE} C0001 nobody has yet said of this record that its languages agree: 5 texts"]


def test_a_marked_record_is_in_step_and_its_file_as_it_was() -> None:
    assert run("mark", "C0001").output == "C0001: 5 text(s) newly found to agree, 0 left.\n"
    assert text() == PARTED
    assert left() == []


def test_a_translation_names_its_state_and_day_in_the_record() -> None:
    run("mark", FILE, "--to", "en", "--by", "Invented Person")
    added = "i18n:\n  th: {state: original}\n  en: {state: human, by: Invented Person, date: 2026-12-01}\n"
    assert text() == PARTED + added


def test_marking_again_changes_nothing() -> None:
    run("mark", "C0001", "--to", "en")
    before = text(), Path(AGREEMENTS).read_bytes()
    assert run("mark", "--all").output == "C0001: 0 text(s) newly found to agree, 0 left.\n"
    assert (text(), Path(AGREEMENTS).read_bytes()) == before


def test_a_changed_original_puts_its_translation_behind_until_that_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    run("mark", "C0001", "--to", "en")
    change("กรณีสมมติ #", "กรณีที่แก้แล้ว #")
    assert left() == [f"{FILE}:6:7 C0001 title English is behind: the Thai has changed"]
    change("en: Invented case", "en: Case invented anew")
    assert left("behind") == [f"{FILE}:6:7 C0001 title English is behind: the Thai has changed"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796169600")
    assert run("mark", "C0001").output.startswith("C0001: 1 text(s) newly found to agree, 0 left.\n")
    assert "en: {state: human, date: 2026-12-02}" in text()
    assert left() == []


def test_a_false_alarm_is_cleared_with_one_word_and_stays_cleared() -> None:
    run("mark", "C0001", "--to", "en")
    change("กรณีสมมติ #", "กรณีสมมุติ #")
    before = text()
    assert run("still-valid", "C0001").output == "C0001: 1 text(s) newly found to agree, 0 left.\n"
    assert (left(), text()) == ([], before)
    assert Path(AGREEMENTS).read_text("utf-8").count(" still_valid\n") == 1
    run("mark", "--all")
    assert left() == []
    change("กรณีสมมุติ #", "กรณีอื่น #")
    assert len(left("behind")) == 1


def test_formatting_raises_no_alarm() -> None:
    run("mark", "C0001", "--to", "en")
    change("  en: Invented case", "  en: >-\n    Invented\n    **case**")
    change("{th: กรณีนี้สมมติขึ้น, en: This case is invented}", "{th: 'กรณีนี้ สมมติขึ้น', en: \"This case  is invented\"}")
    assert left() == []


def test_a_part_may_be_made_by_a_machine_and_be_checked_later() -> None:
    run("mark", "C0001", "--to", "en")
    run("mark", "C0001", "-F", "narrative.results", "--state", "machine")
    assert "parts: [{field: narrative.results, state: machine}]" in text()
    assert left() == [f"{FILE}:14:36 C0001 narrative.results English was translated by a machine and not checked"]
    run("mark", "C0001", "-F", "narrative.results", "--state", "machine_reviewed")
    assert "parts: [{field: narrative.results, state: machine_reviewed}]" in text()
    assert left() == []
    run("mark", "C0001", "-F", "narrative", "--state", "human")
    assert "parts" not in text()


def test_only_the_named_field_is_marked() -> None:
    assert run("mark", "C0001", "-F", "title").output == "C0001: 1 text(s) newly found to agree, 4 left.\n"


def test_status_in_json() -> None:
    run("mark", "C0001", "--to", "en")
    change("  en: Invented case\n", "")
    told = json.loads(run("status", "--format", "json").output)
    none: dict[str, object] = {"missing": [], "behind": [], "unconfirmed": [], "machine": []}
    counts = {"missing": 0, "behind": 0, "unconfirmed": 0, "machine": 0}
    assert told == {
        "summary": {"records": 1, "texts": 5, "languages": {"th": counts, "en": {**counts, "missing": 1}}},
        "records": [
            {
                "id": "C0001",
                "path": FILE,
                "texts": 5,
                "marked": True,
                "languages": {
                    "th": {"state": "original", **none},
                    "en": {"state": "human", **none, "missing": [{"field": "title", "line": 4, "column": 1}]},
                },
            }
        ],
    }


def test_check_fails_when_a_text_is_missing_or_behind_and_only_then() -> None:
    run("mark", "C0001")
    assert run("status", "--check").exit_code == 0
    change("  en: Invented case\n", "")
    assert run("status").exit_code == 0
    assert run("status", "--check").exit_code == 1


def test_check_tells_of_what_is_behind_at_its_line() -> None:
    run("mark", "C0001")
    change("กรณีสมมติ #", "กรณีที่แก้แล้ว #")
    said = CliRunner().invoke(main, ["check", "--lang", "en"])
    assert f"{FILE}:6:7 translation-behind (to do) The Thai text has changed" in said.output
    assert said.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mark"], "Name records by id or file"),
        (["mark", "C0009"], "no record 'C0009'"),
        (["mark", "C0001", "-F", "titel"], "no text in both languages in 'titel'"),
        (["mark", "C0001", "--by", "Somebody"], "Say with --to which language"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.replace("│", " ").split())


def test_what_cannot_be_changed_without_loss_is_left_and_told() -> None:
    parts = "    parts:\n      # why\n      - {field: title, state: machine}\n"
    change("sources:", f"i18n:\n  th: {{state: original}}\n  en:\n    state: human\n{parts}sources:")
    before = text()
    result = run("mark", "C0001", "-F", "summary", "--state", "machine")
    assert (result.exit_code, text()) == (1, before)
    assert "by hand" in result.output


def test_thai_is_spoken_to_those_who_ask_for_it() -> None:
    said = CliRunner().invoke(main, ["translate", "mark", "C0001", "--lang", "th"]).output
    assert said == "C0001: ยืนยันว่าตรงกันเพิ่ม 5 ข้อความ ยังเหลือ 0\n"
