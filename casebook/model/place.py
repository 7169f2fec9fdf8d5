"""Where a record happened or is meant for."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from casebook.model.base import Strict, about
from casebook.model.text import Line

# What the Unicode CLDR has besides the codes of ISO 3166-1: reserved codes, groupings and placeholders.
_NO_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
_TERRITORIES = frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha())
COUNTRIES = _TERRITORIES - _NO_COUNTRIES
"""The codes of ISO 3166-1 alpha-2 (through the Unicode CLDR), and XK for Kosovo, which has none there."""


def _is_country(code: str) -> str:
    if code not in COUNTRIES:
        raise PydanticCustomError("bad-country", "not a country code", {"found": code})
    return code


CountryCode = Annotated[str, AfterValidator(_is_country), WithJsonSchema({"enum": sorted(COUNTRIES)})]
"""An ISO 3166-1 alpha-2 code."""


def country_name(code: str, lang: str) -> str:
    """The name of a country (Unicode CLDR), or its code when there is none."""
    return str(_locale(lang).territories.get(code, code))


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(lang)


class Place(Strict):
    """A country, and where in it."""

    country: CountryCode = about("ISO 3166-1 alpha-2 code.", th="รหัสประเทศ ISO 3166-1", name="ประเทศ", example="NO")
    subdivision: str | None = about(
        "ISO 3166-2 code.", th="รหัสเขตการปกครอง ISO 3166-2", name="เขตการปกครอง", example="TH-16", default=None
    )
    locality: Line | None = about("The town or district.", th="เมืองหรือท้องที่", default=None)
    latitude: float | None = about("Degrees north, WGS 84.", th="ละติจูด WGS 84", example=59.83, default=None)
    longitude: float | None = about("Degrees east, WGS 84.", th="ลองจิจูด WGS 84", example=10.43, default=None)
