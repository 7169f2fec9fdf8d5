"""Documents in pieces that are small to fetch: a head, and passages of about two kilobytes for each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, zip_longest

from casebook.model import LANGUAGES, Language
from casebook.search.clusters import WORD_END
from casebook.search.documents import Document
from casebook.thai.words import Words

LONGEST = 2000
"""The most bytes of a passage in UTF-8, before its word ends are marked."""
TITLE, NAME, FACT, BODY = 3, 2, 1, 0
"""The fields that a passage's words are in: of a head three, of any other passage the body."""


@dataclass(frozen=True)
class Passage:
    """A piece of a document; `parts` are its lines, each with the field that it belongs to.

    A head has no language: it holds titles, names and facts of both.
    """

    language: Language | None
    parts: tuple[tuple[int, str], ...]

    @cached_property
    def size(self) -> int:
        """The bytes of its lines in UTF-8."""
        return sum(len(line.encode()) for _, line in self.parts)


def passages(document: Document, words: Words) -> Iterator[Passage]:
    """The head of a document, then its passages, Thai and English in turn, with Thai word ends marked.

    In turn, so that what a document says first in either language stands beside its head.
    """
    yield Passage(None, tuple((field, words.marked(line, WORD_END)) for field, line in _head(document)))
    by_language = [[(lang, lines) for lines in _gathered(document.body.get(lang, ()))] for lang in LANGUAGES]
    for lang, lines in filter(None, chain.from_iterable(zip_longest(*by_language))):
        yield Passage(lang, tuple((BODY, words.marked(line, WORD_END)) for line in lines))


def _head(document: Document) -> Iterator[tuple[int, str]]:
    yield from ((TITLE, document.titles[lang]) for lang in LANGUAGES)
    yield from ((NAME, name) for name in document.names)
    yield from ((FACT, document.facts[lang]) for lang in LANGUAGES if document.facts.get(lang))


def _gathered(paragraphs: Iterable[str]) -> Iterator[list[str]]:
    """Paragraphs together, as many as fit into a passage."""
    lines: list[str] = []
    size = 0
    for paragraph in paragraphs:
        for line in _cut(paragraph):
            length = len(line.encode()) + 1
            if lines and size + length > LONGEST:
                yield lines
                lines, size = [], 0
            lines.append(line)
            size += length
    if lines:
        yield lines


def _cut(paragraph: str) -> Iterator[str]:
    """A paragraph, or its parts, cut at spaces; what has no space stays whole."""
    if len(paragraph.encode()) <= LONGEST:
        yield paragraph
        return
    line = ""
    for word in paragraph.split(" "):
        if line and len(f"{line} {word}".encode()) > LONGEST:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
