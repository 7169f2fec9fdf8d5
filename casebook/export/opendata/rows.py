"""The rows of the tables: each record, each thing in its lists, the glossary and the vocabularies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel

from casebook.export.opendata.columns import Column, attribute_of, columns_of
from casebook.export.opendata.contents import Contents
from casebook.export.opendata.derived import Computed
from casebook.export.opendata.tables import CITED, Listing, lists_of, tables
from casebook.export.opendata.titles import BOOK, GLOSSARY, LINKS, OF_MODEL, RECORDS
from casebook.model import Citation, GlossaryTerm, Record, Source, Vocabulary, VocabularyTerm

Row = tuple[object, ...]
"""The values of a row, in the order of its table's columns."""
Place = Mapping[str, object]
"""Where a thing stands, by the names of the columns that say so."""


def rows_of(contents: Contents) -> Mapping[str, list[Row]]:
    """The rows of every table by its name."""
    rows: dict[str, list[Row]] = {name: [] for name in tables()}
    rows[BOOK] = [_row(BOOK, contents.edition)]
    rows[LINKS] = [_row(LINKS, link) for link in contents.links]
    for record in contents.records:
        computed = contents.computed[record.id]
        rows[RECORDS].append((*_values(columns_of(Record), record), *_values(columns_of(Computed), computed)))
        rows[OF_MODEL[type(record)]].append(_row(OF_MODEL[type(record)], record))
        _add_lists(rows, record, record.id, record.id)
    _add_lists(rows, contents.book.glossary, GLOSSARY, GLOSSARY)
    for position, vocabulary in enumerate(contents.vocabularies, start=1):
        rows[OF_MODEL[Vocabulary]].append(_row(OF_MODEL[Vocabulary], vocabulary, {"position": position}))
        rows[OF_MODEL[VocabularyTerm]] += _terms(vocabulary)
    return rows


def _add_lists(rows: dict[str, list[Row]], thing: BaseModel, parent: str, owner: str) -> None:
    """Add what the lists of a thing hold; `parent` is the name of its row, `owner` the record or the glossary."""
    for listing in lists_of(type(thing)):
        items = attribute_of(thing, listing.attributes)
        for position, item in enumerate(items if isinstance(items, tuple) else (), start=1):
            place = _place(listing, item, position, parent, owner)
            rows[listing.table].append(_row(listing.table, item, place))
            if isinstance(item, BaseModel):
                _add_lists(rows, item, str(place["id"]), owner)


def _place(listing: Listing, item: object, position: int, parent: str, owner: str) -> Place:
    last = item.key if isinstance(item, Source) else position
    return {
        "id": item.id if isinstance(item, GlossaryTerm) else "/".join((parent, *listing.keys, str(last))),
        "record_id": None if owner == GLOSSARY else owner,
        "parent_id": parent,
        "listed_in": listing.field,
        "position": position,
        "name": item,
        "vocabulary": listing.vocabulary,
        "term": item,
        CITED.name: f"{owner}/sources/{item.key}" if isinstance(item, Citation) else None,
    }


def _terms(vocabulary: Vocabulary) -> Iterable[Row]:
    for position, term in enumerate(vocabulary.terms, start=1):
        yield _row(OF_MODEL[VocabularyTerm], term, {"vocabulary": vocabulary.id, "position": position})


def _row(table: str, thing: object, place: Place | None = None) -> Row:
    columns = tables()[table].columns
    if place is None:
        return _values(columns, thing)
    return tuple(column.of(thing) if column.attributes else place[column.name] for column in columns)


def _values(columns: Iterable[Column], thing: object) -> Row:
    return tuple(column.of(thing) for column in columns)
