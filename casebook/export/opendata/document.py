"""The whole book in one document of JSON: every record in full, with what is computed of it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import BaseModel

from casebook.export.opendata.contents import Contents, as_json, joined
from casebook.export.opendata.derived import DataLink, Edition
from casebook.export.opendata.titles import BOOK, GLOSSARY, LINKS, OF_MODEL
from casebook.model import MODELS, Glossary, Vocabulary

THINGS: Mapping[str, type[BaseModel]] = {BOOK: Edition, GLOSSARY: Glossary}
"""What the document has one of, by key."""
LISTS: Mapping[str, type[BaseModel]] = {
    **{OF_MODEL[model]: model for model in MODELS.values()},
    LINKS: DataLink,
    OF_MODEL[Vocabulary]: Vocabulary,
}
"""What it lists, by key; a record there has `computed` besides."""


def as_document(contents: Contents, schema: str) -> str:
    """The document; `schema` is the address of its schema, seen from the document."""
    return joined({"$schema": json.dumps(schema), BOOK: as_json(contents.edition), **contents.parts}) + "\n"
