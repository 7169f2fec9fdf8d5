"""Dates as readers say them: the Buddhist era in Thai, the common era in English."""

from __future__ import annotations

import pytest

from casebook.model import Language, PartialDate
from casebook.thai import as_short_words, as_words, years

GAP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("date", "lang", "words"),
    [
        ("2017", "th", "พ.ศ.~2560"),
        ("2017-06", "th", "มิถุนายน~พ.ศ.~2560"),
        ("2017-06-15", "th", "15~มิถุนายน~พ.ศ.~2560"),
        ("2016-02-09", "th", "9~กุมภาพันธ์~พ.ศ.~2559"),
        ("2017", "en", "2017"),
        ("2017-06", "en", "June~2017"),
        ("2017-06-15", "en", "15~June~2017"),
        ("2016-02-09", "en", "9~February~2016"),
    ],
)
def test_date_in_words_says_what_is_known(date: str, lang: Language, words: str) -> None:
    assert as_words(PartialDate(date), lang) == words.replace("~", GAP)


@pytest.mark.parametrize(
    ("date", "lang", "words"),
    [
        ("2017", "th", "พ.ศ.~2560"),
        ("2017-06", "th", "มิ.ย.~2560"),
        ("2017-06-15", "th", "15~มิ.ย.~2560"),
        ("2017", "en", "2017"),
        ("2017-06", "en", "Jun~2017"),
        ("2017-06-05", "en", "5~Jun~2017"),
    ],
)
def test_date_in_short_words_leaves_out_the_era_where_a_month_is_named(date: str, lang: Language, words: str) -> None:
    assert as_short_words(PartialDate(date), lang) == words.replace("~", GAP)


@pytest.mark.parametrize(
    ("start", "end", "lang", "words"),
    [
        ("2013", "2018", "th", "พ.ศ.~2556–2561"),
        ("2013-05-01", "2018-06", "th", "พ.ศ.~2556–2561"),
        ("2013", "2018", "en", "2013–2018"),
        ("2013", None, "th", "พ.ศ.~2556"),
        ("2013-05", None, "en", "2013"),
        ("2013-01", "2013-12", "th", "พ.ศ.~2556"),
        ("2013-01", "2013-12", "en", "2013"),
        ("0999", "1001", "en", "999–1001"),
    ],
)
def test_span_is_of_years_and_a_single_one_when_it_ends_in_the_year_of_its_start(
    start: str, end: str | None, lang: Language, words: str
) -> None:
    assert years(PartialDate(start), PartialDate(end) if end else None, lang) == words.replace("~", GAP)
