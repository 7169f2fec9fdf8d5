"""Titles with capitals, as headlines in English have them.

Source: The Chicago Manual of Style on headline style; where it leaves a choice, what citeproc-js makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.export.csl import Item
from casebook.export.reference import words_of

_SMALL_WORDS = """
a an the and but for nor or so yet as to vs
about above across after against along among around at before behind below beneath beside between beyond by
despite down during except from in inside into like near of off on onto out over past per since than through
throughout till toward towards under until up upon versus via with within without
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Articles, conjunctions and prepositions, which stay small within a title."""
_PIECE = re.compile(r"([\s\-\u2013\u2014/.,;?!:()\[\]\u2018\u2019\u201c\u201d]+)")


def cased(item: Item, key: str) -> str:
    """A title as headlines have it in English; as it stands in other languages."""
    words = words_of(item, key)
    return headline(words) if str(item.get("language", "en")).startswith("en") else words


def headline(words: str) -> str:
    """English words with capitals, but for small words within: `A Plan for One: The Rest of It`."""
    return "".join(_capitals(_PIECE.split(words)))


def _capitals(pieces: list[str]) -> Iterator[str]:
    """Words and what parts them in turn; a word with a capital of its own keeps to it."""
    last = max((place for place in range(0, len(pieces), 2) if pieces[place]), default=0)
    begins = True
    for place, piece in enumerate(pieces):
        if place % 2:
            begins = begins or piece.strip()[-1:] in ("?", "!", ":")
        elif piece:
            is_small = len(piece) == 1 or (piece in _SMALL and place != last)
            stays = piece != piece.lower() or (is_small and not begins)
            pieces[place] = piece if stays else piece[0].upper() + piece[1:]
            begins = False
        yield pieces[place]


def number(item: Item) -> str:
    """What sort of report it is and its number: `Case No. C0001`; empty without a number."""
    return " ".join(filter(None, (cased(item, "genre"), "No.", words_of(item, "number")))) if "number" in item else ""
