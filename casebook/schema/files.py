"""The schema files that editors check and complete a book's files by."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import BaseModel

from casebook.model import MODELS, BookSettings, Glossary, Vocabularies, Vocabulary
from casebook.schema.authoring import authoring_schema

FILES: Mapping[str, type[BaseModel]] = {
    **{f"{kind}.json": model for kind, model in MODELS.items()},
    "book.json": BookSettings,
    "glossary.json": Glossary,
    "vocabulary.json": Vocabulary,
}
"""The model behind each file, by the file's name."""


def schema_files(vocabularies: Vocabularies) -> Mapping[str, str]:
    """The text of each schema file, by its name."""
    return {
        name: json.dumps(authoring_schema(model, vocabularies), ensure_ascii=False, indent=2) + "\n"
        for name, model in FILES.items()
    }
