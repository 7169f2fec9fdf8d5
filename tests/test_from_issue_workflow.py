"""The workflow that makes a pull request of a form, run here step by step with a `gh` that only takes notes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.model import Kind
from casebook.reading import read_book
from tests.cli.test_forms import ANSWERS
from tests.schema.issue import issue

FILE = Path(__file__).parents[1] / ".github/workflows/from-issue.yml"
TEXT = FILE.read_text("utf-8")
# YAML 1.1 takes the key `on` for a truth value.
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOB = WORKFLOW["jobs"]["record"]
OWN_STEPS = ("From the form to a record", "A branch and a pull request")
GH = """\
#!/bin/sh
echo "$*" >> "$NOTES"
for argument; do last="$argument"; done
case "$1" in pr | issue) cat "$last" >> "$NOTES" ;; esac
"""
HOSTILE = '$(touch "$HOME/pwned"); `touch $HOME/pwned` "; touch $HOME/pwned #\n${{ github.token }}\n\'EOF\'\n'


@dataclass
class Ran:
    """What the steps did."""

    status: int
    repository: Path
    remote: Path
    notes: str

    def git(self, *arguments: str) -> str:
        """What git says of the remote."""
        call = ["git", "--git-dir", str(self.remote), *arguments]
        return subprocess.run(call, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def body(small_book: Path) -> str:
    """A case, as a form makes it."""
    return issue(Kind.CASE, ANSWERS, read_book(small_book / "cases").book.vocabularies)


@pytest.fixture
def run(small_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Ran]:
    """Run the steps on an issue of some text, in the small book's repository."""
    around = tmp_path_factory.mktemp("runner")
    remote = around / "remote.git"
    for call in (
        ["git", "init", "--quiet", "--bare", "--initial-branch=main", str(remote)],
        ["git", "init", "--quiet", "--initial-branch=main"],
        ["git", "add", "."],
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "First"],
        ["git", "remote", "add", "origin", str(remote)],
        ["git", "push", "--quiet", "origin", "main"],
    ):
        subprocess.run(call, cwd=small_book, check=True, capture_output=True)
    programs = around / "bin"
    programs.mkdir()
    (programs / "gh").write_text(GH, encoding="utf-8")
    (programs / "gh").chmod(0o755)

    def ran(text: str) -> Ran:
        event = around / "event.json"
        said = {"issue": {"number": 12, "body": text, "title": HOSTILE}, "repository": {"default_branch": "main"}}
        event.write_text(json.dumps(said), encoding="utf-8")
        environment = {
            "PATH": os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(around),
            "LANG": "C.UTF-8",
            "NOTES": str(around / "notes"),
            "GITHUB_EVENT_PATH": str(event),
            "RUNNER_TEMP": str(around),
            "NUMBER": "12",
            "BASE": "main",
            "GH_TOKEN": "invented",
        }
        status = 0
        for name in OWN_STEPS:
            script = next(step["run"] for step in JOB["steps"] if step.get("name") == name)
            call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
            status = subprocess.run(call, cwd=small_book, env=environment, capture_output=True, check=False).returncode
            if status:
                break
        assert not (around / "pwned").exists()
        return Ran(status, small_book, remote, (around / "notes").read_text("utf-8"))

    return ran


def test_record_is_on_a_branch_of_its_own_and_proposed(run: Callable[[str], Ran], body: str) -> None:
    ran = run(body)
    assert ran.status == 0
    assert ran.git("diff", "--name-status", "main", "issue-12") == "A\tcases/studies/invented-2.yml\n"
    assert ran.git("log", "-1", "--format=%s", "issue-12") == "cases: A record from issue #12\n"
    create, _, told = ran.notes.removeprefix("auth setup-git\n").partition("\n")
    assert create.startswith("pr create --base main --head issue-12 --title A record from issue #12 --body-file ")
    assert told.startswith("Made from the form in #12.")
    assert "~~~~text\nC0002 is written: cases/studies/invented-2.yml\nNo problem found.\n~~~~\n" in told
    assert told.endswith("\nCloses #12\n")


def test_what_a_stranger_writes_is_words_and_nothing_else(run: Callable[[str], Ran], body: str) -> None:
    ran = run(body.replace("It was done.", HOSTILE.replace("\n", "\r\n")))
    assert ran.status == 0
    written = ran.git("show", "issue-12:cases/studies/invented-2.yml")
    assert '$(touch "$HOME/pwned"); `touch $HOME/pwned`' in written
    assert "${{ github.token }}" in written


def test_text_longer_than_a_variable_can_be(run: Callable[[str], Ran], body: str) -> None:
    ran = run(body.replace("It was done.", "ยาวมาก " * 9_000))
    assert ran.status == 0
    assert ran.git("show", "issue-12:cases/studies/invented-2.yml").count("ยาวมาก") == 9_000


def test_issue_that_is_no_form_is_answered(run: Callable[[str], Ran]) -> None:
    ran = run(f"Hello {HOSTILE}")
    assert ran.status == 1
    assert ran.notes.startswith("issue comment 12 --body-file ")
    assert "Error: This is no filled-in form for a new record" in ran.notes
    assert ran.git("branch", "--list") == "* main\n"


def test_nothing_of_the_issue_but_its_number_and_label_is_in_an_expression() -> None:
    expressions = set(re.findall(r"\$\{\{ *(.*?) *\}\}", TEXT)) | {JOB["if"]}
    assert {one for one in expressions if "github.event" in one} == {
        "github.event.issue.number",
        "github.event.repository.default_branch",
        "github.event.label.name == 'make a record'",
    }
    assert not [step["name"] for step in JOB["steps"] if "${{" in step.get("run", "")]


def test_it_may_do_no_more_than_it_has_to() -> None:
    assert WORKFLOW["permissions"] == {}
    assert JOB["permissions"] == {"contents": "write", "pull-requests": "write", "issues": "write"}
