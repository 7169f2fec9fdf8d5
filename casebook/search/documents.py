"""What is found: one document for each record, glossary term and hand-written page, both languages together.

An English query then finds the Thai page too, and a year of either era the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from casebook.book import Book
from casebook.graph import Graph
from casebook.model import LANGUAGES, Bilingual, Case, GlossaryTerm, Language, Line, Pattern, Record
from casebook.model.walk import FieldPath
from casebook.search.facets import Facets, facets_of, facts_of
from casebook.search.plain import as_words, paragraphs

TERM, PAGE = "term", "page"
"""The kinds of document beside those of records."""
Address = Callable[[str, str, Language], str]
"""The site path of a document from its kind, its id and a language."""
# Told elsewhere in the document, or nothing that a reader looks for.
_LEFT_OUT = frozenset({"title", "short_title", "place", "owner", "history", "review", "withdrawal", "also_known_as"})
_FIRST = ("summary", "question")


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page in the languages that it has: titles, texts (Markdown or plain) and site paths."""

    id: str
    titles: Mapping[Language, str]
    texts: Mapping[Language, str]
    paths: Mapping[Language, str]


@dataclass(frozen=True)
class Document:
    """One thing to find.

    `names` are other names in any language, the id among them; `facts` one line a language, and `body` its
    paragraphs. Where a title or path lacks a language, the other one's stands there.
    """

    id: str
    kind: str
    titles: Mapping[Language, str]
    paths: Mapping[Language, str]
    names: tuple[str, ...] = ()
    facts: Mapping[Language, str] = field(default_factory=dict)
    body: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    facets: Facets = field(default_factory=dict)


def documents(book: Book, graph: Graph, address: Address, pages: Iterable[WrittenPage] = ()) -> Iterator[Document]:
    """Every document: records that stand in order of id, then terms as the glossary has them, then pages as given."""
    for record in book.standing():
        yield _of_record(book, graph, address, record)
    for term in book.glossary.terms:
        yield _of_term(book, address, term)
    yield from map(_of_page, pages)


def _of_record(book: Book, graph: Graph, address: Address, record: Record) -> Document:
    kind = record.kind.value
    return Document(
        record.id,
        kind,
        _titles(record.title),
        {lang: address(kind, record.id, lang) for lang in LANGUAGES},
        tuple(dict.fromkeys(_names(record))),
        facts_of(book, graph, record),
        {lang: tuple(_told(book, record, lang)) for lang in LANGUAGES},
        facets_of(graph, record),
    )


def _names(record: Record) -> Iterator[str]:
    yield record.id
    yield from _both(record.short_title)
    yield from map(as_words, record.aliases)
    if isinstance(record, Case) and record.original_name:
        yield as_words(record.original_name.text)
    if isinstance(record, Pattern):
        for name in record.also_known_as:
            yield from _both(name)


def _told(book: Book, record: Record, lang: Language) -> Iterator[str]:
    """The paragraphs of a record, its summary first."""
    for text in (text for path, text in sorted(record.texts, key=_place) if path[0] not in _LEFT_OUT):
        yield from paragraphs(text.in_language(lang) or "", book, lang)
    if lang == "en":
        yield from (as_words(source.named()) for source in record.sources)


def _place(item: tuple[FieldPath, Bilingual]) -> int:
    return _FIRST.index(item[0][0]) if item[0][0] in _FIRST else len(_FIRST)


def _of_term(book: Book, address: Address, term: GlossaryTerm) -> Document:
    texts = [text for text in (term.definition, term.note) if text]
    return Document(
        term.id,
        TERM,
        _titles(term.term),
        {lang: address(TERM, term.id, lang) for lang in LANGUAGES},
        tuple(dict.fromkeys((*_both(term.acronym), *map(as_words, term.aliases)))),
        body={lang: tuple(_all(book, texts, lang)) for lang in LANGUAGES},
        facets={"kind": (TERM,)},
    )


def _of_page(page: WrittenPage) -> Document:
    return Document(
        page.id,
        PAGE,
        _filled({lang: as_words(title) for lang, title in page.titles.items()}),
        _filled(page.paths),
        body={lang: tuple(paragraphs(page.texts.get(lang, ""))) for lang in LANGUAGES},
        facets={"kind": (PAGE,)},
    )


def _titles(line: Line) -> Mapping[Language, str]:
    return {lang: as_words(line.best(lang)[0]) for lang in LANGUAGES}


def _filled(by_language: Mapping[Language, str]) -> Mapping[Language, str]:
    any_one = next((words for words in by_language.values() if words), "")
    return {lang: by_language.get(lang) or any_one for lang in LANGUAGES}


def _both(line: Line | None) -> Iterator[str]:
    if line:
        yield from (as_words(words) for words in (line.th, line.en) if words)


def _all(book: Book, texts: Iterable[Bilingual], lang: Language) -> Iterator[str]:
    for text in texts:
        yield from paragraphs(text.in_language(lang) or "", book, lang)
