"""Build the same pages with casebook and with plain MkDocs and Material, in turn, and compare what they cost.

CPU time (user and system) is compared, since it says more than the clock on a machine with other work to do.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generate import PLAIN_VARIANTS, generate

GROWTH = (1, 2, 4)
"""The sizes to build, as multiples: cost must grow as they do and no faster."""
LINEAR_WITHIN = 1.25
"""By how much the cost of a page may rise from the smallest size to the largest: noise does that, squares do more."""
MEGABYTE = 1024 * 1024
# Linux counts the peak in KiB, macOS in bytes.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """What one build took, and how much it wrote."""

    cpu: float
    wall: float
    peak_mb: float
    files: int

    def per_page(self, pages: int) -> float:
        """Milliseconds of CPU time for each record page."""
        return 1000 * self.cpu / pages


@dataclass(frozen=True)
class Run:
    """One way of building a book of one size."""

    name: str
    pages: int
    cost: Cost


def build(config: Path, site: Path) -> Cost:
    """Run `mkdocs build` in a process of its own and measure it and its children."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(config),
        "--site-dir",
        str(site),
    ]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    begun = time.perf_counter()
    process = os.posix_spawn(sys.executable, command, environment)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"building {config} failed")
    files = sum(1 for _ in site.rglob("*.html"))
    shutil.rmtree(site)
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * PEAK_UNIT / MEGABYTE, files)


def runs_of_size(folder: Path, cases: int, repeat: int) -> list[Run]:
    """Build one size in every way, turn and turn about, and keep the cheapest run of each."""
    pages = generate(folder, cases)
    best: dict[str, Cost] = {}
    for _ in range(repeat):
        configs = {
            "casebook": folder / "book/mkdocs.yml",
            **{name: folder / f"plain/{name}.yml" for name in PLAIN_VARIANTS},
        }
        for name, config in configs.items():
            cost = build(config, folder / "site")
            best[name] = min(best.get(name, cost), cost, key=lambda cost: cost.cpu)
    return [Run(name, pages, cost) for name, cost in best.items()]


def table(runs: list[Run]) -> str:
    """The runs as a Markdown table, each beside the plain build without search of its size."""
    plain = {run.pages: run.cost.cpu for run in runs if run.name == "plain"}
    rows = [
        "| build | record pages | HTML files | CPU s | ms/page | wall s | peak MB | plain costs |",
        "| --- |" + " ---: |" * 7,
    ]
    rows += [
        f"| {run.name} | {run.pages} | {run.cost.files} | {run.cost.cpu:.1f} | {run.cost.per_page(run.pages):.2f} "
        f"| {run.cost.wall:.1f} | {run.cost.peak_mb:.0f} | {plain[run.pages] / run.cost.cpu:.1f} x |"
        for run in runs
    ]
    return "\n".join(rows)


def growth(runs: list[Run]) -> str:
    """Whether the cost of a page stays the same as the book grows."""
    lines = []
    for name in dict.fromkeys(run.name for run in runs):
        first, *_, last = [run for run in runs if run.name == name]
        rise = last.cost.per_page(last.pages) / first.cost.per_page(first.pages)
        verdict = "linear" if rise <= LINEAR_WITHIN else "MORE THAN LINEAR"
        lines.append(f"- {name}: {last.pages / first.pages:.1f} x the pages, {rise:.2f} x the cost of each: {verdict}")
    return "\n".join(lines)


def main() -> None:
    """Read the command line, build, and print a report in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=250, help="cases of the smallest size (default: 250)")
    parser.add_argument("--repeat", type=int, default=1, help="builds of each; the cheapest counts (default: 1)")
    parser.add_argument("--in", dest="folder", type=Path, help="where to work, such as a memory disk")
    given = parser.parse_args()
    runs: list[Run] = []
    for times in GROWTH:
        with tempfile.TemporaryDirectory(dir=given.folder, prefix="casebook-bench-") as folder:
            runs += runs_of_size(Path(folder), given.cases * times, given.repeat)
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs-casebook", "mkdocs", "mkdocs-material"))
    print(f"{packages}, Python {platform.python_version()}, {os.cpu_count()} cores. All text is invented.\n")
    print(table(runs), growth(runs), sep="\n\n")


if __name__ == "__main__":
    main()
