"""Problems laid out, here and nowhere else: lines for people, JSON for programs, annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from casebook.problems import Problem, Severity

Format = Callable[[Sequence[Problem], str], str]

_COUNTS = {
    "en": "{errors} error(s), {warnings} warning(s)",
    "th": "ข้อผิดพลาด {errors} ข้อ คำเตือน {warnings} ข้อ",
}
_NONE = {"en": "No problem found.", "th": "ไม่พบข้อผิดพลาด"}
_WARNING = {"en": "(warning)", "th": "(คำเตือน)"}


def as_text(problems: Sequence[Problem], lang: str = "en", *, summary: bool = True) -> str:
    """`path:line:column rule sentence suggestion`, a problem a line, and at the end how many there are."""
    lines = [_line(problem, lang) for problem in problems]
    return "\n".join([*lines, _summary(problems, lang)] if summary else lines)


def as_json(problems: Sequence[Problem], lang: str = "en") -> str:
    """A list of objects: path, line, column, rule, severity, sentence, suggestion."""
    found = [
        {
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "rule": problem.rule.id,
            "severity": problem.severity.value,
            "sentence": problem.sentence(lang),
            "suggestion": problem.suggestion(lang),
        }
        for problem in problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], lang: str = "en") -> str:
    """Workflow commands by which GitHub marks the lines of a pull request.

    Source: GitHub Docs, Workflow commands for GitHub Actions, `error` and `warning`; what needs
    escaping is told by the toolkit's `command.ts`.
    """
    return "\n".join(_annotation(problem, lang) for problem in problems)


FORMATS: Mapping[str, Format] = {"text": as_text, "json": as_json, "github": as_github}
"""The layouts by the name that the command line gives them."""


def _line(problem: Problem, lang: str) -> str:
    at = problem.location
    mark = _WARNING[lang] if problem.severity is Severity.WARNING else ""
    parts = (
        f"{at.path}:{at.line}:{at.column}",
        problem.rule.id,
        mark,
        problem.sentence(lang),
        problem.suggestion(lang),
    )
    return " ".join(part for part in parts if part)


def _summary(problems: Sequence[Problem], lang: str) -> str:
    if not problems:
        return _NONE[lang]
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return _COUNTS[lang].format(errors=len(problems) - warnings, warnings=warnings)


def _annotation(problem: Problem, lang: str) -> str:
    at = problem.location
    values = {"file": at.path, "line": str(at.line), "col": str(at.column), "title": problem.rule.id}
    properties = ",".join(f"{name}={_escaped_property(value)}" for name, value in values.items())
    words = " ".join(part for part in (problem.sentence(lang), problem.suggestion(lang)) if part)
    return f"::{problem.severity.value} {properties}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
