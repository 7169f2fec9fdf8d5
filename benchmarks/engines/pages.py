"""What other engines are given: each document of our search as a page in each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from casebook.book import Book
from casebook.graph import Graph
from casebook.model import LANGUAGES
from casebook.search import documents


@dataclass(frozen=True)
class Page:
    """A document in one language: the same title, names, facts and paragraphs that our index has of it."""

    path: str
    lang: str
    id: str
    title: str
    lines: tuple[str, ...]

    @property
    def content(self) -> str:
        """The heading and the paragraphs as HTML."""
        return f'<h1 id="title">{escape(self.title)}</h1>\n' + "\n".join(
            f"<p>{escape(line)}</p>" for line in self.lines
        )

    @property
    def html(self) -> str:
        """The whole page, with nothing on it but the document."""
        head = f'<meta charset="utf-8"><title>{escape(self.title)}</title>'
        return f'<!doctype html><html lang="{self.lang}"><head>{head}</head><body>{self.content}</body></html>\n'


def pages(book: Book) -> Iterator[Page]:
    """Every document of a book, Thai and English one after the other."""
    for found in documents(book, Graph(book), lambda kind, name, lang: f"{lang}/{kind}/{name}/"):
        for lang in LANGUAGES:
            facts = filter(None, [found.facts.get(lang)])
            lines = (*found.names, *facts, *found.body.get(lang, ()))
            yield Page(found.paths[lang], lang, found.id, found.titles[lang], lines)
