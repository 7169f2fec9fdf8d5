"""The tables of the data, derived from the models: their columns, their keys, and what each refers to.

A record is one row of `records` and one of the table of its kind; each list is rows of a table that all lists of its
sort share. What one record says of another is in `links`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from pydantic import BaseModel

from casebook.export.opendata.columns import Column, Names, both, columns_of
from casebook.export.opendata.derived import Computed, DataLink, Edition
from casebook.export.opendata.titles import (
    BOOK,
    GLOSSARY,
    IN_LINKS,
    LINKS,
    NAMES,
    OF_MODEL,
    RECORDS,
    TERMS,
    TEXTS,
    TITLES,
)
from casebook.model import MODELS, Bilingual, Citation, Glossary, Record, Source, Vocabulary, VocabularyTerm
from casebook.problems import Words
from casebook.reading.shapes import Shape, shapes


@dataclass(frozen=True)
class Table:
    """One table; the columns of `key` together tell its rows apart."""

    name: str
    columns: tuple[Column, ...]
    key: Names = ("id",)

    @property
    def title(self) -> Words:
        """What it holds."""
        return TITLES[self.name]

    @property
    def fields(self) -> Mapping[str, list[Column]]:
        """The columns by field: two of a bilingual text, one of any other."""
        found: dict[str, list[Column]] = {}
        for column in self.columns:
            found.setdefault(column.field, []).append(column)
        return found


@dataclass(frozen=True)
class Listing:
    """A list that things have: the keys and the attributes that lead to it, what its items are, and their table."""

    keys: Names
    attributes: Names
    table: str
    model: type[BaseModel] | None
    vocabulary: str

    @property
    def field(self) -> str:
        """Its keys as one name, as authors write them."""
        return ".".join(self.keys)


ID = Column("id", {"en": "The row's own name: where it stands.", "th": "ชื่อของแถว บอกว่าแถวนี้อยู่ที่ใด"}, required=True)
RECORD = Column("record_id", {"en": "The record.", "th": "ระเบียน"}, refers=RECORDS)
PARENT = Column("parent_id", {"en": "The row that it is a part of.", "th": "แถวที่แถวนี้เป็นส่วนหนึ่ง"}, required=True)
FIELD = Column("listed_in", {"en": "The field that lists it.", "th": "ช่องข้อมูลที่มีรายการนี้"}, required=True)
POSITION = Column(
    "position", {"en": "Its place in the list, from 1.", "th": "ลำดับในรายการ เริ่มที่ 1"}, "integer", required=True
)
CITED = Column("source_id", {"en": "The source.", "th": "แหล่งที่มา"}, required=True, refers=OF_MODEL[Source])
VOCABULARY = Column(
    "vocabulary", {"en": "The list that the term is of.", "th": "ชุดคำ"}, required=True, refers=OF_MODEL[Vocabulary]
)
TERM = Column("term", {"en": "The id of the term.", "th": "รหัสของคำ"}, required=True)
NAME = Column("name", {"en": "The name.", "th": "ชื่อ"}, required=True)
TEXT: Words = {"en": "The text.", "th": "ข้อความ"}


@cache
def tables() -> Mapping[str, Table]:
    """Every table by name, in the order in which they are shown."""
    made = {table.name: table for table in (*_of_records(), *_of_lists(), *_of_vocabularies())}
    return {name: made[name] for name in TITLES}


@cache
def lists_of(model: type[BaseModel]) -> tuple[Listing, ...]:
    """The lists that things of a model have, those in their values included, in the order of declaration."""
    return tuple(_lists(model, (), ()))


@cache
def placing(table: str) -> tuple[Column, ...]:
    """The columns that say where an item of a list stands; only those without which it would not be clear."""
    found = [(parent, listing) for parent, listing in _placements() if listing.table == table]
    parents = {parent for parent, _ in found} - {GLOSSARY}
    beside = PARENT if len(parents) > 1 else replace(PARENT, refers=next(iter(parents), ""))
    return (
        ID,
        replace(RECORD, required=not any(_in_glossary(parent) for parent, _ in found)),
        *((beside,) if parents != {RECORDS} else ()),
        *((FIELD,) if len({listing.field for _, listing in found}) > 1 else ()),
        POSITION,
    )


def _of_records() -> Iterator[Table]:
    yield Table(BOOK, columns_of(Edition), ("version",))
    yield Table(RECORDS, (*columns_of(Record), *columns_of(Computed)))
    for model in MODELS.values():
        id_, *_ = columns_of(model)
        own = (column for column in columns_of(model) if column.attributes[0] not in Record.model_fields)
        yield Table(OF_MODEL[model], (replace(id_, refers=RECORDS), *own))
    ends = {"source_id": RECORDS, "target_id": RECORDS}
    links = (replace(column, refers=ends.get(column.name, "")) for column in columns_of(DataLink))
    yield Table(LINKS, tuple(links), ("source_id", "target_id", "role"))


def _of_lists() -> Iterator[Table]:
    for model, name in OF_MODEL.items():
        if model not in MODELS.values() and "id" not in shapes(model):
            yield Table(name, (*placing(name), *columns_of(model), *((CITED,) if model is Citation else ())))
    yield Table(TEXTS, (*placing(TEXTS), *both("text", TEXT, ())))
    yield Table(NAMES, (*placing(NAMES), NAME))
    yield Table(TERMS, (*placing(TERMS), VOCABULARY, TERM))


def _of_vocabularies() -> Iterator[Table]:
    """Lists of things that have ids of their own."""
    terms = OF_MODEL[VocabularyTerm]
    for model, name in OF_MODEL.items():
        if model not in MODELS.values() and "id" in shapes(model) and name != terms:
            id_, *others = columns_of(model)
            yield Table(name, (id_, POSITION, *others))
    yield Table(terms, (VOCABULARY, POSITION, *columns_of(VocabularyTerm)), (VOCABULARY.name, "id"))


@cache
def _placements() -> tuple[tuple[str, Listing], ...]:
    """Every list of the book with the table of the things that have it."""
    roots: list[tuple[str, type[BaseModel]]] = [(RECORDS, model) for model in MODELS.values()]
    roots.append((GLOSSARY, Glossary))
    found = (pair for parent, model in roots for pair in _placed(parent, model))
    return tuple(dict.fromkeys(found))


def _placed(parent: str, model: type[BaseModel]) -> Iterator[tuple[str, Listing]]:
    for listing in lists_of(model):
        yield parent, listing
        if listing.model:
            yield from _placed(listing.table, listing.model)


def _in_glossary(table: str) -> bool:
    """Whether things of a table, or what holds them, may be of the glossary."""
    above = {parent for parent, listing in _placements() if listing.table == table}
    return table == GLOSSARY or any(map(_in_glossary, above))


def _lists(model: type[BaseModel], keys: Names, attributes: Names) -> Iterator[Listing]:
    for shape in shapes(model).values():
        path, at = (*keys, shape.key), (*attributes, shape.attribute)
        table = _table_of(shape) if shape.is_list else ""
        if table:
            yield Listing(path, at, table, shape.model, shape.vocabulary)
        elif not shape.is_list and shape.model and not issubclass(shape.model, Bilingual):
            yield from _lists(shape.model, path, at)


def _table_of(shape: Shape) -> str:
    """The table of a list's items; none for lists of records, since `links` has them."""
    if shape.model is None:
        return TERMS if shape.vocabulary else "" if shape.takes_ids else NAMES
    if issubclass(shape.model, Bilingual):
        return TEXTS
    return "" if shape.model in IN_LINKS else OF_MODEL[shape.model]
