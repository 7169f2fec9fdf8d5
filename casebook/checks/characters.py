"""Characters that look right and are stored wrong: searching, sorting and copying stumble over them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from casebook.checks.checking import MOST, Subject, check_of
from casebook.problems import Problem, Rule, Words
from casebook.thai.marks import Defect, Fault, code_points, named_code_points

_FIX: Words = {
    "en": "It should be {mended}. `casebook fix` puts that right.",
    "th": "ที่ถูกคือ {mended} คำสั่ง casebook fix แก้ให้ได้",
}
DOUBLE_E = Rule(
    Fault.DOUBLE_E.value,
    {
        "en": "'{shown}' has two เ where แ is meant: {found}.",
        "th": "'{shown}' พิมพ์เป็น เ สองตัวแทน แ: {found}",
    },
    _FIX,
)
SPLIT_AM = Rule(
    Fault.SPLIT_AM.value,
    {
        "en": "The ำ of '{shown}' is stored in two pieces: {found}.",
        "th": "สระอำใน '{shown}' แยกเป็นสองชิ้น: {found}",
    },
    _FIX,
)
MARK_ORDER = Rule(
    Fault.ORDER.value,
    {
        "en": "The marks of '{shown}' are stored in the wrong order: {found}.",
        "th": "สระหรือวรรณยุกต์ใน '{shown}' เรียงผิดลำดับ: {found}",
    },
    _FIX,
)
DOUBLED_MARK = Rule(
    Fault.DOUBLED.value,
    {
        "en": "A mark of '{shown}' is there twice, one hiding the other: {found}.",
        "th": "สระหรือวรรณยุกต์ใน '{shown}' พิมพ์ซ้ำซ้อนทับกัน: {found}",
    },
    _FIX,
)
STRAY_MARK = Rule(
    Fault.STRAY.value,
    {
        "en": "A mark of '{shown}' stands over no consonant, or does not go with the one beside it: {found}.",
        "th": "สระหรือวรรณยุกต์ใน '{shown}' ไม่มีพยัญชนะรองรับ หรืออยู่ร่วมกันไม่ได้: {found}",
    },
    {"en": "Type the word again.", "th": "พิมพ์คำนี้ใหม่"},
)
DECOMPOSED = Rule(
    Fault.DECOMPOSED.value,
    {
        "en": "'{shown}' is stored in parts: {found}.",
        "th": "'{shown}' เก็บเป็นหลายชิ้น: {found}",
    },
    _FIX,
)


@check_of(DOUBLE_E)
def double_sara_e(subject: Subject) -> Iterator[Problem]:
    """แ is one letter, not two เ.

    PASS:
        summary: {th: และ, en: And}
    FAIL:
        summary: {th: เเละ, en: And}
    """
    return _told(subject, DOUBLE_E)


@check_of(SPLIT_AM)
def split_sara_am(subject: Subject) -> Iterator[Problem]:
    """ำ is one letter, U+0E33, and stands after the tone mark.

    PASS:
        summary: {th: น้ำ, en: Water}
    FAIL:
        summary: {th: นํ้า, en: Water}
    """
    return _told(subject, SPLIT_AM)


@check_of(MARK_ORDER)
def mark_order(subject: Subject) -> Iterator[Problem]:
    """Above or below a consonant the vowel comes first, then the tone mark, then ์.

    PASS:
        summary: {th: สิทธิ์ที่กิ่ง, en: Right}
    FAIL:
        summary: {th: สิทธ์ิ, en: Right}
    """
    return _told(subject, MARK_ORDER)


@check_of(DOUBLED_MARK)
def doubled_mark(subject: Subject) -> Iterator[Problem]:
    """No mark stands twice over one consonant.

    PASS:
        summary: {th: ที่, en: At}
    FAIL:
        summary: {th: ที่่, en: At}
    """
    return _told(subject, DOUBLED_MARK)


@check_of(STRAY_MARK)
def stray_mark(subject: Subject) -> Iterator[Problem]:
    """Each mark belongs to a consonant, with marks that can stand beside it.

    PASS:
        summary: {th: เก็บน้ำ, en: Store water}
    FAIL:
        summary: {th: เก็่บน ้ำ, en: Store water}
    """
    return _told(subject, STRAY_MARK)


@check_of(DECOMPOSED)
def decomposed_letter(subject: Subject) -> Iterator[Problem]:
    """A letter with an accent is one character where Unicode has one (NFC).

    PASS:
        title: {th: ชื่อ, en: Café}
    FAIL:
        title: {th: ชื่อ, en: Cafe\u0301}
    """
    return _told(subject, DECOMPOSED)


def _told(subject: Subject, rule: Rule) -> Iterator[Problem]:
    for faulty in islice(subject.defects[rule.id], MOST):
        words, defect = faulty.words, faulty.defect
        shown = _with_base(words, defect)
        start = defect.start - len(shown) + len(defect.found)
        at = subject.at_piece(faulty.path, faulty.field, words, start, shown)
        mended = named_code_points(defect.mended or "")
        yield rule.at(at, shown=shown, found=code_points(defect.found), mended=mended)


def _with_base(words: str, defect: Defect) -> str:
    """The faulty piece with the letter that it stands over."""
    stands_alone = defect.fault in (Fault.DOUBLE_E, Fault.DECOMPOSED) or words[: defect.start][-1:].isspace()
    return words[max(defect.start - (not stands_alone), 0) : defect.start + len(defect.found)]
