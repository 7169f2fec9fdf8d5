"""What GitHub and pre-commit run: read by their own validators, and as an attacker would read it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "casebook/cli/book"
WORKFLOWS = [*sorted((ROOT / ".github").rglob("*.yml")), *sorted((BOOK / "dot-github").rglob("*.yml"))]
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def run(program: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_hooks_are_what_pre_commit_takes() -> None:
    run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")


def test_a_new_books_hooks_are_what_pre_commit_takes() -> None:
    run("pre-commit", "validate-config", str(BOOK / "dot-pre-commit-config.yaml"))


def test_no_workflow_gives_an_attacker_a_hold() -> None:
    # Low findings are about a notation that not every GitHub server knows yet.
    run("zizmor", "--offline", "--quiet", "--min-severity", "medium", ".github", str(BOOK / "dot-github"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert [one for one in used if not (one.startswith("./.github/") or PINNED.fullmatch(one))] == []
