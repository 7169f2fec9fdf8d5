"""The search index of a book: small files that a browser fetches as it needs them.

- `manifest.json`: how many there are of everything, and the names of all other files;
- `keys/`: shards, each with the postings of some keys;
- `texts/`: packs of passages, with titles and addresses of their documents; of very many, some have a hash in common;
- `glossary`, `facets`, `titles`, `words`, `lexicon`: forms of terms, columns of facets, order of titles, Latin words,
  and Thai words.

The name of every file but the manifest holds a hash of its content: a browser may keep it for ever, and what has
not changed keeps its name.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b32encode
from collections.abc import Iterable, Iterator

from casebook.book import Book
from casebook.graph import Graph
from casebook.model import LANGUAGES, Bilingual
from casebook.search.documents import Address, Document, WrittenPage, documents
from casebook.search.facets import NAMES, labels
from casebook.search.passages import FACT, NAME, TITLE, Passage, passages
from casebook.search.postings import Postings, deltas, inverted, written
from casebook.search.wordlist import folded
from casebook.thai import sort_key
from casebook.thai.words import Words

MANIFEST = "manifest.json"
"""The one file whose name does not change."""
VERSION = 1
"""Raised when the client must be another: rules of the normal form, or the shape of a file."""
PACK = 12_000
"""About how many bytes a pack of passages has before it is compressed."""
GROUPS = 512
"""The most hashes of packs in the manifest, which is fetched for every first search."""
_HASH = 6


def index_files(
    book: Book, graph: Graph, address: Address, pages: Iterable[WrittenPage] = ()
) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each file of the index, the manifest last; paths count from the index's folder."""
    found = list(documents(book, graph, address, pages))
    index = _Index(words_of(book, found))
    for number, document in enumerate(found):
        index.add(number, document)
    yield from index.files(book, found)


def words_of(book: Book, found: Iterable[Document]) -> Words:
    """The Thai words that a book names, with the common ones."""
    known = [*book.settings.unbroken, *(form for forms in glossary_forms(book) for form in forms)]
    known += [name for document in found for name in document.names]
    known += [term.label.th or "" for vocabulary in book.vocabularies.values() for term in vocabulary.terms]
    return Words(known)


def glossary_forms(book: Book) -> Iterator[tuple[str, ...]]:
    """All forms of each glossary term: both languages, short forms and other spellings."""
    for term in book.glossary.terms:
        lines: list[Bilingual | None] = [term.term, term.acronym]
        named = [words for line in lines if line for words in (line.th, line.en) if words]
        yield tuple(dict.fromkeys((*named, *term.aliases)))


class _Index:
    """What is gathered document by document."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._postings = Postings()
        self._sizes: list[int] = []
        self._packs: list[_Pack] = [_Pack()]
        self._passages = 0

    def add(self, number: int, document: Document) -> None:
        counts = {None: 0, "th": 0, "en": 0}
        cut = list(passages(document, self._words))
        # A document of more than one pack begins its own, so that a change in one does not move all that follow.
        if self._packs[-1].size + sum(passage.size for passage in cut) > PACK:
            self._packs.append(_Pack())
        for passage in cut:
            self._postings.add(self._passages, number, passage)
            counts[passage.language] += 1
            self._passages += 1
            if self._packs[-1].size > PACK:
                self._packs.append(_Pack())
            self._packs[-1].add(document, passage)
        self._sizes += [counts["th"], counts["en"]]

    def files(self, book: Book, found: list[Document]) -> Iterator[tuple[str, str]]:
        shards = self._postings.shards()
        packs = [_json({"documents": pack.documents, "passages": pack.passages}) for pack in self._packs if pack.size]
        group, hashes = _grouped(packs)
        yield from ((f"keys/{number}-{_hash(text)}.txt", text) for number, text in enumerate(shards))
        yield from ((f"texts/{hashes[place // group]}-{place % group}.json", text) for place, text in enumerate(packs))
        others = {
            "glossary": _json(list(glossary_forms(book))),
            "facets": _json(_columns(book, found)),
            "titles": _json({lang: _order(found, place) for place, lang in enumerate(LANGUAGES)}),
            "lexicon": _json(folded(self._words)),
            "words": _json(folded(self._postings.words())),
        }
        named = {name: f"{name}-{_hash(text)}.json" for name, text in others.items()}
        yield from ((named[name], text) for name, text in others.items())
        manifest = {
            "version": VERSION,
            "documents": len(found),
            "passages": self._passages,
            "sizes": written(self._sizes),
            "packed": written(len(pack.passages) for pack in self._packs if pack.size),
            "keys": "".join(map(_hash, shards)),
            "texts": "".join(hashes),
            "group": group,
            "files": named,
        }
        yield MANIFEST, _json(manifest)


class _Pack:
    """Passages that are fetched together, and what is to be known of their documents."""

    def __init__(self) -> None:
        self.documents: list[list[str | list[str]]] = []
        self.passages: list[str | list[str]] = []
        self.size = 0

    def add(self, document: Document, passage: Passage) -> None:
        if not self.documents or self.documents[-1][:2] != [document.id, document.kind]:
            titles, paths = ([either[lang] for lang in LANGUAGES] for either in (document.titles, document.paths))
            self.documents.append([document.id, document.kind, titles, paths])
        texts = ["\n".join(line for field, line in passage.parts if field == wanted) for wanted in (TITLE, NAME, FACT)]
        text = texts if passage.language is None else "\n".join(line for _, line in passage.parts)
        self.passages.append(text)
        self.size += passage.size


def _columns(book: Book, found: list[Document]) -> dict[str, object]:
    columns = {
        name: inverted((number, document.facets.get(name, ())) for number, document in enumerate(found))
        for name in NAMES
    }
    used = {(name, value) for name, values in columns.items() for value in values}
    return {
        "columns": {
            name: {value: written(deltas(numbers)) for value, numbers in values.items()}
            for name, values in columns.items()
        },
        "labels": labels(book, used),
    }


def _order(found: list[Document], place: int) -> list[int]:
    """The numbers of documents in the order of their titles in one language."""
    lang = LANGUAGES[place]
    return sorted(range(len(found)), key=lambda number: (sort_key(found[number].titles[lang]), number))


def _grouped(packs: list[str]) -> tuple[int, list[str]]:
    """How many packs have a hash in common, and the hashes."""
    group = 1
    while group * GROUPS < len(packs):
        group *= 2
    return group, [_hash("".join(packs[place : place + group])) for place in range(0, len(packs), group)]


def _hash(text: str) -> str:
    return b32encode(hashlib.sha256(text.encode()).digest()).decode().lower()[:_HASH]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
