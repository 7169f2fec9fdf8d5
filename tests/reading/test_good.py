"""What is right is let through without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pipeline import check_paths

ROOT = Path(__file__).parents[2]
GOOD = sorted((ROOT / "tests/data/good").glob("*.yml"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_no_problem(path: Path) -> None:
    assert [problem.sentence() for problem in check_paths([path], None).problems] == []


def test_there_are_files_to_test() -> None:
    assert len(GOOD) >= 6
