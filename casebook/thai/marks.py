"""Thai that looks right and is stored wrong: marks split, doubled, out of order, or over nothing.

Source: the Unicode Standard, chapter 16.1, "Thai" (vowel signs and tone marks follow their consonant, in
the order in which they are typed); WTT 2.0 (Thai API Consortium, 1991), which letter may follow which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

SARA_AA, SARA_AM, NIKHAHIT = "\u0e32", "\u0e33", "\u0e4d"
TWO_SARA_E, SARA_AE = "\u0e40\u0e40", "\u0e41"
_VOWELS = "\u0e31\u0e34-\u0e39"
_TONES = "\u0e48-\u0e4b"
_MARKS = rf"{_VOWELS}\u0e3a\u0e47-\u0e4e"
_CLUSTER = re.compile(
    rf"(?P<e>(?<!\u0e40){TWO_SARA_E}(?!\u0e40))|[{_MARKS}]+(?:\u0e32|\u0e33[{_TONES}]*)?|\u0e33[{_TONES}]*"
)
# Each mark with what may not stand before it: one look through a text by the engine alone tells most of them sound.
_SUSPECT = re.compile(
    rf"{TWO_SARA_E}"
    rf"|[{_VOWELS}](?<![\u0e01-\u0e2e\u25cc\u0e3a].)"
    r"|[\u0e3a\u0e47\u0e4e](?<![\u0e01-\u0e2e\u25cc].)"
    rf"|[{_TONES}](?<![\u0e01-\u0e2e\u25cc{_VOWELS}\u0e3a].)"
    rf"|\u0e4c(?<![\u0e01-\u0e2e\u25cc{_VOWELS}{_TONES}].)"
    rf"|\u0e33(?<![\u0e01-\u0e2e\u25cc{_VOWELS}{_TONES}].)"
    rf"|\u0e4d(?:(?=[{_TONES}]?\u0e32)|(?<![\u0e01-\u0e2e\u25cc{_VOWELS}{_TONES}].))"
    r"|[\u0300-\u036f](?<=[\u0e01-\u0e4e].)",
    re.DOTALL,
)
# What a mark may stand over: a consonant, or the circle that stands for one.
_BASE = re.compile("[\u0e01-\u0e2e\u25cc]")
_FOREIGN_MARK = re.compile("(?<=[\u0e01-\u0e4e])[\u0300-\u036f]+")
_LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*")
_THAI = re.compile("[\u0e01-\u0e5b]")
# The order in which marks follow their consonant. Unicode's own order puts phinthu first.
_RANKS = {"\u0e3a": 0, **dict.fromkeys("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39", 1), "\u0e47": 2}
_RANKS |= {**dict.fromkeys("\u0e48\u0e49\u0e4a\u0e4b", 3), "\u0e4c": 4, NIKHAHIT: 5, "\u0e4e": 6}


class Fault(StrEnum):
    """What is wrong with how a piece of Thai is stored."""

    DOUBLE_E = "double-sara-e"
    """เ typed twice where แ is meant."""
    SPLIT_AM = "split-sara-am"
    """ำ typed as its two halves."""
    ORDER = "mark-order"
    """Marks in an order in which nobody searches for them."""
    DOUBLED = "doubled-mark"
    """The same mark twice; one hides the other."""
    STRAY = "stray-mark"
    """A mark that stands over nothing, or one that does not go with its neighbour."""
    DECOMPOSED = "decomposed-letter"
    """A letter and its accent apart, where there is one character for both."""


@dataclass(frozen=True)
class Defect:
    """A faulty piece of a text; `mended` is None where only the author knows what was meant."""

    fault: Fault
    start: int
    found: str
    mended: str | None = None


def defects(text: str) -> Iterator[Defect]:
    """Each faulty piece of a text, in order of place."""
    return _defects(text) if _SUSPECT.search(text) else iter(())


def _defects(text: str) -> Iterator[Defect]:
    for match in _CLUSTER.finditer(text):
        yield from _faults(text, match)
    for match in _FOREIGN_MARK.finditer(text):
        yield Defect(Fault.STRAY, match.start(), match[0])


def mend_marks(text: str) -> str:
    """A text with every piece mended that can be mended in one way only, and in Unicode's composed form (NFC)."""
    composed = unicodedata.normalize("NFC", text)
    if not _SUSPECT.search(composed):
        return composed
    mended = unicodedata.normalize("NFC", _CLUSTER.sub(lambda match: _mended(match)[0], composed))
    # Composing may bring together marks that a foreign one had parted.
    return mended if mended == text else mend_marks(mended)


def decomposed(text: str) -> Iterator[Defect]:
    """Each letter outside Thai that is stored in parts where Unicode has it in one piece (NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _LETTER.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0] and not _THAI.search(match[0]):
            yield Defect(Fault.DECOMPOSED, match.start(), match[0], composed)


def code_points(text: str) -> str:
    """The characters of a text by number: `U+0E40 U+0E40`."""
    return " ".join(f"U+{ord(char):04X}" for char in text)


def named_code_points(text: str) -> str:
    """The characters of a text by number and name: `U+0E41 THAI CHARACTER SARA AE`."""
    return ", ".join(f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in text)


def _faults(text: str, match: re.Match[str]) -> Iterator[Defect]:
    found, start = match[0], match.start()
    mended, fault = _mended(match)
    if fault is not None:
        yield Defect(fault, start, found, mended)
    if match["e"]:
        return
    if _is_contradictory(found) or not (start and _BASE.match(text, start - 1)):
        yield Defect(Fault.STRAY, start, found)


def _is_contradictory(marks: str) -> bool:
    """Whether marks cannot stand over one consonant together, however they are ordered."""
    vowels, tones = (len(set(re.findall(f"[{kind}]", marks))) for kind in (_VOWELS, _TONES))
    has_short = "\u0e47" in marks
    return vowels + has_short > 1 or tones + has_short > 1


def _mended(match: re.Match[str]) -> tuple[str, Fault | None]:
    """What a piece should be, and the weightiest thing that is wrong with it."""
    found = match[0]
    if match["e"]:
        return SARA_AE, Fault.DOUBLE_E
    if _is_contradictory(found):
        return found, None
    marks = "".join(char for char in found if char not in (SARA_AA, SARA_AM))
    vowel = next((char for char in found if char in (SARA_AA, SARA_AM)), "")
    ordered = "".join(sorted(marks, key=_RANKS.__getitem__))
    single = "".join(mark for mark, _ in groupby(ordered))
    is_split = vowel == SARA_AA and single.endswith(NIKHAHIT)
    mended = single[:-1] + SARA_AM if is_split else single + vowel
    if mended == found:
        return found, None
    if is_split:
        return mended, Fault.SPLIT_AM
    return mended, Fault.DOUBLED if len(mended) < len(found) else Fault.ORDER
