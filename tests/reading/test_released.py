"""What a book has released: read as it was, held against its seal, and each fault named. All data is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model import PartialDate, Version
from casebook.problems import Problem
from casebook.reading import Reader, Reading, mend_paths, read_paths
from casebook.reading.ledger import seal_of
from tests.small_book import CASE, write

OLDER = CASE.replace("start: 2013", "start: 2012")
THEMES = "themes: [trees]\n"
LIST = """\
id: theme
title: {th: หัวเรื่อง, en: Themes}
source: invented
terms:
  - {id: trees, label: {th: ต้นไม้, en: Trees}, definition: {th: ต้นไม้, en: Trees}}
  - {id: rivers, label: {th: แม่น้ำ, en: Rivers}, definition: {th: แม่น้ำ, en: Rivers}}
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A book of one case that has been released twice."""
    folder = write(tmp_path) / "cases"
    release(folder, OLDER, CASE)
    return folder


def release(cases: Path, *texts: str, record_id: str = "C0001") -> None:
    """Write texts as the versions of a record, one a month."""
    lines = []
    for number, text in enumerate(texts, 1):
        path = cases / "versions" / record_id / f"v{number}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        lines.append(f"2026-{number:02}-01 {record_id} v{number} {seal_of(text.encode())}\n")
    (cases / "versions/released.txt").write_text("# words\n" + "".join(lines), encoding="utf-8")


def read(cases: Path) -> Reading:
    return Reader(cases, cases).read()


def told(problem: Problem) -> str:
    at = problem.location
    return f"{at.path}:{at.line}:{at.column} {problem.rule.id}"


def faults(cases: Path) -> list[str]:
    return [told(problem) for problem in read(cases).problems]


def test_versions_are_read_as_records(cases: Path) -> None:
    reading = read(cases)
    found = reading.book.versions["C0001"]
    assert reading.problems == ()
    assert [(version.number, version.date, getattr(version.record, "start", None)) for version in found] == [
        (1, "2026-01-01", "2012"),
        (2, "2026-02-01", "2013"),
    ]


def test_copy_of_a_record_is_that_record(cases: Path) -> None:
    book = read(cases).book
    assert book.version_of("C0001") == Version(2, PartialDate("2026-02-01"), book.records["C0001"])
    assert book.versions["C0001"][-1].record is book.records["C0001"]


def test_versions_take_no_id_and_are_no_files_to_check(cases: Path) -> None:
    reading = read(cases)
    assert reading.places.claims == {"C0001": "studies/invented.yml"}
    assert not [outline.path for outline in reading.outlines if outline.path.startswith("versions")]


def test_addresses_are_read_with_their_lines(cases: Path) -> None:
    (cases / "versions/addresses.txt").write_text("# words\n/\n/en/\n", encoding="utf-8")
    addresses = read(cases).book.addresses
    assert {address: at.line for address, at in addresses.items()} == {"": 2, "en/": 3}


def test_changed_version_breaks_its_seal(cases: Path) -> None:
    (cases / "versions/C0001/v1.yml").write_text(OLDER.replace("Invented", "Changed"), encoding="utf-8")
    reading = read(cases)
    assert [told(problem) for problem in reading.problems] == ["versions/C0001/v1.yml:1:1 broken-seal"]
    assert seal_of(OLDER.replace("Invented", "Changed").encode()) in reading.problems[0].suggestion("en")


def test_other_line_ends_break_no_seal(cases: Path) -> None:
    (cases / "versions/C0001/v1.yml").write_bytes(OLDER.replace("\n", "\r\n").encode())
    assert faults(cases) == []


def test_lost_version_is_named_in_the_list(cases: Path) -> None:
    (cases / "versions/C0001/v1.yml").unlink()
    assert faults(cases) == ["versions/released.txt:2:1 lost-version"]


def test_lost_record_is_named_once(cases: Path) -> None:
    (cases / "studies/invented.yml").unlink()
    assert faults(cases) == ["versions/released.txt:2:1 lost-record"]


def test_record_whose_id_cannot_be_read_is_not_said_to_be_lost(cases: Path) -> None:
    (cases / "studies/invented.yml").write_text(CASE.replace("id: C0001", "id:"), encoding="utf-8")
    assert "lost-record" not in {fault.split()[1] for fault in faults(cases)}


def test_version_that_nobody_released_is_named(cases: Path) -> None:
    (cases / "versions/C0001/v3.yml").write_text(CASE, encoding="utf-8")
    assert faults(cases) == ["versions/C0001/v3.yml:1:1 stray-version"]


def test_only_versions_and_the_two_lists_have_a_place_there(cases: Path) -> None:
    for name in ("notes.txt", "C0001/V1.yml", "C0001/v01.yml", "C0001/v1.yaml", "X0001/v1.yml"):
        path = cases / "versions" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert {fault.split()[1] for fault in faults(cases)} == {"unknown-file"}
    assert len(faults(cases)) == 5


def test_term_that_a_version_uses_may_not_be_dropped(cases: Path) -> None:
    vocabularies = cases / "vocabularies"
    vocabularies.mkdir()
    (vocabularies / "theme.yml").write_text(LIST, encoding="utf-8")
    release(cases, OLDER + THEMES, CASE)
    assert faults(cases) == []
    (vocabularies / "theme.yml").write_text(LIST.replace("id: trees", "id: woods"), encoding="utf-8")
    reading = read(cases)
    assert [told(problem) for problem in reading.problems] == ["versions/C0001/v1.yml:14:10 unreadable-version"]
    assert "'trees'" in reading.problems[0].sentence("en")
    assert "deprecated" in reading.problems[0].suggestion("en")


def test_version_of_another_form_is_a_plain_problem(cases: Path) -> None:
    release(cases, OLDER.replace("start:", "began:"), CASE)
    reading = read(cases)
    assert {told(problem).split()[1] for problem in reading.problems} == {"unreadable-version"}
    assert "'began'" in reading.problems[-1].sentence("en")
    assert [version.number for version in reading.book.versions["C0001"]] == [2]


def test_warnings_of_a_version_are_for_nobody(cases: Path) -> None:
    release(cases, OLDER.replace("สมมติ", "สม\u200bมติ"), CASE)
    assert faults(cases) == []


def test_version_is_not_read_by_itself(cases: Path) -> None:
    paths = [cases / "versions/C0001/v1.yml", cases / "versions/released.txt", cases / "versions"]
    assert (read_paths(paths).book.records, read_paths(paths).problems) == ({}, ())


def test_book_that_is_named_is_read_with_its_versions(cases: Path) -> None:
    assert list(read_paths([cases]).book.versions) == ["C0001"]


def test_version_is_never_mended(cases: Path) -> None:
    release(cases, OLDER.replace("ปัญหา", "เเปลก"), CASE)
    named = [path for path, _ in mend_paths([cases, cases / "versions/C0001/v1.yml"])]
    assert [path for path in named if "versions" in path.parts] == []


def test_folder_that_merely_is_called_so_hides_no_record(tmp_path: Path) -> None:
    path = tmp_path / "versions" / "studies" / "invented.yml"
    path.parent.mkdir(parents=True)
    path.write_text(CASE, encoding="utf-8")
    assert list(read_paths([path]).book.records) == ["C0001"]


def test_link_outward_is_refused(cases: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text(OLDER, encoding="utf-8")
    (cases / "versions/C0001/v1.yml").unlink()
    (cases / "versions/C0001/v1.yml").symlink_to(outside)
    assert sorted(faults(cases)) == ["versions/C0001/v1.yml:1:1 outside-link", "versions/released.txt:2:1 lost-version"]
