"""Records and sources as CSL-JSON: the hub from which every other format is written.

Names are those of the CSL project's `csl-data.json`. Years are Gregorian in every machine format; a Thai name
stays in one piece (`literal`), since no reader of these formats may invert it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casebook.book import Book
from casebook.credits import AUTHOR, Contribution, contributions, translators
from casebook.model import Language, PartialDate, Record, Source, Version
from casebook.model.people import Name

Item = dict[str, Any]
"""One publication in CSL-JSON."""

DATA = "dataset"
"""The type of an item that is data."""


@dataclass(frozen=True)
class Wording:
    """What the book says of a record beside the record's own words, in one language.

    `genre` is what sort of record it is; `title` holds `{}` for the title, and more where readers must be warned;
    `note` says why.
    """

    genre: str = ""
    title: str = "{}"
    note: str = ""


PLAIN = Wording()
"""Nothing but the record's own words."""


def record_item(
    book: Book,
    record: Record,
    lang: Language,
    address: str,
    wording: Wording = PLAIN,
    version: Version | None = None,
) -> Item:
    """A record as a report of the book, in one language; `address` is the one that a memo prints.

    Of a version that was released, number and day are told; otherwise the day of the last change.
    Without named authors the publisher is the author, as APA has it for the work of a group.
    """
    publisher = book.settings.publisher.best(lang)[0]
    title, found = record.title.best(lang)
    return _filled(
        {
            "id": f"{record.id}-v{version.number}-{lang}" if version else f"{record.id}-{lang}",
            "type": "report",
            "genre": wording.genre,
            "title": wording.title.format(title),
            "author": [_credited(one, lang) for one in _authors(record)] or [{"literal": publisher}],
            "translator": [_credited(one, lang) for one in translators(record, lang)],
            "issued": _date(version.date if version else record.updated),
            "collection-title": book.settings.name.best(lang)[0],
            "number": record.id,
            "version": str(version.number) if version else None,
            "publisher": publisher,
            "URL": address,
            "language": found,
            "note": wording.note,
        }
    )


def book_item(book: Book, lang: Language, address: str) -> Item:
    """The whole book as its publisher's report, in one language, as it stood after the last change."""
    name, found = book.settings.name.best(lang)
    publisher = book.settings.publisher.best(lang)[0]
    return _filled(
        {
            "id": f"casebook-{lang}",
            "type": "report",
            "title": name,
            "author": [{"literal": publisher}],
            "issued": _date(book.updated),
            "publisher": publisher,
            "URL": address,
            "language": found,
        }
    )


def data_item(book: Book, lang: Language, address: str, title: str, version: str) -> Item:
    """The data of the whole book, in one edition; `title` holds `{}` for the name of the book."""
    whole = book_item(book, lang, address)
    return {
        **whole,
        "id": f"casebook-data-{lang}",
        "type": DATA,
        "title": title.format(whole["title"]),
        "version": version,
    }


def source_item(source: Source) -> Item:
    """A source of a record, as its entry tells of it."""
    return _filled(
        {
            "id": source.key,
            "type": source.type,
            "title": source.title,
            "author": [_name(name) for name in source.author],
            "issued": _date(source.issued),
            "container-title": source.container_title,
            "publisher": source.publisher,
            "number": source.number,
            "page": source.page,
            "DOI": source.DOI,
            "ISBN": source.ISBN,
            "URL": source.URL,
            "accessed": _date(source.accessed),
            "language": source.language,
        }
    )


def as_csl_json(items: Iterable[Item]) -> str:
    """Items as a file of CSL-JSON."""
    return json.dumps(list(items), ensure_ascii=False, indent=2) + "\n"


def date_parts(item: Item, key: str = "issued") -> tuple[int, ...]:
    """Year, month and day of a date, as far as they are known; empty without one."""
    return tuple(item[key]["date-parts"][0]) if key in item else ()


def day_of(item: Item) -> PartialDate | None:
    """The date of an item as the book's records have dates."""
    parts = date_parts(item)
    return PartialDate("-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])) if parts else None


def names(item: Item, role: str = "author") -> Iterator[tuple[str, str]]:
    """Those of a role as pairs: family and given name, or the whole name and nothing."""
    for name in item.get(role, ()):
        yield (name["literal"], "") if "literal" in name else (name["family"], name.get("given", ""))


def in_one_piece(name: str) -> str:
    """A body's name, or a Thai one, without commas: where there is one, readers of RIS and of tags part a name."""
    return " ".join(name.replace(",", " ").split())


def _authors(record: Record) -> Iterator[Contribution]:
    return (one for one in contributions(record) if one.role == AUTHOR)


def _credited(one: Contribution, lang: Language) -> dict[str, str]:
    """A credited name: in English by family and given name where they are told, in Thai in one piece."""
    if one.family and lang == "en":
        return _name(Name(family=one.family, given=one.given))
    return {"literal": one.name.best(lang)[0]}


def _name(name: Name) -> dict[str, str]:
    if name.literal or not name.family:
        return {"literal": name.as_text()}
    return {"family": name.family, **({"given": name.given} if name.given else {})}


def _date(date: PartialDate | None) -> dict[str, list[list[int]]] | None:
    return None if date is None else {"date-parts": [[int(part) for part in date.split("-")]]}


def _filled(item: Item) -> Item:
    return {key: value for key, value in item.items() if value}
