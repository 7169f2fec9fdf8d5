"""What a text says, in eight characters: the same as long as nothing that a reader takes in has changed.

What does not count: white space and line ends, marks of emphasis, code, lists, quotations and headings, the shape of
quotation marks, characters without width, and how Thai is stored where `casebook fix` mends it. Words, figures,
punctuation, citations and links count. How YAML quotes or folds a text is gone before it comes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

from casebook.thai.marks import mend_marks

_NO_WIDTH = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]+")
_FORM = re.compile(r"^[ \t]*(?:[-+>]|#{1,6})(?=\s)|[\s*`]+|(?<!\w)_+|_+(?!\w)", re.MULTILINE)
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
SIZE = 4
"""Bytes of a fingerprint: among the texts of one record, one change in millions goes unseen."""
DIGEST_SIZE = 8


def fingerprint(words: str) -> str:
    """The fingerprint of one text."""
    said = _FORM.sub("", mend_marks(_NO_WIDTH.sub("", words))).translate(_QUOTES)
    return blake2b(said.encode("utf-8"), digest_size=SIZE).hexdigest()


def digest(words: Iterable[str]) -> str:
    """One digest of many texts as they are stored, by which an unchanged record is told at once."""
    return blake2b("\0".join(words).encode("utf-8"), digest_size=DIGEST_SIZE).hexdigest()
