"""What it does to say of texts that they agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from casebook.model import Record
from casebook.model.agreement import NOTHING_AGREED
from casebook.model.walk import FieldPath
from casebook.reading.agreements import read_agreements
from casebook.translation import as_text, marked, translation_of
from tests.invented import both, record


def case(summary: dict[str, str] | None = None, **changes: Any) -> Record:
    return record("C0001", summary=summary or both("Summary"), **changes)


def title_only(path: FieldPath) -> bool:
    return path == ("title",)


def test_a_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    before = marked(case(), NOTHING_AGREED, bool)
    changed = case({"th": "Summary ไทย", "en": "Changed"})
    agreements = marked(changed, before, bool, kept=True)
    path = tmp_path / "C0001.txt"
    path.write_text(as_text("C0001", agreements), encoding="utf-8")
    read, problems = read_agreements(path, "")
    assert (read, problems) == (agreements, [])
    assert [line.field for line in read.lines if line.kept] == ["summary"]


def test_only_the_texts_that_are_meant_are_marked() -> None:
    agreements = marked(case(), NOTHING_AGREED, title_only)
    assert [line.field for line in agreements.lines] == ["title"]
    assert agreements.whole == ""


def test_a_false_alarm_stays_cleared_until_the_original_changes_again() -> None:
    before = marked(case(), NOTHING_AGREED, bool)
    once = case({"th": "แก้แล้ว", "en": "Summary English"})
    cleared = marked(once, before, bool, kept=True)
    assert translation_of(once, cleared).parts == ()
    again = case({"th": "แก้อีกครั้ง", "en": "Summary English"})
    assert [part.lang for part in translation_of(again, cleared).parts] == ["en"]


def test_marking_another_field_leaves_an_alarm_as_it_is() -> None:
    before = marked(case(), NOTHING_AGREED, bool)
    changed = case({"th": "แก้แล้ว", "en": "Summary English"})
    after = marked(changed, before, title_only)
    assert translation_of(changed, after).parts == translation_of(changed, before).parts


def test_a_text_without_one_language_cannot_agree() -> None:
    one = case({"en": "Only English"})
    assert "summary" not in [line.field for line in marked(one, NOTHING_AGREED, bool).lines]


def test_marking_what_is_marked_changes_nothing() -> None:
    agreements = marked(case(), NOTHING_AGREED, bool)
    assert marked(case(), agreements, bool) == agreements
