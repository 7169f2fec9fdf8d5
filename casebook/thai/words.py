"""Where Thai words end: by a small list of common words and the words that a book itself shows.

Thai puts no spaces between words, and no list holds every word. This one is made of a few hundred common words,
of those that a book names (terms, names, labels), and of runs of clusters that come again and again in its texts
beside ever different neighbours. It is good enough to cut an excerpt and to rank; nothing is found or missed by it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

_RUN = re.compile("[ก-\u0e4e]{2,}")
_CLUSTER = re.compile("[เ-ไ]?[ก-ฮ][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|.", re.DOTALL)
LONGEST = 8
"""The most clusters of a word."""
SAMPLE = 100_000
"""The most clusters to learn words from: more would teach little and cost time."""
FEWEST, NEIGHBOURS, COHESION = 5, 3, 3.0
"""How often a run must occur, beside how many different clusters, and how much more often than by chance
(in natural logarithms), to be taken for a word."""
KNOWN = 20
"""What a word that is known beforehand counts for at the least."""
_STRAY = 12.0

Clusters = tuple[str, ...]


@cache
def common_words() -> tuple[str, ...]:
    """Words that any Thai text has."""
    return tuple((Path(__file__).parent / "common.txt").read_text(encoding="utf-8").split())


def clusters(text: str) -> Clusters:
    """The clusters of a Thai text as it is written."""
    return tuple(_CLUSTER.findall(text))


class Words:
    """The words of a book, by which its Thai texts are parted."""

    def __init__(self, known: Iterable[str], texts: Iterable[str] = ()) -> None:
        """Take known words for granted and learn others from texts."""
        runs = _sample(texts)
        counts = dict.fromkeys(_learnt(runs), 0.0)
        for word in _thai_parts((*common_words(), *known)):
            counts[word] = KNOWN
        self._take(counts)
        # Count each word where it would really be used, twice: what only looked like a word is used no more.
        for _ in range(2 if runs else 0):
            used = Counter(word for run in runs for word in self._parted(run))
            self._take({word: used[word] + count for word, count in counts.items() if used[word] > 1 or count})
        self._parted_before = cache(self._marked_run)

    def marked(self, text: str, end: str) -> str:
        """A text with a mark at each end of a word inside its Thai runs."""
        return _RUN.sub(lambda run: self._parted_before(run[0], end), text)

    def split(self, text: str) -> list[str]:
        """The words of a Thai run."""
        return self._parted(clusters(text))

    def ranked(self) -> list[str]:
        """Every word, the most frequent first."""
        return sorted(self._costs, key=lambda word: (self._costs[word], word))

    def _take(self, counts: Mapping[str, float]) -> None:
        total = sum(counts.values()) + len(counts)
        self._costs = {word: -math.log((count + 1) / total) for word, count in counts.items()}
        self._beginnings = {"".join(part) for word in counts for part in _beginnings(clusters(word))}

    def _marked_run(self, run: str, end: str) -> str:
        return end.join(self.split(run))

    def _parted(self, run: Clusters) -> list[str]:
        """The cheapest way to part a run (Viterbi); clusters that no word explains stay together."""
        costs, beginnings = self._costs, self._beginnings
        best = [0.0] + [math.inf] * len(run)
        came = [0] * (len(run) + 1)
        for start, cluster in enumerate(run):
            cost = best[start]
            price = costs.get(cluster, _STRAY)
            word, end = cluster, start + 1
            if cost + price < best[end]:
                best[end], came[end] = cost + price, start
            while word in beginnings and end < len(run):
                word += run[end]
                end += 1
                if word in costs and cost + costs[word] < best[end]:
                    best[end], came[end] = cost + costs[word], start
        return _joined(run, came, costs)


def _beginnings(word: Clusters) -> Iterable[Clusters]:
    return (word[:end] for end in range(1, len(word)))


def _joined(run: Clusters, came: Sequence[int], costs: Mapping[str, float]) -> list[str]:
    """The words along the cheapest way; no cut beside a lone consonant, which is a word's rest and no word."""
    words: list[str] = []
    end = len(run)
    stray = ""
    while end:
        start = came[end]
        word = "".join(run[start:end])
        is_stray = word not in costs
        bare = is_stray and len(word) == 1
        if words and (bare or stray == "bare" or (is_stray and stray)):
            words[-1] = word + words[-1]
        else:
            words.append(word)
        stray, end = "bare" if bare else "stray" if is_stray else "", start
    return words[::-1]


def _thai_parts(words: Iterable[str]) -> Iterable[str]:
    return (run for word in words for run in _RUN.findall(word) if len(clusters(run)) <= LONGEST)


def _sample(texts: Iterable[str]) -> list[Clusters]:
    runs: list[Clusters] = []
    left = SAMPLE
    for text in texts:
        for run in _RUN.findall(text):
            runs.append(clusters(run))
            left -= len(runs[-1])
        if left < 0:
            break
    return runs


def _learnt(runs: list[Clusters]) -> Iterable[str]:
    """Runs of two to four clusters that hold together and stand beside many others."""
    counts: Counter[Clusters] = Counter()
    before: dict[Clusters, set[str]] = defaultdict(set)
    after: dict[Clusters, set[str]] = defaultdict(set)
    for run in runs:
        for start in range(len(run)):
            counts[run[start : start + 1]] += 1
            for end in range(start + 2, min(start + 4, len(run)) + 1):
                counts[run[start:end]] += 1
    frequent = {gram for gram, count in counts.items() if len(gram) > 1 and count >= FEWEST}
    for run in runs:
        for start in range(len(run)):
            for end in range(start + 2, min(start + 4, len(run)) + 1):
                gram = run[start:end]
                if gram in frequent:
                    before[gram].add(run[start - 1] if start else f"{len(before[gram])}")
                    after[gram].add(run[end] if end < len(run) else f"{len(after[gram])}")
    total = sum(count for gram, count in counts.items() if len(gram) == 1) or 1
    for gram in sorted(frequent):
        chance = max(counts[gram[:cut]] * counts[gram[cut:]] / total for cut in range(1, len(gram)))
        held = math.log(counts[gram] / chance) >= COHESION
        if held and len(before[gram]) >= NEIGHBOURS and len(after[gram]) >= NEIGHBOURS:
            yield "".join(gram)
