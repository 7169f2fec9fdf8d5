"""One slip anywhere in a sound file, or any text at all, is read and checked to an end, and told of inside the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.checks import check
from casebook.graph import Graph
from casebook.problems import Problem
from casebook.reading import Reading, read_book, read_paths

ROOT = Path(__file__).parents[2]
ASKER = (ROOT / "cases/studies/asker-welfare-lab.yml").read_text("utf-8")
GOOD = ROOT / "tests/data/good"
SMALL = [path.read_bytes().decode("utf-8-sig") for path in sorted(GOOD.rglob("*.yml"))]
# What people type by mistake, and what has broken parsers before.
SIGNS = [
    *"{}[]:,'\"|>-#&*!%@`?=~\\ \t\n\r",
    "",
    "\x00",
    "\x0c",
    "\x85",
    "\u2028",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "ก",
    "📖",
]
LINES = [
    "",
    " ",
    "---",
    "...",
    "- ",
    "key",
    "key:",
    "  key: value",
    ": ",
    "<<<<<<< HEAD",
    "=======",
    ">>>>>>> x",
    "? [a]",
    "%YAML",
]

slow = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
quick = settings(slow, max_examples=200)

Told = Callable[[str | bytes], list[str]]


@pytest.fixture(scope="module")
def around(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """A book of no records, so that lists are read once."""
    return read_book(tmp_path_factory.mktemp("around"))


@pytest.fixture
def outside(tmp_path: Path, around: Reading) -> Told:
    """Read and check a file of that content; the problems that do not lie in it."""
    path = tmp_path / "some.yml"

    def told(content: str | bytes) -> list[str]:
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        reading = read_paths([path], around, tmp_path)
        found = [*reading.problems, *check(reading.book, Graph(reading.book), reading.places, reading.outlines)]
        lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return [said(problem) for problem in found if not lies_in(lines, problem)]

    return told


def said(problem: Problem) -> str:
    return f"{problem.location}: {problem.rule.id} {problem.sentence()}"


def lies_in(lines: list[str], problem: Problem) -> bool:
    """Whether a problem lies in a file; right behind the end of a line or of the file it does."""
    at = problem.location
    is_in_line = 1 <= at.line <= len(lines) and 1 <= at.column <= len(lines[at.line - 1]) + 1
    return at.path == "some.yml" and (is_in_line or (at.line, at.column) == (len(lines) + 1, 1))


@st.composite
def slips(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text with one character or line put in, taken out or replaced."""
    text = draw(texts)
    if draw(st.booleans()):
        place = draw(st.integers(0, len(text)))
        sign: str = draw(st.sampled_from(SIGNS))
        rest = place + draw(st.integers(0, 1))
        return f"{text[:place]}{sign}{text[rest:]}"
    lines = text.split("\n")
    place = draw(st.integers(0, len(lines) - 1))
    new: list[str] = draw(st.lists(st.sampled_from([*LINES, *lines]), max_size=1))
    rest = place + draw(st.integers(0, 1))
    return "\n".join([*lines[:place], *new, *lines[rest:]])


@slow
@given(text=slips(st.just(ASKER)))
def test_slip_in_a_long_record_is_told_of_inside_it(outside: Any, text: str) -> None:
    assert outside(text) == []


@quick
@given(text=slips(st.sampled_from(SMALL)))
def test_slip_in_a_small_record_is_told_of_inside_it(outside: Any, text: str) -> None:
    assert outside(text) == []


@quick
@given(text=slips(slips(slips(st.sampled_from(SMALL)))))
def test_several_slips_in_a_small_record_are_told_of_inside_it(outside: Any, text: str) -> None:
    assert outside(text) == []


@quick
@given(text=slips(st.sampled_from([text.replace("\n", "\r\n") for text in SMALL if "\r" not in text])))
def test_slip_in_a_record_with_line_ends_of_windows_is_told_of_inside_it(outside: Any, text: str) -> None:
    assert outside(text) == []


@quick
@given(text=st.text(max_size=100))
def test_any_text_is_told_of_inside_it(outside: Any, text: str) -> None:
    # Without a zero byte: those make a text look like UTF-16, which has its own lines.
    assert outside(text.replace("\x00", "\x01").encode("utf-8", "replace")) == []


@quick
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_and_checked_to_an_end(outside: Any, data: bytes) -> None:
    outside(data)


@quick
@given(place=st.integers(0, len(SMALL[0].encode())), byte=st.integers(0x80, 0xFF))
def test_strange_byte_in_a_record_is_told_of_inside_it(outside: Any, place: int, byte: int) -> None:
    data = SMALL[0].encode()
    assert outside(data[:place] + bytes([byte]) + data[place:]) == []
