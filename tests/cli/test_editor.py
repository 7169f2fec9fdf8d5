"""`casebook editor`: where it puts what it fetches, and what it says when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.adapters import npm
from casebook.cli import main


def test_files_are_kept_beside_the_configuration(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small_book / "cases")
    monkeypatch.setattr(npm, "fetch_editor", lambda project: project / "fetched")
    result = CliRunner().invoke(main, ["editor"])
    assert (result.exit_code, result.output) == (
        0,
        f"The editor's files are in {small_book / 'fetched'}; the next build takes them up.\n",
    )


def test_what_went_wrong_is_said(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(project: Path) -> Path:
        raise npm.FetchError("npm is needed.")

    monkeypatch.chdir(small_book)
    monkeypatch.setattr(npm, "fetch_editor", fail)
    result = CliRunner().invoke(main, ["editor"])
    assert (result.exit_code, result.output) == (1, "Error: npm is needed.\n")
