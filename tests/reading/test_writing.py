"""What is written is read back as it was given, and looks as authors write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reading.document import parse
from casebook.reading.writing import as_scalar, as_yaml


@given(words=st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" ")))
def test_any_line_is_read_back_as_it_was_given(words: str) -> None:
    document = parse("", f"a: {as_scalar(words)}\n".encode())
    assert document.problems == ()
    assert document.data == {"a": " ".join(words.split())}


@pytest.mark.parametrize(
    "words", ["NO", "no", "on", "2013.5", "1e3", "~", "a: b", "- a", "a #b", "[a]", "null", ":", "'"]
)
def test_what_an_editor_takes_for_no_text_is_in_quotes(words: str) -> None:
    assert as_scalar(words) == f'"{words}"'


@pytest.mark.parametrize("words", ["local", "2013", "2013-05-17", "Asker Welfare Lab", "น้ำใจ", "a, b (c)"])
def test_plain_words_are_not(words: str) -> None:
    assert as_scalar(words) == words


# The reader tells of tabs and of what cannot be seen; here it is only about what YAML makes of the rest.
anything = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\u00a0\ufeff"), min_size=1)


@given(
    data=st.recursive(
        anything,
        lambda inner: (
            st.lists(inner, min_size=1) | st.dictionaries(st.sampled_from(["a", "b_c", "th"]), inner, min_size=1)
        ),
    )
)
def test_any_data_is_read_back_as_it_was_given(data: object) -> None:
    assert parse("", as_yaml({"a": data}).encode()).data == {"a": data}


@given(lines=st.lists(anything.map(str.strip) | st.just(""), min_size=2, max_size=6))
def test_any_lines_are_read_back_as_they_were_given(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert parse("", as_yaml({"a": {"en": text}}).encode()).data == {"a": {"en": text}}


def test_data_look_as_authors_write_them() -> None:
    data = {
        "id": "C0001",
        "country": "NO",
        "start": "2013",
        "day": "2013-05-17",
        "title": {"th": "ชื่อ", "en": "A: b"},
        "prose": {"en": "One.\n\n- two\n"},
        "themes": ["trees"],
        "sources": [{"key": "paper", "number": "12"}],
    }
    assert as_yaml(data) == (
        """\
id: C0001
country: "NO"
start: 2013
day: 2013-05-17
title:
  th: ชื่อ
  en: "A: b"
prose:
  en: |
    One.

    - two
themes:
  - trees
sources:
  - key: paper
    number: "12"
"""
    )
