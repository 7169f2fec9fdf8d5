from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.search import postings
from casebook.search.passages import BODY, TITLE, Passage
from casebook.search.postings import Postings, deltas, shard_of, written


@given(st.lists(st.integers(0, 2**40), max_size=20))
def test_numbers_can_be_read_back(numbers: list[int]) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    found, number, scale = [], 0, 1
    for letter in written(numbers):
        value = letters.index(letter)
        number, scale = number + value % 32 * scale, scale * 32
        if value < 32:
            found.append(number)
            number, scale = 0, 1
    assert found == numbers


def test_deltas() -> None:
    assert deltas([3, 5, 9]) == [3, 2, 4]


@given(st.text(min_size=1, max_size=6), st.integers(1, 64))
def test_every_key_has_a_shard(key: str, count: int) -> None:
    assert 0 <= shard_of(key, count) < count


def test_a_line_counts_documents_and_lists_passages() -> None:
    gathered = Postings()
    gathered.add(0, 0, Passage(None, ((TITLE, "lab"),)))
    gathered.add(1, 0, Passage("en", ((BODY, "lab and lab"),)))
    gathered.add(5, 1, Passage("en", ((BODY, "lab"),)))
    lines = dict(line.split("\t") for line in gathered.shards()[0].split("\n"))
    assert lines["lab"] == written([2 * 2, 0 * 4 + 3, 1 * 4 + 1, 4 * 4 + 0])


def test_of_a_common_key_only_the_best_passages_are_listed(monkeypatch) -> None:
    monkeypatch.setattr(postings, "MOST", 2)
    gathered = Postings()
    for number, text in enumerate(("lab", "lab lab lab lab", "lab", "lab lab")):
        gathered.add(number, number, Passage("en", ((BODY, text),)))
    assert gathered.shards() == [f"lab\t{written([4 * 2 + 1, 1 * 4 + 2, 2 * 4 + 1])}"]
