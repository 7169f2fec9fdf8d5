"""The client's ES modules, one by one or as a single script.

They run as they are, in a browser or under Node. For a site they are put into one file, each as a function of its
own: one request in place of a dozen, and it serves a worker of the classic kind, which every browser has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parent / "client"
MODULES = (
    "normal",
    "stems",
    "clusters",
    "postings",
    "index",
    "glossary",
    "layout",
    "lexicon",
    "wordlist",
    "spelling",
    "query",
    "candidates",
    "matching",
    "verifying",
    "reading",
    "finding",
    "excerpt",
    "facets",
    "engine",
    "worker",
)
"""Every module of the client; each needs only those before it."""
_IMPORT = re.compile(r"^import (\{[^}]*\}) from \"\./(\w+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_EXPORTED_AGAIN = re.compile(r"^export \{ (\w+) \};\n", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/)\n", re.MULTILINE | re.DOTALL)

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def module(name: str) -> str:
    """The text of one module."""
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")


def script(name: str = "worker") -> str:
    """A module and all that it needs as one script without imports; it leaves what the module exports in `casebook`."""
    wanted = MODULES[: MODULES.index(name) + 1]
    parts = "\n".join(_as_function(one) for one in wanted)
    return f'"use strict";\nvar casebook = (() => {{\n{parts}\nreturn _{name};\n}})();\n'


def _as_function(name: str) -> str:
    text = _INDENT.sub("", _COMMENT.sub("", module(name)))
    exported = ", ".join(_exports(text))
    text = _IMPORT.sub(r"const \1 = _\2;\n", _EXPORTED_AGAIN.sub("", _EXPORT.sub("", text)))
    return f"const _{name} = (() => {{\n{text.strip()}\nreturn {{ {exported} }};\n}})();"


def _exports(text: str) -> Iterator[str]:
    yield from (found[1] for found in _EXPORT.finditer(text))
    yield from (found[1] for found in _EXPORTED_AGAIN.finditer(text))
