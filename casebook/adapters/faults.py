"""Show a book's faults on the pages themselves, while someone is writing."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from casebook.problems import Problem, Severity

MOST = 50
"""How many faults a page lists; the terminal lists all."""
_MAIN = '<main class="md-main"'
_BOX = Markup(
    '<aside class="faults page" lang="en" role="note" aria-label="{0}">'
    "<details open><summary>{0}</summary><ul>{1}</ul></details></aside>"
)
_ROW = Markup("<li><code>{}:{}:{}</code> {} {}</li>")


def with_faults(html: str, problems: Sequence[Problem]) -> str:
    """A page with the list of errors above its content; the page as it is when there are none."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not errors:
        return html
    rows = Markup("").join(_row(problem) for problem in errors[:MOST])
    box = _BOX.format(f"The records have {len(errors)} fault(s). These pages are the last good ones.", rows)
    return html.replace(_MAIN, box + _MAIN, 1)


def _row(problem: Problem) -> Markup:
    at = problem.location
    return _ROW.format(at.path, at.line, at.column, problem.sentence(), problem.suggestion())
