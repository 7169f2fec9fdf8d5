"""Words that are often misspelt."""

from __future__ import annotations

import pytest

from casebook.thai.spelling import MISSPELT, Misspelling, misspellings


def test_misspelling_is_found_in_running_text() -> None:
    assert list(misspellings("ขออนุญาติใช้กฏหมาย")) == [
        Misspelling(2, "อนุญาติ", "อนุญาต"),
        Misspelling(12, "กฏหมาย", "กฎหมาย"),
    ]


@pytest.mark.parametrize("right", sorted(set(MISSPELT.values())))
def test_right_form_is_not_taken_for_a_wrong_one(right: str) -> None:
    assert list(misspellings(right)) == []
