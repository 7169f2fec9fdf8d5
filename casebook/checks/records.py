"""Fields of a record that must agree with one another."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.checks.checking import Subject, check_of
from casebook.model import LANGUAGES, Adaptation, Case, Pattern, Record, Status, is_date
from casebook.model.pattern import FEWEST_FORCES
from casebook.model.walk import FieldPath
from casebook.problems import Problem, Rule, Severity
from casebook.reading import Outline

TOO_FEW_FORCES = Rule(
    "too-few-forces",
    {
        "en": "A pattern needs at least {least} pairs of forces; here there are {found}.",
        "th": "แบบแผนต้องมีแรงอย่างน้อย {least} คู่ แต่มีเพียง {found} คู่",
    },
    {"en": "Say what else pulls in two directions.", "th": "เพิ่มแรงที่ดึงสวนทางกันอีก"},
)
END_BEFORE_START = Rule(
    "end-before-start",
    {"en": "It ends in {end}, before it begins in {start}.", "th": "วันที่สิ้นสุด {end} มาก่อนวันที่เริ่ม {start}"},
    {"en": "Mend one of the two dates.", "th": "แก้วันที่ใดวันที่หนึ่ง"},
)
BAD_COORDINATE = Rule(
    "bad-coordinate",
    {
        "en": "{key} {found} does not exist; it goes from -{most} to {most}.",
        "th": "{key} {found} ไม่มีจริง ค่าต้องอยู่ระหว่าง -{most} ถึง {most}",
    },
    {"en": "Write degrees of WGS 84, such as 59.83.", "th": "เขียนเป็นองศาตาม WGS 84 เช่น 59.83"},
)
HALF_A_POINT = Rule(
    "half-a-point",
    {"en": "A point on the map needs latitude and longitude both.", "th": "พิกัดต้องมีทั้งละติจูดและลองจิจูด"},
    {"en": "Add the other one, or leave both out.", "th": "เติมอีกค่า หรือเว้นทั้งสองค่า"},
)
NO_WITHDRAWAL = Rule(
    "no-withdrawal",
    {"en": "The record is {status}, but nothing says why.", "th": "ระเบียนนี้มีสถานะ {status} แต่ไม่ได้บอกเหตุผล"},
    {
        "en": "Add 'withdrawal' with date, reason and, where there is one, successor.",
        "th": "เพิ่ม 'withdrawal' พร้อมวันที่ เหตุผล และระเบียนที่ใช้แทนถ้ามี",
    },
)
NOT_WITHDRAWN = Rule(
    "not-withdrawn",
    {"en": "A withdrawal is told of, but the status is '{status}'.", "th": "มีข้อมูลการถอน แต่สถานะคือ '{status}'"},
    {"en": "Set 'status: withdrawn' or 'superseded'.", "th": "ตั้ง 'status: withdrawn' หรือ 'superseded'"},
)
IDEA_WITH_OUTCOMES = Rule(
    "idea-with-outcomes",
    {"en": "An idea has no outcomes: nobody has tried it.", "th": "แนวคิดยังไม่มีผล เพราะยังไม่มีใครทำ"},
    {
        "en": "Take them out, or set 'state' to what has really been done.",
        "th": "เอาออก หรือแก้ 'state' ให้ตรงกับที่ทำจริง",
    },
)
SAME_TITLE = Rule(
    "same-title",
    {"en": "{other} has the same title.", "th": "{other} ใช้ชื่อเรื่องเดียวกัน"},
    {"en": "Let a reader tell them apart.", "th": "ตั้งชื่อให้ผู้อ่านแยกออก"},
    Severity.WARNING,
)
_GONE = (Status.WITHDRAWN, Status.SUPERSEDED)


@check_of(TOO_FEW_FORCES)
def too_few_forces(subject: Subject) -> Iterator[Problem]:
    """A pattern has at least two pairs of forces.

    PASS pattern:
        question: {th: ทำไม, en: Why}
    FAIL pattern:
        forces: [{force: {th: ก, en: a}, against: {th: ข, en: b}}]
    """
    for outline in subject.outlines:
        forces = outline.value("forces")
        if outline.model is Pattern and isinstance(forces, list) and len(forces) < FEWEST_FORCES:
            yield TOO_FEW_FORCES.at(subject.at(outline.path, ("forces",)), least=FEWEST_FORCES, found=len(forces))


@check_of(END_BEFORE_START)
def end_before_start(subject: Subject) -> Iterator[Problem]:
    """Nothing ends before it begins.

    PASS:
        start: "2013-05"
        end: 2013
    FAIL:
        start: 2013
        end: 2012-12
    """
    for outline in subject.outlines:
        if outline.model in (Case, Adaptation):
            yield from _order(subject, outline, ("start",), ("end",))
        for place in range(len(outline.items("timeline"))):
            yield from _order(subject, outline, ("timeline", place, "date"), ("timeline", place, "end"))


@check_of(BAD_COORDINATE)
def bad_coordinate(subject: Subject) -> Iterator[Problem]:
    """A point lies on the globe.

    PASS:
        place: {country: "NO", latitude: 59.83, longitude: 10.43}
    FAIL:
        place: {country: "NO", latitude: 159.83, longitude: 10.43}
    """
    for outline, place in _places(subject):
        for key, most in (("latitude", 90), ("longitude", 180)):
            value = _number(outline.value(*place, key))
            if value is not None and not -most <= value <= most:
                at = subject.at(outline.path, (*place, key))
                yield BAD_COORDINATE.at(at, key=key, found=outline.value(*place, key), most=most)


@check_of(HALF_A_POINT)
def half_a_point(subject: Subject) -> Iterator[Problem]:
    """Latitude and longitude come together.

    PASS:
        place: {country: "NO"}
    FAIL:
        place: {country: "NO", latitude: 59.83}
    """
    for outline, place in _places(subject):
        given = [key for key in ("latitude", "longitude") if outline.value(*place, key)]
        if len(given) == 1:
            yield HALF_A_POINT.at(subject.at(outline.path, (*place, given[0])))


@check_of(NO_WITHDRAWAL)
def no_withdrawal(subject: Subject) -> Iterator[Problem]:
    """A record that is gone says why.

    PASS:
        status: withdrawn
        withdrawal: {date: 2026-11-23, reason: {th: เหตุ, en: Reason}}
    FAIL:
        status: withdrawn
    """
    for outline in subject.outlines:
        if outline.status in _GONE and outline.value("withdrawal") is None:
            yield NO_WITHDRAWAL.at(subject.at(outline.path, ("status",)), status=outline.status)


@check_of(NOT_WITHDRAWN)
def not_withdrawn(subject: Subject) -> Iterator[Problem]:
    """A record that says why it is gone is gone.

    PASS:
        status: superseded
        withdrawal: {date: 2026-11-23, reason: {th: เหตุ, en: Reason}, successor: C0001}
    FAIL:
        withdrawal: {date: 2026-11-23, reason: {th: เหตุ, en: Reason}}
    """
    known = {str(status) for status in Status} - set(_GONE)
    for outline in subject.outlines:
        if outline.value("withdrawal") and outline.status in known:
            yield NOT_WITHDRAWN.at(subject.at(outline.path, ("status",)), status=outline.status)


@check_of(IDEA_WITH_OUTCOMES)
def idea_with_outcomes(subject: Subject) -> Iterator[Problem]:
    """What nobody has tried has no results.

    PASS adaptation:
        state: idea
    FAIL adaptation:
        state: idea
        outcomes:
          - {claim: {th: ดี, en: Good}, direction: better, evidence: "1", sources: [{key: paper}]}
    """
    for outline in subject.outlines:
        if outline.model is Adaptation and outline.value("state") == "idea" and outline.items("outcomes"):
            yield IDEA_WITH_OUTCOMES.at(subject.at(outline.path, ("outcomes",)))


@check_of(SAME_TITLE)
def same_title(subject: Subject) -> Iterator[Problem]:
    """Records of a kind have different titles.

    PASS:
        title: {th: ชื่อหนึ่ง, en: One title}
    FAIL:
        title: {th: กรณีอื่น, en: Another case}
    """
    first: dict[tuple[object, str, str], str] = {}
    for outline in subject.outlines:
        for lang in LANGUAGES if issubclass(outline.model, Record) else ():
            words = outline.value("title", lang)
            if words and isinstance(words, str):
                named = outline.id or outline.path
                other = first.setdefault((outline.model, lang, words.strip().casefold()), named)
                if other != named:
                    yield SAME_TITLE.at(subject.at(outline.path, ("title", lang)), other=other)


_PLACES: dict[object, FieldPath] = {Case: ("place",), Adaptation: ("carried_to", "place")}


def _places(subject: Subject) -> Iterator[tuple[Outline, FieldPath]]:
    return ((outline, _PLACES[outline.model]) for outline in subject.outlines if outline.model in _PLACES)


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _order(subject: Subject, outline: Outline, begins: FieldPath, ends: FieldPath) -> Iterator[Problem]:
    """A date is as exact as is known, so the two are compared as far as both go."""
    start, end = outline.value(*begins), outline.value(*ends)
    if is_date(start) and is_date(end):
        shared = min(len(start), len(end))
        if end[:shared] < start[:shared]:
            yield END_BEFORE_START.at(subject.at(outline.path, ends), start=start, end=end)
