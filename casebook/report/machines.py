"""Problems for programs: a JSON list, and annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Sequence

from casebook.problems import Problem, Severity
from casebook.report.surroundings import NOTHING, Surroundings, is_address, words_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_json(problems: Sequence[Problem], lang: str = "en", around: Surroundings = NOTHING) -> str:
    """A list of objects: path, line, column, rule, severity, sentence, suggestion, and page where it is known."""
    found = [_object(problem, lang, around.page(problem.rule, lang)) for problem in problems]
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], lang: str = "en", around: Surroundings = NOTHING) -> str:
    """Workflow commands by which GitHub marks the lines of a pull request.

    Source: GitHub Docs, Workflow commands for GitHub Actions, `error`, `warning` and `notice`; what needs
    escaping is told by the toolkit's `command.ts`.
    """
    return "\n".join(_annotation(problem, lang, around.page(problem.rule, lang)) for problem in problems)


def _object(problem: Problem, lang: str, page: str) -> dict[str, object]:
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "rule": problem.rule.id,
        "severity": problem.severity.value,
        "sentence": problem.sentence(lang),
        "suggestion": problem.suggestion(lang),
        **({"page": page} if page else {}),
    }


def _annotation(problem: Problem, lang: str, page: str) -> str:
    at = problem.location
    values = {"file": at.path, "line": str(at.line), "col": str(at.column), "title": problem.rule.id}
    properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in values.items())
    words = f"{words_of(problem, lang)} {page}" if is_address(page) else words_of(problem, lang)
    return f"::{_COMMANDS[problem.severity]} {properties}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
