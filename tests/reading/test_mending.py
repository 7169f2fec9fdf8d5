"""What can be mended in a file without loss is mended, and nothing else is touched. All data here is invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.reading import mend
from casebook.reading.document import parse
from casebook.reading.folder import is_released
from casebook.reading.mending import mend_paths, mend_words

ROOT = Path(__file__).parents[2]
SOUND = sorted(path for path in (ROOT / "cases").rglob("*.yml") if not is_released(path))
SMALL = [path.read_bytes().decode("utf-8-sig") for path in sorted((ROOT / "tests/data/good").rglob("*.yml"))]
FAULTS = ["เเ", "\u0e4d\u0e32", "\u0e33\u0e49", "\u0e48\u0e48", "\u0e48\u0e34", "\u200b", "\u200d", "\ufeff", "e\u0301"]
FAULTS += ["  ", " \n", "\t", "\n", " # เเ ", "#", "'", '"', ": ", "- ", "\u00a0", "\r\n", "\x00", "ก่้"]


def after(text: str) -> str:
    return mend("a.yml", text.encode()).after


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a: เเละ\n", "a: และ\n"),
        ("เเ: x\n", "แ: x\n"),
        ("a: น\u0e4d\u0e49\u0e32\n", "a: น้ำ\n"),
        ("a: x\u200by\n", "a: xy\n"),
        ("a: cafe\u0301\n", "a: café\n"),
        ("\ufeffa: x\n", "a: x\n"),
        ("a: x  \nb: y\n", "a: x\nb: y\n"),
        ("a: x\r\nb: y", "a: x\r\nb: y\r\n"),
        ("a: |  \n  เเ\n", "a: |\n  แ\n"),
        ("a: x  # เเ\n", "a: x  # เเ\n"),
        ("# เเ  \na: x\n", "# เเ  \na: x\n"),
        ("a: x # y", "a: x # y\n"),
        ("a: |\n  one  \n  two\n", "a: |\n  one  \n  two\n"),
        ("a: | # เเ\n  one\n", "a: | # เเ\n  one\n"),
        ("a: 'x  \n  y'\n", "a: 'x\n  y'\n"),
        ("a: x \u200b# y\n", "a: x \u200b# y\n"),
        ("a: \u200b- x\n", "a: \u200b- x\n"),
        ("a: 👩\u200d👧\n", "a: 👩\u200d👧\n"),
        ("a: ก\u0e48\u0e49\n", "a: ก\u0e48\u0e49\n"),
        ('a: "\\u0e40\\u0e40"\n', 'a: "\\u0e40\\u0e40"\n'),
    ],
)
def test_only_what_loses_nothing_is_changed(text: str, mended: str) -> None:
    assert after(text) == mended


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"a: [", "syntax"),
        (b"\xff\xfe", "bad-encoding"),
        (b"a: \xa1\n", "bad-encoding"),
        (b"", "empty-file"),
        (b"a: x\na: y  \n", "duplicate-key"),
        (b"a:\tx  \n", "tab"),
        (b"a: &b x  \n", "anchor"),
    ],
)
def test_file_that_is_not_sound_is_left_with_the_reason(data: bytes, rule: str) -> None:
    mending = mend("a.yml", data)
    assert (mending.is_needed, mending.hindrance and mending.hindrance.rule.id) == (False, rule)


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_our_records_need_no_mending(path: Path) -> None:
    assert not mend(path.name, path.read_bytes()).is_needed


def test_files_and_folders_are_gone_through_once(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: x", encoding="utf-8")
    found = list(mend_paths([tmp_path, tmp_path / "a.yml", tmp_path / "nowhere"]))
    assert [(path.name, mending.is_needed) for path, mending in found] == [("nowhere", False), ("a.yml", True)]


@st.composite
def faulty(draw: st.DrawFn) -> str:
    """A sound file with some faults put in."""
    text = draw(st.sampled_from(SMALL))
    for fault in draw(st.lists(st.sampled_from(FAULTS), max_size=4)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + fault + text[place:]
    return text


def said(text: str) -> Any:
    def meant(data: Any) -> Any:
        if isinstance(data, dict):
            return [(meant(key), meant(value)) for key, value in data.items()]
        return [meant(item) for item in data] if isinstance(data, list) else mend_words(data).rstrip("\r\n")

    document = parse("a.yml", text.encode("utf-8", "replace"))
    return None if document.root is None else meant(document.data)


@settings(max_examples=300)
@given(text=faulty())
def test_mending_keeps_what_is_said_and_mends_all_at_once(text: str) -> None:
    mended = after(text)
    assert said(mended) == said(text)
    assert after(mended) == mended


@settings(max_examples=200)
@given(text=faulty(), comment=st.sampled_from(["# เเ  น\u0e4d\u0e32", "#\u200b x", "# cafe\u0301 "]))
def test_comments_stay_byte_for_byte(text: str, comment: str) -> None:
    mended = after(f"{comment}\n{text}")
    assert mended.removeprefix("\ufeff").split("\n")[0] == comment


@settings(max_examples=200)
@given(data=st.binary(max_size=100))
def test_any_bytes_are_mended_or_left(data: bytes) -> None:
    mending = mend("a.yml", data)
    assert mending.is_needed or mending.before == mending.after
