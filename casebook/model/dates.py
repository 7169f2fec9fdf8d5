"""Partial dates: a year, a month or a day, in the Gregorian calendar (ISO 8601)."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

BUDDHIST_OFFSET = 543
"""A Buddhist-era year is the Gregorian year plus 543."""
LAST_YEAR = 2399
"""The last year taken for a Gregorian one: the three centuries above it are the Buddhist years that anybody means."""
_YEAR = "([01][0-9]{3}|2[0-3][0-9]{2})"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"
PATTERN = f"{_YEAR}(-{_MONTH}(-{_DAY})?)?"
"""The shape of a partial date, for programs that check by patterns."""
_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


class PartialDate(str):
    """A date as exact as is known: `2017`, `2017-06` or `2017-06-15`."""

    __slots__ = ()

    @property
    def year(self) -> int:
        """The Gregorian year."""
        return int(self[:4])

    @property
    def month(self) -> int | None:
        """The month, 1 to 12, when known."""
        return int(self[5:7]) if len(self) >= 7 else None

    @property
    def day(self) -> int | None:
        """The day of the month, when known."""
        return int(self[8:10]) if len(self) == 10 else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls._parse, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        # A year alone is a number to whoever reads the file as YAML.
        return {"type": ["string", "integer"], "pattern": f"^{PATTERN}$", "minimum": 1, "maximum": LAST_YEAR}

    @classmethod
    def _parse(cls, text: str) -> PartialDate:
        match = _SHAPE.fullmatch(text)
        if not match:
            raise PydanticCustomError("bad-date", "not a date", {"found": text})
        year = int(match["year"])
        is_buddhist = LAST_YEAR < year <= LAST_YEAR + 300
        gregorian = year - BUDDHIST_OFFSET if is_buddhist else year
        if gregorian > LAST_YEAR:
            raise PydanticCustomError("bad-date", "too far ahead", {"found": text})
        try:
            datetime.date(gregorian, int(match["month"] or 1), int(match["day"] or 1))
        except ValueError:
            raise PydanticCustomError("bad-date", "no such day", {"found": text}) from None
        if is_buddhist:
            meant = f"{gregorian}{text[4:]}"
            raise PydanticCustomError("buddhist-year", "a Buddhist-era year", {"found": text, "gregorian": meant})
        return cls(text)


def is_date(value: object) -> bool:
    """Whether a value is written as a partial date."""
    return isinstance(value, str) and bool(_SHAPE.fullmatch(value))


def _is_full(date: PartialDate) -> PartialDate:
    if date.day is None:
        raise PydanticCustomError("date-without-day", "not a full date", {"found": str(date)})
    return date


FullDate = Annotated[
    PartialDate,
    AfterValidator(_is_full),
    WithJsonSchema({"type": "string", "pattern": f"^{_YEAR}-{_MONTH}-{_DAY}$"}),
]
"""A date that names its day."""
