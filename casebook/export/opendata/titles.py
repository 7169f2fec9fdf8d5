"""The tables of the data by name: what each holds, and which model's lists it gathers."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from casebook.model import (
    Adaptation,
    Case,
    Citation,
    GlossaryTerm,
    HistoryEntry,
    Lesson,
    Outcome,
    Pattern,
    Source,
    Vocabulary,
    VocabularyTerm,
)
from casebook.model.adaptation import Change, LegalBasis, Measure
from casebook.model.case import (
    Condition,
    Conflict,
    Event,
    ModelPart,
    Partner,
    Party,
    Reading,
    Recognition,
    Return,
)
from casebook.model.pattern import Force
from casebook.model.people import Credit, Name
from casebook.model.record import PartTranslation
from casebook.model.refs import PatternInstance, Relation
from casebook.problems import Words

BOOK, RECORDS, LINKS, TEXTS, NAMES, TERMS = "book", "records", "links", "texts", "names", "record_terms"
"""The names of the tables that are not of one model."""
GLOSSARY = "glossary"
"""The owner of what the glossary lists, in the place of a record."""

_DECLARED: tuple[tuple[str, type[BaseModel] | None, str, str], ...] = (
    (BOOK, None, "The book and its edition", "คลังและฉบับของข้อมูล"),
    (RECORDS, None, "What every record has", "สิ่งที่ทุกระเบียนมี"),
    ("cases", Case, "Cases", "กรณีศึกษา"),
    ("patterns", Pattern, "Patterns", "แบบแผน"),
    ("lessons", Lesson, "Lessons", "บทเรียน"),
    ("adaptations", Adaptation, "Adaptations", "แนวทางปรับใช้"),
    (LINKS, None, "Links between records", "ความเชื่อมโยงระหว่างระเบียน"),
    ("outcomes", Outcome, "Outcomes, claim by claim, with the evidence", "ผลทีละข้อ พร้อมหลักฐาน"),
    ("partners", Partner, "Bodies that took part in a case", "หน่วยงานร่วม"),
    ("model_parts", ModelPart, "Roles, steps and tools of a case's model", "บทบาท ขั้นตอน และเครื่องมือของวิธีทำงาน"),
    ("conditions", Condition, "Conditions of each side", "เงื่อนไขของแต่ละฝ่าย"),
    ("parties", Party, "Who invests what", "ใครลงอะไร"),
    ("returns", Return, "What comes back", "ได้อะไรกลับมา"),
    ("events", Event, "Events of a timeline", "เหตุการณ์ในเส้นเวลา"),
    ("conflicts", Conflict, "Points on which sources differ", "จุดที่แหล่งที่มาขัดกัน"),
    ("readings", Reading, "What each source says on such a point", "แต่ละแหล่งว่าอย่างไรในจุดที่ขัดกัน"),
    ("recognitions", Recognition, "Prizes and official notice", "รางวัลและการยอมรับ"),
    ("forces", Force, "Forces of a pattern", "แรงที่ต้องชั่งของแบบแผน"),
    ("changes", Change, "What an adaptation keeps, changes and drops", "สิ่งที่แนวทางปรับใช้คงไว้ ปรับ หรือตัด"),
    ("legal_bases", LegalBasis, "Laws and rules", "กฎหมายและระเบียบ"),
    ("measures", Measure, "How one would know that an adaptation works", "รู้ได้อย่างไรว่าแนวทางได้ผล"),
    (TEXTS, None, "Texts that stand in lists", "ข้อความที่เรียงเป็นข้อ"),
    (NAMES, None, "Other names and spellings", "ชื่อและตัวสะกดอื่น"),
    (TERMS, None, "Terms that stand in lists, such as themes", "คำที่เลือกได้หลายคำ เช่น หัวเรื่อง"),
    ("sources", Source, "Publications that records cite", "สิ่งพิมพ์ที่ระเบียนอ้าง"),
    ("authors", Name, "Authors of the sources", "ผู้เขียนของแหล่งที่มา"),
    ("citations", Citation, "Which statement rests on which source", "ข้อใดอาศัยแหล่งที่มาใด"),
    ("credits", Credit, "Who did what for a record", "ผู้จัดทำระเบียน"),
    ("part_translations", PartTranslation, "Parts of a text that came about otherwise", "ส่วนของข้อความที่มีที่มาต่างจากส่วนอื่น"),
    ("history", HistoryEntry, "Changes of records, in words", "ประวัติการแก้ไขเป็นถ้อยคำ"),
    ("glossary_terms", GlossaryTerm, "Glossary", "อภิธานศัพท์"),
    ("vocabularies", Vocabulary, "Vocabularies", "ชุดคำ"),
    ("vocabulary_terms", VocabularyTerm, "Terms of the vocabularies", "คำในชุดคำ"),
)
TITLES: Mapping[str, Words] = {name: {"en": en, "th": th} for name, _, en, th in _DECLARED}
"""The tables in order, and what each holds."""
OF_MODEL: Mapping[type[BaseModel], str] = {model: name for name, model, _, _ in _DECLARED if model}
"""The table of each model that stands in lists, and of each kind of record."""
IN_LINKS: tuple[type[BaseModel], ...] = (PatternInstance, Relation)
"""The models of links, which have a table in common."""
