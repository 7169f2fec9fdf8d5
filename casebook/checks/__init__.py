"""What is wrong with a book as a whole: one rule a function.

To add a check, write a `Rule` and a function under `@check_of(rule)` in the module of its subject.
"""

from collections.abc import Iterator

from casebook.book import Book
from casebook.checks import characters, citations, figures, records, references, texts, thai, translations
from casebook.checks.checking import CHECKS, RULES, Subject
from casebook.checks.publishing import PUBLISHING, untold, vanished, wrongly_moved
from casebook.graph import Graph
from casebook.problems import Problem
from casebook.reading import Outline, Places


def check(book: Book, graph: Graph, places: Places, outlines: tuple[Outline, ...]) -> Iterator[Problem]:
    """Run every check."""
    subject = Subject(book, graph, places, outlines)
    for one in CHECKS:
        yield from one(subject)


__all__ = [
    "CHECKS",
    "PUBLISHING",
    "RULES",
    "characters",
    "check",
    "citations",
    "figures",
    "records",
    "references",
    "texts",
    "thai",
    "translations",
    "untold",
    "vanished",
    "wrongly_moved",
]
