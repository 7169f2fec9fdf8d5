"""People and organisations, as they are credited and cited."""

from __future__ import annotations

from casebook.model.base import Strict, about
from casebook.model.dates import PartialDate
from casebook.model.text import Line
from casebook.model.vocabularies import CreditRole


class Name(Strict):
    """The name of a person or body, as CSL-JSON has it: `literal`, or `family` and `given`."""

    literal: str | None = about(
        "A body's name, or a person's whole name where it is not inverted (Thai).",
        th="ชื่อหน่วยงาน หรือชื่อเต็มของบุคคลที่ไม่สลับชื่อกับนามสกุล",
        name="ชื่อหน่วยงานหรือชื่อเต็ม",
        example="Proba samfunnsanalyse",
        default=None,
    )
    family: str | None = about("Family name.", th="นามสกุล", example="Thorbjørnsrud", default=None)
    given: str | None = about("Given name.", th="ชื่อ", example="Trude", default=None)

    def as_text(self) -> str:
        """The name in its natural order."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


class Credit(Strict):
    """Who did what for a record."""

    name: Line = about("The name, as the person or body writes it.", th="ชื่อตามที่เจ้าตัวใช้")
    family: str | None = about(
        "The family name in Latin letters, for citations in English; of persons only.",
        th="นามสกุลเป็นอักษรละติน สำหรับการอ้างอิงภาษาอังกฤษ ใช้กับบุคคลเท่านั้น",
        name="นามสกุลเป็นอักษรละติน",
        example="Saengthong",
        default=None,
    )
    given: str | None = about("The given name in Latin letters.", th="ชื่อเป็นอักษรละติน", example="Wiphada", default=None)
    role: CreditRole = about("What they did.", th="ทำหน้าที่อะไร", example="author")
    date: PartialDate | None = about("When.", th="เมื่อใด", example="2026-11-23", default=None)
