"""What is known of a record's two languages: which of its texts were last found to say the same."""

from __future__ import annotations

from dataclasses import dataclass

WHOLE = "all"
"""The first word of the line that holds the digest of all texts."""
KEPT = "still_valid"
"""The last word of a line where the one text changed and the other was found to fit still."""


@dataclass(frozen=True)
class Agreement:
    """Two texts that say the same, by their fingerprints.

    `field` is where they stood, written with dots. `kept` is true where the one changed and somebody found
    that the other still fits.
    """

    field: str
    th: str
    en: str
    kept: bool = False


@dataclass(frozen=True)
class Agreements:
    """The agreements of a record, as its file in the book's folder `translations` has them.

    `path` is that file, as problems name it. `whole` is the digest of all texts when each pair of them agreed;
    empty when some did not.
    """

    path: str = ""
    whole: str = ""
    lines: tuple[Agreement, ...] = ()


NOTHING_AGREED = Agreements()
"""What is known of a record that nobody has marked yet."""
