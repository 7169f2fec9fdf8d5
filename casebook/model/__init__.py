"""What a record is: models that declare each field once, with type, help and example."""

from casebook.model.adaptation import Adaptation
from casebook.model.case import Case
from casebook.model.dates import FullDate, PartialDate, is_date
from casebook.model.glossary import Glossary, GlossaryTerm
from casebook.model.lesson import Lesson
from casebook.model.outcome import Outcome
from casebook.model.pattern import Pattern
from casebook.model.record import HistoryEntry, Record
from casebook.model.refs import Citation, Kind, kind_of
from casebook.model.settings import BookSettings
from casebook.model.source import Source
from casebook.model.text import LANGUAGES, Bilingual, Language, Line, Prose, Text, other_language
from casebook.model.version import Version
from casebook.model.vocabularies import Status, Strength, Vocabularies, Vocabulary, VocabularyTerm

MODELS: dict[Kind, type[Record]] = {model.kind: model for model in (Case, Pattern, Lesson, Adaptation)}
"""The model of each kind of record."""

__all__ = [
    "LANGUAGES",
    "MODELS",
    "Adaptation",
    "Bilingual",
    "BookSettings",
    "Case",
    "Citation",
    "FullDate",
    "Glossary",
    "GlossaryTerm",
    "HistoryEntry",
    "Kind",
    "Language",
    "Lesson",
    "Line",
    "Outcome",
    "PartialDate",
    "Pattern",
    "Prose",
    "Record",
    "Source",
    "Status",
    "Strength",
    "Text",
    "Version",
    "Vocabularies",
    "Vocabulary",
    "VocabularyTerm",
    "is_date",
    "kind_of",
    "other_language",
]
