"""Every value of a record has the path that its author would point at."""

from __future__ import annotations

from casebook.model import Bilingual, Line, Text
from casebook.model.case import Conflict
from casebook.model.walk import texts, walk
from tests.invented import both, record

CONFLICT = Conflict.model_validate(
    {"about": both("About"), "readings": [{"says": both("One"), "sources": [{"key": "paper"}]}]}
)


def line(words: str) -> Line:
    return Line.model_validate(both(words))


def text(words: str) -> Text:
    return Text.model_validate(both(words))


def test_texts_have_paths_in_the_order_of_declaration() -> None:
    made = record("C0001", not_known=[both("First"), both("Second")], short_title=both("Short"))
    assert [path for path, _ in texts(made)] == [
        ("title",),
        ("short_title",),
        ("summary",),
        ("narrative", "problem"),
        ("narrative", "what_was_done"),
        ("narrative", "results"),
        ("not_known", 0),
        ("not_known", 1),
    ]


def test_texts_come_with_their_paths() -> None:
    assert texts(line("Title")) == (((), line("Title")),)


def test_texts_in_lists_of_parts_are_found() -> None:
    assert texts(CONFLICT) == ((("about",), text("About")), (("readings", 0, "says"), text("One")))


def test_texts_of_a_tuple_have_their_places() -> None:
    assert texts((line("One"), "plain", line("Two"))) == (((0,), line("One")), ((2,), line("Two")))


def test_plain_value_has_no_texts() -> None:
    assert texts("words") == ()


def test_record_knows_its_texts() -> None:
    made = record("L0001")
    assert made.texts == texts(made)


def test_walk_goes_through_models_lists_and_scalars_but_not_what_is_left_out() -> None:
    assert list(walk(CONFLICT)) == [
        ((), CONFLICT),
        (("about",), CONFLICT.about_),
        (("about", "th"), "About ไทย"),
        (("about", "en"), "About English"),
        (("readings",), CONFLICT.readings),
        (("readings", 0), CONFLICT.readings[0]),
        (("readings", 0, "says"), CONFLICT.readings[0].says),
        (("readings", 0, "says", "th"), "One ไทย"),
        (("readings", 0, "says", "en"), "One English"),
        (("readings", 0, "sources"), CONFLICT.readings[0].sources),
        (("readings", 0, "sources", 0), CONFLICT.readings[0].sources[0]),
        (("readings", 0, "sources", 0, "key"), "paper"),
    ]


def test_texts_are_the_bilingual_values_that_walk_passes() -> None:
    made = record("A0001", first_steps=[both("Step")], nearest=["C0001"])
    assert list(texts(made)) == [(path, value) for path, value in walk(made) if isinstance(value, Bilingual)]


def test_walk_of_nothing_is_empty() -> None:
    assert list(walk(None)) == []
