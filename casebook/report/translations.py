"""How far the languages of records agree, laid out for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.model import LANGUAGES, Language, Record, other_language
from casebook.model.walk import FieldPath, dotted
from casebook.problems import Location, Words
from casebook.translation import MACHINE, Gap, Part, RecordTranslation, origin_of

Where = Callable[[str, FieldPath], Location]
"""Where a field stands in a file."""
KINDS = (*(gap.value for gap in Gap), MACHINE)
"""What a text may want, in the order in which it is told."""
_LINES: Mapping[str, Words] = {
    "missing": {"en": "{lang} is missing", "th": "ยังไม่มี{lang}"},
    "behind": {"en": "{lang} is behind: the {other} has changed", "th": "{other}แก้แล้ว แต่{lang}ยังไม่ได้แก้ตาม"},
    "unconfirmed": {
        "en": "{lang} is not known to say what the {other} says",
        "th": "ยังไม่มีใครยืนยันว่า{lang}ตรงกับ{other}",
    },
    "machine": {"en": "{lang} was translated by a machine and not checked", "th": "{lang}เป็นคำแปลจากเครื่องที่ยังไม่มีคนตรวจ"},
}
_NEW: Words = {
    "en": "nobody has yet said of this record that its languages agree: {count} texts",
    "th": "ระเบียนนี้ยังไม่เคยมีใครยืนยันว่าสองภาษาตรงกัน มี {count} ข้อความ",
}
_NAMES: Mapping[Language, Words] = {
    "th": {"en": "Thai", "th": "ภาษาไทย"},
    "en": {"en": "English", "th": "ภาษาอังกฤษ"},
}
_SUMMARY: Words = {
    "en": "{records} record(s), {texts} texts in each language.",
    "th": "{records} ระเบียน ภาษาละ {texts} ข้อความ",
}
_COUNTS: Words = {
    "en": "{lang}: {missing} missing, {behind} behind, {unconfirmed} not compared, {machine} by machine.",
    "th": "{lang}: ยังไม่มี {missing} ยังไม่ได้แก้ตาม {behind} ยังไม่ได้เทียบ {unconfirmed} เครื่องแปล {machine}",
}


@dataclass(frozen=True)
class Sheet:
    """A record, its file and the state of its translation."""

    record: Record
    path: str
    translation: RecordTranslation

    def wanting(self, kind: str, lang: Language) -> tuple[Part, ...]:
        """The texts in a language that want something of a kind."""
        found = self.translation
        return found.machine(lang) if kind == MACHINE else found.with_gap(Gap(kind), lang)


def translations_as_text(sheets: Sequence[Sheet], lang: str, where: Where) -> str:
    """A line for each text that wants something, with its place; at the end the numbers of each language."""
    lines = [line for sheet in sheets for line in _lines(sheet, lang, where)]
    texts = sum(sheet.translation.texts for sheet in sheets)
    lines.append(_SUMMARY[lang].format(records=len(sheets), texts=f"{texts:,}"))
    lines += [_COUNTS[lang].format(lang=_NAMES[code][lang], **_counts(sheets, code)) for code in LANGUAGES]
    return "\n".join(lines)


def translations_as_json(sheets: Sequence[Sheet], where: Where) -> str:
    """Each record with its texts that want something by language and kind, and the numbers."""
    summary = {
        "records": len(sheets),
        "texts": sum(sheet.translation.texts for sheet in sheets),
        "languages": {code: _counts(sheets, code) for code in LANGUAGES},
    }
    told = {"summary": summary, "records": [_object(sheet, where) for sheet in sheets]}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _lines(sheet: Sheet, lang: str, where: Where) -> Iterator[str]:
    found = sheet.translation
    is_new = not found.is_marked and bool(
        found.with_gap(Gap.UNCONFIRMED, "en") or found.with_gap(Gap.UNCONFIRMED, "th")
    )
    if is_new:
        yield f"{sheet.path} {sheet.record.id} {_NEW[lang].format(count=found.texts)}"
    for code in LANGUAGES:
        for kind in KINDS:
            # Of a record that is new to all of this, one line says as much as a hundred.
            for part in () if is_new and kind == Gap.UNCONFIRMED else sheet.wanting(kind, code):
                at = _place(sheet, part, where)
                said = _LINES[kind][lang].format(lang=_NAMES[code][lang], other=_NAMES[other_language(code)][lang])
                yield f"{at.path}:{at.line}:{at.column} {sheet.record.id} {dotted(part.path)} {said}"


def _counts(sheets: Sequence[Sheet], lang: Language) -> dict[str, int]:
    return {kind: sum(len(sheet.wanting(kind, lang)) for sheet in sheets) for kind in KINDS}


def _object(sheet: Sheet, where: Where) -> dict[str, object]:
    languages = {
        code: {
            "state": origin_of(sheet.record, code) or None,
            **{kind: [_field(sheet, part, where) for part in sheet.wanting(kind, code)] for kind in KINDS},
        }
        for code in LANGUAGES
    }
    return {
        "id": sheet.record.id,
        "path": sheet.path,
        "texts": sheet.translation.texts,
        "marked": sheet.translation.is_marked,
        "languages": languages,
    }


def _field(sheet: Sheet, part: Part, where: Where) -> dict[str, object]:
    at = _place(sheet, part, where)
    return {"field": dotted(part.path), "line": at.line, "column": at.column}


def _place(sheet: Sheet, part: Part, where: Where) -> Location:
    return where(sheet.path, (*part.path, part.lang))
