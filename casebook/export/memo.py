"""A record in one line of an official memo (หนังสือราชการ)."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.export.csl import Item, day_of
from casebook.export.reference import words_of
from casebook.model import Language
from casebook.thai import as_words

_STOPS: Mapping[Language, str] = {"th": " ", "en": ", "}
"""Thai parts what it lists by spaces."""
_VERSION: Mapping[Language, str] = {"th": "เวอร์ชัน", "en": "version"}


def memo(item: Item, lang: Language) -> str:
    """What it is, its number and title, the book, the version, the day and the address."""
    day = day_of(item)
    named = (words_of(item, "genre"), words_of(item, "number"), words_of(item, "title"))
    said = (
        " ".join(filter(None, named)),
        words_of(item, "collection-title"),
        f"{_VERSION[lang]} {item['version']}" if "version" in item else "",
        as_words(day, lang) if day else "",
        item.get("URL", ""),
    )
    return _STOPS[lang].join(filter(None, said))
