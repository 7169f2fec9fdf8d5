"""Editions: a record as one page shows it, as it is today or as it was released."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.book import entries_since
from casebook.model import HistoryEntry, Language, PartialDate, Record, Status, Version
from casebook.site import addresses
from casebook.site.words import WORDS
from casebook.thai import as_words

if TYPE_CHECKING:
    from casebook.site.plan import Site

CORRECTING = frozenset({"erratum", "retraction", "removal"})
"""The kinds of change after which a reader must not rely on what stood there before."""


@dataclass(frozen=True)
class Edition:
    """A record as one page shows it.

    `version` is the released version that the text is, None where it has changed since or never was released.
    `today` is the record as it is now: whether it still stands, counts for every edition.
    """

    record: Record
    today: Record
    version: Version | None = None
    is_frozen: bool = False

    @classmethod
    def of_today(cls, site: Site, record: Record) -> Edition:
        """A record as it is now; of a withdrawn one nothing is left that a version could be."""
        gone = record.status == Status.WITHDRAWN
        return cls(record, record, None if gone else site.book.version_of(record.id))

    @classmethod
    def of_version(cls, site: Site, version: Version) -> Edition:
        """A record as it was released."""
        return cls(version.record, site.book.records[version.record.id], version, is_frozen=True)

    @property
    def is_tombstone(self) -> bool:
        """Whether only the reason is left to be read."""
        return not self.is_frozen and self.record.status == Status.WITHDRAWN

    @property
    def file_stem(self) -> str:
        """How the files beside its page are named."""
        return f"{self.record.id}-v{self.version.number}" if self.is_frozen and self.version else self.record.id

    @property
    def cited_path(self) -> str:
        """The site path by which it is cited."""
        if self.version:
            return addresses.version(self.record.id, self.version.number)
        return addresses.short(self.record.id)

    @property
    def corrections(self) -> list[HistoryEntry]:
        """What was put right or taken back: in the record so far, or of a version since it was released."""
        before = self.record if self.is_frozen else None
        return [entry for entry in entries_since(before, self.today) if entry.kind in CORRECTING]

    def successor(self, site: Site) -> Record | None:
        """The record that takes its place, where it has a page."""
        gone, book = self.today.withdrawal, site.today.book
        wanted = gone.successor if gone else None
        return book.records[wanted] if wanted and book.has_page(wanted) else None

    def path(self, site: Site, lang: Language) -> str:
        """The site path of its page in one language."""
        if self.is_frozen and self.version:
            return addresses.frozen(self.record.id, self.version.number, lang)
        return addresses.record(site.book, lang, self.record.id)


def standing_note(site: Site, record: Record, lang: Language) -> str:
    """That a record no longer stands, since when and why, and what does in its place."""
    words, gone = WORDS[lang], record.withdrawal
    if gone is None:
        return words[record.status]
    told = f"{words[record.status]} ({as_words(gone.date, lang)}): {site.plain(gone.reason, lang)}"
    if gone.successor and site.today.book.has_page(gone.successor):
        told += f" {words['read_instead']} {gone.successor} {site.address(addresses.short(gone.successor))}"
    return told
