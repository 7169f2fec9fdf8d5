"""A source: a publication that a record cites, in CSL-JSON's names."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from casebook.model.base import Strict, about
from casebook.model.dates import PartialDate
from casebook.model.people import Name
from casebook.model.vocabularies import ReadingDepth, SourceKind, SourceType

# A host has a letter or digit at least; what would end an attribute or a link has to be percent-encoded (RFC 3986).
_ADDRESS = re.compile(r"https?://(?:[^\W_]|\[[0-9a-f:.]+\])[^\s\"'<>\\]*", re.IGNORECASE)
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*")


def _is_key(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise PydanticCustomError("bad-source-key", "not a key that a text can cite", {"found": key})
    return key


SourceKey = Annotated[
    str, AfterValidator(_is_key), WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_KEY.pattern}$"})
]
"""The name by which texts cite a source: ASCII, in one piece."""


def _is_web_address(url: str) -> str:
    if not _ADDRESS.fullmatch(url):
        raise PydanticCustomError("bad-address", "not a web address", {"found": url})
    return url


# For editors, which know other regular expressions: it lets pass a little more than the check does.
_ADDRESS_PATTERN = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\"'<>\\\\]+$"
WebAddress = Annotated[
    str, AfterValidator(_is_web_address), WithJsonSchema({"type": "string", "pattern": _ADDRESS_PATTERN})
]


class Source(Strict):
    """A publication, named so that a reader can find it again."""

    key: SourceKey = about(
        "A short ASCII name, unique in this record.", th="ชื่อย่อ ASCII ไม่ซ้ำในระเบียน", example="proba2018"
    )
    type: SourceType = about("What sort of publication it is (CSL type).", th="ประเภทสิ่งพิมพ์ตาม CSL", example="report")
    title: str = about("The title in its own language.", th="ชื่อเรื่องในภาษาเดิม")
    title_translated: str | None = about("The title in English, where it helps.", th="ชื่อเรื่องแปลเป็นอังกฤษ", default=None)
    author: tuple[Name, ...] = about("The authors, persons or bodies.", th="ผู้เขียน บุคคลหรือหน่วยงาน", default=())
    issued: PartialDate | None = about("When it came out.", th="วันที่เผยแพร่", example="2018-02-11", default=None)
    publisher: str | None = about("Who published it.", th="ผู้เผยแพร่", default=None)
    container_title: str | None = Field(
        None,
        alias="container-title",
        description="The journal, site or book that holds it.",
        json_schema_extra={
            "description_th": "วารสาร เว็บไซต์ หรือหนังสือที่มีเรื่องนี้",
            "name_th": "อยู่ในวารสาร เว็บไซต์ หรือหนังสือ",
        },
    )
    number: str | None = about("The number of a report or an act.", th="เลขที่รายงานหรือกฎหมาย", default=None)
    page: str | None = about("The pages it spans.", th="หน้าที่ครอบคลุม", example="98-102", default=None)
    DOI: str | None = about("Its DOI.", th="รหัส DOI", example="10.1787/e1593a0c-en", default=None)
    ISBN: str | None = about("Its ISBN.", th="รหัส ISBN", default=None)
    URL: WebAddress | None = about(
        "Its web address.", th="ที่อยู่เว็บ", example="https://oecd-opsi.org/innovations/9517/", default=None
    )
    accessed: PartialDate | None = about("When it was read.", th="วันที่เข้าอ่าน", example="2026-11-23", default=None)
    archived_url: WebAddress | None = about("An archived copy.", th="ที่อยู่สำเนาที่เก็บถาวร", default=None)
    language: str | None = about("Its language, as a BCP 47 tag.", th="ภาษา ตาม BCP 47", example="no", default=None)
    licence: str | None = about(
        "Its licence, as an SPDX id or in words.", th="สัญญาอนุญาต", example="CC-BY-SA-3.0-IGO", default=None
    )
    kind: SourceKind = about(
        "How near it stands to the case.", th="ใกล้ชิดกับเรื่องเพียงใด", example="independent_evaluation"
    )
    read: ReadingDepth | None = about(
        "How much of it was read for this record.", th="อ่านมากน้อยเพียงใด", example="opening", default=None
    )

    def author_names(self) -> str:
        """The authors in their natural order, parted by commas; empty when none is named."""
        return ", ".join(name.as_text() for name in self.author)

    def named(self) -> str:
        """Authors and title in one line, as a list of sources begins."""
        return ". ".join(part.rstrip(".") for part in (self.author_names(), self.title) if part) + "."
