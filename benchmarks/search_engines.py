"""Our search beside Material's own, Pagefind and MiniSearch: the same records and queries, one run, one browser.

`python -m benchmarks.search_engines` asks the book's own queries, then titles of invented cases. What each engine is
given stands in benchmarks/engines/; npm fetches Pagefind and MiniSearch. Needs Node and Chromium.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from random import Random

from benchmarks.engines import indexes
from benchmarks.engines.pages import pages
from benchmarks.engines.serving import packed
from benchmarks.engines.visits import Engine, opened
from benchmarks.generate import generate
from benchmarks.search import ROOT, Answer, Query, known_items, queries, score
from casebook.book import Book
from casebook.model import LANGUAGES
from casebook.pipeline import check_book
from casebook.reading import Reader

FIRST, FEW = 40, 6
"""How many queries are asked on a page that was never open before; few where each fetches the whole index."""
DATA = frozenset({".json", ".txt", ".pf_index", ".pf_fragment", ".pf_meta"})
"""The files that grow with the book; the others are scripts."""

ENGINES = (
    Engine("casebook", "casebook", indexes.casebook),
    Engine("Material's own (lunr)", "material", indexes.material, whole=True),
    Engine("Pagefind", "pagefind", indexes.pagefind),
    Engine("Pagefind, both languages merged", "pagefind", indexes.pagefind, "merged"),
    Engine("MiniSearch", "minisearch", partial(indexes.minisearch, "default"), "default", whole=True),
    Engine("MiniSearch, tolerant", "minisearch", partial(indexes.minisearch, "tolerant"), "tolerant", whole=True),
    Engine("MiniSearch, tolerant, Thai words", "minisearch", partial(indexes.minisearch, "words"), "words", whole=True),
)


@dataclass(frozen=True)
class Measured:
    """What an engine showed: what its index costs, its answers on an open page, and some on pages never open before."""

    engine: Engine
    seconds: float
    megabytes: float
    answers: list[Answer] = field(default_factory=list)
    first: list[Answer] = field(default_factory=list)


def compare(book: Book, asked: Sequence[Query], work: Path) -> list[Measured]:
    """Build every index of a book, then put each query to every engine in turn, so that none has a busier computer."""
    folder = work / "site"
    shutil.copytree(indexes.HERE, folder / "engines")
    source = indexes.Source(book, tuple(pages(book)), work)
    measured = [Measured(engine, *_built(engine, source, folder / engine.folder)) for engine in ENGINES]
    with opened(folder) as site:
        for number, query in enumerate(Random(1).sample(asked, FIRST)):
            for one in measured:
                if number < FEW or not one.engine.whole:
                    one.first.append(site.first(one.engine, query))
        visits = {(one.engine, lang): site.visit(one.engine, lang) for one in measured for lang in LANGUAGES}
        for query in asked:
            for one in measured:
                one.answers.append(visits[one.engine, query.lang].ask(query))
        print(_told(site.browser.version))
    return measured


def table(measured: Sequence[Measured]) -> Iterator[str]:
    """The figures as a Markdown table, times also as multiples of ours, which stands first."""
    yield (
        "| engine | recall@5 | MRR@5 | zero results | false hits | first search, KiB | requests | first answer, ms "
        "| query, ms | index, MiB | built in, s |"
    )
    yield "| --- |" + " ---: |" * 10
    ours = measured[0]
    for one in measured:
        found = score(one.answers)
        figures = [
            f"{found.recall:.3f}",
            f"{found.mrr:.3f}",
            f"{found.zero:.1%}",
            f"{found.false_hits}/{found.negatives}",
            f"{statistics.median(answer.bytes for answer in one.first) / 1024:.0f}",
            f"{statistics.median(answer.requests for answer in one.first):.0f}",
            _beside(_milliseconds(one.first), _milliseconds(ours.first)),
            _beside(_milliseconds(one.answers), _milliseconds(ours.answers)),
            f"{one.megabytes:.2f}",
            _beside(one.seconds, ours.seconds),
        ]
        yield f"| {one.engine.name} | " + " | ".join(figures) + " |"


def _built(engine: Engine, source: indexes.Source, folder: Path) -> tuple[float, float]:
    folder.mkdir()
    seconds = engine.build(source, folder)
    files = (file for file in folder.rglob("*") if file.suffix in DATA)
    return seconds, sum(len(packed(file)) for file in files) / 1024**2


def _milliseconds(answers: Sequence[Answer]) -> float:
    return statistics.median(answer.milliseconds for answer in answers)


def _beside(value: float, ours: float) -> str:
    return f"{value:.1f} ({value / ours:.2f})"


def _told(browser: str) -> str:
    packages = {name: version(name) for name in ("mkdocs-casebook", "mkdocs-material")} | indexes.VERSIONS
    named = ", ".join(f"{name} {number}" for name, number in packages.items())
    return f"{date.today()}; {named}; Chromium {browser}, Python {platform.python_version()}, {os.cpu_count()} cores."


def main() -> None:
    """Compare on the book of the project and on one of invented cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1000, help="invented cases to ask for as well (default: 1000)")
    parser.add_argument("--book", type=Path, help="a folder that benchmarks/generate.py has filled, in their place")
    given = parser.parse_args()
    indexes.fetch_packages()
    with tempfile.TemporaryDirectory() as name:
        _print("The book's own queries", compare(_book(ROOT), queries(), Path(name)))
    with tempfile.TemporaryDirectory() as name:
        made = given.book or Path(name) / "made"
        if not given.book:
            generate(made, given.cases)
        book = _book(made / "book")
        _print("Titles of invented cases", compare(book, list(known_items(book)), Path(name)))


def _book(folder: Path) -> Book:
    return check_book(Reader(folder / "cases")).book


def _print(title: str, measured: Sequence[Measured]) -> None:
    print(f"\n{title}, {len(measured[0].answers)} queries\n", *table(measured), sep="\n")


if __name__ == "__main__":
    main()
