"""The manual's worked example, walked as it is written: each command run, each answer compared."""

from __future__ import annotations

import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.cli import main
from casebook.model import LANGUAGES, Language
from casebook.pipeline import check_paths

ROOT = Path(__file__).parents[1]
PAGE = "about/first-case.md"
CASE = "cases/studies/shared-tool-shed.yml"
LOCALES: dict[Language, str] = {"en": "C.UTF-8", "th": "th_TH.UTF-8"}
# Python and the program are there already: what the manual has its reader set up is left out.
READY = "make() { mkdir -p .venv/bin && touch .venv/bin/activate; }\n"
needs_git = pytest.mark.skipif(
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
        """Put the whole record into its file, with the id that was given, or lines in the places of those like them."""
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


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A copy of the project, as a contributor has it where the project is kept."""
    folder = tmp_path / "casebook.git"
    for command in (
        ["git", "clone", "--quiet", "--bare", str(ROOT), str(folder)],
        ["git", "--git-dir", str(folder), "branch", "--force", "main", "HEAD"],
        ["git", "--git-dir", str(folder), "symbolic-ref", "HEAD", "refs/heads/main"],
    ):
        subprocess.run(command, check=True, capture_output=True)
    return folder


@needs_git
def test_reader_who_does_what_the_manual_says_comes_to_a_merged_case(origin: Path, tmp_path: Path) -> None:
    walk = Walk(tmp_path, origin)
    walk.go()
    assert [came for _, came in walk.outputs] == [promised for promised, _ in walk.outputs]
    assert len(walk.outputs) == 3
    pages = {lang: walk.folder / f"preview/{lang}/cases/shared-tool-shed/index.html" for lang in LANGUAGES}
    assert [
        lang for lang, page in pages.items() if "A shared tool shed (invented)" not in page.read_text("utf-8")
    ] == []
    sent = ["git", "--git-dir", str(origin), "diff", "--name-only", "main...tool-shed"]
    assert subprocess.run(sent, capture_output=True, text=True, check=True).stdout.split() == [CASE]
    assert walk.run("git diff tool-shed") == ""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Our book in a folder of its own."""
    shutil.copytree(ROOT / "cases", tmp_path / "cases")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_are_as_the_manual_of_each_language_says(book: Path, lang: Language) -> None:
    begun, faults, fine = (plain(block.text) for block in blocks(lang) if block.kind == "text")
    typed = [shlex.split(block.text)[1:] for block in blocks(lang) if block.text.startswith("casebook ")]
    new, check = typed[:2]
    written, mended = (block.text for block in blocks(lang) if block.kind == "yaml")
    walk = Walk(book, book, lang)
    runner = CliRunner(env={"LC_ALL": LOCALES[lang]})
    assert plain(runner.invoke(main, new).output) == begun
    walk.write(written)
    assert plain(runner.invoke(main, check).output) == faults
    runner.invoke(main, ["fix", CASE])
    walk.write(mended)
    assert plain(runner.invoke(main, check).output) == fine


def test_messages_alone_tell_what_to_write(book: Path) -> None:
    text = next(block.text for block in blocks("en") if block.kind == "yaml")
    (book / CASE).write_text(text.replace("C0028", "C9999"), encoding="utf-8")
    told = {problem.rule.id: problem.suggestion() for problem in check_paths([book / CASE], book / "cases").problems}
    assert told.keys() == {"double-sara-e", "unknown-term", "buddhist-year", "unknown-source"}
    assert "casebook fix" in told["double-sara-e"]
    assert "local" in told["unknown-term"]
    assert "2024" in told["buddhist-year"]
    assert "report2024" in told["unknown-source"]


def test_both_languages_have_the_same_commands_and_lines() -> None:
    typed = {lang: [block for block in blocks(lang) if block.kind != "text"] for lang in LANGUAGES}
    assert typed["th"] == typed["en"]
    assert [block.kind for block in typed["en"]] == ["sh", "sh", "yaml", "sh", "sh", "yaml", "sh", "sh", "sh", "sh"]
