"""Names in their natural order."""

from __future__ import annotations

import pytest

from casebook.model.people import Name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name(literal="หน่วยงานสมมติ"), "หน่วยงานสมมติ"),
        (Name(family="Invented", given="Ann"), "Ann Invented"),
        (Name(family="Invented"), "Invented"),
        (Name(given="Ann"), "Ann"),
        (Name(literal="A body", family="Invented", given="Ann"), "A body"),
    ],
)
def test_name_in_its_natural_order(name: Name, text: str) -> None:
    assert name.as_text() == text
