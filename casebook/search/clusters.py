"""The units of search: Thai orthographic clusters, Latin words and numbers, and the keys that they are found by.

A cluster is a consonant with the vowels and marks that are written round it. It depends on nothing beside it,
so that a text and a query are cut alike, and every part of a word is a run of whole clusters.
`client/clusters.js` does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Literal, NamedTuple

from casebook.search.normal import normal
from casebook.search.stems import stem

WORD_END = "\u200b"
"""Stands in an indexed text where a Thai word ends and no space follows."""
SPACES = re.compile("[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
"""What parts words in any text; spelled out, since Python and JavaScript differ on the short form."""
_SPACE, _END = "\x1e", "\x1f"
_UNIT = re.compile(
    "(?P<thai>[เ-ไ]?[ก-ฮ][\u0e30-\u0e3a\u0e47-\u0e4e]*)"
    "|(?P<number>[0-9]+(?:\\.[0-9]+)*)"
    "|(?P<latin>(?![\u0e00-\u0e7f])[^\\W\\d_](?:(?![\u0e00-\u0e7f])[^\\W_])*)"
    f"|(?P<end>{_END})|(?P<hyphen>[-\u2010])|(?P<other>.)",
    re.DOTALL,
)
_THAI = "[เ-ไ]?[ก-ฮ][\u0e30-\u0e3a\u0e47-\u0e4e]*"
_LATIN = "(?![\u0e00-\u0e7f])[^\\W\\d_](?:(?![\u0e00-\u0e7f])[^\\W_])*"
_CLUSTER = re.compile(_THAI)
_HYPHENS = re.compile("[-\u2010]+")
_RUN_OR_WORD = re.compile(
    f"({_THAI}(?:{_END}*{_THAI})*)|([0-9]+(?:\\.[0-9]+)*)|({_LATIN}(?:[-\u2010]+{_LATIN})*)",
)
_UNHEARD = re.compile("[\u0e30\u0e47-\u0e4b]")
_ALIKE = str.maketrans(
    "\u0e35\u0e36\u0e37\u0e39ใขฃฅฆฌฉซศษญฎฏดฐฑฒถทธณบผพภฝรฤฬฮ",
    "\u0e34\u0e34\u0e34\u0e38ไคคคคชชสสสยตตตตตตตตตนปปปปฟลลลห",
)

UnitKind = Literal["thai", "latin", "number"]


class Unit(NamedTuple):
    """A cluster, a word or a number in its normal form.

    `start` is 2 where it begins a run of its kind, 1 where a Thai word begins inside a run or a Latin word
    follows a hyphen, and 0 inside a word.
    """

    kind: UnitKind
    text: str
    start: int


def units(text: str) -> list[Unit]:
    """The units of a text in order; word ends are heeded where they are marked."""
    marked = normal(SPACES.sub(_SPACE, text).replace(WORD_END, _END))
    found: list[Unit] = []
    before, start = "", 2
    for match in _UNIT.finditer(marked):
        kind = match.lastgroup
        if kind in ("thai", "number", "latin"):
            if kind != before:
                start = 2
            elif kind == "thai" and start == 2:
                start = 0
            found.append(Unit(kind, match[0], start))  # type: ignore[arg-type]
            before, start = kind, 2
        elif (kind, before) in (("end", "thai"), ("hyphen", "latin")):
            start = 1
        else:
            before, start = "", 2
    return found


@lru_cache(maxsize=1 << 16)
def coarse(cluster: str) -> str:
    """What a cluster sounds like, roughly: without tone or length, and alike-sounding consonants as one.

    Empty for a cluster that is silent.
    """
    return "" if "\u0e4c" in cluster else _UNHEARD.sub("", cluster).translate(_ALIKE)


def keys(sequence: Sequence[Unit]) -> Iterator[str]:
    """The keys that a sequence of units is found by.

    Pairs of neighbouring clusters, words of a single cluster, stems, numbers, and hyphenated words in one piece.
    """
    run: list[tuple[str, int]] = []
    for place, unit in enumerate(sequence):
        if unit.kind == "thai":
            if unit.start == 2:
                yield from _run_keys(run)
                run = []
            run.append((coarse(unit.text), unit.start))
            continue
        yield from _run_keys(run)
        run = []
        if unit.kind == "number":
            yield unit.text
            continue
        yield stem(unit.text)
        if unit.start == 1:
            yield stem(sequence[place - 1].text + unit.text)
    yield from _run_keys(run)


def keys_of(text: str) -> Iterator[str]:
    """The keys of a text: what `keys(units(text))` gives in another order, and several times sooner."""
    return chain.from_iterable(map(_keys_of_phrase, SPACES.split(text)))


@lru_cache(maxsize=1 << 16)
def _keys_of_phrase(phrase: str) -> tuple[str, ...]:
    """The keys between two spaces, which no unit and no pair reaches across."""
    if phrase.isascii() and phrase.isalpha():
        return (stem(phrase.lower()),)
    return tuple(_phrase_keys(normal(phrase.replace(WORD_END, _END))))


def _phrase_keys(phrase: str) -> Iterator[str]:
    for match in _RUN_OR_WORD.finditer(phrase):
        run, number, hyphenated = match.groups()
        if run:
            yield from _thai_keys(run)
        elif number:
            yield number
        else:
            words = _HYPHENS.split(hyphenated)
            yield from map(stem, words)
            yield from (stem(one + other) for one, other in pairwise(words))


def _thai_keys(run: str) -> Iterator[str]:
    before = ""
    for word in run.split(_END):
        heard, pairs = _keys_of_word(word)
        if not heard:
            continue
        if before:
            yield before + heard[0]
        if len(heard) == 1:
            yield heard[0]
        yield from pairs
        before = heard[-1]


@lru_cache(maxsize=1 << 16)
def _keys_of_word(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is heard of a word, and the pairs of that."""
    heard = tuple(filter(None, map(coarse, _CLUSTER.findall(word))))
    return heard, tuple(map(str.__add__, heard, heard[1:]))


def _run_keys(run: list[tuple[str, int]]) -> Iterator[str]:
    words: list[list[str]] = []
    heard: list[str] = []
    for key, start in run:
        if start or not words:
            words.append([])
        if key:
            words[-1].append(key)
            heard.append(key)
    yield from (word[0] for word in words if len(word) == 1)
    yield from map(str.__add__, heard, heard[1:])
