"""Bilingual text: the same words for a reader in Thai and in English."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from casebook.model.base import Strict, about

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")


def other_language(lang: Language) -> Language:
    """The book's other language."""
    return "en" if lang == "th" else "th"


class Bilingual(Strict):
    """Words in Thai, English or both; at least one of them."""

    th: str | None = about("The text in Thai.", th="ข้อความภาษาไทย", default=None)
    en: str | None = about("The text in English.", th="ข้อความภาษาอังกฤษ", default=None)

    @model_validator(mode="after")
    def _has_words(self) -> Bilingual:
        if not (self.th or self.en):
            raise PydanticCustomError("empty-text", "a text needs words in at least one language")
        return self

    def in_language(self, lang: Language) -> str | None:
        """The words in one language, or None when they are lacking."""
        return (self.th if lang == "th" else self.en) or None

    def best(self, lang: Language) -> tuple[str, Language]:
        """The words to show a reader of `lang`, and the language that they are in."""
        words = self.in_language(lang)
        if words:
            return words, lang
        other = other_language(lang)
        return self.in_language(other) or "", other

    @property
    def missing(self) -> tuple[Language, ...]:
        """The languages that this text lacks."""
        return tuple(lang for lang in LANGUAGES if self.in_language(lang) is None)


class Line(Bilingual):
    """A title, name or label: one line of plain words, no markup."""


class Text(Bilingual):
    """A sentence or a paragraph; may cite `[@key]` and refer to `[[P0001]]`."""


class Prose(Bilingual):
    """Paragraphs in Markdown without raw HTML; may cite `[@key]` and refer to `[[P0001]]`."""
