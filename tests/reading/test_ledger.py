"""The lists of what was released: their lines, and what is wrong with one. All data is invented."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from casebook.model import PartialDate
from casebook.problems import Location, Problem
from casebook.reading.ledger import Entry, addresses, entries, seal_of

SEAL = "0" * 63 + "a"


def told(found: Entry | Problem | tuple[str, Location]) -> str:
    """An entry's line, an address, or the rule and line of a problem."""
    if isinstance(found, Problem):
        return f"{found.location.line} {found.rule.id}"
    return found.as_line() if isinstance(found, Entry) else found[0]


def test_line_is_read_as_it_is_written() -> None:
    entry = Entry("C0001", 1, PartialDate("2026-12-01"), SEAL, Location("released.txt", 2))
    assert list(entries("released.txt", f"# words\n{entry.as_line()}\n")) == [entry]


@pytest.mark.parametrize(
    "line",
    [
        f"2026-12-01 C0001 v0 {SEAL}",
        f"2026-12-01 C0001 1 {SEAL}",
        f"2026-13-01 C0001 v1 {SEAL}",
        f"2569-12-01 C0001 v1 {SEAL}",
        f"2026-12-01 X0001 v1 {SEAL}",
        f"2026-12-01 C0001 v1 {SEAL[:-1]}",
        f"2026-12-01 C0001 v1 {SEAL} more",
        "<<<<<<< HEAD",
    ],
)
def test_line_of_another_form_is_a_problem(line: str) -> None:
    assert [told(found) for found in entries("", f"\n{line}\n")] == ["2 bad-line"]


def test_versions_are_numbered_without_a_gap_and_in_order_of_their_days() -> None:
    lines = [
        f"2026-12-02 C0001 v1 {SEAL}",
        f"2026-12-03 C0001 v3 {SEAL}",
        f"2026-12-01 C0001 v2 {SEAL}",
        f"2026-12-02 C0001 v2 {SEAL}",
        f"2026-12-01 P0001 v1 {SEAL}",
    ]
    assert [told(found) for found in entries("", "\n".join(lines))] == [
        lines[0],
        "2 version-order",
        "3 version-order",
        *lines[3:],
    ]


def test_addresses_are_site_paths() -> None:
    text = "# words\n\n/\n/en/cases/invented/\n/C0001/v1/\nen/lost-slash/\n/with space/\n"
    assert [told(found) for found in addresses("", text)] == [
        "",
        "en/cases/invented/",
        "C0001/v1/",
        "6 bad-line",
        "7 bad-line",
    ]


def test_seal_is_the_hash_that_other_programs_give(tmp_path: Path) -> None:
    path = tmp_path / "v1.yml"
    path.write_bytes("id: C0001\ntitle: ชื่อ\n".encode())
    said = subprocess.run(["sha256sum", str(path)], capture_output=True, text=True, check=True).stdout
    assert seal_of(path.read_bytes()) == said.split()[0]


def test_seal_is_the_same_however_lines_end() -> None:
    assert (
        seal_of(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
        == seal_of(b"a: 1\nb: 2\n")
        == hashlib.sha256(b"a: 1\nb: 2\n").hexdigest()
    )
