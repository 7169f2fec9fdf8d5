"""The client's ES modules, one by one or as a single script."""

from __future__ import annotations

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "client"
MODULES = (
    "normal.js",
    "stems.js",
    "clusters.js",
    "postings.js",
    "index.js",
    "glossary.js",
    "layout.js",
    "query.js",
    "matching.js",
    "excerpt.js",
    "facets.js",
    "engine.js",
    "worker.js",
)
"""Every module of the client; each needs only those before it."""
_IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def module(name: str) -> str:
    """The text of one module."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def script(last: str = "worker.js") -> str:
    """The modules up to one of them as a single module: one request in place of a dozen.

    The names at the top of the modules differ from each other, so that they can stand in one file.
    """
    wanted = MODULES[: MODULES.index(last) + 1]
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", module(name))) for name in wanted)
