"""References: ids of records, links between them, and citations of sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from casebook.model.base import Strict, about
from casebook.model.text import Text
from casebook.model.vocabularies import RelationType, StrengthTerm


class Kind(StrEnum):
    """The four kinds of record."""

    CASE = "case"
    """What one organisation really did, with sources."""
    PATTERN = "pattern"
    """A recurring problem and the solution that cases share."""
    LESSON = "lesson"
    """What cases teach: do, avoid or depends."""
    ADAPTATION = "adaptation"
    """How a pattern or a case was, or could be, carried to another place."""

    @property
    def letter(self) -> str:
        """The letter that begins the ids of this kind."""
        return self.value[0].upper()


KIND_OF_LETTER = {kind.letter: kind for kind in Kind}


def kind_of(record_id: str) -> Kind | None:
    """The kind that an id names, or None when it is not an id."""
    letter, digits = record_id[:1], record_id[1:]
    return KIND_OF_LETTER.get(letter) if len(digits) >= 4 and digits.isascii() and digits.isdigit() else None


@dataclass(frozen=True)
class IdOf:
    """Let a text field take only ids of the named kinds (of any kind when none is named)."""

    kinds: tuple[Kind, ...] = ()

    @property
    def taken(self) -> tuple[Kind, ...]:
        """The kinds that it takes."""
        return self.kinds or tuple(Kind)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        letters = "".join(kind.letter for kind in self.taken)
        return {**handler(schema), "type": "string", "pattern": rf"^[{letters}]\d{{4,}}$"}

    def _check(self, value: str) -> str:
        if kind_of(value) not in self.taken:
            shape = " or ".join(f"{kind.letter}0001" for kind in self.taken)
            raise PydanticCustomError("bad-id", "not an id of the right kind", {"found": value, "shape": shape})
        return value


RecordId = Annotated[str, IdOf()]
CaseId = Annotated[str, IdOf((Kind.CASE,))]
PatternId = Annotated[str, IdOf((Kind.PATTERN,))]
LessonId = Annotated[str, IdOf((Kind.LESSON,))]
AdaptationId = Annotated[str, IdOf((Kind.ADAPTATION,))]
CaseOrPatternId = Annotated[str, IdOf((Kind.CASE, Kind.PATTERN))]
CaseOrAdaptationId = Annotated[str, IdOf((Kind.CASE, Kind.ADAPTATION))]


class Citation(Strict):
    """A source of this record and the place in it."""

    key: str = about("The key of a source in this record.", th="รหัสแหล่งที่มาในระเบียนนี้", example="proba2018")
    locator: str | None = about(
        "Where in the source: page, chapter, heading.",
        th="ตำแหน่งในแหล่งที่มา เช่น หน้า บท หัวข้อ",
        example="p. 98",
        default=None,
    )


class PatternInstance(Strict):
    """A pattern that the case shows."""

    id: PatternId = about("The pattern.", th="รหัสแบบแผน", example="P0001")
    strength: StrengthTerm = about("How fully the case shows it.", th="เห็นชัดเพียงใด", example="core")
    note: Text | None = about("What of the pattern is seen here.", th="เห็นแบบแผนนี้อย่างไร", default=None)


class Relation(Strict):
    """A typed link to another record; the way back is computed."""

    id: RecordId = about("The other record.", th="ระเบียนอีกฝั่ง", example="P0002")
    type: RelationType = about("How the two belong together.", th="เกี่ยวข้องกันอย่างไร", example="complements")
    note: Text | None = about("Why, in a sentence.", th="เพราะอะไร", default=None)
