"""Which texts of a record say the same in both languages, which do not, and how each came about."""

from casebook.translation.fingerprint import fingerprint
from casebook.translation.marking import as_text, marked
from casebook.translation.state import (
    HUMAN,
    MACHINE,
    ORIGINAL,
    Gap,
    Part,
    RecordTranslation,
    TranslationLedger,
    origin_of,
    translated_language,
    translation_of,
)
from casebook.translation.told import told_in

__all__ = [
    "HUMAN",
    "MACHINE",
    "ORIGINAL",
    "Gap",
    "Part",
    "RecordTranslation",
    "TranslationLedger",
    "as_text",
    "fingerprint",
    "marked",
    "origin_of",
    "told_in",
    "translated_language",
    "translation_of",
]
