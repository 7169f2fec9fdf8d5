"""Where a Thai line may break: phrases of a title, and words that must stay together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casebook.thai.dates import NO_BREAK

_TOGETHER = re.compile(
    r"(?<=พ\.ศ\.) (?=\d)|(?<=ค\.ศ\.) (?=\d)|(?<=[\u0e00-\u0e7f]) (?=ๆ)|(?<=\d) (?=[\u0e00-\u0e7f%]{1,8}(?:\s|$))"
)
_THAI = re.compile(r"[\u0e00-\u0e7f]")


def keep_together(text: str) -> str:
    """Put no-break spaces inside พ.ศ. and its year, before ๆ, and between a number and a short unit."""
    return _TOGETHER.sub(NO_BREAK, text) if _THAI.search(text) else text


class Unbroken:
    """Words that a line must not break inside: names and compounds that no browser's dictionary has."""

    def __init__(self, words: Iterable[str]) -> None:
        longest_first = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def pieces(self, text: str) -> Iterator[tuple[str, bool]]:
        """The pieces of a text in order, and whether each is such a word."""
        end = 0
        for match in self._pattern.finditer(text) if self._pattern else ():
            if match.start() > end:
                yield text[end : match.start()], False
            yield match.group(), True
            end = match.end()
        if end < len(text):
            yield text[end:], False


def phrases(title: str) -> list[str]:
    """The phrases of a title: Thai parts them by spaces, and a line breaks best there; Latin text is one phrase."""
    return title.split(" ") if _THAI.search(title) else [title]
