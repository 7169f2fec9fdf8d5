"""Where a Thai line may break: phrases of a title, and words that must stay together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from casebook.thai.dates import NO_BREAK

# It begins with the space itself, which the engine finds ten times sooner than what stands before one.
_TOGETHER = re.compile(
    r" (?:(?<=[พค]\.ศ\. )(?=\d)|(?<=[\u0e00-\u0e7f] )(?=ๆ)|(?<=\d )(?=[\u0e00-\u0e7f%]{1,8}(?:\s|$)))"
)
# A consonant or a leading vowel: with what else a Thai word can begin, no line breaks before it.
_LETTER = "(?=[\u0e01-\u0e2e\u0e40-\u0e44])"
_THAI = re.compile(r"[\u0e00-\u0e7f]")


def keep_together(text: str) -> str:
    """Put no-break spaces inside พ.ศ. and its year, before ๆ, and between a number and a short unit."""
    return _TOGETHER.sub(NO_BREAK, text) if _THAI.search(text) else text


class Unbroken:
    """Words that a line must not break inside: names and compounds that no browser's dictionary has."""

    def __init__(self, words: Iterable[str]) -> None:
        longest_first = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
        listed = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(f"({listed})(?:({_LETTER}))?") if longest_first else None

    def wrapped(self, html: str) -> str:
        """HTML with each such word in one piece; a line may break after it, but not before a mark."""
        return self._pattern.sub(_wrap, html) if self._pattern else html


def _wrap(match: re.Match[str]) -> str:
    return f'<span class="nb">{match[1]}</span>' + ("<wbr>" if match[2] is not None else "")


def phrases(title: str) -> list[str]:
    """The phrases of a title: Thai parts them by spaces, and a line breaks best there; Latin text is one phrase."""
    return title.split(" ") if _THAI.search(title) else [title]
