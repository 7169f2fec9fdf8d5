"""A parser's error in an author's words: what is wrong, where it began, what to do."""

from __future__ import annotations

import yaml

from casebook.problems import Problem
from casebook.reading import rules
from casebook.reading.source import Source


def explain(source: Source, error: yaml.YAMLError) -> Problem:
    """The problem that a parser's error stands for."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = source.at(mark.index if mark else 0)
    return rules.SYNTAX.at(at, what={"en": str(getattr(error, "problem", error))}, way_out={"en": ""})
