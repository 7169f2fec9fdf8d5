"""Count the instructions that casebook and plain MkDocs with Material take for the same pages.

The clock of a shared machine, and CPU time with it, may differ by half from one run to the next; the number of
instructions does not. Two sizes are built in each way, so that what a build costs before its first page can be told
from what a page costs. Needs valgrind (https://valgrind.org/), whose cachegrind counts.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generate import PLAIN_VARIANTS, generate

COUNTER = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
MILLION = 1_000_000
_COUNTED = re.compile(r"I\s+refs:\s+([\d,]+)")


def count(config: Path, site: Path) -> int:
    """The instructions that one `mkdocs build` executes."""
    build = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config), "--site-dir", str(site))
    # The same seed orders sets alike, so that a count can be repeated.
    environment = {**os.environ, "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run((*COUNTER, *build), env=environment, capture_output=True, text=True, check=False)
    counted = _COUNTED.search(done.stderr)
    if done.returncode or counted is None:
        sys.exit(f"building {config} failed:\n{done.stderr}")
    shutil.rmtree(site)
    return int(counted[1].replace(",", ""))


def counts(folder: Path, cases: int) -> tuple[int, Mapping[str, int]]:
    """The number of record pages of a size, and the instructions of each way to build them."""
    pages = generate(folder, cases)
    configs = {
        "casebook": folder / "book/mkdocs.yml",
        **{name: folder / f"plain/{name}.yml" for name in PLAIN_VARIANTS},
    }
    return pages, {name: count(config, folder / "site") for name, config in configs.items()}


def main() -> None:
    """Read the command line, count, and print a report in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20, help="cases of the smaller size (default: 20)")
    parser.add_argument("--times", type=int, default=3, help="how many times larger the other is (default: 3)")
    given = parser.parse_args()
    if shutil.which(COUNTER[0]) is None:
        parser.error("valgrind is not installed")
    with tempfile.TemporaryDirectory(prefix="casebook-count-") as name:
        few_pages, few = counts(Path(name) / "few", given.cases)
        many_pages, many = counts(Path(name) / "many", given.cases * given.times)
    each = {way: (many[way] - few[way]) / (many_pages - few_pages) / MILLION for way in few}
    print("| build | million instructions before the first page | for each record page | of plain |")
    print("| --- | ---: | ---: | ---: |")
    for way, page in each.items():
        start = few[way] / MILLION - page * few_pages
        print(f"| {way} | {start:.0f} | {page:.1f} | {page / each['plain']:.2f} |")


if __name__ == "__main__":
    main()
