"""A date is as exact as is known, in the Gregorian calendar."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from casebook.model import FullDate, PartialDate, is_date

PARTIAL = TypeAdapter(PartialDate)
FULL: TypeAdapter[PartialDate] = TypeAdapter(FullDate)


def refusal(adapter: TypeAdapter[PartialDate], text: object) -> tuple[str, dict[str, Any]]:
    """Why a date is refused: the type of the error and what it carries."""
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python(text)
    (error,) = refused.value.errors()
    return error["type"], error.get("ctx", {})


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2017", (2017, None, None)),
        ("2017-06", (2017, 6, None)),
        ("2017-06-15", (2017, 6, 15)),
        ("2016-02-29", (2016, 2, 29)),
        ("0001", (1, None, None)),
        ("2399-12-31", (2399, 12, 31)),
    ],
)
def test_date_knows_its_parts(text: str, parts: tuple[int, int | None, int | None]) -> None:
    date = PARTIAL.validate_python(text)
    assert (date.year, date.month, date.day) == parts


def test_date_stays_as_it_was_written() -> None:
    assert PARTIAL.validate_python("2017-06") == "2017-06"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "20170",
        "2017-6",
        "2017-06-1",
        "2017-06-15T00:00",
        "2017/06/15",
        "15-06-2017",
        "2017 ",
        "2017\n",
        "-2017",
        "June 2017",
        "มิถุนายน 2560",
    ],
)
def test_text_of_another_shape_is_no_date(text: str) -> None:
    assert refusal(PARTIAL, text) == ("bad-date", {"found": text})


@pytest.mark.parametrize("text", ["๒๕๖๐", "๒๐๑๗", "２０１７", "²⁰¹⁷", "٢٠١٧-٠٦"])
def test_digits_are_ascii(text: str) -> None:
    assert refusal(PARTIAL, text) == ("bad-date", {"found": text})


@pytest.mark.parametrize(
    "text",
    ["0000", "2017-00", "2017-13", "2017-06-00", "2017-06-31", "2017-02-29", "1900-02-29", "2560-13", "2560-02-29"],
)
def test_day_that_never_was_is_refused(text: str) -> None:
    assert refusal(PARTIAL, text) == ("bad-date", {"found": text})


@pytest.mark.parametrize(
    ("text", "gregorian"),
    [
        ("2400", "1857"),
        ("2560", "2017"),
        ("2560-06", "2017-06"),
        ("2560-06-15", "2017-06-15"),
        ("2559-02-29", "2016-02-29"),
        ("2699", "2156"),
    ],
)
def test_buddhist_year_is_refused_with_the_date_that_is_meant(text: str, gregorian: str) -> None:
    assert refusal(PARTIAL, text) == ("buddhist-year", {"found": text, "gregorian": gregorian})


def test_number_is_no_date() -> None:
    assert refusal(PARTIAL, 2017) == ("string_type", {})


def test_full_date_names_its_day() -> None:
    assert FULL.validate_python("2017-06-15") == "2017-06-15"


@pytest.mark.parametrize("text", ["2017", "2017-06"])
def test_full_date_without_day_is_refused(text: str) -> None:
    assert refusal(FULL, text) == ("date-without-day", {"found": text})


@pytest.mark.parametrize(
    ("value", "said"),
    [("2017", True), ("2017-06-15", True), ("2017-6", False), ("๒๐๑๗", False), (2017, False), (None, False)],
)
def test_value_is_known_for_a_date_by_its_shape(value: object, said: bool) -> None:
    assert is_date(value) is said


@pytest.mark.parametrize("text", ["2700", "2700-01", "9999"])
def test_year_beyond_both_calendars_is_no_date(text: str) -> None:
    assert refusal(PARTIAL, text) == ("bad-date", {"found": text})
