"""Where Thai words end: by a list of common words and the words that a book itself names.

Thai puts no spaces between words, and no list holds every word. This one is made of common words and of those that a
book names (terms, names, labels). A run of Thai is parted into as few of them as may be. It is good enough to cut an
excerpt and to rank; nothing is found or missed by it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

_RUN = re.compile("[ก-\u0e4e]{2,}")
_CLUSTER = re.compile("[เ-ไ]?[ก-ฮ][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|.", re.DOTALL)
LONGEST = 12
"""The most clusters of a word."""
STRAY = 1.5
"""The price of a cluster that no word explains; a word's is little more than 1."""

Clusters = tuple[str, ...]


@cache
def common_words() -> tuple[str, ...]:
    """Words that any Thai text has."""
    return tuple((Path(__file__).parent / "common.txt").read_text(encoding="utf-8").split())


def clusters(text: str) -> Clusters:
    """The clusters of a Thai text as it is written."""
    return tuple(_CLUSTER.findall(text))


def price(length: int) -> float:
    """The price of a word of so many clusters: one, and a little more the shorter it is.

    So the fewest words win (maximal matching: Sornlertlamvanich 1993), and of as many those of like length.
    """
    return 1 + 0.1 / length**2


class Words:
    """The words of a book, by which its Thai texts are parted."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """Take the common words and others that are known."""
        words = {run: clusters(run) for word in (*common_words(), *known) for run in _RUN.findall(word)}
        self._prices = {word: price(len(cut)) for word, cut in words.items() if len(cut) <= LONGEST}
        self._beginnings = {"".join(words[word][:end]) for word in self._prices for end in range(1, len(words[word]))}
        self._marked = cache(self._marked_run)

    def __iter__(self) -> Iterator[str]:
        """Every word, in order of code points."""
        return iter(sorted(self._prices))

    def marked(self, text: str, end: str) -> str:
        """A text with a mark at each end of a word inside its Thai runs."""
        return _RUN.sub(lambda run: self._marked(run[0], end), text)

    def split(self, text: str) -> list[str]:
        """The words of a Thai run."""
        return self._parted(clusters(text))

    def _marked_run(self, run: str, end: str) -> str:
        return end.join(self.split(run))

    def _parted(self, run: Clusters) -> list[str]:
        """The cheapest way to part a run (Viterbi); clusters that no word explains stay together."""
        prices, beginnings = self._prices, self._beginnings
        best = [0.0] + [math.inf] * len(run)
        came = [0] * (len(run) + 1)
        for start, cluster in enumerate(run):
            cost = best[start]
            word, end = cluster, start + 1
            if cost + prices.get(cluster, STRAY) < best[end]:
                best[end], came[end] = cost + prices.get(cluster, STRAY), start
            while word in beginnings and end < len(run):
                word += run[end]
                end += 1
                if word in prices and cost + prices[word] < best[end]:
                    best[end], came[end] = cost + prices[word], start
        return _joined(run, came, prices)


def _joined(run: Clusters, came: Sequence[int], prices: Mapping[str, float]) -> list[str]:
    """The words along the cheapest way; no cut beside a lone consonant, which is a word's rest and no word."""
    words: list[str] = []
    end = len(run)
    stray = ""
    while end:
        start = came[end]
        word = "".join(run[start:end])
        is_stray = word not in prices
        bare = is_stray and len(word) == 1
        if words and (bare or stray == "bare" or (is_stray and stray)):
            words[-1] = word + words[-1]
        else:
            words.append(word)
        stray, end = "bare" if bare else "stray" if is_stray else "", start
    return words[::-1]
