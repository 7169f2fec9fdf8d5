"""The slips that people make in a record, each at a place drawn by lot."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import yaml

from benchmarks.written import Entry, Written

T = TypeVar("T")


@dataclass(frozen=True)
class Slip:
    """A record with something wrong, and the lines (from 0) on which that can be seen."""

    text: str
    lines: frozenset[int]


Maker = Callable[[random.Random, Written], Slip]
MAKERS: dict[str, Maker] = {}
"""What makes a slip of each kind, by the first words of its docstring."""


def slip(maker: Maker) -> Maker:
    """Make a function known as the maker of slips of a kind."""
    MAKERS[str(maker.__doc__).rstrip(".")] = maker
    return maker


def on_line(written: Written, line: int, new: str, *more: int) -> Slip:
    """The record with a line replaced."""
    lines = [*written.lines[:line], new, *written.lines[line + 1 :]]
    return Slip("\n".join(lines), frozenset({line, *more}))


def put(written: Written, start: yaml.Mark, end: yaml.Mark, new: str) -> Slip:
    """The record with a piece replaced."""
    text = written.text[: start.index] + new + written.text[end.index :]
    return Slip(text, frozenset({start.line}))


class ImpossibleError(LookupError):
    """A record has no place for a slip of some kind."""


def choice(chance: random.Random, things: Sequence[T]) -> T:
    """One of some things, drawn by lot."""
    if not things:
        raise ImpossibleError
    return chance.choice(things)


def entry(chance: random.Random, written: Written, fits: Callable[[Entry], object]) -> Entry:
    """A field drawn by lot among those that fit."""
    return choice(chance, [one for one in written.entries if fits(one)])


def misspelt(chance: random.Random, word: str) -> str:
    """A word with one letter lost, doubled, changed, or two in each other's place."""
    place = chance.randrange(len(word))
    letter = chance.choice("aeinorst")
    swapped = word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]
    return chance.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            swapped,
            word[:place] + letter + word[place + 1 :],
        ]
    )


@slip
def further_in(chance: random.Random, written: Written) -> Slip:
    """Line further in."""
    one = entry(chance, written, lambda one: one.opens_line)
    return on_line(written, one.line, " " * chance.choice((1, 2)) + written.lines[one.line])


@slip
def further_out(chance: random.Random, written: Written) -> Slip:
    """Line further out."""
    one = entry(chance, written, lambda one: one.opens_line and written.lines[one.line].startswith(" "))
    return on_line(written, one.line, written.lines[one.line][1:])


@slip
def colon_lost(chance: random.Random, written: Written) -> Slip:
    """Colon lost."""
    one = entry(chance, written, lambda one: one.opens_line)
    return put(written, one.key.end_mark, _after(written, one.key.end_mark, ":"), "")


@slip
def space_lost(chance: random.Random, written: Written) -> Slip:
    """Space after the colon lost."""
    one = entry(chance, written, lambda one: written.text[one.key.end_mark.index :].startswith(": "))
    return put(written, one.key.end_mark, _after(written, one.key.end_mark, ": "), ":")


@slip
def field_misspelt(chance: random.Random, written: Written) -> Slip:
    """Field misspelt."""
    one = entry(chance, written, lambda one: len(one.key.value) > 2)
    return put(written, one.key.start_mark, one.key.end_mark, misspelt(chance, one.key.value))


@slip
def language_misspelt(chance: random.Random, written: Written) -> Slip:
    """Language misspelt."""
    one = entry(chance, written, lambda one: one.key.value in ("th", "en"))
    return put(written, one.key.start_mark, one.key.end_mark, chance.choice(("ht", "eng", "thai", "EN", "TH")))


@slip
def term_misspelt(chance: random.Random, written: Written) -> Slip:
    """Term misspelt."""
    one = entry(chance, written, lambda one: one.shape and one.shape.vocabulary)
    term = choice(chance, one.value.value if isinstance(one.value, yaml.SequenceNode) else [one.value])
    return put(written, term.start_mark, term.end_mark, misspelt(chance, term.value))


@slip
def wrong_sort(chance: random.Random, written: Written) -> Slip:
    """Value of the wrong sort."""
    one = entry(chance, written, lambda one: one.shape and one.key.value not in ("th", "en"))
    text = isinstance(one.value, yaml.ScalarNode)
    new = chance.choice(("[one, two]", "{one: two}")) if text else "words"
    slipped = put(written, one.value.start_mark, one.value.end_mark, new if text else f" {new}\n")
    return Slip(slipped.text, frozenset({one.line, one.value.start_mark.line}))


@slip
def taken_out(chance: random.Random, written: Written) -> Slip:
    """Needed field taken out."""
    one = entry(chance, written, lambda one: one.begins_no_item and one.shape and one.shape.required)
    lines = [*written.lines[: one.line], *written.lines[one.end :]]
    return Slip("\n".join(lines), frozenset({*written.heads(one.line), one.line - 1}))


@slip
def twice(chance: random.Random, written: Written) -> Slip:
    """Field twice."""
    one = entry(chance, written, lambda one: one.begins_no_item)
    block = written.lines[one.line : one.end]
    lines = [*written.lines[: one.end], *block, *written.lines[one.end :]]
    return Slip("\n".join(lines), frozenset(range(one.end, one.end + len(block))))


@slip
def no_record(chance: random.Random, written: Written) -> Slip:
    """Record that is not there."""
    return _replaced(chance, written, r"(?<!^id: )\b([CPLA])0\d{3}\b", lambda match: f"{match[1]}9{match[0][2:]}")


@slip
def no_source(chance: random.Random, written: Written) -> Slip:
    """Source that is not there."""
    return _replaced(chance, written, r"(?<=\[@)\w+|(?<=\{key: )\w+(?=[,}])", lambda match: misspelt(chance, match[0]))


@slip
def quote_lost(chance: random.Random, written: Written) -> Slip:
    """Quote lost."""
    one = entry(chance, written, lambda one: isinstance(one.value, yaml.ScalarNode) and one.value.style in ("'", '"'))
    start, end = one.value.start_mark, one.value.end_mark
    text = written.text
    at = chance.choice((start.index, end.index - 1))
    return Slip(text[:at] + text[at + 1 :], frozenset(range(start.line, end.line + 1)))


@slip
def bracket_lost(chance: random.Random, written: Written) -> Slip:
    """Bracket lost."""
    one = entry(chance, written, lambda one: getattr(one.value, "flow_style", None) is True)
    start, end = one.value.start_mark, one.value.end_mark
    at = chance.choice((start.index, end.index - 1))
    return Slip(written.text[:at] + written.text[at + 1 :], frozenset(range(start.line, end.line + 1)))


@slip
def comma_lost(chance: random.Random, written: Written) -> Slip:
    """Comma lost."""
    one = entry(chance, written, lambda one: _in_braces(written, one))
    at = written.text.rindex(",", 0, one.key.start_mark.index)
    return Slip(written.text[:at] + written.text[at + 1 :], frozenset({one.line, written.text.count("\n", 0, at)}))


@slip
def colon_in_text(chance: random.Random, written: Written) -> Slip:
    """Colon in a text."""
    one = entry(chance, written, lambda one: _is_plain_text(one) and " " in one.value.value)
    at = written.text.index(" ", one.value.start_mark.index)
    return Slip(written.text[:at] + ":" + written.text[at:], frozenset({one.line, one.value.start_mark.line}))


@slip
def tab(chance: random.Random, written: Written) -> Slip:
    """Tab."""
    one = entry(chance, written, lambda one: one.opens_line and written.lines[one.line].startswith("  "))
    return on_line(written, one.line, "\t" + written.lines[one.line][2:])


@slip
def cut_off(chance: random.Random, written: Written) -> Slip:
    """File cut off."""
    needed = [one for one in written.entries if len(one.path) == 1 and one.shape and one.shape.required]
    at = chance.randrange(needed[0].key.end_mark.index, needed[-1].value.end_mark.index - 1)
    text = written.text[:at]
    line = text.count("\n")
    said = len(text.rstrip("\n").split("\n")) - 1
    return Slip(text, frozenset({line, said, written.entries[0].line, *written.heads(said)}))


@slip
def no_date(chance: random.Random, written: Written) -> Slip:
    """Date that is none."""
    one = entry(chance, written, lambda one: re.fullmatch(r"\d{4}(-\d\d){0,2}", str(one.value.value)))
    year, _, rest = one.value.value.partition("-")
    new = chance.choice((f"{int(year) + 543}", f"{year}-13", f"{year}-02-30", f"May {year}", f"{year}/05"))
    return put(written, one.value.start_mark, one.value.end_mark, f"{new}-{rest}" if rest and "-" not in new else new)


@slip
def thai_mark(chance: random.Random, written: Written) -> Slip:
    """Thai mark wrong."""
    swaps = {"แ": "เเ", "ำ": "\u0e4d\u0e32", "\u0e48": "\u0e48\u0e48", "\u0e49": "\u0e49\u0e49"}
    found = [match for match in re.finditer("|".join(swaps), written.text) if "#" not in _line_at(written, match)]
    match = choice(chance, found)
    return _at(written, match, swaps[match[0]])


@slip
def unseen(chance: random.Random, written: Written) -> Slip:
    """Character that cannot be seen."""
    sign = chance.choice("\u200b\u200d\ufeff\u0007\u00ad\u2060")
    return _replaced(chance, written, r"(?<=[ก-ฮ])(?=[ก-ฮ])", lambda _: sign)


@slip
def html(chance: random.Random, written: Written) -> Slip:
    """HTML."""
    one = entry(chance, written, lambda one: one.key.value in ("th", "en") and _is_plain_text(one))
    return put(written, one.value.end_mark, one.value.end_mark, " <b>x</b>")


@slip
def exchanged(chance: random.Random, written: Written) -> Slip:
    """Languages exchanged."""
    pairs = [one for one in written.entries if isinstance(one.value, yaml.MappingNode) and _pair(one.value)]
    pairs = [one for one in pairs if min(len(text.value) for text in _pair(one.value)) > 60]
    first, second = _pair(choice(chance, pairs).value)
    text = written.text
    new = (
        text[: first.start_mark.index]
        + text[second.start_mark.index : second.end_mark.index]
        + text[first.end_mark.index : second.start_mark.index]
        + text[first.start_mark.index : first.end_mark.index]
        + text[second.end_mark.index :]
    )
    lines = range(first.start_mark.line, second.end_mark.line + 1)
    return Slip(new, frozenset(lines))


@slip
def astray(chance: random.Random, written: Written) -> Slip:
    """Words astray."""
    one = entry(chance, written, lambda one: one.opens_line and len(one.path) == 1)
    lines = [
        *written.lines[: one.line],
        chance.choice(("words astray", "ข้อความหลง", "- astray")),
        *written.lines[one.line :],
    ]
    return Slip("\n".join(lines), frozenset({one.line}))


@slip
def at_margin(chance: random.Random, written: Written) -> Slip:
    """Text at the margin."""
    blocks = [one for one in written.entries if getattr(one.value, "style", None) in ("|", ">")]
    one = choice(chance, blocks)
    line = choice(chance, [at for at in range(one.line + 1, one.end) if written.lines[at].strip()])
    return on_line(written, line, written.lines[line].lstrip())


@slip
def conflict(chance: random.Random, written: Written) -> Slip:
    """Left by git."""
    one = entry(chance, written, lambda one: one.opens_line and len(one.path) == 1)
    block = written.lines[one.line : one.end]
    both = ["<<<<<<< HEAD", *block, "=======", *block, ">>>>>>> other"]
    lines = [*written.lines[: one.line], *both, *written.lines[one.end :]]
    return Slip("\n".join(lines), frozenset(range(one.line, one.line + len(both))))


def _after(written: Written, mark: yaml.Mark, piece: str) -> yaml.Mark:
    assert written.text.startswith(piece, mark.index)
    return yaml.Mark(mark.name, mark.index + len(piece), mark.line, mark.column + len(piece), None, 0)


def _in_braces(written: Written, one: Entry) -> bool:
    """Whether a field follows another one between braces."""
    return written.text[: one.key.start_mark.index].rstrip().endswith(",")


def _is_plain_text(one: Entry) -> bool:
    return isinstance(one.value, yaml.ScalarNode) and one.value.style is None and one.opens_line


def _pair(node: yaml.Node) -> list[yaml.Node]:
    found = {key.value: value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
    return [found["th"], found["en"]] if list(found) == ["th", "en"] else []


def _line_at(written: Written, match: re.Match[str]) -> str:
    return written.lines[written.text.count("\n", 0, match.start())].lstrip()[:1]


def _replaced(chance: random.Random, written: Written, pattern: str, new: Callable[[re.Match[str]], str]) -> Slip:
    found = list(re.finditer(pattern, written.text, re.MULTILINE))
    match = choice(chance, found)
    return _at(written, match, new(match))


def _at(written: Written, match: re.Match[str], new: str) -> Slip:
    text = written.text[: match.start()] + new + written.text[match.end() :]
    return Slip(text, frozenset({written.text.count("\n", 0, match.start())}))
