"""All that the files of the data are written from: the book, what is computed of it, and which edition it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property

from pydantic import BaseModel

from casebook.book import Book
from casebook.export.opendata.derived import Computed, DataLink, Edition, Places, computed, data_link
from casebook.export.opendata.titles import GLOSSARY, LINKS, OF_MODEL
from casebook.graph import Graph
from casebook.model import MODELS, PartialDate, Record, Vocabulary
from casebook.model.settings import Imprint

FINGERPRINT = 8
"""How many hexadecimal digits of a version tell one content from another: 32 bits."""


class Contents:
    """The published records with what is computed of each; drafts are no part of it."""

    def __init__(self, book: Book, graph: Graph, places: Places) -> None:
        self.book, self.graph, self.places = book, graph, places

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records that have a page, in order of id."""
        return tuple(self.book.published())

    @cached_property
    def computed(self) -> Mapping[str, Computed]:
        """What is computed of each record, by id."""
        return {record.id: computed(record, self.graph, self.places) for record in self.records}

    @cached_property
    def links(self) -> tuple[DataLink, ...]:
        """The links of all records, each in its own order."""
        return tuple(data_link(link) for record in self.records for link in self.graph.links_from(record.id))

    @cached_property
    def vocabularies(self) -> tuple[Vocabulary, ...]:
        """The closed lists in order of name."""
        return tuple(self.book.vocabulary(name) for name in sorted(self.book.vocabularies))

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The parts of the document by name, as JSON; one record, term or link a line, so that a change is one line."""
        glossary = self.book.glossary
        return {
            **{OF_MODEL[model]: _listed(map(self._whole, self.book.of(model))) for model in MODELS.values()},
            LINKS: _listed(map(as_json, self.links)),
            OF_MODEL[Vocabulary]: _listed(map(as_json, self.vocabularies)),
            GLOSSARY: joined(
                {
                    "terms": _listed(map(as_json, glossary.terms)),
                    "sources": _listed(map(as_json, glossary.sources)),
                }
            ),
        }

    @cached_property
    def edition(self) -> Edition:
        """Whose the data are, and of which day."""
        imprint = {name: getattr(self.book.settings, name) for name in Imprint.model_fields}
        day = self.book.updated
        return Edition(**imprint, address=self.places.home, version=self._version(day), date=day)

    def _whole(self, record: Record) -> str:
        return f'{as_json(record)[:-1]},"computed":{as_json(self.computed[record.id])}}}'

    def _version(self, day: PartialDate | None) -> str:
        """A version after semver.org: the day as a number of three parts, the fingerprint as metadata of the build."""
        fingerprint = hashlib.sha256("".join(self.parts.values()).encode("utf-8")).hexdigest()[:FINGERPRINT]
        numbers = day.split("-") if day else ("0", "0", "0")
        return f"{'.'.join(str(int(number)) for number in numbers)}+{fingerprint}"


def as_json(thing: BaseModel) -> str:
    """A thing as JSON on one line; what has no value is left out."""
    return thing.model_dump_json(by_alias=True, exclude_none=True)


def joined(parts: Mapping[str, str]) -> str:
    """Values in JSON as one object, each on a line of its own."""
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {value}" for name, value in parts.items()) + "\n}"


def _listed(items: Iterable[str]) -> str:
    lines = ",\n".join(items)
    return f"[\n{lines}\n]" if lines else "[]"
