"""What a record says of its two languages: which text is behind the other, and how each came about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.checks.checking import Subject, check_of
from casebook.model import LANGUAGES, Language, other_language
from casebook.model.agreement import NOTHING_AGREED
from casebook.model.walk import is_within, keys_of
from casebook.problems import Problem, Rule, Severity, Words, excerpt
from casebook.translation import Gap, translation_of

BEHIND = Rule(
    "translation-behind",
    {
        "en": "The {changed} text has changed since the two were last found to agree, and this one has not.",
        "th": "ข้อความ{changed}แก้แล้ว แต่ข้อความนี้ยังไม่ได้แก้ตาม",
    },
    {
        "en": "Bring it up to date, then `casebook translate mark {id}`; if it still fits as it stands, "
        "`casebook translate still-valid {id}`.",
        "th": "แก้ให้ตรงกันแล้วสั่ง `casebook translate mark {id}` "
        "ถ้าข้อความเดิมยังใช้ได้ สั่ง `casebook translate still-valid {id}`",
    },
    Severity.NOTE,
)
UNKNOWN_PART = Rule(
    "unknown-part",
    {"en": "The record has no text in '{found}'.", "th": "ระเบียนนี้ไม่มีข้อความในช่อง '{found}'"},
    {
        "en": "Name a field by its keys, without places in lists: 'summary', 'outcomes', 'narrative.results'.",
        "th": "เขียนชื่อช่องต่อกันด้วยจุดโดยไม่ใส่ลำดับในรายการ เช่น 'summary' 'outcomes' หรือ 'narrative.results'",
    },
    Severity.WARNING,
)
_NAMES: Mapping[Language, Words] = {
    "th": {"en": "Thai", "th": "ภาษาไทย"},
    "en": {"en": "English", "th": "ภาษาอังกฤษ"},
}


@check_of(BEHIND)
def translation_behind(subject: Subject) -> Iterator[Problem]:
    """A text follows the other language when that one changes; here the two below were last found to agree.

    PASS:
        summary: {th: สมมติ, en: Invented}
    FAIL:
        summary: {th: แก้ใหม่, en: Invented}
    """
    for record in subject.book.published():
        translation = translation_of(record, subject.book.agreements.get(record.id, NOTHING_AGREED))
        for part in translation.for_readers:
            if part.gap is Gap.BEHIND:
                at = subject.at(subject.book.paths[record.id], (*part.path, part.lang))
                yield BEHIND.at(at, changed=_NAMES[other_language(part.lang)], id=record.id)


@check_of(UNKNOWN_PART)
def unknown_part(subject: Subject) -> Iterator[Problem]:
    """A part whose translation is told of is a field that has text.

    PASS:
        i18n: {th: {state: original}, en: {state: human, parts: [{field: narrative.results, state: machine}]}}
    FAIL:
        i18n: {th: {state: original}, en: {state: human, parts: [{field: results, state: machine}]}}
    """
    for outline in subject.outlines:
        named = [
            (("i18n", lang, "parts", place, "field"), part.get("field"))
            for lang in LANGUAGES
            for place, part in enumerate(outline.items("i18n", lang, "parts"))
            if isinstance(part, dict)
        ]
        fields = {keys_of(passage.field[:-1]) for passage in outline.passages} if named else set()
        for at, name in named:
            if isinstance(name, str) and name and not any(is_within(field, name) for field in fields):
                yield UNKNOWN_PART.at(subject.at(outline.path, at), found=excerpt(name))
