"""Values set in a file, with everything around them left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casebook.model import Case
from casebook.model.walk import FieldPath
from casebook.reading import with_values
from casebook.reading.editing import Value
from tests.small_book import CASE

PARTS: list[dict[str, str]] = [{"field": "summary", "state": "machine"}]
HUMAN: dict[str, Value] = {"th": {"state": "original"}, "en": {"state": "human", "by": "ผู้แปลสมมติ"}}
BLOCK = """\
# The record.
id: C0001   # its id
i18n:
  # Thai first
  th:
    state: original
  en:
    state: human  # by hand
    date: 2026-01-02

# What came of it.
history: []
"""
FLOW = "i18n: {th: {state: original}, en: {state: human, date: 2026-01-02}}\nhistory: []\n"


def changed(text: str, path: FieldPath, value: Value | None) -> str | None:
    return with_values(text, [(path, value)], Case)


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("i18n", "en", "state"), "machine_reviewed", "state: human  #", "state: machine_reviewed  #"),
        (("i18n", "en", "date"), "2026-03-04", "2026-01-02", "2026-03-04"),
        (("i18n", "en", "by"), "No", "# by hand\n", "# by hand\n    by: 'No'\n"),
        (("i18n", "en", "date"), None, "\n    date: 2026-01-02", ""),
        (("i18n", "en", "parts"), PARTS, "01-02\n", "01-02\n    parts: [{field: summary, state: machine}]\n"),
        (("status",), "draft", "# its id\n", "# its id\nstatus: draft\n"),
    ],
)  # fmt: skip
def test_block(path: FieldPath, value: Value | None, old: str, new: str) -> None:
    assert changed(BLOCK, path, value) == BLOCK.replace(old, new)


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("i18n", "en", "state"), "machine", "state: human", "state: machine"),
        (("i18n", "en", "by"), "a: b", "state: human,", "state: human, by: 'a: b',"),
        (("i18n", "th", "date"), "2026-03-04", "state: original", "state: original, date: 2026-03-04"),
        (("i18n", "en", "date"), None, ", date: 2026-01-02", ""),
        (("i18n", "th"), None, "th: {state: original}, ", ""),
    ],
)
def test_flow(path: FieldPath, value: Value | None, old: str, new: str) -> None:
    assert changed(FLOW, path, value) == FLOW.replace(old, new)


def test_a_mapping_that_is_not_there_comes_in_its_place_among_the_fields() -> None:
    text = CASE + "# Changes\nhistory:\n  - {date: 2026-01-02, kind: created, summary: {th: ก, en: a}}\n"
    lines = "i18n:\n  th: {state: original}\n  en: {state: human, by: ผู้แปลสมมติ}\n"
    assert changed(text, ("i18n",), HUMAN) == text.replace("# Changes\n", f"{lines}# Changes\n")


def test_after_a_long_text_the_empty_lines_below_it_stay_below() -> None:
    text = "id: C0001\nsummary:\n  en: |\n    One\n\n    two\n\n\nstart: 2013\n"
    assert changed(text, ("related",), []) == text.replace("two\n", "two\nrelated: []\n")


def test_line_ends_and_byte_order_mark_stay() -> None:
    text = "\ufeff" + BLOCK.replace("\n", "\r\n")
    made = with_values(text, [(("i18n", "en", "by"), "Invented")], Case)
    assert made == text.replace("# by hand\r\n", "# by hand\r\n    by: Invented\r\n")


def test_last_line_without_end() -> None:
    assert changed("id: C0001", ("status",), "draft") == "id: C0001\nstatus: draft"


def test_a_list_with_a_comment_in_it_is_left_to_its_author() -> None:
    text = "i18n:\n  en:\n    state: human\n    parts:\n      # why\n      - {field: summary, state: machine}\n"
    assert changed(text, ("i18n", "en", "parts"), []) is None
    assert changed(text, ("i18n", "en", "state"), "machine") == text.replace("human", "machine")


@pytest.mark.parametrize("text", ["a: [", "- a\n", "", "a: *b\n", "id: &x C0001\n"])
def test_what_is_not_sound_is_left_alone(text: str) -> None:
    assert changed(text, ("status",), "draft") is None


def test_every_record_of_the_book_takes_the_state_of_its_translation(repository: Path) -> None:
    """All that differs is in `i18n`, and another reader finds it there."""
    for path in sorted((repository / "cases").glob("*/*.yml")):
        text = path.read_text("utf-8")
        if path.parent.name == "vocabularies":
            continue
        made = with_values(text, [(("i18n", "en", "state"), "human"), (("i18n", "en", "by"), "ผู้แปลสมมติ")], Case)
        assert made is not None, path
        before, after = (yaml.load(words, yaml.BaseLoader) for words in (text, made))
        assert after.pop("i18n")["en"] == {"state": "human", "by": "ผู้แปลสมมติ"}
        before.pop("i18n", None)
        assert after == before, path
