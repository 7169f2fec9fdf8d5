"""An adaptation: how a pattern or a case was, or could be, carried to another place."""

from __future__ import annotations

from typing import ClassVar

from casebook.model.base import Strict, about
from casebook.model.dates import PartialDate
from casebook.model.outcome import Outcome
from casebook.model.place import Place
from casebook.model.record import Record
from casebook.model.refs import CaseOrPatternId, Citation, Kind, LessonId, RecordId
from casebook.model.text import Line, Prose, Text
from casebook.model.vocabularies import AdaptationState, AgencyType, CoreElement, LegalEffect, Pillar, Theme


class Destination(Strict):
    """Where it is carried to."""

    place: Place = about("The country and place.", th="ประเทศและท้องที่")
    organisation: Line = about("The body, or the sort of body.", th="หน่วยงาน หรือประเภทหน่วยงาน", name="หน่วยงาน")
    agency_types: tuple[AgencyType, ...] = about(
        "Its type in the book's own list of agencies.", th="ประเภทหน่วยงานของรัฐ", default=()
    )
    programme: Line | None = about("The programme that it joins.", th="แผนงานที่เข้าร่วม", default=None)


class Change(Strict):
    """One element: how it was, how it is here, and whether it belongs to the core."""

    element: Line = about("The element.", th="องค์ประกอบ")
    original: Text = about("How it is at its origin.", th="ต้นแบบเป็นอย่างไร")
    adapted: Text = about("How it is, or would be, here.", th="ที่นี่เป็นหรือจะเป็นอย่างไร")
    core: CoreElement = about("Kept, changed or dropped.", th="คงไว้ ปรับ หรือตัด", example="kept")
    why: Text | None = about("Why.", th="เพราะอะไร", default=None)


class LegalBasis(Strict):
    """A law or rule that allows, requires or hinders it."""

    law: Line = about("Its official name.", th="ชื่อกฎหมายทางการ")
    effect: LegalEffect = about(
        "Whether it allows, requires or hinders.", th="เปิดทาง บังคับ หรือเป็นอุปสรรค", example="allows"
    )
    note: Text | None = about("What in it matters.", th="สาระที่เกี่ยวข้อง", default=None)
    sources: tuple[Citation, ...] = about("Where it can be read.", th="อ่านได้ที่ใด", default=())


class Measure(Strict):
    """How one would know that it works."""

    question: Line = about("What one wants to know.", th="อยากรู้อะไร")
    measure: Text = about("What to measure.", th="วัดอะไร")
    when: Line = about("When.", th="วัดเมื่อใด")


class Adaptation(Record):
    """How a pattern or a case was, or could be, carried to another place."""

    kind: ClassVar[Kind] = Kind.ADAPTATION

    state: AdaptationState = about(
        "Idea, running, ended …; an idea is the book's own, never a fact.", th="แนวคิด ดำเนินอยู่ สิ้นสุด …", example="idea"
    )
    carried_from: tuple[CaseOrPatternId, ...] = about(
        "The cases and patterns it carries.", th="นำมาจากกรณีศึกษาหรือแบบแผนใด", example=["C0001", "P0001"]
    )
    carried_to: Destination = about("Where it is carried to.", th="นำไปใช้ที่ใด")
    start: PartialDate | None = about("When it began.", th="เริ่มเมื่อใด", default=None)
    end: PartialDate | None = about("When it ended.", th="สิ้นสุดเมื่อใด", default=None)
    themes: tuple[Theme, ...] = about("The book's own themes.", th="หัวเรื่องของคลัง", default=())
    pillars: tuple[Pillar, ...] = about(
        "The pillars of national reform that it serves.", th="ตอบเสาหลักใดของการปฏิรูป", default=()
    )
    nearest: tuple[RecordId, ...] = about(
        "The records nearest to it in the same country.", th="ระเบียนใกล้เคียงที่สุดในประเทศ", default=()
    )
    story: Prose = about("From there to here: what the ground is like.", th="จากต้นทางมาถึงที่นี่ พื้นฐานเป็นอย่างไร")
    changes: tuple[Change, ...] = about(
        "What is kept, changed and dropped.", th="คงอะไร ปรับอะไร ตัดอะไร", name="สิ่งที่คง ปรับ หรือตัด"
    )
    legal_basis: tuple[LegalBasis, ...] = about("Laws and rules in play.", th="กฎหมายและระเบียบที่เกี่ยวข้อง", default=())
    first_steps: tuple[Text, ...] = about("What to do in the first ninety days.", th="เก้าสิบวันแรกทำอะไร", default=())
    measures: tuple[Measure, ...] = about("How one would know that it works.", th="รู้ได้อย่างไรว่าได้ผล", default=())
    risks: tuple[Text, ...] = about("What may go wrong.", th="ความเสี่ยง", default=())
    outcomes: tuple[Outcome, ...] = about("What came of it, where it has been done.", th="ผลที่เกิดขึ้นแล้ว", default=())
    lessons: tuple[LessonId, ...] = about("The lessons that it draws on.", th="บทเรียนที่ใช้", default=())
    not_known: tuple[Text, ...] = about("What is not known.", th="สิ่งที่ยังไม่รู้", default=())
