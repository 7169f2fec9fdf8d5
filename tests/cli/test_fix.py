"""`casebook fix`: what it shows, what it writes and how it exits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from tests.small_book import CASE

Fix = Callable[..., Result]
FAULTY = CASE.replace("กรณีสมมติ", "เเบบ\u200bสมมติ", 1)
MENDED = CASE.replace("กรณีสมมติ", "แบบสมมติ", 1)


@pytest.fixture
def fix(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> Fix:
    """Run the command in the book's folder."""
    monkeypatch.chdir(small_book)
    return lambda *arguments: CliRunner().invoke(main, ["fix", "--lang", "en", *arguments])


@pytest.fixture
def record(small_book: Path) -> Path:
    """The case, with two faults in its title."""
    path = small_book / "cases/studies/invented.yml"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_sound_book_is_left_alone(fix: Fix) -> None:
    result = fix()
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Nothing to mend.\n")


def test_faults_are_mended_and_shown_as_a_diff(fix: Fix, record: Path) -> None:
    result = fix()
    assert result.exit_code == 0
    assert record.read_text("utf-8") == MENDED
    assert result.stdout.splitlines() == [
        "cases/studies/invented.yml:3:13 U+0E40 U+0E40 → U+0E41",
        "cases/studies/invented.yml:3:17 U+200B → –",
        "--- a/cases/studies/invented.yml",
        "+++ b/cases/studies/invented.yml",
        "@@ -2,3 +2,3 @@",
        " status: published",
        "-title: {th: เเบบ<U+200B>สมมติ, en: Invented case}",
        "+title: {th: แบบสมมติ, en: Invented case}",
        " summary: {th: กรณีนี้สมมติขึ้น, en: This case is invented}",
    ]


def test_check_writes_nothing_and_exits_with_1(fix: Fix, record: Path) -> None:
    result = fix("--check")
    assert (result.exit_code, record.read_text("utf-8")) == (1, FAULTY)
    assert "+title: {th: แบบสมมติ" in result.stdout


def test_what_was_mended_needs_no_more(fix: Fix, record: Path) -> None:
    fix(str(record))
    assert fix("--check", str(record)).exit_code == 0


def test_file_that_cannot_be_read_is_left_and_told_of(fix: Fix, record: Path) -> None:
    record.write_text("title: [เเ", encoding="utf-8")
    result = fix()
    assert (result.exit_code, record.read_text("utf-8")) == (1, "title: [เเ")
    assert "Left as it is" in result.stderr


def test_without_a_book_the_call_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["fix"]).exit_code == 2
