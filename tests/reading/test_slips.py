"""Slips that people make in our own records are told of where they are; `make slips` makes more of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.mutations import FLOOR, Bench
from benchmarks.slips import MAKERS, Slip

ROOT = Path(__file__).parents[2]
EACH = 5
LEAST = 3
"""How many of the slips of one kind have to be told of, so that no kind is left out."""


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(ROOT / "cases", tmp_path_factory.mktemp("slips"), "test")


def test_nothing_is_said_of_records_as_they_are(bench: Bench) -> None:
    said = {written.path.stem: bench.said(written, Slip(written.text, frozenset())) for written in bench.records}
    assert {name: problems for name, problems in said.items() if problems} == {}


def test_slips_are_told_of_where_they_are(bench: Bench) -> None:
    outcomes = list(bench.run(EACH))
    assert len(outcomes) == EACH * len(MAKERS) > 100
    in_place = [outcome.kind for outcome in outcomes if outcome.is_told_in_place]
    assert len(in_place) >= FLOOR * len(outcomes)
    assert [kind for kind in MAKERS if in_place.count(kind) < LEAST] == []
