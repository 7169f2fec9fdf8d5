"""A pattern: a recurring problem and the solution that cases share."""

from __future__ import annotations

from typing import ClassVar

from casebook.model.base import Strict, about
from casebook.model.record import Proposal, Record
from casebook.model.refs import Kind
from casebook.model.text import Line, Prose, Text
from casebook.model.vocabularies import Theme

FEWEST_FORCES = 2
"""A pattern balances forces, so it has two at least (InnerSource Patterns, template)."""


class Force(Strict):
    """Two goods that pull against each other."""

    force: Line = about("One pull, in a few words.", th="แรงหนึ่ง สั้น ๆ", name="แรงหนึ่ง")
    against: Line = about("What it pulls against.", th="แรงที่ดึงสวนกัน")
    why: Text | None = about("Why one cannot have all of both.", th="เหตุใดจึงได้ไม่ครบทั้งสอง", default=None)


class Pattern(Record):
    """A recurring problem and the solution that cases share."""

    kind: ClassVar[Kind] = Kind.PATTERN

    question: Line = about("The problem as someone who has it would say it.", th="ปัญหาในคำของคนที่เจอ")
    also_known_as: tuple[Line, ...] = about("Other names of the pattern.", th="ชื่ออื่นของแบบแผน", default=())
    themes: tuple[Theme, ...] = about("The book's own themes.", th="หัวเรื่องของคลัง", default=())
    problem: Prose = about("What goes wrong again and again.", th="ปัญหาที่เกิดซ้ำ")
    context: Prose = about("Where it holds; what cannot be changed.", th="ใช้ในสถานการณ์ใด สิ่งที่เปลี่ยนไม่ได้")
    forces: tuple[Force, ...] = about(
        "What pulls in different directions; two at least.",
        th="แรงที่ดึงสวนทางกัน อย่างน้อยสองคู่",
        name="คู่แรง",
        least=FEWEST_FORCES,
    )
    solution: Prose = about("What to do, and why it holds.", th="ทางออก")
    steps: tuple[Text, ...] = about("How to do it, in order.", th="ทำอย่างไรตามลำดับ", default=())
    when_to_use: tuple[Text, ...] = about("When to use it.", th="ใช้เมื่อใด", default=())
    when_not_to_use: tuple[Text, ...] = about("When not to use it.", th="อย่าใช้เมื่อใด", default=())
    resulting_context: tuple[Text, ...] = about("What is different afterwards.", th="ใช้แล้วเกิดอะไร", default=())
    risks: tuple[Text, ...] = about("What may go wrong.", th="ความเสี่ยง", default=())
    rationale: Prose | None = about("Why it works.", th="เหตุที่ได้ผล", default=None)
    checklist: tuple[Text, ...] = about("Questions before one starts.", th="คำถามก่อนเริ่ม", default=())
    proposal: Proposal | None = about(
        "What could be done here; our own proposal.", th="ข้อเสนอของเราว่าทำอะไรได้ที่นี่", default=None
    )
