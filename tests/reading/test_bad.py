"""Every fault of the files in tests/data/bad, at its line and column, and nothing else.

Beside a record `name.yml` stands `name.expected`, with a line `line:column rule` for each problem.
A folder is a book; the lines beside it begin with the file's path.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pipeline import check_book, check_paths
from casebook.problems import Problem
from casebook.reading import Reader

BAD = Path(__file__).parents[1] / "data" / "bad"
RECORDS = sorted(BAD.glob("*.yml"))
BOOKS = sorted(path for path in BAD.iterdir() if path.is_dir())


def told(problem: Problem) -> str:
    return f"{problem.location.line}:{problem.location.column} {problem.rule.id}"


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_record(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text("utf-8").splitlines()
    assert [told(problem) for problem in check_paths([path], None).problems] == expected


@pytest.mark.parametrize("root", BOOKS, ids=lambda path: path.name)
def test_book(root: Path) -> None:
    expected = root.with_suffix(".expected").read_text("utf-8").splitlines()
    problems = check_book(Reader(root, root)).problems
    assert [f"{problem.location.path}:{told(problem)}" for problem in problems] == expected


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_each_problem_has_a_sentence_and_a_way_out_in_both_languages(path: Path) -> None:
    for problem in check_paths([path], None).problems:
        for lang in ("th", "en"):
            assert problem.sentence(lang)
            assert problem.suggestion(lang)
            assert "{" not in problem.sentence(lang).replace("{ }", "").replace("'{'", "")
        assert any("\u0e00" <= char <= "\u0e7f" for char in problem.sentence("th"))


def test_there_are_files_to_test() -> None:
    assert len(RECORDS) >= 60
    assert len(BOOKS) >= 5
