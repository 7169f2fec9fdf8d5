"""A parser's error in an author's words: what is wrong, where it began, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from casebook.model import LANGUAGES
from casebook.problems import Problem, Words, excerpt
from casebook.reading import rules
from casebook.reading.names import FIELDS
from casebook.reading.source import STEP, Source

Said = tuple[int, Words, Words]
"""The offset of a fault, what is wrong, and what to do."""
_Reader = Callable[["_Report"], "Said | None"]


class _Report:
    """What the parser said: its problem and context, and the offsets of both."""

    def __init__(self, error: yaml.YAMLError, shift: int, text: str) -> None:
        self.text = text
        self.problem = str(getattr(error, "problem", None) or error)
        self.context = str(getattr(error, "context", None) or "")
        began: yaml.Mark | None = getattr(error, "context_mark", None)
        at: yaml.Mark | None = getattr(error, "problem_mark", None) or began
        self.at = min(shift + (at.index if at else 0), len(text))
        self.began = min(shift + began.index, len(text)) if began else self.at


def explain(source: Source, error: yaml.YAMLError, shift: int = 0) -> Problem:
    """The problem that a parser's error stands for; `shift` is where in the text the parser began."""
    report = _Report(error, shift, source.text)
    if _is_out_of_line(report):
        return rules.INDENTATION.at(source.at(_out_of_line(report)))
    for reader in _READERS:
        said = reader(report)
        if said:
            return told(source, said)
    word = _word(source.text, report.at)
    what: Words = {
        "en": f"'{word}' does not go with what stands before it." if word else "Something is lacking here.",
        "th": f"'{word}' ไม่เข้ากับสิ่งที่อยู่ก่อนหน้า" if word else "ตรงนี้ยังขาดบางอย่าง",
    }
    return rules.SYNTAX.at(source.at(report.at), what=what, way_out=_QUOTE_IT)


def _is_out_of_line(report: _Report) -> bool:
    """Whether an entry or a text begins in a column in which nothing of its kind does."""
    if re.search(r"expected <block end>, but found '(-|<block sequence start>|<block mapping start>)'", report.problem):
        return True
    begins = report.text.rfind("\n", 0, report.at) + 1
    is_first = not report.text[begins : report.at].strip()
    return is_first and "expected <block end>, but found '<scalar>'" in report.problem


def _out_of_line(report: _Report) -> int:
    """Where a text under '|' begins, when its first line stands further in than the one that was refused."""
    lines = report.text[: report.at].splitlines(keepends=True)
    column = len(lines[-1]) if lines else 0
    at = report.at - column
    first = report.at
    for line in reversed(lines[:-1]):
        at -= len(line)
        indent = len(line) - len(line.lstrip(" "))
        if re.search(r"[|>][+-]?\d?\s*$", line):
            return first if column == indent + STEP else report.at
        if line.strip():
            if indent <= column:
                break
            first = at + indent
    return report.at


def told(source: Source, said: Said) -> Problem:
    """The problem of what a reader said."""
    offset, what, way_out = said
    return rules.SYNTAX.at(source.at(offset), what=what, way_out=way_out)


_QUOTE_IT: Words = {
    "en": "If it is text, put quotes round the whole of it, or write it on the lines below a '|'.",
    "th": "ถ้าเป็นข้อความ ให้ใส่อัญประกาศครอบทั้งข้อความ หรือเขียนไว้ในบรรทัดถัดจาก '|'",
}


def _open_quote(report: _Report) -> Said | None:
    if "quoted scalar" not in report.context or "unexpected" not in report.problem:
        return None
    mark = report.text[report.began : report.began + 1]
    return (
        report.began,
        {"en": f"The quote {mark} that opens here is never closed.", "th": f"อัญประกาศ {mark} ที่เปิดตรงนี้ไม่มีตัวปิด"},
        {
            "en": f"Close it with {mark} at the end of the text.",
            "th": f"ใส่ {mark} ปิดท้ายข้อความ",
        },
    )


def _bad_escape(report: _Report) -> Said | None:
    if "double-quoted scalar" not in report.context or "escape" not in report.problem:
        return None
    at = report.text.rfind("\\", 0, report.at + 1)
    return (
        at if at >= report.began else report.at,
        {
            "en": f"Between double quotes, '{excerpt(report.text[at : at + 2])}' is no sign that YAML knows.",
            "th": f"ในอัญประกาศคู่ YAML ไม่รู้จัก '{excerpt(report.text[at : at + 2])}'",
        },
        {
            "en": "Write the backslash twice, or use single quotes.",
            "th": "เขียนเครื่องหมาย \\ ซ้ำสองตัว หรือใช้อัญประกาศเดี่ยวแทน",
        },
    )


def _cannot_begin(report: _Report) -> Said | None:
    found = re.match(r"found character '(.+)' that cannot start any token", report.problem)
    anchor = re.match(r"while scanning an? (anchor|alias|tag)", report.context)
    if not (found or anchor or report.context.startswith("while scanning a directive")):
        return None
    at = report.at if found else report.began
    if at and report.text[at - 1] in "[{":
        # The text begins with the bracket: quotes inside it would not help.
        at -= 1
    mark = report.text[at : at + 1]
    return (
        at,
        {"en": f"A text cannot begin with '{mark}'.", "th": f"ข้อความขึ้นต้นด้วย '{mark}' ไม่ได้"},
        {"en": "Put quotes round the whole text.", "th": "ใส่อัญประกาศครอบทั้งข้อความ"},
    )


def _open_bracket(report: _Report) -> Said | None:
    if "while parsing a flow" not in report.context or "but got" not in report.problem:
        return None
    mark = report.text[report.began : report.began + 1]
    closing = {"[": "]", "{": "}"}.get(mark, "")
    if report.text[report.at :].strip() and not _ENDED.search(report.problem) and report.text[report.at] not in "]}":
        return _lacks_comma(report, mark, closing)
    return (
        report.began,
        {"en": f"The bracket '{mark}' that opens here is never closed.", "th": f"วงเล็บ '{mark}' ที่เปิดตรงนี้ไม่มีตัวปิด"},
        {
            "en": f"Close it with '{closing}'; if it is part of a text, put quotes round the text.",
            "th": f"ปิดด้วย '{closing}' ถ้าเป็นส่วนหนึ่งของข้อความให้ใส่อัญประกาศครอบ",
        },
    )


_ENDED = re.compile(r"<(stream end|document end|document start|block end)>")


def _lacks_comma(report: _Report, mark: str, closing: str) -> Said:
    where = f"{mark} {closing}"
    before = report.text[: report.at].rstrip()
    at = report.at
    if report.text[at] == ":":
        word = max(before.rfind(sign) for sign in " ,{[\n") + 1
        known = LANGUAGES if re.match(r"\{\s*(th|en)\s*:", report.text[report.began : at]) else FIELDS
        if before[word:] not in known:
            return at, _COLON, _QUOTE_IT
        # The parser took the next field's name for part of the text before it.
        at = word
    elif before[-1:] in ("'", '"') and report.text[at] not in ";\"'" and not re.match(r"[\w-]+:", report.text[at:]):
        return _after_quote(report)
    return (
        at,
        {
            "en": f"Between {where} a comma has to stand before '{_word(report.text, at)}'.",
            "th": f"ใน {where} ต้องมีจุลภาคคั่นก่อน '{_word(report.text, at)}'",
        },
        {
            "en": "Part the entries by commas, and put quotes round a text that holds a comma, a colon or a bracket.",
            "th": "คั่นแต่ละช่องด้วยจุลภาค ข้อความที่มีจุลภาค ทวิภาค หรือวงเล็บให้ใส่อัญประกาศครอบ",
        },
    )


def _after_quote(report: _Report) -> Said:
    return (
        report.at,
        {"en": "Text goes on here after its closing quote.", "th": "ตรงนี้มีข้อความต่อจากอัญประกาศปิด"},
        {
            "en": "Put the whole text between quotes; a quote inside it is written \\\" or, in single quotes, ''.",
            "th": "ใส่อัญประกาศครอบทั้งข้อความ ถ้าข้างในมีอัญประกาศให้เขียนเป็น \\\" หรือ '' ในอัญประกาศเดี่ยว",
        },
    )


def _text_goes_on(report: _Report) -> Said | None:
    if "expected <block end>, but found '<scalar>'" not in report.problem:
        return None
    before = report.text[: report.at].rstrip()[-1:]
    if before and before in "\"'":
        return _after_quote(report)
    if before not in ("]", "}"):
        return None
    return (
        report.at,
        {
            "en": f"Text goes on here after the closing bracket '{before}'.",
            "th": f"ตรงนี้มีข้อความต่อจากวงเล็บปิด '{before}'",
        },
        {
            "en": "A text that begins with a bracket needs quotes round the whole of it.",
            "th": "ข้อความที่ขึ้นต้นด้วยวงเล็บต้องมีอัญประกาศครอบทั้งข้อความ",
        },
    )


def _needless_bracket(report: _Report) -> Said | None:
    mark = report.text[report.at : report.at + 1]
    if mark not in ("]", "}", ",") or "expected the node content" not in report.problem:
        return None
    return (
        report.at,
        {"en": f"'{mark}' stands here without anything before it.", "th": f"มี '{mark}' ตรงนี้โดยไม่มีสิ่งใดนำหน้า"},
        {
            "en": "Take it out; if it is part of a text, put quotes round the text.",
            "th": "ลบออก ถ้าเป็นส่วนหนึ่งของข้อความให้ใส่อัญประกาศครอบ",
        },
    )


_COLON: Words = {
    "en": "A colon followed by a space begins a value, and one has begun already.",
    "th": "ทวิภาค (:) ที่มีช่องว่างตามหลังหมายถึงการเริ่มค่า แต่ค่าเริ่มไปแล้ว",
}
_CURLY: Words = {
    "en": 'Quotes that curl (“ ”) do not hold a text together: use straight ones (").',
    "th": 'อัญประกาศแบบโค้ง (“ ”) ใช้ครอบข้อความใน YAML ไม่ได้ ให้ใช้แบบตรง (")',
}


def _colon_in_text(report: _Report) -> Said | None:
    if "mapping values are not allowed" not in report.problem:
        return None
    begins = report.text.rfind("\n", 0, report.at) + 1
    is_curly = re.search(r":\s*[“”]", report.text[begins : report.at])
    return report.at, _COLON, _CURLY if is_curly else _QUOTE_IT


def _no_colon(report: _Report) -> Said | None:
    if "could not find expected ':'" in report.problem:
        return no_field(report.text, report.began)
    if "expected '<document start>'" in report.problem:
        return no_field(report.text, report.at)
    return None


def no_field(text: str, at: int) -> Said:
    """What is wrong with a line that begins at an offset and is no field."""
    line = text[at : text.find("\n", at) if "\n" in text[at:] else len(text)]
    joined = re.match(r"([\w-]+):(?=\S)", line)
    if joined:
        name = excerpt(joined[1])
        return (
            at,
            {"en": f"A space is lacking after the colon of '{name}:'.", "th": f"ขาดช่องว่างหลังทวิภาคของ '{name}:'"},
            {"en": f"Write '{name}: …'.", "th": f"เขียนเป็น '{name}: …'"},
        )
    word = re.match(r"[\w-]+", line)
    if word and word[0] in FIELDS:
        return (
            at,
            {"en": f"A colon is lacking after '{word[0]}'.", "th": f"ขาดทวิภาค (:) หลัง '{word[0]}'"},
            {"en": f"Write '{word[0]}: …'.", "th": f"เขียนเป็น '{word[0]}: …'"},
        )
    if text[:at].rstrip()[-1:] in ("|", ">"):
        return (
            at,
            {
                "en": "The text below '|' is not indented more than its field.",
                "th": "ข้อความใต้ '|' ไม่ได้ย่อหน้าลึกกว่าชื่อช่อง",
            },
            {"en": "Begin each of its lines two spaces further in.", "th": "ย่อหน้าทุกบรรทัดของข้อความเพิ่มสองช่อง"},
        )
    return (
        at,
        {"en": "This line is neither a field nor part of a text.", "th": "บรรทัดนี้ไม่ใช่ช่องข้อมูลและไม่ใช่ส่วนของข้อความ"},
        {
            "en": "Write 'field: value'; if it goes on from the text above, indent it more than that text's field.",
            "th": "เขียนเป็น 'ชื่อช่อง: ค่า' ถ้าเป็นข้อความต่อจากบรรทัดบน ให้ย่อหน้าลึกกว่าชื่อช่องของข้อความนั้น",
        },
    )


def _after_block_mark(report: _Report) -> Said | None:
    if "while scanning a block scalar" not in report.context:
        return None
    mark = report.text[report.began : report.began + 1]
    return (
        report.at,
        {
            "en": f"Nothing may follow '{mark}' on its line.",
            "th": f"หลัง '{mark}' ต้องไม่มีข้อความในบรรทัดเดียวกัน",
        },
        {
            "en": f"Begin the text on the next line, two spaces further in; or leave '{mark}' out.",
            "th": f"ขึ้นบรรทัดใหม่แล้วย่อหน้าเพิ่มสองช่อง หรือไม่ต้องใส่ '{mark}'",
        },
    )


def _list_in_line(report: _Report) -> Said | None:
    if "sequence entries are not allowed" not in report.problem:
        return None
    return (
        report.at,
        {"en": "A list cannot begin here with '-'.", "th": "เริ่มรายการด้วย '-' ตรงนี้ไม่ได้"},
        {
            "en": "Put each item on a line of its own below the field; a text that begins with '-' needs quotes.",
            "th": "วางแต่ละรายการไว้คนละบรรทัดใต้ชื่อช่อง ถ้าเป็นข้อความที่ขึ้นต้นด้วย '-' ให้ใส่อัญประกาศครอบ",
        },
    )


def _word(text: str, at: int) -> str:
    return excerpt(re.split(r"[\s,:\]}]", text[at : at + 80], maxsplit=1)[0] or text[at : at + 1].strip(), 30)


_READERS: tuple[_Reader, ...] = (
    _open_quote,
    _bad_escape,
    _cannot_begin,
    _after_block_mark,
    _open_bracket,
    _text_goes_on,
    _needless_bracket,
    _colon_in_text,
    _no_colon,
    _list_in_line,
)
