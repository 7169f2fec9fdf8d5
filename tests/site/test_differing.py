"""Where two states of a record differ. All data is invented."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.model import Bilingual
from casebook.site.differing import Change, changes_between
from tests.invented import both, record

OUTCOME = {"claim": both("Claim"), "direction": "better", "evidence": "1", "sources": []}


def told(change: Change) -> tuple[str, object, object]:
    way = ".".join(str(step) if isinstance(step, int | str) else step.key for step in change.steps)
    before, after = (value.en if isinstance(value, Bilingual) else value for value in (change.before, change.after))
    return way, before, after


def between(before: dict[str, Any], after: dict[str, Any], record_id: str = "C0001") -> list[tuple[str, object, object]]:
    return [told(change) for change in changes_between(record(record_id, **before), record(record_id, **after))]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {}, []),
        ({"start": "2013"}, {"start": "2014"}, [("start", "2013", "2014")]),
        ({"title": both("One")}, {"title": both("Two")}, [("title", "One English", "Two English")]),
        ({}, {"end": "2015"}, [("end", None, "2015")]),
        ({"ongoing": True}, {"ongoing": False}, [("ongoing", True, False)]),
        ({}, {"aliases": ["other"]}, [("aliases", None, "other")]),
        ({"aliases": ["a", "b"]}, {"aliases": ["b", "c"]}, [("aliases", "a", None), ("aliases", None, "c")]),
        ({"aliases": ["a", "b"]}, {"aliases": ["b", "a"]}, [("aliases", None, None)]),
        ({"lessons": ["L0001"]}, {"lessons": []}, [("lessons", "L0001", None)]),
        ({"former_slugs": ["a"]}, {"former_slugs": ["b"]}, []),
        (
            {"patterns": [{"id": "P0001", "strength": "core"}, {"id": "P0002", "strength": "core"}]},
            {"patterns": [{"id": "P0002", "strength": "partial"}]},
            [
                ("patterns.P0001.id", "P0001", None),
                ("patterns.P0001.strength", "core", None),
                ("patterns.P0002.strength", "core", "partial"),
            ],
        ),
        (
            {"outcomes": [OUTCOME, {**OUTCOME, "evidence": "2"}]},
            {"outcomes": [{**OUTCOME, "evidence": "2"}]},
            [
                ("outcomes.1.claim", "Claim English", None),
                ("outcomes.1.direction", "better", None),
                ("outcomes.1.evidence", "1", None),
            ],
        ),
        (
            {"outcomes": [OUTCOME]},
            {"outcomes": [{**OUTCOME, "evidence": "3"}]},
            [("outcomes.1.evidence", "1", "3")],
        ),
        (
            {},
            {"conflicts": [{"about": both("What"), "readings": []}]},
            [("conflicts.1.about", None, "What English")],
        ),
        (
            {},
            {"not_known": [both("This")]},
            [("not_known.1", None, "This English")],
        ),
    ],
)
def test_changes(before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, object, object]]) -> None:
    assert between(before, after) == expected


def test_part_that_is_new_is_told_value_by_value() -> None:
    owner = {"name": both("Town"), "type": "local_government"}
    assert between({}, {"owner": owner}) == [
        ("owner.name", None, "Town English"),
        ("owner.type", None, "local_government"),
    ]
