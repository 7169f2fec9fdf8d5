"""A list of words as text that is short to send: each without what it has in common with the word before it."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 9
"""The most characters that are left out; one digit tells how many."""


def folded(words: Iterable[str]) -> str:
    """Words that rise, with spaces between: `ทีม ทีมงาน` becomes `0ทีม 3งาน` (front coding)."""
    before = ""
    lines = []
    for word in words:
        shared = min(MOST, _shared(before, word))
        lines.append(f"{shared}{word[shared:]}")
        before = word
    return " ".join(lines)


def _shared(one: str, other: str) -> int:
    """How many characters two words begin with in common."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
