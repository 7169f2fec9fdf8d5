"""Run an engine on the small book as an author would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(small_book: Path) -> Run:
    """Run a module in the book's folder: `run("mkdocs", "build", "--strict")`."""

    def ran(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=small_book,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return ran
