"""What every record has."""

from __future__ import annotations

import pytest

from casebook.model import LANGUAGES, MODELS, Kind, Language
from tests.invented import both, record


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_model_of_its_own(kind: Kind) -> None:
    assert MODELS[kind].kind is kind


@pytest.mark.parametrize("lang", LANGUAGES)
def test_label_is_the_short_title(lang: Language) -> None:
    made = record("C0001", short_title=both("Short"))
    assert made.label(lang) == both("Short")[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_label_is_the_title_where_there_is_no_shorter_one(lang: Language) -> None:
    assert record("C0001").label(lang) == both("Title C0001")[lang]


def test_label_is_in_the_other_language_where_one_is_lacking() -> None:
    assert record("C0001", title={"en": "English only"}).label("th") == "English only"
