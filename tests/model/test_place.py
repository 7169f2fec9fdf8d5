"""A place lies in a country of ISO 3166-1."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from casebook.model.place import COUNTRIES, Place


@pytest.mark.parametrize("code", ["NO", "TH", "GB", "LA", "XK", "TL", "PS", "AQ"])
def test_country_has_a_code_of_two_capital_letters(code: str) -> None:
    assert Place.model_validate({"country": code}).country == code


@pytest.mark.parametrize(
    "code", ["", "no", "No", "UK", "EU", "UN", "XX", "ZZ", "XA", "QO", "001", "NOR", "N", "Norway", "ไทย", "ＮＯ"]
)
def test_other_text_is_no_country(code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Place.model_validate({"country": code})
    (error,) = refused.value.errors()
    assert (error["type"], error["ctx"]) == ("bad-country", {"found": code})


def test_countries_are_those_of_iso_3166_and_kosovo() -> None:
    # ISO 3166-1 has 249 codes.
    assert len(COUNTRIES - {"XK"}) == 249


def test_coordinates_are_numbers_as_they_are_written() -> None:
    place = Place.model_validate({"country": "NO", "latitude": "59.83", "longitude": "10.43"})
    assert (place.latitude, place.longitude) == (59.83, 10.43)
