"""What a record may want, in the words of both languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from casebook.model import Language, PartialDate
from casebook.problems import Words
from casebook.thai import as_words

PARTS = "parts"
"""The value that names parts of a record by their fields."""


@dataclass(frozen=True)
class Note:
    """One thing that a record wants: a code, and what goes with it."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def as_words(self, lang: Language, label: Callable[[str], str] = str) -> str:
        """What it says in a language; `label` names the parts of a record."""
        said = {name: _said(value, lang, label if name == PARTS else str) for name, value in self.values.items()}
        return _WORDS[self.code][lang].format(**said)


_LANGUAGES: Mapping[str, Words] = {
    "th": {"en": "Thai", "th": "ภาษาไทย"},
    "en": {"en": "English", "th": "ภาษาอังกฤษ"},
}
_WORDS: Mapping[str, Words] = {
    "lacks": {"en": "not there yet: {parts}", "th": "ส่วนที่ยังไม่มี: {parts}"},
    "missing": {"en": "{lang} missing in {count} text(s)", "th": "ยังไม่มี{lang} {count} ข้อความ"},
    "behind": {"en": "{lang} behind in {count} text(s)", "th": "ยังไม่ได้แก้{lang}ตาม {count} ข้อความ"},
    "unconfirmed": {"en": "{count} text(s) not compared", "th": "ยังไม่มีใครเทียบสองภาษา {count} ข้อความ"},
    "machine": {"en": "{lang} by machine in {count} text(s)", "th": "{lang}เป็นคำแปลจากเครื่อง {count} ข้อความ"},
    "no_outcomes": {"en": "no outcome on record", "th": "ยังไม่มีผลที่บันทึก"},
    "stated_only": {
        "en": "all {count} outcome(s) only stated (level 0)",
        "th": "ผลทั้ง {count} ข้อเป็นเพียงคำกล่าว (ระดับ 0)",
    },
    "due": {"en": "due for review {date}", "th": "ครบกำหนดทบทวน {date}"},
    "overdue": {"en": "was due for review {date}", "th": "เลยกำหนดทบทวนแล้ว ตั้งแต่ {date}"},
    "dead": {"en": "{count} source(s) no longer answer: {keys}", "th": "เปิดแหล่งที่มาไม่ได้ {count} ชิ้น: {keys}"},
    "not_archived": {
        "en": "{count} of {of} web sources without archived copy or DOI",
        "th": "แหล่งบนเว็บ {count} จาก {of} ชิ้นไม่มีสำเนาถาวรหรือ DOI",
    },
    "no_core_instance": {
        "en": "no case has it at its core; {count} organisations wanted",
        "th": "ยังไม่มีกรณีที่เป็นแก่น ต้องมีจาก {count} องค์กร",
    },
    "too_few_instances": {
        "en": "core cases from {organisations} organisation(s), {count} more wanted",
        "th": "มีกรณีที่เป็นแก่นจาก {organisations} องค์กร ต้องมีอีก {count}",
    },
    "no_case": {"en": "no case teaches it", "th": "ยังไม่มีกรณีศึกษาที่สอนเรื่องนี้"},
    "single_case": {"en": "a single case teaches it", "th": "มีกรณีศึกษาเพียงเรื่องเดียว"},
    "no_dated_source": {"en": "none of its sources has a date", "th": "ไม่มีแหล่งที่มาชิ้นใดบอกวันที่"},
    "old_sources": {"en": "its newest dated source is of {date}", "th": "แหล่งที่มาใหม่สุดที่มีวันที่คือ {date}"},
}


def _said(value: object, lang: Language, label: Callable[[str], str]) -> str:
    if isinstance(value, PartialDate):
        return as_words(value, lang)
    if isinstance(value, tuple):
        return ", ".join(label(str(part)) for part in value)
    return _LANGUAGES[value][lang] if isinstance(value, str) and value in _LANGUAGES else str(value)
