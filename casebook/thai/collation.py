"""The order of a Thai dictionary, and of Latin words beside it.

Source: Royal Institute Dictionary B.E. 2554, preface; the same order as the Unicode collation's
Thai tailoring: a vowel written before its consonant sorts after it, and tone marks
count only between words that are otherwise alike.
"""

from __future__ import annotations

import re
import unicodedata

_LEADING_VOWEL = re.compile(r"([เแโใไ])([ก-ฮ])")
_TONE_MARKS = {ord(mark): None for mark in "็่้๊๋์"}


def sort_key(text: str) -> tuple[str, str]:
    """Key for `sorted`: letters first, tone marks only to part equals; Latin before Thai, case ignored."""
    reordered = _LEADING_VOWEL.sub(r"\2\1", text)
    return _plain(reordered).translate(_TONE_MARKS), reordered


def _plain(text: str) -> str:
    """Latin letters without accents and case."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn" or "\u0e00" <= char <= "\u0e7f")
