"""One rule, two languages of code."""

from __future__ import annotations

import json
from pathlib import Path

from tests.search import vectors
from tests.search.conftest import CLIENT, Node

HERE = Path(__file__).parent


def test_the_file_is_what_python_does_now() -> None:
    now = json.loads(vectors.as_json())
    assert json.loads(vectors.PATH.read_text(encoding="utf-8")) == now, "run `python tests/search/vectors.py`"


def test_javascript_does_the_same(node: Node) -> None:
    assert node(HERE / "vectors.mjs", CLIENT, vectors.PATH) == []
