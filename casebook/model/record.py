"""What every record has: id, status, texts, sources, credits, review and history."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from casebook.model.addresses import Slug
from casebook.model.base import Strict, about
from casebook.model.dates import FullDate, PartialDate
from casebook.model.people import Credit
from casebook.model.refs import AdaptationId, Kind, RecordId, Relation
from casebook.model.source import Source
from casebook.model.text import Bilingual, Language, Line, Text
from casebook.model.vocabularies import HistoryKind, Pillar, ReviewState, StatusTerm, TranslationState
from casebook.model.walk import FieldPath, is_within, keys_of, texts

SUMMARY_LIMIT = 280
"""The most characters of a summary in one language (Participedia's limit for a case's description)."""

LAST = ("related", "sources", "credits", "review", "i18n", "withdrawal", "history")
"""The fields that every record has at its end, below those of its kind."""


class HistoryEntry(Strict):
    """One change of a record, told in words."""

    date: FullDate = about("The day.", th="วันที่", example="2026-11-23")
    kind: HistoryKind = about("What sort of change it is.", th="ประเภทการเปลี่ยนแปลง", example="created")
    summary: Text = about("What changed, for a reader.", th="เปลี่ยนอะไร เล่าให้ผู้อ่านเข้าใจ")


class Review(Strict):
    """Who has checked the record, and when it should be looked at again."""

    state: ReviewState = about("How far it has been reviewed.", th="ทบทวนถึงขั้นใด", example="editorial")
    by: tuple[Line, ...] = about("The reviewers.", th="ผู้ทบทวน", default=())
    date: PartialDate | None = about("When it was last reviewed.", th="วันที่ทบทวนล่าสุด", default=None)
    due: PartialDate | None = about("When it is due for review again.", th="ครบกำหนดทบทวนอีกครั้ง", default=None)


class PartTranslation(Strict):
    """How one part of the text came about, where it differs from the rest."""

    field: str = about(
        "The field, by its keys; what stands below it is meant too.",
        th="ช่องใด เขียนชื่อช่องต่อกันด้วยจุด รวมทุกข้อความที่อยู่ข้างใน",
        example="narrative.results",
    )
    state: TranslationState = about(
        "Written, translated by a person, or by a machine.", th="เขียนเอง คนแปล หรือเครื่องแปล", example="machine"
    )


class Translation(Strict):
    """How the text in one language came about."""

    state: TranslationState = about(
        "Written, translated by a person, or by a machine.", th="เขียนเอง คนแปล หรือเครื่องแปล", example="original"
    )
    by: str | None = about(
        "Who translated it; of a machine, its name.", th="ผู้แปล ถ้าเครื่องแปลให้ใส่ชื่อโปรแกรม", default=None
    )
    date: PartialDate | None = about("When.", th="เมื่อใด", example="2026-12-01", default=None)
    parts: tuple[PartTranslation, ...] = about(
        "Parts that came about otherwise than the rest.", th="ส่วนที่มีที่มาต่างจากส่วนอื่น", default=()
    )

    def state_of(self, field: FieldPath) -> str:
        """The state of one field's text: that of the nearest part it belongs to, or of the whole."""
        keys = keys_of(field)
        named = [part for part in self.parts if is_within(keys, part.field)]
        return max(named, key=lambda part: len(part.field)).state if named else self.state


class Translations(Strict):
    """How the record's text came about, by language."""

    th: Translation | None = about("The Thai text.", th="ข้อความภาษาไทย", default=None)
    en: Translation | None = about("The English text.", th="ข้อความภาษาอังกฤษ", default=None)

    def of(self, lang: Language) -> Translation | None:
        """How the text in a language came about; None when nobody has said."""
        return self.th if lang == "th" else self.en


class Withdrawal(Strict):
    """Why a record was withdrawn or superseded, and what to read instead."""

    date: FullDate = about("The day.", th="วันที่", example="2026-11-23")
    reason: Text = about("Why, in neutral words.", th="เหตุผลด้วยถ้อยคำเป็นกลาง")
    successor: RecordId | None = about("The record that takes its place.", th="ระเบียนที่ใช้แทน", default=None)


class Proposal(Strict):
    """What could be done here: the book's own proposal, never a fact."""

    lead: Text | None = about("The idea in a sentence or two.", th="แนวคิดหนึ่งถึงสองประโยค", default=None)
    steps: tuple[Text, ...] = about("What to do, in order.", th="ทำอะไรบ้างตามลำดับ", default=())
    who: Text | None = about("Who could begin.", th="ใครเริ่มได้", default=None)
    ground: Text | None = about("The law or rule to stand on.", th="อาศัยกฎหมายหรือระเบียบใด", default=None)
    pillars: tuple[Pillar, ...] = about(
        "The pillars of national reform that it serves.", th="ตอบเสาหลักใดของการปฏิรูป", default=()
    )
    adaptation: AdaptationId | None = about("The adaptation that says more.", th="แนวทางปรับใช้ที่ขยายความ", default=None)


class Record(Strict):
    """What every record has; each kind adds its own."""

    kind: ClassVar[Kind]

    id: RecordId = about(
        "The record's id; opaque, never reused.",
        th="รหัสระเบียน ไม่มีความหมายในตัวและไม่ใช้ซ้ำ",
        name="รหัสระเบียน",
        example="C0001",
    )
    status: StatusTerm = about("Whether it is on the site.", th="สถานะการเผยแพร่", example="published")
    title: Line = about("The title.", th="ชื่อเรื่อง")
    short_title: Line | None = about("A shorter title for lists and figures.", th="ชื่อย่อสำหรับรายการและภาพ", default=None)
    aliases: tuple[str, ...] = about(
        "Other names under which people look for it.", th="ชื่ออื่นที่คนใช้ค้น", example=["Asker velferdslab"], default=()
    )
    summary: Text = about(
        "The whole record in two or three sentences that stand alone; at most 280 characters a language.",
        th="สรุปทั้งเรื่องในสองสามประโยคที่อ่านจบในตัว ไม่เกิน 280 ตัวอักษรต่อภาษา",
        name="สรุป",
    )
    related: tuple[Relation, ...] = about("Links to other records.", th="ระเบียนที่เกี่ยวข้อง", default=())
    sources: tuple[Source, ...] = about(
        "The publications that the record cites.", th="แหล่งที่มาที่ระเบียนอ้าง", name="แหล่งที่มา", default=()
    )
    credits: tuple[Credit, ...] = about("Who wrote, edited and reviewed it.", th="ผู้เขียน ผู้แก้ไข ผู้ทบทวน", default=())
    review: Review | None = about("Whether and by whom it was checked.", th="การทบทวน", default=None)
    i18n: Translations | None = about("How each language's text came about.", th="ที่มาของข้อความแต่ละภาษา", default=None)
    withdrawal: Withdrawal | None = about("Why it was withdrawn or superseded.", th="เหตุที่ถอนหรือแทนที่", default=None)
    former_slugs: tuple[Slug, ...] = about(
        "Names that its file had before, without .yml; the addresses made of them go on answering.",
        th="ชื่อไฟล์ที่เคยใช้ ไม่ต้องใส่ .yml ที่อยู่ตามชื่อเดิมจะยังเปิดได้",
        example=["older-name"],
        default=(),
    )
    history: tuple[HistoryEntry, ...] = about("Its changes, in words.", th="ประวัติการเปลี่ยนแปลงเป็นถ้อยคำ", default=())

    @cached_property
    def texts(self) -> tuple[tuple[FieldPath, Bilingual], ...]:
        """Each text of the record with its path, in the order of declaration."""
        return texts(self)

    @property
    def updated(self) -> PartialDate | None:
        """The day of the last change; None without a history."""
        return max((entry.date for entry in self.history), default=None)

    def label(self, lang: Language) -> str:
        """The short title, or the title, for lists and figures."""
        return (self.short_title or self.title).best(lang)[0]
