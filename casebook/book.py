"""The book: every record by id, with the lists and words that all of them share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from casebook.model import (
    BookSettings,
    Glossary,
    HistoryEntry,
    Kind,
    Language,
    PartialDate,
    Record,
    Status,
    Version,
    Vocabularies,
    Vocabulary,
    VocabularyTerm,
)
from casebook.model.agreement import Agreements
from casebook.model.markup import ReferenceMark, marks
from casebook.problems import Location

R = TypeVar("R", bound=Record)

FOLDERS: Mapping[Kind, str] = {
    Kind.CASE: "studies",
    Kind.PATTERN: "patterns",
    Kind.LESSON: "lessons",
    Kind.ADAPTATION: "adaptations",
}
"""The folder of a book that holds the records of each kind."""


@dataclass(frozen=True)
class Book:
    """All that was read without fault.

    `paths` gives the file of each record by id, as problems name it; `settings_path` and
    `glossary_path` those of the two files beside them. `records` is in order of id. `agreements` says by id
    which texts were last found to say the same in both languages.
    `versions` gives the released versions of each record, the oldest first, and `addresses` the line of every
    address that was ever published.
    """

    settings: BookSettings
    vocabularies: Vocabularies
    glossary: Glossary = field(default_factory=Glossary)
    records: Mapping[str, Record] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    settings_path: str = ""
    glossary_path: str = ""
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    addresses: Mapping[str, Location] = field(default_factory=dict)
    agreements: Mapping[str, Agreements] = field(default_factory=dict)

    def of(self, model: type[R]) -> Iterator[R]:
        """The records of one kind that lists lead to, in order of id."""
        return (record for record in self.standing() if isinstance(record, model))

    def standing(self) -> Iterator[Record]:
        """The records that lists and searches lead to: those with a page, but for withdrawn ones."""
        return (record for record in self.records.values() if self.stands(record.id))

    def published(self) -> Iterator[Record]:
        """The records that have a page: all but drafts."""
        return (record for record in self.records.values() if self.has_page(record.id))

    def has_page(self, record_id: str) -> bool:
        """Whether an id belongs to a record that is not a draft."""
        record = self.records.get(record_id)
        return record is not None and record.status != Status.DRAFT

    @property
    def updated(self) -> PartialDate | None:
        """The day of the last change of any record that readers see."""
        return max((day for record in self.published() if (day := record.updated)), default=None)

    def stands(self, record_id: str) -> bool:
        """Whether an id belongs to a record that has a page and was not withdrawn."""
        return self.has_page(record_id) and self.records[record_id].status != Status.WITHDRAWN

    def latest(self, record_id: str) -> Version | None:
        """The newest released version of a record."""
        return next(reversed(self.versions.get(record_id, ())), None)

    def version_of(self, record_id: str) -> Version | None:
        """The released version that a record still is; None when it has changed since, or never was released."""
        latest = self.latest(record_id)
        return latest if latest and says_the_same(latest.record, self.records[record_id]) else None

    def slug(self, record_id: str) -> str:
        """The name of a record in addresses: the stem of its file."""
        return self.paths[record_id].rpartition("/")[2].rpartition(".")[0]

    def vocabulary(self, name: str) -> Vocabulary:
        """One closed list; KeyError when the book has none of that name."""
        return self.vocabularies[name]

    def term(self, name: str, term_id: str) -> VocabularyTerm:
        """One term of a closed list."""
        return self.vocabularies[name][term_id]


def says_the_same(one: Record, other: Record) -> bool:
    """Whether two states of a record tell their readers the same; its former addresses tell them nothing."""
    return one is other or one.model_copy(update={"former_slugs": other.former_slugs}) == other


def entries_since(before: Record | None, after: Record) -> list[HistoryEntry]:
    """What a record's history tells beyond an earlier state of it; an entry that was reworded is no new one."""
    known = Counter((entry.date, entry.kind) for entry in before.history) if before else Counter()
    new: list[HistoryEntry] = []
    for entry in after.history:
        if known[entry.date, entry.kind]:
            known[entry.date, entry.kind] -= 1
        else:
            new.append(entry)
    return new


def as_of(book: Book, day: PartialDate) -> Book:
    """The book as it was released by a day; its words and lists are those of today.

    What was withdrawn by then is withdrawn in it, and what has no page today has none.
    """
    found = ((record_id, _as_of(book, record_id, day)) for record_id in book.versions if book.has_page(record_id))
    return replace(book, records={record_id: record for record_id, record in found if record})


def _as_of(book: Book, record_id: str, day: PartialDate) -> Record | None:
    today = book.records[record_id]
    gone = today.withdrawal if today.status == Status.WITHDRAWN else None
    if gone and gone.date <= day:
        return today
    return next((version.record for version in reversed(book.versions[record_id]) if version.date <= day), None)


def without_marks(words: str, book: Book, lang: Language) -> str:
    """A text without its citations, each reference told by its words or by the record's title."""
    pieces: list[str] = []
    end = 0
    for mark in marks(words):
        before = words[end : mark.start]
        if isinstance(mark, ReferenceMark):
            record = book.records.get(mark.target)
            pieces += [before, mark.words or (record.label(lang) if record else mark.target)]
        else:
            pieces.append(before.rstrip(" "))
        end = mark.end
    return "".join([*pieces, words[end:]])
