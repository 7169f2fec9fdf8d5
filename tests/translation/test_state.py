"""Which text is missing, behind or not compared, and which a machine made."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.model import Record
from casebook.model.agreement import NOTHING_AGREED, Agreements
from casebook.model.walk import FieldPath, dotted
from casebook.translation import Gap, RecordTranslation, marked, translated_language, translation_of
from tests.invented import both, record

TRANSLATED = {"th": {"state": "original"}, "en": {"state": "human"}}
PARALLEL = {"th": {"state": "original"}, "en": {"state": "original"}}


def case(summary: dict[str, str] | None = None, **changes: Any) -> Record:
    return record("C0001", summary=summary or both("Summary"), **changes)


def agreed(one: Record) -> Agreements:
    return marked(one, NOTHING_AGREED, bool)


def title_only(path: FieldPath) -> bool:
    return path == ("title",)


def told(translation: RecordTranslation) -> list[tuple[str, str, str]]:
    return [(dotted(part.path), part.lang, part.gap.value) for part in translation.parts if part.gap]


def test_all_is_in_step_once_it_is_marked() -> None:
    assert translation_of(case(), agreed(case())).parts == ()


def test_a_text_without_a_language_is_missing() -> None:
    assert ("title", "th", "unconfirmed") in told(translation_of(case({"en": "Only"}), NOTHING_AGREED))
    assert ("summary", "th", "missing") in told(translation_of(case({"en": "Only"}), NOTHING_AGREED))


@pytest.mark.parametrize("i18n", [None, PARALLEL])
def test_either_language_falls_behind_where_both_are_originals(i18n: Any) -> None:
    before = agreed(case(i18n=i18n))
    english = case({"th": "Summary ไทย", "en": "Changed"}, i18n=i18n)
    thai = case({"th": "แก้แล้ว", "en": "Summary English"}, i18n=i18n)
    assert told(translation_of(english, before)) == [("summary", "th", "behind")]
    assert told(translation_of(thai, before)) == [("summary", "en", "behind")]


def test_only_the_translation_falls_behind_its_original() -> None:
    before = agreed(case(i18n=TRANSLATED))
    original = case({"th": "แก้แล้ว", "en": "Summary English"}, i18n=TRANSLATED)
    mended = case({"th": "Summary ไทย", "en": "Better English"}, i18n=TRANSLATED)
    assert told(translation_of(original, before)) == [("summary", "en", "behind")]
    assert told(translation_of(mended, before)) == []


def test_a_translation_stays_behind_until_it_is_marked_whatever_is_done_to_it() -> None:
    before = agreed(case(i18n=TRANSLATED))
    changed = case({"th": "แก้แล้ว", "en": "A slip mended"}, i18n=TRANSLATED)
    assert told(translation_of(changed, before)) == [("summary", "en", "behind")]


def test_originals_that_changed_together_are_not_compared() -> None:
    before = agreed(case(i18n=PARALLEL))
    changed = case({"th": "แก้แล้ว", "en": "Changed"}, i18n=PARALLEL)
    assert told(translation_of(changed, before)) == [("summary", "th", "unconfirmed"), ("summary", "en", "unconfirmed")]


def test_going_back_to_the_old_words_clears_the_alarm() -> None:
    before = agreed(case())
    changed = case({"th": "แก้แล้ว", "en": "Summary English"})
    kept = marked(changed, before, title_only)
    assert told(translation_of(changed, kept)) == [("summary", "en", "behind")]
    assert translation_of(case(), kept).parts == ()


def test_a_change_of_form_raises_no_alarm() -> None:
    before = agreed(case())
    formatted = case({"th": "  Summary\nไทย", "en": "**Summary**  English"})
    assert before.whole
    assert translation_of(formatted, before).parts == ()


def test_an_item_put_in_front_of_a_list_raises_no_alarm_for_the_others() -> None:
    items = [both("one"), both("two")]
    before = agreed(case(not_known=items, i18n=TRANSLATED))
    longer = case(not_known=[both("new"), *items], i18n=TRANSLATED)
    assert told(translation_of(longer, before)) == [("not_known.1", "en", "unconfirmed")]


def test_turning_a_list_round_raises_no_alarm() -> None:
    items = [both("one"), both("two"), both("three")]
    before = agreed(case(not_known=items))
    assert translation_of(case(not_known=items[::-1]), before).parts == ()


def test_the_original_may_differ_from_field_to_field() -> None:
    i18n = {
        "th": {"state": "original", "parts": [{"field": "summary", "state": "human"}]},
        "en": {"state": "human", "parts": [{"field": "summary", "state": "original"}]},
    }
    one = case(i18n=i18n)
    assert translated_language(one, ("title",)) == "en"
    assert translated_language(one, ("summary",)) == "th"
    changed = case({"th": "Summary ไทย", "en": "Changed"}, i18n=i18n)
    assert told(translation_of(changed, agreed(one))) == [("summary", "th", "behind")]


def test_the_nearest_part_says_how_a_text_came_about() -> None:
    parts = [{"field": "narrative", "state": "machine"}, {"field": "narrative.results", "state": "machine_reviewed"}]
    one = case(i18n={"th": {"state": "original"}, "en": {"state": "human", "parts": parts}})
    machine = [dotted(part.path) for part in translation_of(one, agreed(one)).machine("en")]
    assert machine == ["narrative.problem", "narrative.what_was_done"]


def test_machine_text_is_told_beside_what_it_lacks() -> None:
    one = case(i18n={"th": {"state": "machine"}, "en": {"state": "original"}})
    changed = case({"th": "Summary ไทย", "en": "Changed"}, i18n=one.i18n)
    summary = next(part for part in translation_of(changed, agreed(one)).parts if part.path == ("summary",))
    assert (summary.lang, summary.is_machine, summary.gap) == ("th", True, Gap.BEHIND)


def test_nothing_is_known_of_a_record_that_nobody_has_marked() -> None:
    translation = translation_of(case(), NOTHING_AGREED)
    assert not translation.is_marked
    assert {part.gap for part in translation.parts} == {Gap.UNCONFIRMED}
    assert len(translation.with_gap(Gap.UNCONFIRMED, "th")) == translation.texts
