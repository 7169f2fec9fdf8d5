"""The marks in a text that point elsewhere: `[@key, p. 98]` cites, `[[P0001|words]]` refers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\[\[(?P<target>[^\[\]|\n]*)(?:\|(?P<words>[^\[\]\n]*))?\]\]|\[(?P<cited>\s*@[^\[\]]*)\]")
_CITED = re.compile(r"@(?P<key>[^\s,;@]*)(?:\s*,\s*(?P<locator>[^;]*))?")


@dataclass(frozen=True)
class CitedKey:
    """One source named in a citation; `offset` counts characters from the start of the text to the key."""

    key: str
    locator: str | None
    offset: int


@dataclass(frozen=True)
class CitationMark:
    """`[@key]`, `[@key, locator]` or several of them parted by semicolons."""

    start: int
    end: int
    cited: tuple[CitedKey, ...]


@dataclass(frozen=True)
class ReferenceMark:
    """`[[id]]` or `[[id|words]]`."""

    start: int
    end: int
    target: str
    words: str | None


def marks(text: str) -> Iterator[CitationMark | ReferenceMark]:
    """Yield the citations and references of a text, in order."""
    if "[" not in text:
        return
    yield from map(_from_match, _MARK.finditer(text))


def mark_at(text: str, position: int) -> CitationMark | ReferenceMark | None:
    """The mark that begins at a position, or None."""
    match = _MARK.match(text, position)
    return _from_match(match) if match else None


def _from_match(match: re.Match[str]) -> CitationMark | ReferenceMark:
    if match["cited"] is None:
        return ReferenceMark(*match.span(), match["target"].strip(), (match["words"] or "").strip() or None)
    return CitationMark(*match.span(), tuple(_cited(match["cited"], match.start("cited"))))


def _cited(inside: str, start: int) -> Iterator[CitedKey]:
    for match in _CITED.finditer(inside):
        locator = (match["locator"] or "").strip().strip('"').strip()
        yield CitedKey(match["key"], locator or None, start + match.start("key"))
