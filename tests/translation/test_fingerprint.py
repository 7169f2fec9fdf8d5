"""What counts as a change of a text, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reading.mending import mend_words
from casebook.translation import fingerprint
from casebook.translation.fingerprint import digest

SAME = [
    ("one two", "one\n  two "),
    ("ข้อความ หนึ่ง", "ข้อความหนึ่ง"),
    ("a strong word", "a **strong** word"),
    ("a strong word", "a __strong__ word"),
    ("a weak word", "a _weak_ word"),
    ("run casebook check", "run `casebook check`"),
    ("first\nsecond", "- first\n- second"),
    ("first\nsecond", "* first\n+ second"),
    ("said", "> said"),
    ("title", "## title"),
    (
        '"so" it\'s',
        "\N{LEFT DOUBLE QUOTATION MARK}so\N{RIGHT DOUBLE QUOTATION MARK} it\N{RIGHT SINGLE QUOTATION MARK}s",
    ),
    ("แก่คำ", "เเก่ค\u0e4d\u0e32"),
    ("คำ", "ค\u200bำ"),
    ("café", "cafe\u0301"),
    ("one two", "one\u00a0two"),
]
OTHER = [
    ("one", "two"),
    ("20 families", "25 families"),
    ("so it is", "so it is?"),
    ("It ended", "it ended"),
    ("a claim", "a claim [@paper]"),
    ("a claim [@paper, p. 1]", "a claim [@paper, p. 2]"),
    ("see [[P0001]]", "see [[P0002]]"),
    ("[site](https://example.org/a)", "[site](https://example.org/b)"),
    ("snake_case", "snakecase"),
    ("5-6", "56"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_form_does_not_count(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_a_reader_takes_in_counts(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@given(st.text(alphabet=st.sampled_from("กเแาิ่้ำ\u0e4d\u200b a*\n"), max_size=30))
def test_what_fix_mends_does_not_count(words: str) -> None:
    assert fingerprint(mend_words(words)) == fingerprint(words)


def test_a_fingerprint_never_changes_between_versions() -> None:
    assert fingerprint("ข้อความสมมติ *Invented*") == "46a81a06"


def test_digest_tells_where_one_text_ends() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])
