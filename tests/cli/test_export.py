"""`casebook export`: it writes what the site has."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from casebook.pipeline import check_book, plan
from casebook.reading import Reader
from casebook.site import SiteOptions
from tests.small_book import CASE


def export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", "data", *arguments], env={"LC_ALL": "C"})


def test_files_are_those_of_the_site(small_book: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(small_book)
    folder = tmp_path / "out"
    result = export(str(folder))
    assert result.exit_code == 0
    site = plan(check_book(Reader(Path("cases"))).book, SiteOptions("https://example.org/book/"))
    written = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {f"data/{name}": data for name, data in written.items()} == {
        asset.path: asset.content for asset in site.assets() if asset.path.startswith("data/")
    }
    assert result.output.splitlines() == [str(folder / name) for name in site.data.files]


def test_faulty_book_is_not_written(small_book: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(small_book)
    (small_book / "cases/studies/invented.yml").write_text(CASE.replace("title:", "titel:"), encoding="utf-8")
    result = export(str(tmp_path / "out"))
    assert (result.exit_code, (tmp_path / "out").exists()) == (1, False)
    assert "unknown-key" in result.output


def test_without_a_book_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = export("out")
    assert result.exit_code == 2
    assert "There is no book here" in result.output
