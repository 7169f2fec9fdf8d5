"""`casebook release` and `casebook addresses`: what they write, what they refuse, and that they commit nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebook.cli import main
from casebook.reading.ledger import seal_of
from tests.small_book import CASE, released

HISTORY = "history:\n  - {date: 2026-11-01, kind: created, summary: {th: เริ่ม, en: Begun}}\n"
LATER = "  - {date: 2026-12-02, kind: revision, summary: {th: แก้, en: More is known}}\n"


@pytest.fixture
def book(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of one case, as the folder in which one stands."""
    monkeypatch.chdir(small_book)
    put(small_book, CASE + HISTORY)
    return small_book


def put(book: Path, text: str) -> None:
    (book / "cases/studies/invented.yml").write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"])


def done(*arguments: str) -> str:
    ran = run(*arguments)
    assert ran.exit_code == 0, ran.output
    return ran.output


def files(book: Path) -> dict[str, bytes]:
    return {path.relative_to(book).as_posix(): path.read_bytes() for path in book.rglob("*") if path.is_file()}


def test_first_release_makes_version_1_of_every_record(book: Path) -> None:
    said = done("release", "--date", "2026-12-01")
    assert said.splitlines() == [
        "C0001 version 1: Invented case",
        "  2026-11-01 created: Begun",
        "1 version(s) of 2026-12-01 are in cases/versions.",
        f"{len(released(book)) - 2} address(es) were added to cases/versions/addresses.txt.",
        "Look at them with git diff, commit them, and publish the site. From then on they must not change.",
    ]
    copy = (book / "cases/versions/C0001/v1.yml").read_bytes()
    assert copy == (book / "cases/studies/invented.yml").read_bytes()
    assert (book / "cases/versions/released.txt").read_text("utf-8").splitlines()[2:] == [
        f"2026-12-01 C0001 v1 {seal_of(copy)}"
    ]
    assert {"/", "/C0001/", "/C0001/v1/", "/en/cases/invented/C0001.bib", "/en/feed.xml", "/th/about/"} <= set(
        released(book)
    )
    assert done("check") == "No problem found.\n"


def test_addresses_are_in_order_and_furniture_is_not_among_them(book: Path) -> None:
    done("release", "--date", "2026-12-01")
    lines = released(book)[2:]
    assert lines == sorted(lines)
    assert not [line for line in lines if line.startswith("/assets/")]


def test_release_writes_only_into_its_own_folder(book: Path) -> None:
    before = files(book)
    done("release", "--date", "2026-12-01")
    after = files(book)
    assert {path: after[path] for path in before} == before
    assert {path.rpartition("versions/")[0] for path in after.keys() - before.keys()} == {"cases/"}


def test_dry_run_writes_nothing(book: Path) -> None:
    before = files(book)
    said = done("release", "--date", "2026-12-01", "--dry-run")
    assert "1 version(s) would be released on 2026-12-01; nothing was written." in said
    assert files(book) == before


def test_nothing_is_released_that_has_not_changed(book: Path) -> None:
    done("release", "--date", "2026-12-01")
    before = files(book)
    put(book, "# a comment\n" + CASE + HISTORY)
    assert "No record has changed since the last release." in done("release", "--date", "2026-12-02")
    assert {**files(book), "cases/studies/invented.yml": b""} == {**before, "cases/studies/invented.yml": b""}


def test_change_that_the_history_tells_becomes_the_next_version(book: Path) -> None:
    done("release", "--date", "2026-12-01")
    first = files(book)["cases/versions/C0001/v1.yml"]
    put(book, CASE.replace("2013", "2014") + HISTORY + LATER)
    said = done("release", "--date", "2026-12-03")
    assert said.splitlines()[:2] == ["C0001 version 2: Invented case", "  2026-12-02 revision: More is known"]
    assert files(book)["cases/versions/C0001/v1.yml"] == first
    lines = (book / "cases/versions/released.txt").read_text("utf-8").splitlines()
    assert [line.rpartition(" ")[0] for line in lines[2:]] == ["2026-12-01 C0001 v1", "2026-12-03 C0001 v2"]


def test_change_that_the_history_does_not_tell_is_refused(book: Path) -> None:
    done("release", "--date", "2026-12-01")
    put(book, CASE.replace("2013", "2014") + HISTORY)
    before = files(book)
    ran = run("release", "--date", "2026-12-03")
    assert ran.exit_code == 1
    assert "Nothing was written: mend this first." in ran.output
    assert (
        "cases/studies/invented.yml:14:1 untold-change C0001 has changed since version 1, and its history does not say"
        " what." in ran.output
    )
    assert files(book) == before


def test_record_without_history_is_refused(book: Path) -> None:
    put(book, CASE)
    ran = run("release", "--date", "2026-12-03")
    assert (ran.exit_code, "no-beginning" in ran.output) == (1, True)
    assert not (book / "cases/versions").exists()


def test_faulty_book_is_not_released(book: Path) -> None:
    put(book, CASE.replace("start:", "began:") + HISTORY)
    ran = run("release", "--date", "2026-12-03")
    assert (ran.exit_code, "unknown-key" in ran.output, (book / "cases/versions").exists()) == (1, True, False)


def test_draft_is_not_released(book: Path) -> None:
    put(book, CASE.replace("published", "draft"))
    assert "No record has changed" in done("release", "--date", "2026-12-01")
    assert not (book / "cases/versions/released.txt").exists()


def test_withdrawn_record_becomes_no_version_but_must_tell_of_it(book: Path) -> None:
    done("release", "--date", "2026-12-01")
    gone = CASE.replace("published", "withdrawn") + HISTORY
    reason = "withdrawal: {date: 2026-12-02, reason: {th: ถอน, en: Told twice}}\n"
    put(book, gone + reason)
    assert "untold-change" in run("release", "--date", "2026-12-03").output
    put(book, gone + LATER + reason)
    assert "No record has changed" in done("release", "--date", "2026-12-03")
    assert not (book / "cases/versions/C0001/v2.yml").exists()


def test_release_is_not_older_than_the_one_before(book: Path) -> None:
    done("release", "--date", "2026-12-02")
    ran = run("release", "--date", "2026-12-01")
    assert (ran.exit_code, "the last release is of 2026-12-02" in ran.output) == (2, True)


def test_renamed_record_needs_no_new_version(book: Path) -> None:
    done("release", "--date", "2026-12-01")
    path = book / "cases/studies/invented.yml"
    path.rename(path.with_name("renamed.yml"))
    assert "vanished-address" in run("release", "--date", "2026-12-02").output
    path.with_name("renamed.yml").write_text(CASE + HISTORY + "former_slugs: [invented]\n", encoding="utf-8")
    assert "No record has changed" in done("release", "--date", "2026-12-02")
    assert {"/en/cases/invented/", "/en/cases/renamed/"} <= set(released(book))
    assert done("check") == "No problem found.\n"


def test_addresses_are_noted_between_two_releases_and_none_is_taken_out(book: Path) -> None:
    assert "were added" in done("addresses")
    assert "has every address of the site already" in done("addresses")
    listed = book / "cases/versions/addresses.txt"
    listed.write_text("/en/long-gone/\n" + listed.read_text("utf-8").replace("/C0001/\n", ""), encoding="utf-8")
    assert run("addresses").exit_code == 1
    page = book / "docs/en/long-gone.md"
    page.write_text("# Back\n", encoding="utf-8")
    assert "1 address(es) were added" in done("addresses")
    assert {"/en/long-gone/", "/C0001/"} <= set(released(book))


def test_both_speak_thai(book: Path) -> None:
    said = CliRunner().invoke(main, ["release", "--date", "2026-12-01", "--lang", "th"]).output
    assert "C0001 เวอร์ชัน 1: กรณีสมมติ" in said
    assert "เพิ่ม" in said


def test_outside_a_site_there_is_nothing_to_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("release")
    assert (ran.exit_code, "There is no book here" in ran.output) == (2, True)
