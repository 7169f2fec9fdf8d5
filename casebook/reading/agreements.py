"""The files that say which texts of a record agree: lines of words, written by a program and merged by git."""

from __future__ import annotations

import re
from pathlib import Path

from casebook.model.agreement import KEPT, WHOLE, Agreement, Agreements
from casebook.problems import Location, Problem, excerpt
from casebook.reading import rules
from casebook.reading.files import read_bytes, unreadable

_LINE = re.compile(rf"(?P<field>\S+) (?P<th>[0-9a-f]{{8}}) (?P<en>[0-9a-f]{{8}})(?P<kept> {KEPT})?")
_WHOLE = re.compile(rf"{WHOLE} (?P<digest>[0-9a-f]{{16}})")


def read_agreements(path: Path, name: str) -> tuple[Agreements, list[Problem]]:
    """The agreements in a file, and a problem for the first line that is none.

    The rest holds all the same: a line too few makes a text one that nobody has compared, and never the contrary.
    """
    try:
        text = read_bytes(path).decode("utf-8", "replace")
    except OSError as error:
        return Agreements(name), [unreadable(name, error)]
    whole, lines, strange = "", [], []
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found:
            lines.append(Agreement(found["field"], found["th"], found["en"], bool(found["kept"])))
        elif digest := _WHOLE.fullmatch(line):
            whole = digest["digest"]
        elif line and not line.startswith("#"):
            strange.append(rules.STRANGE_LINE.at(Location(name, number), found=excerpt(line), id=path.stem))
    return Agreements(name, whole, tuple(lines)), strange[:1]
