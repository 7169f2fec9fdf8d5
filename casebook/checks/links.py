"""Whether the addresses of sources still answer, once somebody has asked them.

Asking takes the network and minutes, so it is no part of `check`: `casebook links` asks, and this tells what the
answers mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from casebook.book import Book
from casebook.model import Source
from casebook.model.walk import FieldPath
from casebook.problems import Problem, Rule, Severity, Words, excerpt
from casebook.reading import Places


class State(Enum):
    """What an address says of itself."""

    ANSWERS = auto()
    """It shows something."""
    GONE = auto()
    """The page, or its host, is no longer there."""
    UNSURE = auto()
    """It refused, failed or kept silent; a reader's browser may fare better."""


@dataclass(frozen=True)
class Answer:
    """What came back from an address; `reason` says it in short, `moved_to` is where it stands for good now."""

    state: State
    reason: str = ""
    moved_to: str = ""


@dataclass(frozen=True)
class Linked:
    """The address of a source, and where it is written."""

    url: str
    path: str
    field: FieldPath
    accessed: str
    archived: bool


DEAD = Rule(
    "dead-link",
    {"en": "'{url}' is no longer there: {reason}.", "th": "'{url}' เปิดไม่ได้แล้ว: {reason}"},
    {"en": "{way_out}", "th": "{way_out}"},
    Severity.WARNING,
)
UNSURE = Rule(
    "unsure-link",
    {"en": "'{url}' gave no page this time: {reason}.", "th": "'{url}' ยังเปิดไม่ได้ในครั้งนี้: {reason}"},
    {"en": "Open it in a browser. {way_out}", "th": "ลองเปิดในเบราว์เซอร์ {way_out}"},
    Severity.NOTE,
)
MOVED = Rule(
    "moved-link",
    {"en": "'{url}' has moved for good.", "th": "'{url}' ย้ายที่อยู่ถาวรแล้ว"},
    {"en": "If it is still the same page, write '{moved_to}'.", "th": "ถ้ายังเป็นหน้าเดิม ให้เขียน '{moved_to}'"},
    Severity.NOTE,
)
LINK_RULES = (DEAD, UNSURE, MOVED)
"""The rules of links, which only asking can tell."""

_NO_COPY: Words = {
    "en": "No archived copy was found: look for the page's new address, or for another source.",
    "th": "ไม่พบสำเนาที่เก็บถาวร ลองหาที่อยู่ใหม่ของหน้านี้ หรือหาแหล่งอื่นแทน",
}
_COPY: Words = {"en": "Add the archived copy: archived_url: {0}", "th": "เติมสำเนาที่เก็บถาวร: archived_url: {0}"}


def linked(book: Book) -> Iterator[Linked]:
    """The address of every source of the book, as often as it is written."""
    for record in book.records.values():
        yield from _linked(record.sources, book.paths[record.id])
    if book.glossary_path:
        yield from _linked(book.glossary.sources, book.glossary_path)


def link_problems(
    links: Iterable[Linked], answers: Mapping[str, Answer], copies: Mapping[str, str], places: Places
) -> Iterator[Problem]:
    """A problem for each address that does not answer and of which the record names no archived copy.

    `copies` are the archived copies that were found, by address. An address that has moved is told of too.
    """
    for link in links:
        answer = answers.get(link.url)
        if answer is None:
            continue
        at = places.of(link.path, link.field)
        if answer.state is State.ANSWERS:
            if answer.moved_to:
                yield MOVED.at(at, url=excerpt(link.url, 100), moved_to=answer.moved_to)
        elif not link.archived:
            rule = DEAD if answer.state is State.GONE else UNSURE
            yield rule.at(at, url=excerpt(link.url, 100), reason=answer.reason, way_out=_way_out(copies.get(link.url)))


def _linked(sources: Iterable[Source], path: str) -> Iterator[Linked]:
    for place, source in enumerate(sources):
        if source.URL:
            accessed, is_kept = source.accessed or "", source.archived_url is not None
            yield Linked(source.URL, path, ("sources", place, "URL"), accessed, is_kept)


def _way_out(copy: str | None) -> Words:
    return {lang: words.format(copy) for lang, words in _COPY.items()} if copy else _NO_COPY
