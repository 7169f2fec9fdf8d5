"""What a report may tell besides the problems: the line at fault, and where the rule is explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from casebook.problems import Location, Problem, Rule


def _no_line(_: Location) -> str:
    return ""


def _no_page(_: Rule, __: str) -> str:
    return ""


@dataclass(frozen=True)
class Surroundings:
    """Where to look up what problems do not hold themselves; each answer may be empty."""

    line: Callable[[Location], str] = _no_line
    """The text of the line of a place."""
    page: Callable[[Rule, str], str] = _no_page
    """The address, or the file, that explains a rule in a language."""


NOTHING = Surroundings()
"""Only the problems."""


def words_of(problem: Problem, lang: str) -> str:
    """What is wrong and how to mend it."""
    return " ".join(part for part in (problem.sentence(lang), problem.suggestion(lang)) if part)


def is_address(page: str) -> bool:
    """Whether an explanation stands on the web."""
    return page.startswith(("https://", "http://"))
