"""What is right is let through without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pipeline import check_book, check_paths
from casebook.reading import Reader

ROOT = Path(__file__).parents[2]
GOOD = sorted((ROOT / "tests/data/good").glob("*.yml"))
BOOKS = sorted(path for path in (ROOT / "tests/data/good").iterdir() if path.is_dir())


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_no_problem(path: Path) -> None:
    assert [problem.sentence() for problem in check_paths([path], None).problems] == []


@pytest.mark.parametrize("root", BOOKS, ids=lambda path: path.name)
def test_no_problem_in_a_book(root: Path) -> None:
    assert [problem.sentence() for problem in check_book(Reader(root, root)).problems] == []


def test_there_are_files_to_test() -> None:
    assert len(GOOD) >= 6
    assert len(BOOKS) >= 1
