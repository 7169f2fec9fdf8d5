"""Texts as plain words: for descriptions, lists and attributes, where no mark or markup can stand."""

from __future__ import annotations

import re

from casebook.book import Book, without_marks
from casebook.model import Language

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")


def as_plain(words: str, book: Book, lang: Language) -> str:
    """A text on one line: citations left out, references by their words or the record's title."""
    if "[" in words:
        words = _LINK.sub(r"\1", without_marks(words, book, lang))
    if "*" in words or "`" in words or "__" in words:
        words = _EMPHASIS.sub(r"\2", words)
    return " ".join(words.split())
