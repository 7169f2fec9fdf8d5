"""One file: its bytes to a tree, and everything that is wrong with it as YAML."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from casebook.problems import Problem, Words
from casebook.reading import rules
from casebook.reading.characters import clean, decode
from casebook.reading.composer import Composition, compose
from casebook.reading.nodes import Mapping, Node, Scalar, as_data
from casebook.reading.owners import found_words
from casebook.reading.recovery import recover
from casebook.reading.source import Source

LARGEST = 1_000_000
"""The most bytes of one file."""
_INDENT_WIDTHS = (2, 4, 8)
"""What a tab may have meant to the editor that wrote it."""


@dataclass(frozen=True)
class Document:
    """What one file says: its text, its tree when it is sound, and its problems so far."""

    source: Source
    root: Mapping | None
    problems: tuple[Problem, ...]
    has_blanks: bool = True
    """False when it is known that no text in it is empty, and no list."""

    @cached_property
    def data(self) -> Any:
        """The tree as plain mappings, lists and texts; None without a tree."""
        return None if self.root is None else as_data(self.root)


def parse(path: str, data: bytes) -> Document:
    """Read a file's bytes as far as they can be read."""
    if len(data) > LARGEST:
        what: Words = {"en": "The file", "th": "ไฟล์"}
        limit: Words = {"en": f"{LARGEST // 1_000_000} MB", "th": f"{LARGEST // 1_000_000} MB"}
        source = Source(path, "")
        return Document(source, None, (rules.TOO_LARGE.at(source.at(0), what=what, limit=limit),))
    original, problems = decode(path, data)
    source, unwelcome = clean(original)
    composition, source = _compose(source, original)
    if composition.error:
        composition = recover(source, composition.error)
    tabbed = {problem.location.line for problem in unwelcome if problem.rule is rules.TAB}
    problems += unwelcome
    problems += [problem for problem in composition.problems if not _follows(problem, tabbed)]
    return _document(source, composition, problems)


def _follows(problem: Problem, tabbed: set[int]) -> bool:
    """Whether a wrong column comes of a tab that was told of."""
    return problem.rule is rules.INDENTATION and problem.location.line in tabbed


def tree_of(source: Source) -> Node | None:
    """The tree of a text that was read before, as far as it can be read."""
    composition = compose(source)
    return recover(source, composition.error).root if composition.error else composition.root


def _document(source: Source, composition: Composition, problems: list[Problem]) -> Document:
    root = composition.root
    if isinstance(root, Mapping):
        return Document(source, root, tuple(problems), composition.has_blanks)
    if composition.complete and (root is None or (isinstance(root, Scalar) and not root.value)):
        problems.append(rules.EMPTY_FILE.at(source.at(0)))
    elif composition.complete and isinstance(root, object):
        assert root is not None
        problems.append(rules.NOT_A_MAPPING.at(source.at(root.start), found=found_words(root)))
    return Document(source, None, tuple(problems))


def _compose(source: Source, original: Source) -> tuple[Composition, Source]:
    """Compose a text; where tabs indent it, try the widths that they may have stood for."""
    composition = compose(source)
    if composition.error and "\t" in original.text:
        widened = [source.with_tabs_as(width, original.text) for width in _INDENT_WIDTHS]
        attempts = [(compose(source), source) for source in widened]
        return max(attempts, key=lambda attempt: (not attempt[0].error, attempt[1].aligned()))
    return composition, source
