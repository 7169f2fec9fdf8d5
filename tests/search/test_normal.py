from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.search.normal import normal

THAI = st.text(st.sampled_from([chr(code) for code in range(0x0E01, 0x0E5C)] + list(" .ab1\u200b")), max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ก.พ.ร.", "กพร"),
        ("พ.ศ. ๒๕๕๘", "พศ 2558"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("ผ\u0e49\u0e39ป่วย", "ผู้ป่วย"),
        ("เเบบ", "แบบ"),
        ("ห้้อง", "ห้อง"),
        ("งบ\u200bประมาณ", "งบประมาณ"),
        ("U.S.", "us"),
        ("1,234,567", "1234567"),
        ("Citizens’ Citizen's", "citizens’ citizens"),
        ("Bjørn Bærum Mapatón", "bjorn baerum mapaton"),
    ],
)
def test_means_the_same(one: str, other: str) -> None:
    assert normal(one) == other


def test_a_version_number_keeps_its_dot() -> None:
    assert normal("ภาครัฐ 4.0") == "ภาครัฐ 4.0"


@given(st.text(max_size=40))
def test_takes_any_text(text: str) -> None:
    assert isinstance(normal(text), str)


@given(THAI)
def test_is_the_same_for_every_way_to_store_a_text(text: str) -> None:
    assert normal(unicodedata.normalize("NFD", text)) == normal(text)
