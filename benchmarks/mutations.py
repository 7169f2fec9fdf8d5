"""How many slips in sound records are told of, and told of where they are: `python -m benchmarks.mutations`.

Each slip is one that people make: a colon lost, a word misspelt, a line moved. It is made at a place drawn by
lot in a record drawn by lot, the same with the same seed. A slip after which the file still says the same
is none, and is drawn again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.slips import MAKERS, ImpossibleError, Slip
from benchmarks.written import Written, meaning_of
from casebook.checks import check
from casebook.graph import Graph
from casebook.problems import Problem
from casebook.reading import read_book, read_paths

ROOT = Path(__file__).resolve().parent.parent
FLOOR = 0.95
"""The share of slips that has to be told of where it is."""
TRIES = 400
"""How often a slip is drawn before its kind is taken to be impossible."""


@dataclass(frozen=True)
class Outcome:
    """What was said of a slip."""

    kind: str
    path: Path
    slip: Slip
    problems: tuple[Problem, ...]

    @property
    def is_told(self) -> bool:
        """Whether anything was said."""
        return bool(self.problems)

    @property
    def is_told_in_place(self) -> bool:
        """Whether something was said of a line on which the slip can be seen."""
        return any(problem.location.line - 1 in self.slip.lines for problem in self.problems)


class Bench:
    """A copy of a book in which one record after the other is spoilt, and mended again."""

    def __init__(self, book: Path, folder: Path, seed: str) -> None:
        self.root = folder / "cases"
        shutil.copytree(book, self.root)
        self.around = read_book(self.root, folder)
        self.folder = folder
        self.seed = seed
        self.records = [
            Written(path) for path in sorted(self.root.glob("*/*.yml")) if path.parent.name != "vocabularies"
        ]

    def run(self, each: int, kinds: Iterable[str] = tuple(MAKERS)) -> Iterator[Outcome]:
        """So many slips of each kind, and what is said of them."""
        for kind in kinds:
            chance = random.Random(f"{self.seed} {kind}")
            for _ in range(each):
                written, slipped = self.draw(chance, kind)
                yield Outcome(kind, written.path, slipped, self.said(written, slipped))

    def draw(self, chance: random.Random, kind: str) -> tuple[Written, Slip]:
        """A record and a slip in it that changes what it says."""
        for _ in range(TRIES):
            written = chance.choice(self.records)
            with suppress(ImpossibleError):
                slipped = MAKERS[kind](chance, written)
                if meaning_of(slipped.text) != written.meaning:
                    return written, slipped
        raise LookupError(f"no record can be spoilt by: {kind}")

    def said(self, written: Written, slipped: Slip) -> tuple[Problem, ...]:
        """What reading and the checks say of the spoilt record."""
        written.path.write_text(slipped.text, encoding="utf-8", newline="")
        try:
            reading = read_paths([written.path], self.around, self.folder)
            graph = Graph(reading.book)
            return (*reading.problems, *check(reading.book, graph, reading.places, reading.outlines))
        finally:
            written.path.write_text(written.text, encoding="utf-8", newline="")


def shares(outcomes: Iterable[Outcome]) -> Mapping[str, tuple[int, int, int]]:
    """For each kind how many slips there were, how many were told of, and how many where they are."""
    found: dict[str, tuple[int, int, int]] = {}
    for outcome in outcomes:
        made, told, in_place = found.get(outcome.kind, (0, 0, 0))
        found[outcome.kind] = (made + 1, told + outcome.is_told, in_place + outcome.is_told_in_place)
    return found


def main() -> int:
    """Print a line for each kind of slip; exit with 1 when too few are told of where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=60, help="slips of each kind")
    parser.add_argument("--seed", default="casebook")
    parser.add_argument("--only", help="one kind of slip")
    parser.add_argument("--show", action="store_true", help="show each slip that was not told of where it is")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(ROOT / "cases", Path(folder), options.seed)
        outcomes = list(bench.run(options.each, [options.only] if options.only else tuple(MAKERS)))
        if options.show:
            for outcome in outcomes:
                if not outcome.is_told_in_place:
                    print(_shown(outcome))
    print(f"{'slip':32} {'made':>6} {'told':>7} {'in place':>9}")
    total = [0, 0, 0]
    for kind, counts in shares(outcomes).items():
        print(f"{kind:32} {counts[0]:>6} {counts[1] / counts[0]:>7.1%} {counts[2] / counts[0]:>9.1%}")
        total = [a + b for a, b in zip(total, counts, strict=True)]
    print(f"{'all':32} {total[0]:>6} {total[1] / total[0]:>7.1%} {total[2] / total[0]:>9.1%}")
    return 0 if total[2] >= FLOOR * total[0] else 1


def _shown(outcome: Outcome) -> str:
    lines = outcome.slip.text.split("\n")
    first = min(outcome.slip.lines)
    around = "\n".join(
        f"    {number + 1:>4} {lines[number][:110]}" for number in range(max(0, first - 2), min(len(lines), first + 4))
    )
    said = "\n".join(
        f"    -> {problem.location.line} {problem.rule.id} {problem.sentence()}" for problem in outcome.problems[:4]
    )
    return f"{outcome.kind}: {outcome.path.name}:{first + 1}\n{around}\n{said}\n"


if __name__ == "__main__":
    sys.exit(main())
