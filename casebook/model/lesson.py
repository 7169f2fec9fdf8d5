"""A lesson: what cases teach."""

from __future__ import annotations

from typing import ClassVar

from casebook.model.base import about
from casebook.model.record import Record
from casebook.model.refs import CaseOrAdaptationId, Kind, PatternId
from casebook.model.text import Prose, Text
from casebook.model.vocabularies import Polarity, Theme


class Lesson(Record):
    """What cases teach: do, avoid or depends."""

    kind: ClassVar[Kind] = Kind.LESSON

    polarity: Polarity = about("Do, avoid, or it depends.", th="ควรทำ ควรเลี่ยง หรือแล้วแต่กรณี", example="do")
    themes: tuple[Theme, ...] = about("The book's own themes.", th="หัวเรื่องของคลัง", default=())
    driving_event: Prose = about("What set it off.", th="เหตุที่จุดประเด็น")
    what_happened: Prose = about("What happened then.", th="แล้วเกิดอะไรขึ้น")
    recommendation: Prose = about("What to do with it.", th="ข้อแนะนำ")
    applies_to: tuple[Text, ...] = about("For whom and when it holds.", th="ใช้กับใครและเมื่อใด", default=())
    patterns: tuple[PatternId, ...] = about(
        "The patterns that put it to work.", th="แบบแผนที่นำบทเรียนนี้ไปใช้", example=["P0001"], default=()
    )
    applied_in: tuple[CaseOrAdaptationId, ...] = about("Where it has been put to use.", th="นำไปใช้แล้วที่ใด", default=())
