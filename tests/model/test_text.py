"""Bilingual text has words in one language at least, and knows what it lacks."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from casebook.model import Bilingual, Language, Line, Prose, Text, other_language

BOTH = Bilingual(th="สมมติ", en="Invented")
THAI = Bilingual(th="สมมติ")
ENGLISH = Bilingual(en="Invented")


@pytest.mark.parametrize(("lang", "other"), [("th", "en"), ("en", "th")])
def test_each_language_has_another(lang: Language, other: Language) -> None:
    assert other_language(lang) == other


@pytest.mark.parametrize("data", [{}, {"th": "", "en": ""}, {"th": "  \n"}, {"th": None, "en": None}])
@pytest.mark.parametrize("kind", [Line, Text, Prose])
def test_text_without_words_is_refused(kind: type[Bilingual], data: dict[str, str | None]) -> None:
    with pytest.raises(ValidationError) as refused:
        kind.model_validate(data)
    assert [error["type"] for error in refused.value.errors()] == ["empty-text"]


def test_third_language_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        Bilingual.model_validate({"en": "Invented", "no": "Oppdiktet"})
    assert [(error["type"], error["loc"]) for error in refused.value.errors()] == [("extra_forbidden", ("no",))]


def test_space_around_the_words_is_taken_off() -> None:
    assert Bilingual.model_validate({"en": "  Invented\n"}) == ENGLISH


def test_text_cannot_be_changed() -> None:
    with pytest.raises(ValidationError) as refused:
        BOTH.en = "Other"  # type: ignore[misc]
    assert [error["type"] for error in refused.value.errors()] == ["frozen_instance"]


@pytest.mark.parametrize(
    ("text", "lang", "words"), [(BOTH, "th", "สมมติ"), (BOTH, "en", "Invented"), (THAI, "en", None)]
)
def test_words_in_a_language_are_those_or_none(text: Bilingual, lang: Language, words: str | None) -> None:
    assert text.in_language(lang) == words


def test_empty_words_count_as_none() -> None:
    assert Bilingual(th="", en="Invented").in_language("th") is None


@pytest.mark.parametrize(
    ("text", "lang", "best"),
    [
        (BOTH, "th", ("สมมติ", "th")),
        (BOTH, "en", ("Invented", "en")),
        (THAI, "en", ("สมมติ", "th")),
        (ENGLISH, "th", ("Invented", "en")),
        (Bilingual(th="", en="Invented"), "th", ("Invented", "en")),
    ],
)
def test_best_words_are_those_of_the_language_or_else_of_the_other(
    text: Bilingual, lang: Language, best: tuple[str, Language]
) -> None:
    assert text.best(lang) == best


@pytest.mark.parametrize(
    ("text", "missing"), [(BOTH, ()), (THAI, ("en",)), (ENGLISH, ("th",)), (Bilingual(th="สมมติ", en=""), ("en",))]
)
def test_missing_are_the_languages_without_words(text: Bilingual, missing: tuple[Language, ...]) -> None:
    assert text.missing == missing
