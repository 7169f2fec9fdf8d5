"""`casebook forms` and `casebook from-issue`: what they write, what they say, how they exit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from casebook.cli.forms import as_slug
from casebook.model import Kind
from casebook.reading import read_book
from tests.schema.issue import issue

Run = Callable[..., Result]
ANSWERS = {
    ("title", "en"): "Invented",
    ("title", "th"): "กรณีสมมติ",
    ("summary", "en"): "This case is invented.",
    ("summary", "th"): "กรณีนี้สมมติขึ้น",
    ("place", "country"): "Norway",
    ("level_of_government",): "ระดับท้องถิ่น · Local",
    ("start",): "2556",
    ("narrative", "problem", "en"): "A problem.\n\nid: C0001",
    ("narrative", "problem", "th"): "ปัญหา",
    ("narrative", "what_was_done", "en"): "It was done.",
    ("narrative", "what_was_done", "th"): "ทำแล้ว",
    ("narrative", "results", "en"): "Results [@source1].",
    ("narrative", "results", "th"): "ผล [@source1]",
    ("sources", 0, "type"): "รายงาน · Report",
    ("sources", 0, "title"): "An invented paper",
    ("sources", 0, "kind"): "รายงาน · Report",
}


@pytest.fixture
def run(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in the book's folder."""
    monkeypatch.chdir(small_book)
    return lambda *arguments, typed="": CliRunner().invoke(main, arguments, input=typed)


@pytest.fixture
def body(small_book: Path) -> str:
    """The text of an issue with a whole case."""
    return issue(Kind.CASE, ANSWERS, read_book(small_book / "cases").book.vocabularies)


def test_forms_are_written(run: Run, small_book: Path) -> None:
    result = run("forms", "templates")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (small_book / "templates").iterdir()) == [
        "adaptation.yml",
        "case.yml",
        "change.yml",
        "lesson.yml",
        "pattern.yml",
    ]


def test_record_is_written_as_a_draft_with_the_next_id_beside_the_one_of_its_name(
    run: Run, body: str, small_book: Path
) -> None:
    result = run("from-issue", "-", "--lang", "en", typed=body)
    assert (result.exit_code, result.output) == (
        0,
        "C0002 is written: cases/studies/invented-2.yml\nNo problem found.\n",
    )
    text = (small_book / "cases/studies/invented-2.yml").read_text("utf-8")
    assert text.startswith("id: C0002\nstatus: draft\ntitle:\n")
    assert '\nplace:\n  country: "NO"\n' in text
    assert "\nstart: 2013\n" in text


def test_what_is_wrong_is_told_and_the_record_is_there_all_the_same(run: Run, body: str, small_book: Path) -> None:
    file = small_book / "issue.md"
    file.write_bytes(body.replace("Norway", "Atlantis").replace("\r\n2556\r\n", "\r\nlast year\r\n").encode())
    result = run("from-issue", str(file), "--lang", "en")
    assert result.exit_code == 0, result.output
    assert "bad-country 'Atlantis' is not a country code." in result.output
    assert "bad-date 'last year' is not a date that exists." in result.output
    assert result.output.endswith("2 error(s), 0 warning(s)\n")
    assert (small_book / "cases/studies/invented-2.yml").is_file()


def test_answer_that_looks_like_a_question_is_told(run: Run, body: str) -> None:
    twice = body.replace("It was done.", "It was done.\n\n### Results (Thai)\n\nx")
    result = run("from-issue", "-", "--lang", "th", typed=twice)
    assert "คำตอบมีบรรทัดที่เหมือนคำถาม" in result.output
    assert "\n- เกิดผลอะไร (ภาษาไทย) · Results (Thai)\n" in result.output


def test_text_that_is_no_form_writes_nothing(run: Run, small_book: Path) -> None:
    result = run("from-issue", "-", "--lang", "en", typed="### Title (Thai)\n\nHello")
    assert (result.exit_code, result.output) == (
        1,
        "Error: This is no filled-in form for a new record, or it was filled in before the form was changed.\n",
    )
    assert [path.name for path in (small_book / "cases").rglob("*.yml")] == ["book.yml", "invented.yml"]


def test_without_a_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["forms", "there"], ["from-issue", "-"]):
        assert "There is no book here" in CliRunner().invoke(main, arguments, input="").output


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Asker Welfare Lab: the citizen as co-investor", "asker-welfare-lab-the-citizen-as-co-investor"),
        ("Bærum's Überraschung", "brums-uberraschung"),
        ("ชื่อไทยล้วน", ""),
        ("../../etc/passwd", "etc-passwd"),
        (
            "A title that goes on and on and does not come to its end for a long time",
            "a-title-that-goes-on-and-on-and-does-not-come-to",
        ),
        ("x" * 80, "x" * 50),
        ("", ""),
    ],
)
def test_name_of_a_file(title: str, slug: str) -> None:
    assert as_slug(title) == slug
