"""The names of all fields: what an author's word may have been meant for."""

from __future__ import annotations

from casebook.model import MODELS, BookSettings, Glossary, Vocabulary
from casebook.reading.shapes import homes, shapes

_FILES = (*MODELS.values(), Vocabulary, Glossary, BookSettings)

FILE_FIELDS = frozenset(key for model in _FILES for key in shapes(model))
"""The fields that stand at the top of a file."""
INNER_FIELDS = frozenset(key for model in _FILES for key, parents in homes(model).items() if any(parents))
"""The fields of what stands in a file's fields."""
FIELDS = FILE_FIELDS | INNER_FIELDS
