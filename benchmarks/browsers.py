"""The search in Chromium, Firefox and WebKitGTK: whether each finds what Node finds, and how long a query takes there.

`python -m benchmarks.browsers SITE PACKAGES` asks every query of the book on a built site, served under a strict
policy, through the site's own worker, and types into the box and into the page of search. PACKAGES is a folder where
npm has put puppeteer-core and selenium-webdriver; `make browsers` sees to it. Needs Node and, by Debian's names,
chromium, firefox-esr, webkit2gtk-driver and xvfb.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search import Answer, answers, queries
from tests.browser.built_site import BuiltSite, serve

RUNNER = Path(__file__).with_suffix(".mjs")
INDEX = "assets/casebook/search"
CLIENT = "assets/casebook/js/search-client.js"
WORD = "ครอบครัว"
"""A word that many records of the book have."""
BROWSERS = {
    "chrome": ("chromium", "chromium-browser", "google-chrome"),
    "firefox": ("firefox-esr", "firefox"),
    "webkit": ("WebKitWebDriver",),
}
"""The programs by which each browser is started; the first that is there."""
# WebKitGTK cannot do without a screen.
SCREEN = {"webkit": ("xvfb-run", "--auto-servernum")}


def visited(browser: str, packages: Path, told: dict[str, Any]) -> dict[str, Any]:
    """What a browser found on the site, and its version."""
    program = next(filter(None, map(shutil.which, BROWSERS[browser])), None)
    if program is None:
        sys.exit(f"none of {', '.join(BROWSERS[browser])} is on the PATH")
    call = [*SCREEN.get(browser, ()), "node", str(RUNNER), str(packages.resolve()), browser, program]
    ran = subprocess.run(call, input=json.dumps(told), stdout=subprocess.PIPE, text=True, check=True, encoding="utf-8")
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def to_ask(site: BuiltSite, address: str, expected: Sequence[Answer]) -> dict[str, Any]:
    """What a browser is told: where the site is, and all that it shall ask there."""
    (worker,) = (site.folder / INDEX).glob("worker-*.js")
    return {
        "site": address,
        "record": site.samples()["th/cases/*"],
        "word": WORD,
        "client": address + CLIENT,
        "worker": f"{address}{INDEX}/{worker.name}",
        "queries": [one.query.asked for one in expected],
    }


def differences(expected: Sequence[Answer], found: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Each query that has another list of ids than under Node."""
    for answer, other in zip(expected, found, strict=True):
        if list(answer.ids) != other["ids"]:
            yield f"    {answer.query.text}: {other['ids']} instead of {list(answer.ids)}"


def main() -> int:
    """Print a line for each browser and what differs there; exit with 1 when anything does."""
    site, packages = BuiltSite.from_folder(Path(sys.argv[1])), Path(sys.argv[2])
    expected = answers(site.folder / INDEX, queries())
    middle = statistics.median(one.milliseconds for one in expected)
    print(f"Node: {len(expected)} queries, {middle:.1f} ms a query")
    differ = 0
    with serve(site) as address:
        told = to_ask(site, address, expected)
        for browser in BROWSERS:
            seen = visited(browser, packages, told)
            other = list(differences(expected, seen["found"]))
            middle = statistics.median(one["milliseconds"] for one in seen["found"])
            print(f"{seen['version']}: {len(seen['found'])} queries, {len(other)} differ, {middle:.1f} ms a query,")
            print(f"    {seen['options']} results in the box, {seen['hits']} on the page of search")
            print(*other, sep="\n", end="\n" if other else "")
            differ += len(other)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
