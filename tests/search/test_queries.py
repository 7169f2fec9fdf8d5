"""The book's own queries: floors that only ever rise."""

from __future__ import annotations

from pathlib import Path

from benchmarks.search import answers, queries, score
from tests.search.conftest import Node


def test_the_book_is_found(node: Node, index: Path) -> None:
    asked = queries()
    ids = {found for query in asked for found in query.expect}
    assert len(asked) >= 150
    assert len(ids) >= 60
    found = score(answers(index, asked))
    assert found.recall >= 0.98
    assert found.mrr >= 0.985
    assert found.zero == 0
    assert found.false_hits <= 1
