"""Who is credited, as pages show it: for one record, and for the whole book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.credits import AUTHOR, Contribution, by_role, contributions, without_author
from casebook.model import LANGUAGES, Language, Line, Record
from casebook.model.record import Translation
from casebook.site.words import WORDS
from casebook.translation import ORIGINAL

if TYPE_CHECKING:
    from casebook.site.plan import Site


@dataclass(frozen=True)
class Role:
    """A role with the names of those who had it."""

    label: str
    names: tuple[Line, ...]


@dataclass(frozen=True)
class Person:
    """One name of a role and the records that it is credited for."""

    name: Line
    records: tuple[Record, ...]


def roles_of(site: Site, record: Record, lang: Language) -> Iterator[Role]:
    """The roles of a record in the order of their list; without a named author the publisher is the author."""
    found: dict[str, list[Line]] = {}
    for one in contributions(record):
        found.setdefault(one.role, []).append(one.name)
    found.setdefault(AUTHOR, [site.book.settings.publisher])
    for role in _in_order(site, found):
        yield Role(_label(site, role, lang), tuple(found[role]))


def origins_of(record: Record) -> tuple[bool, list[tuple[Language, Translation]]]:
    """Whether both languages were written, and else what is told of each."""
    said = [(lang, one) for lang in LANGUAGES if record.i18n and (one := record.i18n.of(lang))]
    is_written = len(said) == len(LANGUAGES) and all(one.state == ORIGINAL and not one.parts for _, one in said)
    return is_written, said


def people_of(site: Site, lang: Language) -> Iterator[tuple[str, str, list[Person]]]:
    """Each role of the book with its id, its label and its people; the publisher stands for all who are not named."""
    found = by_role(site.book)
    unnamed = tuple(without_author(site.book))
    for role in _in_order(site, {**dict.fromkeys([AUTHOR] if unnamed else ()), **found}):
        people = [Person(one[0].name, _records(site, one)) for one in found.get(role, ())]
        if role == AUTHOR and unnamed:
            people.append(Person(site.book.settings.publisher, unnamed))
        yield role, _label(site, role, lang), people


def _records(site: Site, person: Iterable[Contribution]) -> tuple[Record, ...]:
    return tuple(site.book.records[one.record_id] for one in person)


def _in_order(site: Site, roles: Iterable[str]) -> list[str]:
    known = site.book.vocabulary("credit_role").ids()
    return sorted(roles, key=lambda role: known.index(role) if role in known else len(known))


def _label(site: Site, role: str, lang: Language) -> str:
    """What a role is called; a book's own list may lack those that follow from other fields."""
    terms = {term.id: term.label for term in site.book.vocabulary("credit_role").terms}
    return terms[role].best(lang)[0] if role in terms else WORDS[lang][f"role_{role}"]
