"""Texts as plain words for the index: no citations, no references, no Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.book import Book, without_marks
from casebook.model import Language
from casebook.search.clusters import SPACES
from casebook.search.normal import ZERO_WIDTH

_HIDDEN = re.compile(f"[{ZERO_WIDTH}]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")
_ANCHOR = re.compile(r"\s*\{\s*[:#.][^{}]*\}")
_BLOCK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+)+")
_RULE = re.compile(r"^[\s|:*_=+-]+$")


def paragraphs(text: str, book: Book | None = None, lang: Language = "en") -> Iterator[str]:
    """The paragraphs of a Markdown text as plain words on one line each; rows of a table are paragraphs too."""
    if book and "[" in text:
        text = without_marks(text, book, lang)
    for block in re.split(r"\n\s*\n|\n(?=[ \t]*(?:[-*+|#>]|\d+[.)])\s?)", text):
        words = as_words(_BLOCK.sub("", block).replace("|", " ") if not _RULE.match(block) else "")
        if words:
            yield words


def as_words(text: str) -> str:
    """Words on one line, without Markdown and without characters that nobody sees."""
    text = _ANCHOR.sub("", _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text)))
    return SPACES.sub(" ", _HIDDEN.sub("", text)).strip()
