"""Put every page of a built site through the W3C's checker: `validate.py VNU_JAR SITE`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

SHOWN = 30
"""How many different complaints to print."""


def complaints(jar: Path, site: Path) -> list[dict[str, Any]]:
    """What the checker says of the site's HTML and style sheets."""
    options = ["--format", "json", "--skip-non-html", "--exit-zero-always"]
    command = ["java", "-Xss8m", "-jar", str(jar), *options, str(site)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(said.stderr)["messages"]
    return messages


def main() -> int:
    """Print each different complaint once, with how often and where first; exit with 1 when there is any."""
    jar, site = Path(sys.argv[1]), Path(sys.argv[2])
    pages = sum(1 for _ in site.rglob("*.html"))
    if not pages:
        print(f"{site} holds no page", file=sys.stderr)
        return 2
    found = complaints(jar, site)
    first = {message["message"]: message for message in reversed(found)}
    for words, times in Counter(message["message"] for message in found).most_common(SHOWN):
        where = first[words]
        print(f"{times} x {where['type']}: {words}")
        print(f"    {where.get('url', '')}:{where.get('lastLine', '')} {where.get('extract', '')!r}")
    print(f"{pages} pages, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
