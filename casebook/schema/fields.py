"""How forms show the fields of a record: in which order, and under which names."""

from __future__ import annotations

from pydantic import BaseModel

from casebook.model import LANGUAGES, Vocabularies, VocabularyTerm
from casebook.model.record import LAST
from casebook.problems import Words
from casebook.reading.shapes import Shape, shapes

BETWEEN = " · "
"""What stands between the words of two languages on one line."""
LANGUAGE_NAMES: dict[str, Words] = {"th": {"en": "Thai", "th": "ภาษาไทย"}, "en": {"en": "English", "th": "ภาษาอังกฤษ"}}


def in_order(model: type[BaseModel]) -> list[Shape]:
    """The fields of a model in the order in which files have them."""
    return sorted(shapes(model).values(), key=lambda shape: shape.key in LAST)


def name_of_field(shape: Shape, vocabularies: Vocabularies) -> Words:
    """A field's name: the title of its list of terms, or else its key in English, and in Thai its name or help."""
    if shape.vocabulary in vocabularies:
        title = vocabularies[shape.vocabulary].title
        return {lang: title.best(lang)[0] for lang in LANGUAGES}
    return {"en": key_as_words(shape.key), "th": shape.name or shape.help["th"]}


def key_as_words(key: str) -> str:
    """A key as the words that it is made of: `what_was_done` is "What was done"."""
    words = key.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]


def in_both(words: Words) -> str:
    """Words of both languages on one line, Thai first; once where they are the same."""
    return BETWEEN.join(dict.fromkeys(words[lang] for lang in LANGUAGES if words.get(lang)))


def term_label(term: VocabularyTerm) -> str:
    """A term in both languages."""
    return in_both({lang: term.label.best(lang)[0] for lang in LANGUAGES})
