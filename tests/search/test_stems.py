from __future__ import annotations

import pytest

from casebook.search.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        ("service", "services"),
        ("decide", "decides", "decided", "deciding"),
        ("plan", "plans", "planned", "planning"),
        ("family", "families"),
        ("organisation", "organization", "organizations"),
        ("centre", "center", "centres"),
        ("licence", "license", "licensing"),
        ("programme", "program", "programmes"),
        ("analyse", "analyzed"),
    ],
)
def test_forms_of_a_word_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(("one", "other"), [("news", "new"), ("bus", "but"), ("thing", "the"), ("lab", "labour")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
