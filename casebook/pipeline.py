"""From a book's folder to its pages: read, check, and plan the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from casebook.book import Book
from casebook.checks import check, vanished, wrongly_moved
from casebook.checks.unfinished import without_haste
from casebook.graph import Graph
from casebook.problems import Problem, Severity, in_order
from casebook.reading import Places, Reader, Reading, read_book, read_paths
from casebook.site import Site, SiteOptions, answering


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


def check_site(checked: Checked, options: SiteOptions) -> Checked:
    """Check as well that each address that was ever published still answers on the site that a book becomes."""
    if not needs_site(checked):
        return checked
    book = checked.book
    site = plan(book, options)
    addresses = frozenset(answering(site))
    pages = {page.path for page in site.pages} | set(options.documents)
    found = (*vanished(book, addresses), *wrongly_moved(book, checked.places, pages, addresses))
    return replace(checked, problems=in_order((*checked.problems, *found)))


def needs_site(checked: Checked) -> bool:
    """Whether there is anything to be checked on the whole site.

    Of a book with errors there is not: what cannot be read has no page, and that is told already.
    """
    return not checked.errors and bool(checked.book.addresses or checked.book.settings.moved)


def plan(book: Book, options: SiteOptions, before: Site | None = None) -> Site:
    """The pages and files that a book becomes; what the site `before` has made and still holds is not made anew."""
    return Site(book, options, before)


def _checked(reading: Reading) -> Checked:
    found = check(reading.book, Graph(reading.book), reading.places, reading.outlines)
    problems = without_haste((*reading.problems, *found), reading.outlines)
    return Checked(reading.book, in_order(problems), reading.places)
