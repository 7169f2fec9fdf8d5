"""Which passages a key is in, and how that is written: numbers as text, small ones in one letter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from casebook.search.clusters import keys_of
from casebook.search.passages import Passage

MOST = 4096
"""The most passages that are listed for a key. Beyond it only heads and the passages with most of it are listed:
so common a key tells little, and its list would be long to fetch."""
SHARD = 12_000
"""About how many letters a shard has: some five kilobytes compressed."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

Posting = tuple[int, int]
"""A passage's number, and its weight: in a head the field (1 to 3), else how often the key is there (0 to 2)."""


class Postings:
    """The postings of every key, gathered passage by passage in order of number."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Posting]] = defaultdict(list)
        self._documents: dict[str, int] = defaultdict(int)
        self._last: dict[str, int] = {}

    def add(self, number: int, document: int, passage: Passage) -> None:
        """Note the keys of a passage."""
        head = passage.language is None
        for key, weight in (_fields(passage) if head else _frequencies(passage)).items():
            self._by_key[key].append((number, weight))
            if self._last.get(key) != document:
                self._last[key] = document
                self._documents[key] += 1

    def words(self) -> list[str]:
        """The Latin stems that a misspelt word may have meant, in order."""
        return sorted(key for key in self._by_key if len(key) > 2 and key.isascii() and key.isalpha())

    def shards(self) -> list[str]:
        """The text of every shard; a key is in the one that `shard_of` names."""
        lines = {key: self._line(key) for key in sorted(self._by_key)}
        count = 1
        while sum(map(len, lines.values())) > count * SHARD:
            count *= 2
        shards: list[list[str]] = [[] for _ in range(count)]
        for key, line in lines.items():
            shards[shard_of(key, count)].append(line)
        return ["\n".join(shard) for shard in shards]

    def _line(self, key: str) -> str:
        listed = self._by_key[key]
        whole = len(listed) <= MOST
        if not whole:
            listed = sorted(sorted(listed, key=lambda posting: -posting[1])[:MOST])
        numbers = [self._documents[key] * 2 + (0 if whole else 1)]
        before = 0
        for number, weight in listed:
            numbers.append((number - before) * 4 + weight)
            before = number
        return f"{key}\t{written(numbers)}"


def _fields(head: Passage) -> Mapping[str, int]:
    """The most telling field that each key of a head is in."""
    fields: dict[str, int] = {}
    for field, line in sorted(head.parts):
        fields.update(dict.fromkeys(keys_of(line), field))
    return fields


def _frequencies(passage: Passage) -> Mapping[str, int]:
    """How often each key of a body is there: once, two or three times, or more often."""
    counts = Counter(chain.from_iterable(keys_of(line) for _, line in passage.parts))
    return {key: min(2, count // 2) for key, count in counts.items()}


def shard_of(key: str, count: int) -> int:
    """The shard of a key, from the UTF-16 units that JavaScript sees."""
    coded = key.encode("utf-16-le")
    number = 0
    for place in range(0, len(coded), 2):
        number = (number * 31 + int.from_bytes(coded[place : place + 2], "little")) & 0xFFFFFFFF
    return (number ^ number >> 15) % count


def written(numbers: Iterable[int]) -> str:
    """Numbers from 0 as letters, five bits in each, the low ones first; a letter's sixth bit says that more follow."""
    return "".join(letter for number in numbers for letter in _letters(number))


def _letters(number: int) -> Iterator[str]:
    while number > 31:
        yield _LETTERS[32 + number % 32]
        number //= 32
    yield _LETTERS[number]


def deltas(numbers: Sequence[int]) -> list[int]:
    """The steps between rising numbers."""
    return [number - before for number, before in zip(numbers, (0, *numbers), strict=False)]


def inverted(values: Iterable[tuple[int, Iterable[str]]]) -> Mapping[str, list[int]]:
    """The documents of each value, by value in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for document, named in values:
        for value in named:
            found[value].append(document)
    return dict(sorted(found.items()))
