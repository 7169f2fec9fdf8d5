"""From a book's folder to its pages: read, check, and plan the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from casebook.book import Book
from casebook.checks import check
from casebook.checks.unfinished import without_haste
from casebook.graph import Graph
from casebook.problems import Problem, Severity, in_order
from casebook.reading import Places, Reader, Reading, read_book, read_paths
from casebook.site import Site, SiteOptions


@dataclass(frozen=True)
class Checked:
    """A book as far as it could be read, and every problem of its files, in order of place."""

    book: Book
    problems: tuple[Problem, ...]
    places: Places = field(default_factory=Places)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems for which the book cannot be published."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def check_book(reader: Reader) -> Checked:
    """Read and check a whole book."""
    return _checked(reader.read())


def check_paths(paths: Sequence[Path], root: Path | None) -> Checked:
    """Check files and folders; where a book's `root` is known, they may refer to its records."""
    around = read_book(root) if root is not None and root.is_dir() else None
    checked = _checked(read_paths(paths, around))
    if around is None:
        return checked
    # The book around is there to be referred to; its own settings and glossary are not what was asked about.
    beside = {around.book.settings_path} if checked.book.settings is around.book.settings else set()
    beside |= {around.book.glossary_path} if checked.book.glossary is around.book.glossary else set()
    asked = tuple(problem for problem in checked.problems if problem.location.path not in beside)
    return Checked(checked.book, asked, checked.places)


def plan(book: Book, options: SiteOptions, before: Site | None = None) -> Site:
    """The pages and files that a book becomes; what the site `before` has made and still holds is not made anew."""
    return Site(book, options, before)


def _checked(reading: Reading) -> Checked:
    found = check(reading.book, Graph(reading.book), reading.places, reading.outlines)
    problems = without_haste((*reading.problems, *found), reading.outlines)
    return Checked(reading.book, in_order(problems), reading.places)
