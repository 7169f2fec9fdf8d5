"""What the data says besides what authors write: which edition it is, and what is computed of each record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from casebook.graph import Graph, Link, completeness
from casebook.model import Language, Lesson, PartialDate, Pattern, Record, Text
from casebook.model.base import Strict, about
from casebook.model.settings import Imprint
from casebook.model.vocabularies import Evidence, InVocabulary, StrengthTerm

RecordKind = Annotated[str, InVocabulary("record_kind")]
LinkRole = Annotated[str, InVocabulary("link_role")]
Completeness = Annotated[str, InVocabulary("completeness")]
Maturity = Annotated[str, InVocabulary("maturity")]
Confidence = Annotated[str, InVocabulary("confidence")]


@dataclass(frozen=True)
class Places:
    """Where the book stands: its front page, the page of any record in a language, its short address."""

    home: str
    page: Callable[[str, Language], str]
    short: Callable[[str], str]


class Edition(Imprint):
    """The book as these data have it: whose it is, under which licence, of which day."""

    address: str = about("The address of the book.", th="ที่อยู่ของคลัง")
    version: str = about(
        "The day of the last change and, after the plus sign, a fingerprint: it differs whenever anything does.",
        th="วันที่แก้ไขล่าสุด ตามด้วยรหัสหลังเครื่องหมายบวก ซึ่งเปลี่ยนทุกครั้งที่เนื้อหาเปลี่ยน",
        example="2026.11.24+0123abcd",
    )
    date: PartialDate | None = about("The day of the last change of any record.", th="วันที่แก้ไขระเบียนล่าสุด", default=None)


class Computed(Strict):
    """What follows from a record and from those that link to it."""

    kind: RecordKind = about("Which of the four kinds it is.", th="ชนิดของระเบียน", example="case")
    page_th: str = about("The address of its page in Thai.", th="ที่อยู่หน้าภาษาไทย")
    page_en: str = about("The address of its page in English.", th="ที่อยู่หน้าภาษาอังกฤษ")
    short_address: str = about("The address that a memo prints.", th="ที่อยู่สั้นสำหรับพิมพ์ในหนังสือราชการ")
    updated: PartialDate | None = about("The day of its last change.", th="วันที่แก้ไขล่าสุด", default=None)
    completeness: Completeness = about("How much of what it could hold is there.", th="เนื้อหาครบเพียงใด")
    best_evidence: Evidence | None = about(
        "The strongest level of evidence among the outcomes that it stands on.",
        th="ระดับหลักฐานสูงสุดของผลที่ระเบียนนี้อาศัย",
        default=None,
    )
    maturity: Maturity | None = about(
        "How well cases support it; of patterns only.", th="ความพร้อมของแบบแผน มีเฉพาะแบบแผน", default=None
    )
    confidence: Confidence | None = about(
        "How sure it is; of lessons only.", th="ความมั่นใจในบทเรียน มีเฉพาะบทเรียน", default=None
    )


class DataLink(Strict):
    """What one record says of another."""

    source_id: str = about("The record that makes the link.", th="ระเบียนต้นทาง", example="C0001")
    target_id: str = about("The record that it leads to.", th="ระเบียนปลายทาง", example="P0001")
    role: LinkRole = about("What the link says.", th="เชื่อมโยงกันอย่างไร", example="shows")
    type: Annotated[str, InVocabulary("relation")] | None = about(
        "How the two belong together, where the role is related.",
        th="ประเภทความเกี่ยวข้อง เมื่อความเชื่อมโยงเป็น related",
        default=None,
    )
    strength: StrengthTerm | None = about(
        "How fully a case shows a pattern, where the role is shows.",
        th="กรณีศึกษาแสดงแบบแผนชัดเพียงใด เมื่อความเชื่อมโยงเป็น shows",
        default=None,
    )
    note: Text | None = about("More, in a sentence.", th="รายละเอียด", default=None)


def computed(record: Record, graph: Graph, places: Places) -> Computed:
    """What is computed of a record."""
    return Computed(
        kind=record.kind.value,
        page_th=places.page(record.id, "th"),
        page_en=places.page(record.id, "en"),
        short_address=places.short(record.id),
        updated=record.updated,
        completeness=completeness(record),
        best_evidence=graph.evidence(record),
        maturity=graph.standing(record).maturity if isinstance(record, Pattern) else None,
        confidence=graph.confidence(record) if isinstance(record, Lesson) else None,
    )


def data_link(link: Link) -> DataLink:
    """A link of the graph, in the data's words."""
    return DataLink(
        source_id=link.source,
        target_id=link.target,
        role=link.role.value,
        type=link.type,
        strength=link.strength,
        note=link.note,
    )
