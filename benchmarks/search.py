"""How well the book's own search finds: recall, rank, empty answers and false ones, by kind of query.

The queries are in tests/data/search/queries.yml. `python benchmarks/search.py --misses` shows what was not found.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generate import generate
from casebook.book import Book
from casebook.graph import Graph
from casebook.model import LANGUAGES, Language
from casebook.pipeline import check_book
from casebook.reading import Reader
from casebook.search import index_files

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "tests/data/search/queries.yml"
RUNNER = Path(__file__).with_suffix(".mjs")
ENGINE = ROOT / "casebook/search/client/engine.js"
SHOWN = 5
"""How many results count as found."""
KNOWN = 40
"""Of how many invented records the titles are asked for."""
_TONES = re.compile("[\u0e48-\u0e4b]")
# What no other title has would find an invented record whatever else is asked.
_NUMBER = re.compile(r" \(\S+ \d+\)$")
_THAI = re.compile("[\u0e00-\u0e7f]")


@dataclass(frozen=True)
class Query:
    """What is asked, and what should be among the first answers; nothing for a query that should find nothing."""

    kind: str
    text: str
    expect: tuple[str, ...]

    @property
    def lang(self) -> Language:
        """The language of the reader who would type this."""
        return "th" if _THAI.search(self.text) else "en"

    @property
    def asked(self) -> dict[str, Any]:
        """What our search is given for it."""
        return {"query": self.text, "options": {"lang": self.lang, "facets": False}}


@dataclass(frozen=True)
class Answer:
    """The ids found for a query, best first, and what the first search on a page costs."""

    query: Query
    ids: tuple[str, ...]
    requests: int
    bytes: int
    milliseconds: float

    @property
    def recall(self) -> float:
        """The share of what was expected that is among the first five."""
        wanted = self.query.expect
        return len(set(wanted) & set(self.ids[:SHOWN])) / min(len(wanted), SHOWN)

    @property
    def reciprocal_rank(self) -> float:
        """One by the rank of the first that was expected."""
        ranks = (rank for rank, found in enumerate(self.ids, 1) if found in self.query.expect)
        return 1 / next(ranks, float("inf"))


@dataclass(frozen=True)
class Score:
    """The figures of a set of answers; `false_hits` of those that should find nothing."""

    queries: int
    recall: float
    mrr: float
    zero: float
    negatives: int
    false_hits: int


def queries(path: Path = QUERIES) -> list[Query]:
    """The queries of a file."""
    read = yaml.safe_load(path.read_text(encoding="utf-8"))["queries"]
    return [Query(one["kind"], str(one["query"]), tuple(one["expect"])) for one in read]


def known_items(book: Book) -> Iterator[Query]:
    """Titles of records here and there in a book, whole, in part and damaged, each with the record that has it."""
    records = list(book.published())
    for record in records[:: max(1, len(records) // KNOWN)]:
        thai, english = (_NUMBER.sub("", record.title.best(lang)[0]) for lang in LANGUAGES)
        yield Query("title", thai, (record.id,))
        yield Query("title", english, (record.id,))
        yield Query("tones lost", _TONES.sub("", thai), (record.id,))
        yield Query("first words", _telling(english), (record.id,))
        yield Query("letter lost", english[:2] + english[3:], (record.id,))


def _telling(title: str) -> str:
    """The beginning of a title, as far as its third word of five letters or more."""
    words = title.split()
    long = [place for place, word in enumerate(words, 1) if len(word) > 4]
    return " ".join(words[: long[2]] if len(long) > 2 else words)


def write_index(book: Book, folder: Path) -> float:
    """Write the index of a book; returns the seconds of CPU that it took."""
    before = time.process_time()
    for path, text in index_files(book, Graph(book), lambda kind, found, lang: f"{lang}/{kind}/{found}/"):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return time.process_time() - before


def answers(folder: Path, asked: Sequence[Query]) -> list[Answer]:
    """What Node finds for queries in an index on disk."""
    call = ["node", str(RUNNER), str(ENGINE), str(folder)]
    told = json.dumps([one.asked for one in asked])
    ran = subprocess.run(call, input=told, stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8")
    return [_answer(query, found) for query, found in zip(asked, json.loads(ran.stdout), strict=True)]


def score(found: Iterable[Answer]) -> Score:
    """The figures of answers."""
    every = list(found)
    wanted = [answer for answer in every if answer.query.expect]
    negatives = [answer for answer in every if not answer.query.expect]
    return Score(
        len(wanted),
        statistics.fmean(answer.recall for answer in wanted) if wanted else 1.0,
        statistics.fmean(answer.reciprocal_rank for answer in wanted) if wanted else 1.0,
        statistics.fmean(not answer.ids for answer in wanted) if wanted else 0.0,
        len(negatives),
        sum(bool(answer.ids) for answer in negatives),
    )


def _answer(query: Query, found: dict[str, Any]) -> Answer:
    ids = tuple(result["id"] for result in found["results"])
    return Answer(query, ids, found["first"]["requests"], found["first"]["bytes"], found["milliseconds"])


def _lines(found: list[Answer]) -> Iterator[str]:
    by_kind: dict[str, list[Answer]] = defaultdict(list)
    for answer in found:
        by_kind[answer.query.kind].append(answer)
    yield f"{'kind':16}{'queries':>8}{'recall@5':>10}{'MRR':>8}{'zero':>8}{'false':>8}"
    for kind, some in (*by_kind.items(), ("all", found)):
        one = score(some)
        asked = f"{one.queries + one.negatives:8}"
        yield f"{kind:16}{asked}{one.recall:10.3f}{one.mrr:8.3f}{one.zero:8.3f}{one.false_hits:5}/{one.negatives}"
    for name, values in (
        ("requests", [answer.requests for answer in found]),
        ("KiB gzip", [answer.bytes / 1024 for answer in found]),
        ("ms", [answer.milliseconds for answer in found]),
    ):
        cuts = statistics.quantiles(values, n=20)
        middle = statistics.median(values)
        yield f"first search, {name}: median {middle:.0f}, 95 % {cuts[18]:.0f}, most {max(values):.0f}"


def _misses(found: Iterable[Answer]) -> Iterator[str]:
    for answer in found:
        query = answer.query
        if (query.expect and answer.recall < 1) or (not query.expect and answer.ids):
            missing = [wanted for wanted in query.expect if wanted not in answer.ids[:SHOWN]]
            yield f"{query.kind:14} {query.text}: lacks {missing}, has {list(answer.ids[:SHOWN])}"


def main() -> None:
    """Build the index, run the queries, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, help="ask for the titles of so many invented cases instead")
    parser.add_argument("--misses", action="store_true", help="show the queries that found less than was expected")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name) / "index", ROOT / "cases"
        if options.cases:
            root = Path(name) / "book/cases"
            generate(Path(name), options.cases)
        book = check_book(Reader(root)).book
        asked = list(known_items(book)) if options.cases else queries()
        seconds = write_index(book, folder)
        files = [path for path in folder.rglob("*") if path.is_file()]
        print(f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB, {seconds:.1f} s of CPU")
        found = answers(folder, asked)
    print("\n".join(_lines(found)))
    if options.misses:
        print("\n".join(_misses(found)))


if __name__ == "__main__":
    main()
