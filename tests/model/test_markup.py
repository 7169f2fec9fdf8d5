"""Marks in a text: what cites, what refers, and what only looks as if it did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.markup import CitationMark, CitedKey, ReferenceMark, mark_at, marks


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("[@paper]", (CitedKey("paper", None, 2),)),
        ("[@paper, p. 98]", (CitedKey("paper", "p. 98", 2),)),
        ('[@paper, "Innovation Overview"]', (CitedKey("paper", "Innovation Overview", 2),)),
        ("[@paper, ภาคผนวก 1]", (CitedKey("paper", "ภาคผนวก 1", 2),)),
        ("[@paper , p. 98 ]", (CitedKey("paper", "p. 98", 2),)),
        ("[ @paper]", (CitedKey("paper", None, 3),)),
        ("[@paper,]", (CitedKey("paper", None, 2),)),
        ("[@one; @two, p. 2]", (CitedKey("one", None, 2), CitedKey("two", "p. 2", 8))),
        ("[@one, p. 1, 3; @two]", (CitedKey("one", "p. 1, 3", 2), CitedKey("two", None, 17))),
        ("[@paper, a@b.example]", (CitedKey("paper", "a@b.example", 2),)),
    ],
)
def test_citation_names_its_sources_and_their_places(text: str, cited: tuple[CitedKey, ...]) -> None:
    assert list(marks(text)) == [CitationMark(0, len(text), cited)]


@pytest.mark.parametrize(("text", "offset"), [("[@]", 2), ("[@ paper]", 2), ("[@, p. 98]", 2), ("[@;]", 2)])
def test_citation_without_key_has_an_empty_one(text: str, offset: int) -> None:
    (mark,) = marks(text)
    assert isinstance(mark, CitationMark)
    assert (mark.cited[0].key, mark.cited[0].offset) == ("", offset)


@pytest.mark.parametrize(
    ("text", "target", "words"),
    [
        ("[[P0001]]", "P0001", None),
        ("[[P0001|words of ours]]", "P0001", "words of ours"),
        ("[[P0001|ถ้อยคำ]]", "P0001", "ถ้อยคำ"),
        ("[[ P0001 | words ]]", "P0001", "words"),
        ("[[P0001|]]", "P0001", None),
        ("[[P0001|a|b]]", "P0001", "a|b"),
        ("[[investment-team]]", "investment-team", None),
        ("[[]]", "", None),
        ("[[|words]]", "", "words"),
    ],
)
def test_reference_names_its_target_and_words(text: str, target: str, words: str | None) -> None:
    assert list(marks(text)) == [ReferenceMark(0, len(text), target, words)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no mark at all",
        "[words](https://example.org/)",
        "[words]",
        "[see @paper]",
        "@paper",
        "[@paper",
        "@paper]",
        "[P0001]",
        "[[P0001",
        "[[P0001]",
        "P0001]]",
        "[[P0001\n]]",
        "[[P0001|two\nlines]]",
        "[[a[b]]",
    ],
)
def test_what_is_no_mark_is_passed_over(text: str) -> None:
    assert list(marks(text)) == []


def test_marks_come_in_the_order_of_the_text() -> None:
    text = "See [[P0001]] and [@paper], then [[L0001|this]]."
    assert list(marks(text)) == [
        ReferenceMark(4, 13, "P0001", None),
        CitationMark(18, 26, (CitedKey("paper", None, 20),)),
        ReferenceMark(33, 47, "L0001", "this"),
    ]


def test_mark_after_one_that_was_never_closed_is_found() -> None:
    assert list(marks("[@one [@two]")) == [CitationMark(6, 12, (CitedKey("two", None, 8),))]


def test_citation_may_go_over_the_end_of_a_line() -> None:
    assert list(marks("[@one,\np. 2]")) == [CitationMark(0, 12, (CitedKey("one", "p. 2", 2),))]


def test_mark_at_is_the_one_that_begins_there() -> None:
    assert mark_at("See [[P0001]]", 4) == ReferenceMark(4, 13, "P0001", None)


def test_mark_at_a_place_without_mark_is_none() -> None:
    assert mark_at("See [[P0001]]", 3) is None


@given(st.text("[]@|;, \nakey1ก", max_size=60))
def test_offset_of_a_key_is_where_it_stands(text: str) -> None:
    for mark in marks(text):
        for cited in mark.cited if isinstance(mark, CitationMark) else ():
            assert text[cited.offset - 1 :].startswith("@" + cited.key)
            assert mark.start < cited.offset < mark.end
