"""A reference in words: what stands before a title, the title, which most styles set apart, and what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from casebook.export.csl import Item

MOST_AUTHORS = 20
"""APA 7 (section 9.8) names up to twenty authors; of more, the first nineteen and the last."""
_OPENING = re.compile(r"(?:^|(?<=[\s([{\u2018\u201c\u2013\u2014-]))(['\"])")
_CLOSING = {"'": "\N{RIGHT SINGLE QUOTATION MARK}", '"': "\N{RIGHT DOUBLE QUOTATION MARK}"}
_OPENED = {"'": "\N{LEFT SINGLE QUOTATION MARK}", '"': "\N{LEFT DOUBLE QUOTATION MARK}"}


@dataclass(frozen=True)
class Reference:
    """One publication as a style has it in a list of references."""

    before: str
    title: str
    after: str

    def as_text(self) -> str:
        """All of it as plain words."""
        return f"{self.before}{self.title}{self.after}"

    def as_html(self) -> str:
        """All of it, escaped, the title in italics."""
        before, title, after = (escape(part, quote=False) for part in (self.before, self.title, self.after))
        return f"{before}<i>{title}</i>{after}" if title else f"{before}{after}"


def closed(words: str, mark: str = ".") -> str:
    """Words with a full stop, unless they end a sentence already."""
    return words if words.endswith((".", "?", "!", "…")) else words + mark


def curled(words: str) -> str:
    """Words with typographic quotation marks and apostrophes in place of straight ones."""
    if "'" not in words and '"' not in words:
        return words
    opened = _OPENING.sub(lambda match: _OPENED[match[1]], words)
    return re.sub("['\"]", lambda match: _CLOSING[match[0]], opened)


def initials(given: str) -> str:
    """Given names as initials: `Ann Mary` as `A. M.`, `Jean-Paul` as `J.-P.`."""
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())


def words_of(item: Item, key: str) -> str:
    """One of the item's texts as it is printed; empty without it."""
    return curled(str(item.get(key, "")))
