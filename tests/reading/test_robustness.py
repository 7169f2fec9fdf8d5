"""Whatever a file holds, reading it ends with problems that lie inside the file, and never raises."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.problems import Problem
from casebook.reading.files import read_file
from casebook.reading.lists import Lists

ROOT = Path(__file__).parents[2]
ASKER = (ROOT / "cases/studies/asker-welfare-lab.yml").read_text("utf-8")
BAD = sorted((ROOT / "tests/data/bad").glob("*.yml"))
SIGNS = [*"{}[]:,'\"|>-#&*!%@`? \t\n", "\r", "\x00", "\u00a0", "\u200b", "ก", "📖", "<<<<<<< HEAD\n"]


def problems_of(data: bytes) -> tuple[Problem, ...]:
    return read_file("some.yml", data, None, Lists(demanded=False)).problems


def outside(data: bytes, problems: tuple[Problem, ...]) -> list[Problem]:
    """The problems that do not lie in the file; a place right behind a line's or the file's end does."""
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ends = [len(line) + 1 for line in lines]
    return [
        problem
        for problem in problems
        if problem.location.line > len(lines) or problem.location.column > ends[problem.location.line - 1]
    ]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    problems_of(data)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=st.lists(st.sampled_from([*SIGNS, "id", "C0001", "title", "th: ", "en: ", "  ", "- "]), max_size=40))
def test_any_text_is_read_and_its_problems_lie_in_it(text: list[str]) -> None:
    data = "".join(text).encode()
    assert outside(data, problems_of(data)) == []


@pytest.mark.parametrize("seed", range(40))
def test_a_slip_in_a_long_record_is_told_inside_it(seed: int) -> None:
    chance = random.Random(seed)
    place = chance.randrange(len(ASKER))
    sign = chance.choice([*SIGNS, ""])
    data = (ASKER[:place] + sign + ASKER[place + chance.randrange(3) :]).encode()
    assert outside(data, problems_of(data)) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_places_of_broken_files_lie_in_them(path: Path) -> None:
    data = path.read_bytes()
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and b"\x00" not in data[:40]:
        assert outside(data, problems_of(data)) == []


@pytest.mark.parametrize("text", ["a:\n a:\n  a: @x\n", "id: C0001\nplace:\n locality:\n  th: @x\n"])
def test_a_fault_where_one_space_indents_is_told_in_its_place(text: str) -> None:
    last = text.count("\n")
    assert [problem.location.line for problem in problems_of(text.encode()) if problem.rule.id == "syntax"] == [last]
