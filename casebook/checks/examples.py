"""The PASS and FAIL examples in a check's docstring: pieces of a record that keep to its rule, or break it."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.checks.checking import Check

_EXAMPLE = re.compile(r"^(?P<verdict>PASS|FAIL)(?: (?P<kind>\w+))?:\n(?P<text>(?: {4}.*\n|\n)+)", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """Some fields of a record of a kind, which pass or not."""

    passes: bool
    kind: str
    text: str


def examples_of(check: Check) -> Iterator[Example]:
    """The examples of a check, in order."""
    for match in _EXAMPLE.finditer(f"{inspect.getdoc(check)}\n"):
        text = textwrap.dedent(match["text"]).strip("\n") + "\n"
        yield Example(match["verdict"] == "PASS", match["kind"] or "case", text)


def summary_of(check: Check) -> str:
    """The first sentence of a check's docstring: what its rule asks for."""
    return (inspect.getdoc(check) or "").partition("\n")[0]
