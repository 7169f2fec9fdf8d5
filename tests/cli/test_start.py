"""A book of one's own: written, sound, built, and checked by the same workflows as ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from casebook.cli import main
from casebook.model import LANGUAGES
from casebook.pipeline import check_book
from casebook.reading import Reader

ROOT = Path(__file__).parents[2]
WRONG_CALL = 2
FORMS = ".github/ISSUE_TEMPLATE"
NAME = ("คลังของแล็บ", 'The lab\'s "book": cases')
OURS_ALONE = {".github/actions/ready/action.yml", ".github/workflows/program.yml"}
"""What makes the program itself ready and tests it; a book installs the program instead."""


def started(folder: Path, *arguments: str) -> Path:
    result = CliRunner().invoke(main, ["start", str(folder), "--lang", "en", *arguments])
    assert result.exit_code == 0, result.output
    return folder


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def shared(book: Path) -> dict[str, str]:
    """What a book has for GitHub, but for its forms, which are made of its own lists, and for what ours has alone."""
    found = files_in(book / ".github")
    return {
        name: text
        for name, text in found.items()
        if f".github/{name}" not in OURS_ALONE and not f".github/{name}".startswith(FORMS)
    }


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return started(tmp_path_factory.mktemp("labs") / "own", "--name", *NAME)


def test_book_has_no_fault_and_bears_its_name(own: Path) -> None:
    checked = check_book(Reader(own / "cases"))
    assert checked.problems == ()
    assert (checked.book.settings.name.th, checked.book.settings.name.en) == NAME
    assert yaml.safe_load((own / "mkdocs.yml").read_text("utf-8"))["site_name"] == " · ".join(NAME)


def test_book_is_built_and_a_record_of_it_too(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own)
    CliRunner().invoke(main, ["new", "lesson", "first", "--lang", "en"], catch_exceptions=False)
    first = (own / "cases/lessons/first.yml").read_text("utf-8")
    assert first.startswith("# yaml-language-server: $schema=../../docs/schema/lesson.json\n")
    call = [sys.executable, "-m", "casebook.cli", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(call, cwd=own, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    pages = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("index.html")}
    assert {f"{lang}/about/{page}index.html" for lang in LANGUAGES for page in ("", "contribute/", "rules/")} <= pages


def test_workflows_are_those_that_check_our_own_book(own: Path) -> None:
    ours = shared(ROOT)
    assert ours == shared(own)
    assert {
        "workflows/check.yml",
        "workflows/comment.yml",
        "workflows/deploy.yml",
        "workflows/from-issue.yml",
        "workflows/links.yml",
    } <= ours.keys()


def test_forms_are_those_of_the_book(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own)
    result = CliRunner().invoke(main, ["forms", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert files_in(own / FORMS) == files_in(tmp_path)


def test_every_file_has_its_values(own: Path) -> None:
    left = ("$name", "$version")
    assert [name for name, text in files_in(own).items() if any(value in text for value in left)] == []


def test_help_is_in_the_language_asked_for(tmp_path: Path) -> None:
    started(tmp_path / "thai", "--lang", "th")
    assert "## ชื่อคลัง\nname:\n" in (tmp_path / "thai/cases/book.yml").read_text("utf-8")


def test_folder_that_is_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(main, ["start", str(tmp_path), "--lang", "en"])
    assert (result.exit_code, "is not empty" in result.output) == (WRONG_CALL, True)
    assert files_in(tmp_path) == {"letter.txt": "mine"}
