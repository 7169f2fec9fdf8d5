"""What all tests share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from tests.small_book import write

REPOSITORY = Path(__file__).resolve().parent.parent

# No deadline: a shared machine is slow at times, and speed is measured in benchmarks/.
settings.register_profile(
    "casebook",
    deadline=None,
    derandomize="CI" in os.environ,
    database=None if "CI" in os.environ else DirectoryBasedExampleDatabase(REPOSITORY / ".cache" / "hypothesis"),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("casebook")


@pytest.fixture(scope="session")
def node_program() -> str:
    """Node on this machine; without it a test is skipped, or fails where CASEBOOK_REQUIRE_NODE is set."""
    program = shutil.which("node")
    if program is None and "CASEBOOK_REQUIRE_NODE" not in os.environ:
        pytest.skip("Node is not installed")
    assert program is not None, "Node is not installed"
    return program


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds mkdocs.yml, cases/ and docs/."""
    return REPOSITORY


@pytest.fixture
def small_book(tmp_path: Path) -> Path:
    """A folder with mkdocs.yml, cases/ and docs/ of an invented book."""
    return write(tmp_path)
