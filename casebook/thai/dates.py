"""Dates in words: the Buddhist era for readers of Thai, the common era for readers of English.

Source: Royal Gazette usage for `พ.ศ.`; month names from the Unicode CLDR (through Babel).
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel.dates import get_month_names

from casebook.model.dates import BUDDHIST_OFFSET, PartialDate
from casebook.model.text import Language

NO_BREAK = "\N{NO-BREAK SPACE}"


@cache
def _month(month: int, lang: Language, width: Literal["wide", "abbreviated"]) -> str:
    return str(get_month_names(width, locale=lang)[month])


def as_words(date: PartialDate, lang: Language) -> str:
    """A date as a reader says it: `15 มิถุนายน พ.ศ. 2560`, `15 June 2017`; a year or month when that is all."""
    era_year = f"พ.ศ.{NO_BREAK}{date.year + BUDDHIST_OFFSET}" if lang == "th" else str(date.year)
    if date.month is None:
        return era_year
    named = f"{_month(date.month, lang, 'wide')}{NO_BREAK}{era_year}"
    return named if date.day is None else f"{date.day}{NO_BREAK}{named}"


def as_short_words(date: PartialDate, lang: Language) -> str:
    """A date for a narrow column: `15 มิ.ย. 2560`, `15 Jun 2017`; a year alone is as in `as_words`."""
    if date.month is None:
        return as_words(date, lang)
    year = date.year + (BUDDHIST_OFFSET if lang == "th" else 0)
    named = f"{_month(date.month, lang, 'abbreviated')}{NO_BREAK}{year}"
    return named if date.day is None else f"{date.day}{NO_BREAK}{named}"


def years(start: PartialDate, end: PartialDate | None, lang: Language) -> str:
    """A span of years: `พ.ศ. 2556–2561`, `2013–2018`; one year when start and end share it."""
    offset = BUDDHIST_OFFSET if lang == "th" else 0
    first = as_words(PartialDate(f"{start.year:04}"), lang)
    return first if end is None or end.year == start.year else f"{first}–{end.year + offset}"
