"""What can be mended in a file without loss, and nothing else: how Thai is stored, spaces that nobody sees.

Comments and everything between the values stay as they are, byte for byte, and so does the order of
keys: what stands in a comment belongs to the line below it, and only its author knows how far.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.problems import Problem
from casebook.reading import rules
from casebook.reading.characters import clean
from casebook.reading.composer import compose
from casebook.reading.document import LARGEST, parse
from casebook.reading.files import read_bytes, unreadable
from casebook.reading.finding import Finding
from casebook.reading.folder import PathNames
from casebook.reading.nodes import Mapping, Node, Scalar, Sequence, as_data
from casebook.reading.source import Source
from casebook.thai.marks import mend_marks

_BLOCK_STYLES = frozenset("|>")
# Joiners shape emoji and other scripts; they are idle only beside Thai and Latin letters.
_IDLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff]|(?<![^\u0e01-\u0e7fA-Za-z\\s])[\u200c\u200d]|[\u200c\u200d](?![^\u0e01-\u0e7fA-Za-z\\s])"
)
_TRAILING = re.compile(r"[ \t]+(?=\r?\n|\Z)")
_FINAL_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Edit:
    """A piece of a text, from `start` to `end`, and what is put in its place."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Mending:
    """A file's text as it is and as it can be mended; `hindrance` says why it was left alone."""

    path: str
    before: str
    after: str
    hindrance: Problem | None = None

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to mend."""
        return self.before != self.after


def mend_paths(paths: Iterable[Path]) -> Iterator[tuple[Path, Mending]]:
    """What can be mended in files and in the YAML files of folders, each once."""
    finding = Finding(PathNames())
    for path in paths:
        finding.look_at(path)
    for problem in finding.problems:
        yield Path(problem.location.path), Mending(problem.location.path, "", "", problem)
    for path in finding.files():
        name = finding.shown(path)
        try:
            yield path, mend(name, read_bytes(path))
        except OSError as error:
            yield path, Mending(name, "", "", unreadable(name, error))


def mend(path: str, data: bytes) -> Mending:
    """Mend the bytes of a file; one that is not sound YAML in UTF-8 is left to its author."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text or len(data) > LARGEST:
        problems = parse(path, data).problems
        return Mending(path, text, text, problems[0] if problems else None)
    # A mark at the very beginning is no character of the text.
    after = text.removeprefix("\ufeff")
    for edits in (_in_words, _in_spaces):
        root = sound_tree(after)
        if root is None:
            hindrances = (problem for problem in parse(path, data).problems if problem.rule is not rules.ZERO_WIDTH)
            return Mending(path, text, text, next(hindrances, None))
        after = applied(after, _kept(after, root, list(edits(after, root))))
    return Mending(path, text, after)


def mend_words(words: str) -> str:
    """A text without characters that have no width, its marks in order, composed (NFC)."""
    mended = mend_marks(_IDLE.sub("", words))
    return mended if mended == words else mend_words(mended)


def sound_tree(text: str) -> Node | None:
    """The tree of a text; None when there is anything wrong with it but characters without width."""
    source, unwelcome = clean(Source("", text))
    composition = compose(source)
    is_sound = not composition.error and not composition.problems
    return composition.root if is_sound and all(one.rule is rules.ZERO_WIDTH for one in unwelcome) else None


def _in_words(text: str, root: Node) -> Iterator[Edit]:
    """How the values and names of fields are stored."""
    for scalar in _scalars(root):
        words = text[_written(text, scalar) : scalar.end]
        mended = mend_words(words)
        if mended != words:
            yield Edit(scalar.end - len(words), scalar.end, mended)


def _in_spaces(text: str, root: Node) -> Iterator[Edit]:
    """Spaces at the end of a line, where they mean nothing, and the end of the last line."""
    inside = _Inside(text, root)
    for match in _TRAILING.finditer(text):
        if not inside.comment(match.start()) and not inside.block(match.start()):
            yield Edit(match.start(), match.end(), "")
    if text and not text.endswith(("\n", "\r")):
        line_end = _FINAL_BREAK.search(text)
        yield Edit(len(text), len(text), line_end[0] if line_end else "\n")


class _Inside:
    """What an offset into a text lies in."""

    def __init__(self, text: str, root: Node) -> None:
        self._text = text
        scalars = list(_scalars(root))
        self._spans = [(_written(text, one), one.end) for one in scalars]
        self._blocks = [span for span, one in zip(self._spans, scalars, strict=True) if one.style in _BLOCK_STYLES]

    def block(self, offset: int) -> bool:
        """Whether words stand before it in a block of lines, where a space behind them may be meant."""
        return bool(self._line_to(offset).strip()) and any(start <= offset < end for start, end in self._blocks)

    def comment(self, offset: int) -> bool:
        """Whether a comment ends there."""
        line = self._line_to(offset)
        signs = (offset - len(line) + place for place, char in enumerate(line) if char == "#")
        return any(not any(start <= sign < end for start, end in self._spans) for sign in signs)

    def _line_to(self, offset: int) -> str:
        start = max(self._text.rfind("\n", 0, offset), self._text.rfind("\r", 0, offset)) + 1
        return self._text[start:offset]


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield key
            yield from _scalars(value)


def _written(text: str, scalar: Scalar) -> int:
    """Where the words of a scalar begin: below the first line of a block, which may bear a comment."""
    if scalar.style not in _BLOCK_STYLES:
        return scalar.start
    line_end = _FINAL_BREAK.search(text, scalar.start, scalar.end)
    return line_end.end() if line_end else scalar.end


def _kept(text: str, root: Node, edits: list[Edit]) -> list[Edit]:
    """The edits after which the file still says the same: all of them as a rule, or else one by one."""
    wanted = _said(root)

    def keeps(some: list[Edit]) -> bool:
        after = sound_tree(applied(text, some))
        return after is not None and _said(after) == wanted

    if not edits or keeps(edits):
        return edits
    kept: list[Edit] = []
    for edit in edits:
        if keeps([*kept, edit]):
            kept.append(edit)
    return kept


def applied(text: str, edits: list[Edit]) -> str:
    """A text with all edits made."""
    for edit in sorted(edits, key=_place, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _said(root: Node) -> Any:
    """What a tree says but for what may be mended, with its keys in order."""
    return _mapped(as_data(root), lambda words: mend_words(words).rstrip("\r\n"))


def _mapped(data: Any, change: Callable[[str], str]) -> Any:
    if isinstance(data, dict):
        return [(change(key), _mapped(value, change)) for key, value in data.items()]
    return [_mapped(item, change) for item in data] if isinstance(data, list) else change(data)
