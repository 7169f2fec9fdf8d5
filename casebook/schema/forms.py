"""The forms by which people write to a book without git: issue forms of GitHub, from the models.

What a form may hold: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/
(syntax for GitHub's form schema, common validation errors).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebook.model import LANGUAGES, Kind, PartialDate, Vocabularies
from casebook.problems import Words
from casebook.reading.kinds import FOLDER_WORDS
from casebook.reading.writing import as_yaml
from casebook.schema.fields import in_both
from casebook.schema.items import AGREEMENT, Item, items

FOLDER = ".github/ISSUE_TEMPLATE"
"""Where GitHub looks for forms, from the top of the repository."""
CHANGE = "change"
"""The form that suggests a change of a record; the forms of new records have the names of their kinds."""
RECORD, ADDRESS = "record", "address"
"""The questions of that form that a page of the site answers by itself."""

_INTRO: Words = {
    "th": (
        "เขียนเท่าที่รู้ ช่องที่ไม่มีดอกจันเว้นได้ และเขียนเพียงภาษาเดียวก็ได้ คณะผู้จัดทำจะช่วยเติมให้ครบและตรวจก่อนเผยแพร่ "
        "อ้างแหล่งที่มาข้อแรกด้วย `[@source1]` ข้อที่สองด้วย `[@source2]` ต่อท้ายข้อความที่แหล่งนั้นรองรับ"
    ),
    "en": (
        "Write what you know. What has no star may be left empty, and one language is enough: the editors help to fill "
        "in the rest, and check it before it is published. Cite the first source as `[@source1]` and the second as "
        "`[@source2]`, right after the words that it carries."
    ),
}
_INTRO_CHANGE: Words = {
    "th": "บอกว่าควรแก้อะไร และตรวจสอบได้จากที่ใด คณะผู้จัดทำจะอ่านและตอบในหน้านี้",
    "en": "Tell what should be changed, and where that can be checked. The editors read it and answer here.",
}
_CHANGE_NAME: Words = {"th": "เสนอให้แก้ไขระเบียน", "en": "Suggest a change of a record"}
_CHANGE_ABOUT: Words = {
    "th": "ข้อมูลผิด ขาด หรือล้าสมัย หรือภาษาอ่านไม่ลื่น",
    "en": "Something is wrong, missing, out of date or hard to read.",
}
_NEW_ABOUT: Words = {"th": "ไม่ต้องเขียนโปรแกรมเป็น และไม่ต้องใช้ git", "en": "No programming and no git needed."}
_NEW: Words = {"th": "เพิ่ม{0}", "en": "New {0}"}
_AGREE: Words = {
    "th": "ฉันเขียนด้วยถ้อยคำของตนเอง ไม่มีข้อมูลที่ทำให้รู้ตัวบุคคลทั่วไป และยอมให้เผยแพร่ภายใต้สัญญาอนุญาต {0}",
    "en": "It is in my own words, makes no private person known, and may be published under {0}.",
}
_EXAMPLE: Words = {"th": "เช่น {0}", "en": "For example: {0}"}
_YEARS: Words = {"th": "ใช้ปี ค.ศ. หรือ พ.ศ. ก็ได้", "en": "A year of the common or the Buddhist era."}
_SEVERAL: Words = {"th": "ถ้ามีหลายข้อ คั่นด้วยจุลภาค", "en": "Several are parted by commas."}
_CHANGES: tuple[tuple[str, str, bool, Words, Words], ...] = (
    (
        RECORD,
        "input",
        True,
        {"th": "ระเบียน", "en": "Record"},
        {"th": "รหัสระเบียน เช่น C0001", "en": "Its id, such as C0001"},
    ),
    (ADDRESS, "input", False, {"th": "ที่อยู่หน้าเว็บ", "en": "Address of the page"}, {"th": "", "en": ""}),
    (
        "what",
        "textarea",
        True,
        {"th": "ควรแก้อะไร", "en": "What should be changed"},
        {"th": "คัดข้อความเดิมมาสั้น ๆ และบอกว่าผิดหรือขาดอะไร", "en": "Quote the words, and tell what is wrong or missing."},
    ),
    (
        "instead",
        "textarea",
        False,
        {"th": "ควรเขียนว่าอย่างไร", "en": "What it should say"},
        {"th": "ภาษาใดภาษาหนึ่งหรือทั้งสองภาษา", "en": "In one language or both."},
    ),
    (
        "source",
        "textarea",
        False,
        {"th": "ตรวจสอบได้จากที่ใด", "en": "Where this can be checked"},
        {"th": "ชื่อเอกสาร หน้า และที่อยู่เว็บ", "en": "Title, page and web address."},
    ),
)
"""The questions about a change: id, type, whether it is needed, name and help."""


def form_files(vocabularies: Vocabularies, licence: str) -> Mapping[str, str]:
    """The text of each form, by its name without `.yml`; `licence` is that of the book's content."""
    forms = {CHANGE: _change(licence), **{kind.value: _new(kind, vocabularies, licence) for kind in Kind}}
    return {name: as_yaml(form) for name, form in forms.items()}


def _new(kind: Kind, vocabularies: Vocabularies, licence: str) -> dict[str, Any]:
    named = {"th": FOLDER_WORDS[kind]["th"], "en": kind.value}
    name = in_both({lang: _NEW[lang].format(named[lang]) for lang in LANGUAGES})
    questions = [_question(item) for item in items(kind, vocabularies)]
    return _form(name, in_both(_NEW_ABOUT), _INTRO, questions, licence)


def _change(licence: str) -> dict[str, Any]:
    questions = [
        _element(kind, id_, in_both(name), _both_lines(help_), needed) for id_, kind, needed, name, help_ in _CHANGES
    ]
    return _form(in_both(_CHANGE_NAME), in_both(_CHANGE_ABOUT), _INTRO_CHANGE, questions, licence)


def _form(name: str, about: str, intro: Words, questions: list[dict[str, Any]], licence: str) -> dict[str, Any]:
    agree = in_both({lang: _AGREE[lang].format(licence) for lang in LANGUAGES})
    return {
        "name": name,
        "description": about,
        "body": [
            {"type": "markdown", "attributes": {"value": f"{intro['th']}\n\n{intro['en']}\n"}},
            *questions,
            {
                "type": "checkboxes",
                "id": "agreement",
                "attributes": {"label": in_both(AGREEMENT), "options": [{"label": agree, "required": True}]},
            },
        ],
    }


def _question(item: Item) -> dict[str, Any]:
    help_ = _both_lines({lang: " ".join(_help(item, lang)) for lang in _languages(item)})
    if item.options:
        options = {"multiple": item.shape.is_list, "options": list(item.options.values())}
        return _element("dropdown", item.id, item.label, help_, item.is_needed, **options)
    return _element("textarea" if item.is_text else "input", item.id, item.label, help_, item.is_needed)


def _languages(item: Item) -> tuple[str, ...]:
    """The languages to help in: that of the answer, or both."""
    return (str(item.path[-1]),) if item.path[-1] in LANGUAGES else LANGUAGES


def _help(item: Item, lang: str) -> Iterator[str]:
    shape = item.shape
    if shape.help[lang] not in item.name[lang]:
        yield shape.help[lang]
    if shape.plain is PartialDate:
        yield _YEARS[lang]
    if shape.example is not None and not item.options:
        example = ", ".join(shape.example) if isinstance(shape.example, list) else str(shape.example)
        yield _EXAMPLE[lang].format(example)
    if shape.is_list and shape.model is None and not item.options:
        yield _SEVERAL[lang]


def _both_lines(words: Words) -> str:
    return "\n".join(dict.fromkeys(filter(None, words.values())))


def _element(kind: str, id_: str, label: str, help_: str, needed: bool, **more: Any) -> dict[str, Any]:
    described = {"description": help_} if help_ else {}
    required = {"validations": {"required": True}} if needed else {}
    return {"type": kind, "id": id_, "attributes": {"label": label, **described, **more}, **required}
