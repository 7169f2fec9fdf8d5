"""The manual's worked example, walked as it is written: each command run, each answer compared."""

from __future__ import annotations

import difflib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from casebook.model import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
PAGE = "about/first-case.md"
CASE = "cases/studies/shared-tool-shed.yml"
LOCALES: dict[Language, str] = {"en": "C.UTF-8", "th": "th_TH.UTF-8"}
# Python and the program are there already: what the manual has its reader set up is left out.
READY = "make() { mkdir -p .venv/bin && touch .venv/bin/activate; }\n"
pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (ROOT / ".git").exists(), reason="the example begins with a clone"
)


@dataclass(frozen=True)
class Block:
    """Some lines of the manual: commands, an answer, or lines of a record."""

    kind: str
    text: str


def blocks(lang: Language) -> list[Block]:
    """The lines to type, write and read, in order."""
    page = (ROOT / "docs" / lang / PAGE).read_text("utf-8")
    found = re.findall(r"^```(?:\{ \.)?(\w+)[^\n]*\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [Block(kind, text) for kind, text in found]


def plain(said: str) -> str:
    """An answer without what another day may change: the next free id, and where the site stands."""
    lines = [line for line in said.splitlines() if not re.match(r" {8}(docs/|https?://)", line)]
    return re.sub(r"\bC\d{4}\b", "C####", "\n".join(lines)).strip()


@dataclass
class Walk:
    """A reader who does what the manual says."""

    folder: Path
    origin: Path
    lang: Language = "en"
    outputs: list[tuple[str, str]] = field(default_factory=list)
    """Each answer that the manual promises, and the one that came."""

    def go(self) -> None:
        """Every block in turn: commands are run, answers kept, the record written and mended."""
        said = ""
        for block in blocks(self.lang):
            if block.kind == "sh":
                said = self.run(block.text.replace("ADDRESS", str(self.origin)))
                self.folder = self.folder / "casebook" if block.text.startswith("git clone") else self.folder
            elif block.kind == "text":
                self.outputs.append((plain(block.text), plain(said)))
            else:
                self.write(block.text)

    def run(self, commands: str) -> str:
        """Run some commands; what they say, be they content or not."""
        who = {
            f"GIT_{role}_{key}": "invented@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")
        }
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        locale = {"LC_ALL": LOCALES[self.lang], "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
        environment = {**os.environ, **who, **locale, "PATH": path, "GIT_CONFIG_GLOBAL": os.devnull}
        done = subprocess.run(
            ["bash", "-c", READY + commands],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0 or "casebook check" in commands, done.stdout + done.stderr
        return done.stdout

    def write(self, text: str) -> None:
        """Put the whole record into its file, with the id that was given; or put lines in the places of those like them."""
        file = self.folder / CASE
        old = file.read_text("utf-8")
        if "\nid: " in text:
            own = re.search(r"^id: .+$", old, re.MULTILINE)
            assert own is not None
            file.write_text(re.sub(r"^id: .+$", own[0], text, flags=re.MULTILINE), encoding="utf-8")
            return
        lines = old.splitlines()
        for line in text.splitlines():
            lines[lines.index(difflib.get_close_matches(line, lines, n=1, cutoff=0.5)[0])] = line
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, as a contributor has it where the project is kept."""
    folder = tmp_path_factory.mktemp("origin") / "casebook.git"
    for command in (
        ["git", "clone", "--quiet", "--bare", str(ROOT), str(folder)],
        ["git", "--git-dir", str(folder), "branch", "--force", "main", "HEAD"],
        ["git", "--git-dir", str(folder), "symbolic-ref", "HEAD", "refs/heads/main"],
    ):
        subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def walk(origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    walk = Walk(tmp_path_factory.mktemp("walk"), origin)
    walk.go()
    yield walk


def test_every_answer_is_as_the_manual_says(walk: Walk) -> None:
    assert [came for _, came in walk.outputs] == [promised for promised, _ in walk.outputs]
    assert len(walk.outputs) == 3


def test_preview_shows_the_case_in_both_languages(walk: Walk) -> None:
    pages = [walk.folder / f"preview/{lang}/cases/shared-tool-shed/index.html" for lang in LANGUAGES]
    assert [page.is_file() for page in pages] == [True, True]
    assert "A shared tool shed (invented)" in pages[1].read_text("utf-8")


def test_change_was_sent_and_taken_in(walk: Walk, origin: Path) -> None:
    sent = ["git", "--git-dir", str(origin), "diff", "--name-only", "main...tool-shed"]
    assert subprocess.run(sent, capture_output=True, text=True, check=True).stdout.split() == [CASE]
    assert walk.run("git diff tool-shed") == ""
    assert "No problem found." in walk.run("casebook check")


def test_messages_alone_tell_what_to_write(walk: Walk) -> None:
    text = next(block.text for block in blocks("en") if block.kind == "yaml")
    spoilt = walk.folder / "cases/studies/spoilt.yml"
    spoilt.write_text(text.replace("C0028", "C9999"), encoding="utf-8")
    said = json.loads(walk.run("casebook check cases/studies/spoilt.yml --format json"))
    spoilt.unlink()
    told = {problem["rule"]: problem["suggestion"] for problem in said}
    assert told.keys() == {"double-sara-e", "unknown-term", "buddhist-year", "unknown-source"}
    assert "casebook fix" in told["double-sara-e"]
    assert "local" in told["unknown-term"]
    assert "2024" in told["buddhist-year"]
    assert "report2024" in told["unknown-source"]


def test_both_languages_have_the_same_commands_and_lines() -> None:
    typed = {lang: [block for block in blocks(lang) if block.kind != "text"] for lang in LANGUAGES}
    assert typed["th"] == typed["en"]
    assert [block.kind for block in typed["en"]] == ["sh", "sh", "yaml", "sh", "sh", "yaml", "sh", "sh", "sh", "sh"]


def test_answers_in_thai_are_as_the_thai_manual_says(walk: Walk) -> None:
    thai = Walk(walk.folder, walk.origin, "th")
    begun, faults, fine = [plain(block.text) for block in blocks("th") if block.kind == "text"]
    text = next(block.text for block in blocks("th") if block.kind == "yaml")
    kept = (walk.folder / CASE).read_text("utf-8")
    (walk.folder / CASE).unlink()
    new, check = [block.text for block in blocks("th") if block.kind == "sh"][1:3]
    assert plain(thai.run(new)) == begun
    thai.write(text)
    assert plain(thai.run(check)) == faults
    (walk.folder / CASE).write_text(kept, encoding="utf-8")
    assert plain(thai.run(check)) == fine
