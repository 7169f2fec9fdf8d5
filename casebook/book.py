"""The book: every record by id, with the lists and words that all of them share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from casebook.model import (
    BookSettings,
    Glossary,
    Kind,
    Language,
    PartialDate,
    Record,
    Status,
    Vocabularies,
    Vocabulary,
    VocabularyTerm,
)
from casebook.model.markup import ReferenceMark, marks

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
    `glossary_path` those of the two files beside them. `records` is in order of id.
    """

    settings: BookSettings
    vocabularies: Vocabularies
    glossary: Glossary = field(default_factory=Glossary)
    records: Mapping[str, Record] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    settings_path: str = ""
    glossary_path: str = ""

    def of(self, model: type[R]) -> Iterator[R]:
        """The records of one kind that readers see, in order of id."""
        return (record for record in self.published() if isinstance(record, model))

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

    def slug(self, record_id: str) -> str:
        """The name of a record in addresses: the stem of its file."""
        return self.paths[record_id].rpartition("/")[2].rpartition(".")[0]

    def vocabulary(self, name: str) -> Vocabulary:
        """One closed list; KeyError when the book has none of that name."""
        return self.vocabularies[name]

    def term(self, name: str, term_id: str) -> VocabularyTerm:
        """One term of a closed list."""
        return self.vocabularies[name][term_id]


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
