"""`casebook health` on an invented book."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main


@pytest.fixture(autouse=True)
def in_the_book(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small_book)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["health", "--on", "2026-12-01", *arguments])


def plain(said: str) -> str:
    """Words with plain spaces in the place of those that keep a date together."""
    return said.replace("\N{NO-BREAK SPACE}", " ")


def test_text_has_a_line_for_each_measure_and_each_record() -> None:
    lines = plain(run("--lang", "en").output).splitlines()
    assert lines[0] == "As of 1 December 2026"
    assert "Texts that agree in both languages: 0 of 5 (0%)" in lines
    assert "  C0001 cases/studies/invented.yml: 5 text(s) not compared" in lines
    assert "  C0001 cases/studies/invented.yml: no outcome on record" in lines


def test_thai() -> None:
    assert plain(run("--lang", "th").output).splitlines()[0] == "ณ วันที่ 1 ธันวาคม พ.ศ. 2569"


def test_json_is_the_same_in_both_languages() -> None:
    told = json.loads(run("--format", "json").output)
    assert told == json.loads(run("--format", "json", "--lang", "th").output)
    assert told["on"] == "2026-12-01"
    assert told["measures"][1] == {
        "id": "translation",
        "good": 0,
        "of": 5,
        "share": 0,
        "counts": {"unconfirmed": 5},
        "findings": [{"record": "C0001", "notes": [{"code": "unconfirmed", "count": 5}]}],
    }


def test_fails_when_a_measure_is_lower_than_was_asked() -> None:
    assert run().exit_code == 0
    assert run("--fail-under", "patterns=100").exit_code == 0
    low = run("--fail-under", "translation=50", "--fail-under", "patterns=100", "--lang", "en")
    assert low.exit_code == 1
    assert low.stderr == "Texts that agree in both languages: 0% is under 50%.\n"


@pytest.mark.parametrize("wanted", ["translation", "nothing=5", "translation=half"])
def test_a_wrong_call_names_the_measures(wanted: str) -> None:
    said = run("--fail-under", wanted)
    assert said.exit_code == 2
    assert "completeness" in said.output


def test_the_day_is_that_of_the_epoch_when_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    said = plain(CliRunner().invoke(main, ["health", "--lang", "en"]).output)
    assert said.startswith("As of 1 January 1970\n")


def test_a_report_on_links_is_taken_in(tmp_path: Path) -> None:
    page = "https://example.org/page"
    path = Path("cases/studies/invented.yml")
    path.write_text(path.read_text("utf-8").replace("kind: report}", f"kind: report, URL: {page}}}"), encoding="utf-8")
    found = [{"rule": "dead-link", "sentence": f"'{page}' is no longer there: 404."}]
    report = tmp_path / "links.json"
    report.write_text(json.dumps(found), encoding="utf-8")
    assert "1 source(s) no longer answer: paper" in run("--links", str(report), "--lang", "en").output
    report.write_text("{}", encoding="utf-8")
    assert run("--links", str(report)).exit_code == 2
