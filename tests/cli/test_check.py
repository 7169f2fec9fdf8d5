"""`casebook check`: what it prints and how it exits."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from tests.small_book import CASE

Check = Callable[..., Result]


@pytest.fixture
def check(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Run the command in the book's folder."""
    monkeypatch.chdir(small_book)
    return lambda *arguments: CliRunner().invoke(main, ["check", *arguments], env={"LC_ALL": "C"})


@pytest.fixture
def spoiled(small_book: Path) -> Path:
    """The case with a misspelt field."""
    path = small_book / "cases/studies/invented.yml"
    path.write_text(CASE.replace("title:", "titel:"), encoding="utf-8")
    return path


def test_sound_book_exits_with_0(check: Check) -> None:
    assert check().exit_code == 0


def test_fault_comes_with_its_line_and_exits_with_1(check: Check, spoiled: Path) -> None:
    result = check()
    first = result.output.splitlines()[0]
    assert first.startswith("cases/studies/invented.yml:3:1 unknown-key 'titel' is not a field of a case.")
    assert "Did you mean 'title'?" in first
    assert result.output.splitlines()[1:3] == ["    3 | titel: {th: กรณีสมมติ, en: Invented case}", "      | ^"]
    assert result.exit_code == 1


def test_fault_in_thai(check: Check, spoiled: Path) -> None:
    assert "'titel' ไม่ใช่ช่องข้อมูลของกรณีศึกษา" in check("--lang", "th").output


def test_json_is_a_list_of_problems(check: Check, spoiled: Path) -> None:
    problem = json.loads(check("--format", "json").output)[0]
    assert {key: problem[key] for key in ("path", "line", "column", "rule", "severity")} == {
        "path": "cases/studies/invented.yml",
        "line": 3,
        "column": 1,
        "rule": "unknown-key",
        "severity": "error",
    }


def test_annotation_for_github(check: Check, spoiled: Path) -> None:
    assert "::error file=cases/studies/invented.yml,line=3,col=1" in check("--format", "github").output


def test_only_the_named_file_is_checked(check: Check, spoiled: Path) -> None:
    other = spoiled.with_name("other.yml")
    other.write_text(
        CASE.replace("C0001", "C0002").replace("Invented case", "Other").replace("กรณีสมมติ", "อื่น"), encoding="utf-8"
    )
    assert check(str(other)).exit_code == 0
    assert check(str(spoiled)).exit_code == 1


def test_path_that_is_not_there_is_a_fault(check: Check) -> None:
    result = check("cases/nowhere.yml")
    assert (result.exit_code, "cases/nowhere.yml" in result.output) == (1, True)


def test_without_a_book_the_call_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    assert CliRunner().invoke(main, ["check"]).exit_code == 2


def test_root_is_read_from_the_configuration(check: Check, small_book: Path) -> None:
    (small_book / "cases").rename(small_book / "records")
    config = small_book / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("plugins: [casebook]", "plugins: [{casebook: {root: records}}]")
    config.write_text(text + "extra: {env: !ENV [NAME, x], same: &a 1, again: *a}\n", encoding="utf-8")
    assert check().exit_code == 0


def write_manual(book: Path, address: str = "https://book.invented.org/x/") -> None:
    (book / "docs/en/about/rules.md").write_text("# Rules", encoding="utf-8")
    config = book / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("https://example.org/book/", address), encoding="utf-8")


def test_fault_links_to_the_manual_on_the_site(check: Check, spoiled: Path, small_book: Path) -> None:
    write_manual(small_book)
    assert "\n        https://book.invented.org/x/en/about/rules/#unknown-key\n" in check().output
    assert json.loads(check("--format", "sarif").output)["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"]


def test_fault_names_the_manuals_file_where_the_address_is_a_placeholder(
    check: Check, spoiled: Path, small_book: Path
) -> None:
    write_manual(small_book, "https://example.org/casebook/")
    assert "\n        docs/en/about/rules.md#unknown-key\n" in check().output


def test_fault_names_no_manual_where_there_is_none(check: Check, spoiled: Path) -> None:
    assert "about/rules" not in check().output


def test_language_is_the_computers(small_book: Path, spoiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small_book)
    result = CliRunner().invoke(main, ["check"], env={"LC_ALL": "th_TH.UTF-8"})
    assert "ไม่ใช่ช่องข้อมูลของกรณีศึกษา" in result.output


def test_rules_are_written_in_both_languages(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small_book)
    assert CliRunner().invoke(main, ["rules", "docs"]).exit_code == 0
    pages = [(small_book / "docs" / lang / "about/rules.md").read_text("utf-8") for lang in ("en", "th")]
    assert all("### unknown-key { #unknown-key }" in page for page in pages)
