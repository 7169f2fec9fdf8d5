"""A text beside its later state: what was taken out and what was put in, word by word, Thai as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

ALIKE = 0.35
"""What share of two paragraphs is the same at least for them to be shown as one that was changed."""
MOST = 4_000_000
"""For how many pairs of words or paragraphs it is looked which are the same: some tenths of a second."""
_TOKEN = re.compile(r"(?P<thai>[\u0e01-\u0e4e]+)|[^\W\u0e00-\u0e7f]+|\s+|.", re.DOTALL)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


class Fate(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


class Piece(NamedTuple):
    """Some words and what became of them."""

    fate: Fate
    words: str


class Paragraph(NamedTuple):
    """The pieces of a paragraph; without any, `kept` paragraphs stand here as they were."""

    pieces: tuple[Piece, ...]
    kept: int = 0


def redline(before: str, after: str, thai_words: Callable[[str], Sequence[str]]) -> Iterator[Paragraph]:
    """The paragraphs of two states of a text; `thai_words` parts a run of Thai letters."""
    old, new = _paragraphs(before), _paragraphs(after)
    for kind, start, end, new_start, new_end in aligned(old, new):
        if kind == "equal":
            yield Paragraph((), end - start)
            continue
        shared = min(end - start, new_end - new_start)
        for place in range(shared):
            yield from _changed(old[start + place], new[new_start + place], thai_words)
        yield from (Paragraph((Piece(Fate.TAKEN_OUT, words),)) for words in old[start + shared : end])
        yield from (Paragraph((Piece(Fate.PUT_IN, words),)) for words in new[new_start + shared : new_end])


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """What is equal in two rows and what is not, as difflib's operations; what would take too long is not looked into."""
    ends = min(len(old), len(new))
    head = next((place for place in range(ends) if old[place] != new[place]), ends)
    tail = next((place for place in range(ends - head) if old[-1 - place] != new[-1 - place]), ends - head)
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if head:
        yield "equal", 0, head, 0, head
    if len(middle[0]) * len(middle[1]) > MOST:
        yield "replace", head, len(old) - tail, head, len(new) - tail
    else:
        for kind, *places in SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
            start, end, new_start, new_end = (place + head for place in places)
            yield kind, start, end, new_start, new_end
    if tail:
        yield "equal", len(old) - tail, len(old), len(new) - tail, len(new)


def _changed(before: str, after: str, thai_words: Callable[[str], Sequence[str]]) -> Iterator[Paragraph]:
    """A paragraph that was changed, or two where hardly a word is the same."""
    old, new = _tokens(before, thai_words), _tokens(after, thai_words)
    codes = list(aligned(old, new))
    kept = sum(end - start for kind, start, end, _, _ in codes if kind == "equal")
    if 2 * kept < ALIKE * (len(old) + len(new)):
        yield Paragraph((Piece(Fate.TAKEN_OUT, before),))
        yield Paragraph((Piece(Fate.PUT_IN, after),))
        return
    pieces: list[Piece] = []
    for kind, start, end, new_start, new_end in codes:
        out, in_ = "".join(old[start:end]), "".join(new[new_start:new_end])
        pieces += [Piece(Fate.KEPT, out)] if kind == "equal" else [Piece(Fate.TAKEN_OUT, out), Piece(Fate.PUT_IN, in_)]
    yield Paragraph(tuple(_smooth(pieces)))


def _smooth(pieces: list[Piece]) -> Iterator[Piece]:
    """Join changes between which only a space was kept: words are read sooner than crumbs."""
    loose: list[Piece] = []
    for place, piece in enumerate(pieces):
        is_gap = piece.fate is Fate.KEPT and piece.words.isspace() and 0 < place < len(pieces) - 1
        if piece.fate is Fate.KEPT and not is_gap:
            yield from _joined(loose)
            loose = []
            yield piece
        else:
            loose += [Piece(fate, piece.words) for fate in (Fate.TAKEN_OUT, Fate.PUT_IN)] if is_gap else [piece]
    yield from _joined(loose)


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    order = sorted(pieces, key=lambda piece: piece.fate is Fate.PUT_IN)
    for fate, found in groupby(order, key=lambda piece: piece.fate):
        words = "".join(piece.words for piece in found)
        if words:
            yield Piece(fate, words)


def _tokens(text: str, thai_words: Callable[[str], Sequence[str]]) -> list[str]:
    tokens: list[str] = []
    for match in _TOKEN.finditer(text):
        tokens += thai_words(match[0]) if match["thai"] else [match[0]]
    return tokens


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in _BLANK_LINES.split(text) if part.strip()]
