"""Problems as lines for people: where, what, how to mend it; the line itself and a caret under the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len

from casebook.problems import Location, Problem, Severity
from casebook.report.surroundings import NOTHING, Surroundings, words_of

_COUNTS = {
    "en": "{errors} error(s), {warnings} warning(s)",
    "th": "ข้อผิดพลาด {errors} ข้อ คำเตือน {warnings} ข้อ",
}
_AND = {"en": "; ", "th": " "}
_NONE = {"en": "No problem found.", "th": "ไม่พบข้อผิดพลาด"}
_LEFT = {"en": "{notes} still to do", "th": "ยังต้องทำอีก {notes} ข้อ"}
_MARKS = {
    Severity.ERROR: {"en": "", "th": ""},
    Severity.WARNING: {"en": "(warning)", "th": "(คำเตือน)"},
    Severity.NOTE: {"en": "(to do)", "th": "(ยังต้องทำ)"},
}
_BEFORE, _WHOLE = 60, 100
"""How many columns are shown before the place, and in all."""


def as_text(
    problems: Sequence[Problem], lang: str = "en", around: Surroundings = NOTHING, *, summary: bool = True
) -> str:
    """`path:line:column rule sentence suggestion` for each problem, what is known around it, and at the end a count."""
    lines = [line for problem in problems for line in (_line(problem, lang), *_around(problem, lang, around))]
    return "\n".join([*lines, _summary(problems, lang)] if summary else lines)


def quoted(line: str, at: Location) -> list[str]:
    """A line as far as it fits, and below it a caret under the place.

    Columns are those of the screen: a Thai vowel or tone mark above or below a letter takes none
    (`rich.cells`, from Unicode's East Asian Width and the general categories).
    """
    shown = "".join(char if char.isprintable() else " " if char == "\t" else "\ufffd" for char in line)
    before, rest = shown[: at.column - 1], shown[at.column - 1 :]
    # The caret stands under the letter that bears a mark.
    is_mark = bool(rest) and not cell_len(rest[0])
    before = _end_of(before, _BEFORE)
    rest = _begin_of(rest, _WHOLE - cell_len(before))
    number = f"{at.line:>5} | "
    return [f"{number}{before}{rest}", f"{'| ':>8}{' ' * (cell_len(before) - is_mark)}^"]


def _around(problem: Problem, lang: str, around: Surroundings) -> list[str]:
    if problem.severity is Severity.NOTE:
        # Nothing is wrong with the line: it only waits.
        return []
    line, page = around.line(problem.location), around.page(problem.rule, lang)
    return [*(quoted(line, problem.location) if line.strip() else ()), *([f"        {page}"] if page else ())]


def _end_of(text: str, most: int) -> str:
    if cell_len(text) <= most:
        return text
    while cell_len(text) >= most or (text and not cell_len(text[0])):
        text = text[1:]
    return f"…{text}"


def _begin_of(text: str, most: int) -> str:
    if cell_len(text) <= most:
        return text
    text = text[: most * 4]
    while cell_len(text) >= most:
        text = text[:-1]
    return f"{text}…"


def _line(problem: Problem, lang: str) -> str:
    at = problem.location
    parts = (
        f"{at.path}:{at.line}:{at.column}",
        problem.rule.id,
        _MARKS[problem.severity][lang],
        words_of(problem, lang),
    )
    return " ".join(part for part in parts if part)


def _summary(problems: Sequence[Problem], lang: str) -> str:
    if not problems:
        return _NONE[lang]
    count = Counter(problem.severity for problem in problems)
    told = _COUNTS[lang].format(errors=count[Severity.ERROR], warnings=count[Severity.WARNING])
    left = _LEFT[lang].format(notes=count[Severity.NOTE])
    return f"{told}{_AND[lang]}{left}" if count[Severity.NOTE] else told
