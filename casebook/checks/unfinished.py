"""What a draft still lacks is no fault: it is told of so that it can be filled in, and stops nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casebook.checks import texts
from casebook.model import Status
from casebook.problems import Problem, Severity
from casebook.reading import Outline, rules

LACKING = frozenset(rule.id for rule in (rules.MISSING_FIELD, rules.EMPTY_VALUE, rules.EMPTY_TEXT, texts.MISSING))
"""The rules that a record breaks until it is filled in."""


def without_haste(problems: Iterable[Problem], outlines: Iterable[Outline]) -> Iterator[Problem]:
    """The same problems, those that say what a draft lacks as notes."""
    drafts = {outline.path for outline in outlines if outline.status == Status.DRAFT}
    for problem in problems:
        if problem.rule.id in LACKING and problem.location.path in drafts:
            yield replace(problem, rule=replace(problem.rule, severity=Severity.NOTE))
        else:
            yield problem
