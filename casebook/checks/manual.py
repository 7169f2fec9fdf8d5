"""The manual page of all rules, made of the rules themselves and their tested examples."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from casebook.checks.checking import CHECKS, RULES
from casebook.checks.examples import Example, examples_of, summary_of
from casebook.checks.links import LINK_RULES
from casebook.checks.publishing import PUBLISHING
from casebook.model import Language
from casebook.problems import Rule, Severity, Words
from casebook.reading import rules
from casebook.reading.examples import EXAMPLES

_VALUE = re.compile(r"(?<!\{)\{\w+\}(?!\})")
_THAI = re.compile("[\u0e01-\u0e5b]")
_THAI_RUN = re.compile("[\u0e01-\u0e5b]+(?:[\\s.]*[\u0e01-\u0e5b]+)*")
_HIDDEN = re.compile("[\u0300-\u036f]|[^\\S\n ]|[\x00-\x08\u200b-\u200f\ufeff]")
_MARKUP = re.compile(r"[\\*_<>\[\]|{}#]")

_TITLE: Words = {"en": "What the check says", "th": "ข้อความจากโปรแกรมตรวจ"}
_DESCRIPTION: Words = {
    "en": "Every rule that casebook check holds records against, with an example that passes and one that does not.",
    "th": "กฎทุกข้อที่คำสั่ง casebook check ใช้ตรวจระเบียน พร้อมตัวอย่างที่ผ่านและไม่ผ่าน",
}
_INTRO: Words = {
    "en": (
        "`casebook check` names the file, line and column, the rule, what is wrong and how to mend it. Each rule is "
        "explained here under its own name. An error keeps the book from being published; a warning does not. Where "
        "“…” stands below, the message names what it found. In an example a line such as `# studies/one.yml` names the "
        "file that the lines below it are of, and what cannot be seen is written as its code, such as `\\u200b`. "
        "This page is made from the program itself."
    ),
    "th": (
        "คำสั่ง `casebook check` บอกไฟล์ บรรทัด คอลัมน์ ชื่อกฎ สิ่งที่ผิด และวิธีแก้ หน้านี้อธิบายกฎทีละข้อตามชื่อ "
        "ถ้าเป็นข้อผิดพลาดจะเผยแพร่คลังไม่ได้ ถ้าเป็นคำเตือนยังเผยแพร่ได้ เครื่องหมาย … คือที่ที่ข้อความจริงจะบอกสิ่งที่พบ "
        "ในตัวอย่าง บรรทัดอย่าง `# studies/one.yml` บอกว่าบรรทัดถัดลงไปอยู่ในไฟล์ใด ส่วนอักขระที่มองไม่เห็นเขียนเป็นรหัส เช่น `\\u200b` "
        "หน้านี้สร้างจากตัวโปรแกรมเอง"
    ),
}
_READING: Words = {"en": "When a file is read", "th": "เมื่ออ่านไฟล์"}
_ASKING: Words = {"en": "When links are asked", "th": "เมื่อตรวจลิงก์ของแหล่งที่มา"}
_ONLY_ASKED: Words = {
    "en": "Only `casebook links` tells of these; it asks each source's address whether it still answers.",
    "th": "คำสั่ง `casebook links` เท่านั้นที่บอกเรื่องเหล่านี้ โดยเปิดที่อยู่เว็บของแหล่งที่มาทีละแห่ง",
}
_CHECKING: Words = {"en": "When records are checked", "th": "เมื่อตรวจระเบียน"}
_PUBLISHING: Words = {
    "en": "When the site is planned, and when versions are released",
    "th": "เมื่อจัดหน้าเว็บไซต์ และเมื่อออกเวอร์ชัน",
}
_PASSES: Words = {"en": "This passes:", "th": "แบบนี้ผ่าน"}
_FAILS: Words = {"en": "This does not:", "th": "แบบนี้ไม่ผ่าน"}
_WEIGHT: Mapping[Severity, Words] = {
    Severity.ERROR: {"en": "Error", "th": "ข้อผิดพลาด"},
    Severity.WARNING: {"en": "Warning", "th": "คำเตือน"},
    Severity.NOTE: {"en": "To do", "th": "ยังต้องทำ"},
}
_EACH_TIME: Words = {
    "en": "The message says what, since it is another thing each time.",
    "th": "ข้อความจะบอกเองว่าผิดอะไร เพราะต่างกันไปในแต่ละครั้ง",
}


def manual(lang: Language) -> str:
    """The page in one language, as Markdown."""
    head = f"---\ntitle: {_TITLE[lang]}\ndescription: {_DESCRIPTION[lang]}\n---\n"
    parts = [head, f"# {_TITLE[lang]}\n", f"{_INTRO[lang]}\n", f"## {_READING[lang]} {{ #reading }}\n"]
    parts += [_entry(rule, "", _examples_of_reading(rule), lang) for rule in reading_rules()]
    parts.append(f"## {_CHECKING[lang]} {{ #checking }}\n")
    for rule, check in zip(RULES.values(), CHECKS, strict=True):
        summary = summary_of(check) if lang == "en" else ""
        parts.append(_entry(rule, summary, list(examples_of(check)), lang))
    parts.append(f"## {_ASKING[lang]} {{ #links }}\n\n{_ONLY_ASKED[lang]}\n")
    parts += [_entry(rule, "", [], lang) for rule in LINK_RULES]
    parts.append(f"## {_PUBLISHING[lang]} {{ #publishing }}\n")
    parts += [_entry(rule, "", [], lang) for rule in PUBLISHING.values()]
    return "\n".join(parts)


def reading_rules() -> Iterator[Rule]:
    """The rules that hold when files are read, in the order in which they are written."""
    return (value for value in vars(rules).values() if isinstance(value, Rule))


def _examples_of_reading(rule: Rule) -> list[Example]:
    found = EXAMPLES.get(rule.id)
    return [] if found is None else [Example(True, "case", found[0]), Example(False, "case", found[1])]


def _entry(rule: Rule, summary: str, examples: list[Example], lang: Language) -> str:
    said = [_as_markdown(words.get(lang, ""), lang) for words in (rule.sentence, rule.suggestion)]
    told = " ".join(words for words in said if words.strip("… ")) or _EACH_TIME[lang]
    lines = [f"### {rule.id} {{ #{rule.id} }}", "", f"**{_WEIGHT[rule.severity][lang]}** · {told}", ""]
    if summary:
        lines += [_as_markdown(summary, lang), ""]
    for example in examples:
        fence = "```{ .yaml lang=th }" if lang == "en" and _THAI.search(example.text) else "```yaml"
        lines += [(_PASSES if example.passes else _FAILS)[lang], "", fence, _shown(example.text), "```", ""]
    return "\n".join(lines)


def _as_markdown(words: str, lang: Language) -> str:
    """A template as it is read: a sign for each value, and nothing that Markdown would act on.

    Thai on the English page is marked as Thai.
    """
    shown = _VALUE.sub("…", words).replace("{{", "{").replace("}}", "}").replace("….", "…")
    pieces = shown.split("`")
    # What stands between backticks is shown as it is.
    return "".join(
        _code(piece, lang) if place % 2 else _prose(_MARKUP.sub(r"\\\g<0>", piece), lang)
        for place, piece in enumerate(pieces)
    )


def _shown(text: str) -> str:
    """An example with what cannot be seen, or joins the letter before it, written as escapes."""
    return _HIDDEN.sub(lambda sign: "\\t" if sign[0] == "\t" else f"\\u{ord(sign[0]):04x}", text.rstrip("\n"))


def _prose(words: str, lang: Language) -> str:
    return _THAI_RUN.sub(r'<span lang="th">\g<0></span>', words) if lang == "en" else words


def _code(words: str, lang: Language) -> str:
    if lang == "en" and _THAI.search(words):
        return f'<code lang="th">{html.escape(words)}</code>'
    return f"`{words}`"
