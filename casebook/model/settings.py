"""The book's own words: its name, its front page, its publisher."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from casebook.model.addresses import Moved
from casebook.model.base import Strict, about
from casebook.model.place import CountryCode
from casebook.model.refs import CaseId, LessonId
from casebook.model.source import WebAddress
from casebook.model.text import Language, Line, Text

# What a link to write to it can hold without being encoded: the ordinary addresses of RFC 5321.
_MAILBOX = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def _is_mailbox(address: str) -> str:
    if not _MAILBOX.fullmatch(address):
        raise PydanticCustomError("bad-mailbox", "not an e-mail address", {"found": address})
    return address


Mailbox = Annotated[
    str, AfterValidator(_is_mailbox), WithJsonSchema({"type": "string", "pattern": f"^{_MAILBOX.pattern}$"})
]
"""An e-mail address."""


class Door(Strict):
    """A way into the book for one group of readers."""

    who: Line = about("Who it is for.", th="สำหรับใคร")
    text: Text = about("What they will find; may link.", th="จะพบอะไร ใส่ลิงก์ได้")


class Home(Strict):
    """What the front page says."""

    headline: Line = about("What this is, in one line.", th="นี่คืออะไรในบรรทัดเดียว")
    lead: Text = about("For whom and what for, in two sentences.", th="สำหรับใคร ใช้ทำอะไร ในสองประโยค")
    doors: tuple[Door, ...] = about("Ways in, by reader.", th="ทางเข้าตามกลุ่มผู้อ่าน", default=())
    featured: CaseId | None = about("The case that the front page shows.", th="กรณีศึกษาเด่น", default=None)
    spine: tuple[LessonId, ...] = about("The lessons that carry the book.", th="บทเรียนแกนของคลัง", default=())


class Imprint(Strict):
    """What a book says of itself wherever it goes: its name, its publisher, its licence."""

    name: Line = about("The name of the book.", th="ชื่อคลัง")
    tagline: Line = about("A line under the name.", th="คำโปรยใต้ชื่อ")
    description: Text = about(
        "What the book is, for the foot of each page and for search engines.", th="คำอธิบายคลังสำหรับท้ายหน้าและเครื่องมือค้นหา"
    )
    publisher: Line = about("Who publishes it.", th="ผู้จัดพิมพ์")
    default_language: Language = about("The language to offer first.", th="ภาษาที่เสนอก่อน", example="th", default="th")
    country: CountryCode | None = about(
        "The country that adaptations are meant for.", th="ประเทศที่แนวทางปรับใช้มุ่งถึง", example="TH", default=None
    )
    licence: str = about("SPDX id of the content's licence.", th="สัญญาอนุญาตของเนื้อหา", example="CC-BY-4.0")
    licence_url: WebAddress | None = about("Where the licence can be read.", th="ที่อยู่สัญญาอนุญาต", default=None)


class BookSettings(Imprint):
    """The book's name, publisher, licence and front page; the file `book.yml`."""

    contact: Mailbox | None = about(
        "An e-mail address for suggestions, for a book whose repository has no forms.",
        th="อีเมลรับข้อเสนอ สำหรับคลังที่ที่เก็บแฟ้มไม่มีแบบฟอร์ม",
        example="casebook@example.org",
        default=None,
    )
    proposal_heading: Line = about("The heading over the book's own proposals.", th="หัวข้อเหนือข้อเสนอของคลัง")
    proposal_label: Line = about("The sentence that marks a proposal as ours.", th="ประโยคที่บอกว่าเป็นข้อเสนอของเรา")
    idea_notice: Text = about("The notice on every adaptation that is an idea.", th="ข้อความเตือนบนแนวทางที่เป็นแนวคิด")
    pillar_label: Line | None = about("What the pillars of reform are called.", th="ชื่อเรียกเสาหลักการปฏิรูป", default=None)
    unbroken: tuple[str, ...] = about(
        "Thai names and compounds that a line must not break inside; the names of places are among them already.",
        th="ชื่อและคำประสมที่ไม่ควรถูกตัดขึ้นบรรทัดใหม่กลางคำ ไม่ต้องใส่ชื่อสถานที่ในระเบียน",
        example=["ต้นทุน"],
        default=(),
    )
    moved: tuple[Moved, ...] = about(
        "Pages that are no more, each with the one that takes its place; a record says so in `former_slugs`.",
        th="หน้าที่เลิกใช้แล้ว พร้อมหน้าที่ใช้แทน ถ้าเป็นระเบียนให้ใส่ใน `former_slugs` ของระเบียนแทน",
        default=(),
    )
    home: Home = about("The front page.", th="หน้าแรก")
