"""The glossary: fixed Thai and English terms and what they mean here."""

from __future__ import annotations

from casebook.model.addresses import Slug
from casebook.model.base import Strict, about
from casebook.model.refs import Citation
from casebook.model.source import Source
from casebook.model.text import Line, Text


class GlossaryTerm(Strict):
    """A term, its twin in the other language, and what it means."""

    id: Slug = about("Its name in addresses.", th="ชื่อในที่อยู่เว็บ", example="investment-team")
    term: Line = about("The term.", th="คำ")
    acronym: Line | None = about("Its short form.", th="คำย่อ", default=None)
    aliases: tuple[str, ...] = about(
        "Other spellings and names, for search.", th="คำเรียกและตัวสะกดอื่นสำหรับค้น", default=()
    )
    avoid: tuple[str, ...] = about(
        "Words that the book does not use for it; the check points them out in records.",
        th="คำที่คลังไม่ใช้เรียกสิ่งนี้ โปรแกรมตรวจจะเตือนเมื่อพบในระเบียน",
        default=(),
    )
    definition: Text = about("What it means, in a sentence or two.", th="ความหมายหนึ่งถึงสองประโยค")
    note: Text | None = about("What to mind in using it.", th="ข้อควรระวังในการใช้", default=None)
    autolink: bool = about(
        "Whether to explain it where it occurs in a record.", th="ให้โยงอัตโนมัติเมื่อพบในระเบียนหรือไม่", default=True
    )
    sources: tuple[Citation, ...] = about(
        "Where the term or its meaning is from; none means common usage.", th="ที่มาของคำ เว้นไว้ถ้าเป็นคำใช้ทั่วไป", default=()
    )


class Glossary(Strict):
    """All terms of the book, and the sources that they cite."""

    terms: tuple[GlossaryTerm, ...] = about("The terms.", th="คำทั้งหมด", default=())
    sources: tuple[Source, ...] = about("The sources that the terms cite.", th="แหล่งที่มาที่คำต่าง ๆ อ้าง", default=())
