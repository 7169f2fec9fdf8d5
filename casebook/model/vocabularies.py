"""Closed lists: a vocabulary is a file of terms, and a field names the vocabulary it takes."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from casebook.model.base import Strict, about
from casebook.model.text import Line, Text


class VocabularyTerm(Strict):
    """One term of a closed list."""

    id: str = about("The id that records use; ASCII.", th="รหัสที่ระเบียนใช้ ตัวอักษร ASCII", example="better")
    label: Line = about("What a reader sees.", th="คำที่ผู้อ่านเห็น")
    definition: Text = about("What the term means, in one or two sentences.", th="ความหมายหนึ่งถึงสองประโยค")
    since: str | None = about("The year in which the term was added.", th="ปีที่เพิ่มคำนี้", default=None)
    deprecated: str | None = about("Why not to use it any more.", th="เหตุที่ไม่ควรใช้ต่อ", default=None)


class Vocabulary(Strict):
    """A closed list of terms, its source and its reading order."""

    id: str = about("The name of the list; the same as its file's.", th="ชื่อรายการ ตรงกับชื่อไฟล์", example="direction")
    title: Line = about("What the list is called.", th="ชื่อที่ผู้อ่านเห็น")
    source: str = about("Where the terms come from.", th="ที่มาของรายการ")
    source_url: str | None = about("The address of that source.", th="ที่อยู่ของที่มา", default=None)
    fixed: bool = about(
        "Whether the site acts on the terms; a book may then reword them, but neither add nor drop one.",
        th="เว็บไซต์ทำงานตามคำในรายการนี้หรือไม่ ถ้าใช่ คลังแก้ถ้อยคำได้ แต่เพิ่มหรือตัดคำไม่ได้",
        default=False,
    )
    terms: tuple[VocabularyTerm, ...] = about(
        "The terms, in the order in which to show them.", th="คำทั้งหมดตามลำดับที่แสดง"
    )

    def __getitem__(self, term_id: str) -> VocabularyTerm:
        """The term of an id; KeyError when the list has none."""
        for term in self.terms:
            if term.id == term_id:
                return term
        raise KeyError(term_id)

    def ids(self) -> tuple[str, ...]:
        """The ids of all terms, in order."""
        return tuple(term.id for term in self.terms)

    def rank(self, term_id: str) -> int:
        """The place of a term in the list, from 0."""
        return self.ids().index(term_id)


class Vocabularies(Mapping[str, Vocabulary]):
    """All closed lists of a book, by name."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._by_id = dict(vocabularies)

    def __getitem__(self, name: str) -> Vocabulary:
        return self._by_id[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)


@dataclass(frozen=True)
class InVocabulary:
    """Let a text field take only the terms of a vocabulary.

    The vocabularies come with the validation context (`{"vocabularies": …}`); without it,
    as when a model is built in a test, any text passes.
    """

    name: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "x-vocabulary": self.name}

    def _check(self, value: str, info: ValidationInfo) -> str:
        if not info.context:
            return value
        vocabulary = info.context["vocabularies"].get(self.name)
        if vocabulary is None:
            raise PydanticCustomError("no-vocabulary", "no such vocabulary", {"vocabulary": self.name})
        ids = vocabulary.ids()
        if value not in ids:
            near = difflib.get_close_matches(value.lower(), ids, n=3, cutoff=0.5) or ids[:8]
            raise PydanticCustomError(
                "unknown-term",
                "not a term of the vocabulary",
                {"found": value, "vocabulary": self.name, "near": ", ".join(near), "allowed": ", ".join(ids)},
            )
        return value


class Status(StrEnum):
    """The terms of the vocabulary `status` that the code acts on."""

    DRAFT = "draft"
    """Being written; not on the site."""
    PUBLISHED = "published"
    """On the site."""
    SUPERSEDED = "superseded"
    """On the site, pointing to its successor."""
    WITHDRAWN = "withdrawn"
    """A tombstone with reason and successor."""


class Strength(StrEnum):
    """The terms of the vocabulary `strength`: how fully a case shows a pattern."""

    CORE = "core"
    """The pattern is at the heart of the case."""
    PARTIAL = "partial"
    """Parts of the pattern are there."""


StatusTerm = Annotated[str, InVocabulary("status")]
StrengthTerm = Annotated[str, InVocabulary("strength")]
LevelOfGovernment = Annotated[str, InVocabulary("level_of_government")]
OrganisationType = Annotated[str, InVocabulary("organisation_type")]
PartnerRole = Annotated[str, InVocabulary("partner_role")]
AgencyType = Annotated[str, InVocabulary("agency_type")]
Theme = Annotated[str, InVocabulary("theme")]
TargetGroup = Annotated[str, InVocabulary("target_group")]
Stage = Annotated[str, InVocabulary("stage")]
Facet = Annotated[str, InVocabulary("facet")]
ParticipationLevel = Annotated[str, InVocabulary("participation_level")]
Cofog = Annotated[str, InVocabulary("cofog")]
Pillar = Annotated[str, InVocabulary("pillar")]
PartyKind = Annotated[str, InVocabulary("party_kind")]
ReturnBasis = Annotated[str, InVocabulary("return_basis")]
Direction = Annotated[str, InVocabulary("direction")]
Evidence = Annotated[str, InVocabulary("evidence")]
Polarity = Annotated[str, InVocabulary("polarity")]
AdaptationState = Annotated[str, InVocabulary("adaptation_state")]
CoreElement = Annotated[str, InVocabulary("core_element")]
LegalEffect = Annotated[str, InVocabulary("legal_effect")]
RelationType = Annotated[str, InVocabulary("relation")]
SourceKind = Annotated[str, InVocabulary("source_kind")]
SourceType = Annotated[str, InVocabulary("source_type")]
ReadingDepth = Annotated[str, InVocabulary("reading_depth")]
HistoryKind = Annotated[str, InVocabulary("history_kind")]
ReviewState = Annotated[str, InVocabulary("review_state")]
TranslationState = Annotated[str, InVocabulary("translation_state")]
CreditRole = Annotated[str, InVocabulary("credit_role")]
