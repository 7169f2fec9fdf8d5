"""Where a Thai line may break: phrases of a title, and words that must stay together."""

from __future__ import annotations

import re

from casebook.thai.dates import NO_BREAK

_TOGETHER = re.compile(
    r"(?<=พ\.ศ\.) (?=\d)|(?<=ค\.ศ\.) (?=\d)|(?<=[\u0e00-\u0e7f]) (?=ๆ)|(?<=\d) (?=[\u0e00-\u0e7f%]{1,8}(?:\s|$))"
)
_THAI = re.compile(r"[\u0e00-\u0e7f]")


def keep_together(text: str) -> str:
    """Put no-break spaces inside พ.ศ. and its year, before ๆ, and between a number and a short unit."""
    return _TOGETHER.sub(NO_BREAK, text) if _THAI.search(text) else text


def phrases(title: str) -> list[str]:
    """The phrases of a title: Thai parts them by spaces, and a line breaks best there; Latin text is one phrase."""
    return title.split(" ") if _THAI.search(title) else [title]
