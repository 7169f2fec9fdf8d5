"""The search of a site: the files that a browser searches in, and what the pages tell of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from casebook.book import Book
from casebook.graph import Graph
from casebook.model import LANGUAGES, Kind, Language
from casebook.search import PAGE, TERM, WrittenPage, index_files, script
from casebook.site import addresses
from casebook.site.pages import Asset, Manuscript
from casebook.site.static import FOLDER
from casebook.site.words import KEYS, WORDS

INDEX = f"{FOLDER}search/"
"""The folder of the index and of the script that reads it."""


@dataclass(frozen=True)
class SearchIndex:
    """The index of a book and its hand-written pages; two are equal when both are of the same."""

    book: Book
    documents: Mapping[str, Manuscript]

    @cached_property
    def files(self) -> tuple[Asset, ...]:
        """The files, made when they are first asked for."""
        made = index_files(self.book, Graph(self.book), self._address, written_pages(self.documents))
        return tuple(Asset(INDEX + path, text) for path, text in made)

    def _address(self, kind: str, found: str, lang: Language) -> str:
        return addresses.term(lang, found) if kind == TERM else addresses.record(self.book, lang, found)


@cache
def worker() -> Asset:
    """The script of the worker that searches; its name changes when it does, so that no browser keeps an old one."""
    text = script("worker")
    return Asset(f"{INDEX}worker-{hashlib.sha256(text.encode()).hexdigest()[:8]}.js", text)


def written_pages(documents: Mapping[str, Manuscript]) -> Iterator[WrittenPage]:
    """The hand-written pages, each with its languages together."""
    for name in dict.fromkeys(path.partition("/")[2] for path in documents):
        paths = {lang: path for lang in LANGUAGES if (path := f"{lang}/{name}") in documents}
        titles = {lang: documents[path].title for lang, path in paths.items()}
        texts = {lang: documents[path].text for lang, path in paths.items()}
        yield WrittenPage(name, titles, texts, paths)


class Told(NamedTuple):
    """What a page tells of the search.

    `url` leads to the page of search, `here` says whether it is this one, `root` leads to the site's root, from
    which `worker` and all results are told; `words` are those of the interface.
    """

    url: str
    here: bool
    root: str
    worker: str
    words: str


def told(lang: Language, path: str, *parts: str) -> Told:
    """What the page at a path tells of the search, with the words of some parts of the interface."""
    page = addresses.hub(lang, addresses.SEARCH)
    url, root = addresses.relative(page, path), addresses.relative("", path)
    return Told(url, path == page, root, worker().path, words_for(lang, *parts))


@cache
def words_for(lang: Language, *parts: str) -> str:
    """The names of the kinds and the phrases of some parts of the interface, as a JSON object for their scripts."""
    kinds = {kind: kind for kind in (*(kind.value for kind in Kind), TERM, PAGE)}
    phrases = {key.partition("_")[2]: key for key in KEYS if key.partition("_")[0] in parts}
    return json.dumps({name: WORDS[lang][key] for name, key in {**kinds, **phrases}.items()}, ensure_ascii=False)
