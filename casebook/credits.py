"""Who wrote, translated and reviewed what: the credits of each record, and of the whole book by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.book import Book
from casebook.model import Language, Line, PartialDate, Record
from casebook.translation import HUMAN, translated_language

AUTHOR, REVIEWER, TRANSLATOR = "author", "reviewer", "translator"
"""The roles that the code acts on (vocabulary `credit_role`)."""


@dataclass(frozen=True)
class Contribution:
    """What one person or body did for one record; `family` and `given` are Latin, and only of persons."""

    record_id: str
    name: Line
    role: str
    date: PartialDate | None = None
    family: str | None = None
    given: str | None = None

    @property
    def key(self) -> str:
        """What tells one name from another, in whichever language it stands first."""
        return " ".join((self.name.en or self.name.th or "").casefold().split())


def contributions(record: Record) -> tuple[Contribution, ...]:
    """The credits of a record, each name once in a role: those listed, then who translated and who reviewed."""
    found: dict[tuple[str, str], Contribution] = {}
    for one in _told(record):
        found.setdefault((one.role, one.key), one)
    return tuple(found.values())


def translators(record: Record, lang: Language) -> tuple[Contribution, ...]:
    """Who is to be named for the text in a language; nobody where that text is no translation."""
    if translated_language(record) != lang:
        return ()
    return tuple(one for one in contributions(record) if one.role == TRANSLATOR)


def by_role(book: Book) -> dict[str, list[list[Contribution]]]:
    """The contributions to a book's published records: by role, and then by name in order of the first record."""
    found: dict[str, dict[str, list[Contribution]]] = {}
    for record in book.published():
        for one in contributions(record):
            found.setdefault(one.role, {}).setdefault(one.key, []).append(one)
    return {role: list(people.values()) for role, people in found.items()}


def without_author(book: Book) -> Iterator[Record]:
    """The records that name no author, so that the book's publisher answers for them."""
    for record in book.published():
        if not any(credit.role == AUTHOR for credit in record.credits):
            yield record


def _told(record: Record) -> Iterator[Contribution]:
    for credit in record.credits:
        yield Contribution(record.id, credit.name, credit.role, credit.date, credit.family, credit.given)
    lang = translated_language(record)
    said = record.i18n.of(lang) if record.i18n and lang else None
    if said and said.by and said.state == HUMAN:
        yield Contribution(record.id, Line(th=said.by, en=said.by), TRANSLATOR, said.date)
    if record.review:
        yield from (Contribution(record.id, name, REVIEWER, record.review.date) for name in record.review.by)
