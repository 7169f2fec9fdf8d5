"""Each check's own examples: the PASS does not break its rule, and the FAIL does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.checks import CHECKS, RULES
from casebook.checks.checking import Check
from casebook.checks.examples import examples_of
from casebook.checks.manual import reading_rules
from casebook.cli import main
from casebook.pipeline import check_paths
from casebook.reading.examples import EXAMPLES
from casebook.translation import fingerprint
from tests.small_book import BOOK

BOTH = "{th: สมมติ, en: Invented}"
SOURCES = "sources: [{key: paper, type: report, title: Invented, kind: report}]"
BASES = {
    "case": f"""\
id: C0002
status: published
title: {BOTH}
summary: {BOTH}
place: {{country: "NO"}}
level_of_government: [local]
start: 2013
narrative:
  problem: {BOTH}
  what_was_done: {BOTH}
  results: {BOTH}
{SOURCES}
""",
    "pattern": f"""\
id: P0001
status: published
title: {BOTH}
summary: {BOTH}
question: {BOTH}
problem: {BOTH}
context: {BOTH}
forces:
  - {{force: {BOTH}, against: {BOTH}}}
  - {{force: {BOTH}, against: {BOTH}}}
solution: {BOTH}
""",
    "adaptation": f"""\
id: A0001
status: published
title: {BOTH}
summary: {BOTH}
state: running
carried_from: [C0001]
carried_to: {{place: {{country: TH}}, organisation: {BOTH}}}
story: {BOTH}
changes: [{{element: {BOTH}, original: {BOTH}, adapted: {BOTH}, core: kept}}]
{SOURCES}
""",
}
LESSON = f"""\
id: L0001
status: published
title: {BOTH}
summary: {BOTH}
polarity: do
driving_event: {BOTH}
what_happened: {BOTH}
recommendation: {BOTH}
"""
NAMES_A_FILE = re.compile(r"^# ([\w /-]+\.\w+)$", re.MULTILINE)
WITHOUT = {"unreadable", "too-large", "bad-encoding", "too-many-problems", "outside-link", "invalid-value"}
WITHOUT |= {"bad-line", "version-order", "lost-version", "lost-record", "stray-version", "broken-seal"}
WITHOUT |= {"unreadable-version"}
"""The rules of reading that no few lines can show: they are of bytes, links and limits, and of what was released."""
BROKEN_TOO = {("unknown-key", "FAIL"): {"missing-field"}}
"""What an example breaks besides its own rule, since the two cannot be parted."""
FOLDERS = {"case": "studies", "pattern": "patterns", "adaptation": "adaptations"}


def examples() -> Iterator[object]:
    """Every example of every check, and of the rules of reading that have them."""
    for rule_id, check in zip(RULES, CHECKS, strict=True):
        for example in examples_of(check):
            yield param(rule_id, "PASS" if example.passes else "FAIL", example.kind, example.text)
    for rule_id, (passes, fails) in EXAMPLES.items():
        if not NAMES_A_FILE.search(passes):
            yield param(rule_id, "PASS", "case", passes)
            yield param(rule_id, "FAIL", "case", fails)


def examples_of_files() -> Iterator[object]:
    """Every example that shows files by their names."""
    for rule_id, texts in EXAMPLES.items():
        for verdict, text in zip(("PASS", "FAIL"), texts, strict=True):
            if NAMES_A_FILE.search(texts[0]):
                yield pytest.param(rule_id, verdict, text, id=f"{rule_id}-{verdict}")


def param(rule_id: str, verdict: str, kind: str, text: str) -> object:
    return pytest.param(rule_id, verdict, kind, text, id=f"{rule_id}-{verdict}")


def merged(base: str, fragment: str) -> str:
    """The base with the top-level fields of the fragment in place of its own."""
    keys = set(re.findall(r"^(\w+):", fragment, re.MULTILINE))
    blocks = re.split(r"^(?=\w+:)", base, flags=re.MULTILINE)
    return "".join(block for block in blocks if block.split(":")[0] not in keys) + fragment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A book of the base records."""
    files = {f"{FOLDERS[kind]}/base.yml": text for kind, text in BASES.items()}
    files["studies/another.yml"] = (
        BASES["case"].replace("C0002", "C0001").replace(f"title: {BOTH}", "title: {th: กรณีอื่น, en: Another case}", 1)
    )
    files["lessons/base.yml"] = LESSON
    files["glossary.yml"] = f"terms: [{{id: invented, term: {BOTH}, avoid: [แบบเลี่ยง], definition: {BOTH}}}]\n"
    agreed = f"summary {fingerprint('สมมติ')} {fingerprint('Invented')}\n"
    files["translations/C0002.txt"] = agreed
    files["lessons/draft.yml"] = LESSON.replace("L0001", "L0002").replace("published", "draft")
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("rule_id", "verdict", "kind", "fragment"), list(examples()))
def test_example(folder: Path, rule_id: str, verdict: str, kind: str, fragment: str) -> None:
    path = folder / FOLDERS[kind] / "base.yml"
    path.write_text(merged(BASES[kind], fragment), encoding="utf-8")
    problems = check_paths([folder], None).problems
    found = [
        problem.location
        for problem in problems
        if problem.rule.id == rule_id and problem.location.path.endswith(f"{FOLDERS[kind]}/base.yml")
    ]
    unsound = {problem.rule.id for problem in problems} & {"syntax", "unknown-key", "wrong-type", "missing-field"}
    unsound -= BROKEN_TOO.get((rule_id, verdict), set()) | {rule_id}
    assert unsound == set(), "the example itself is at fault"
    if verdict == "PASS":
        assert found == []
    else:
        assert found
        assert all(location.line > 1 for location in found)


def files_of(text: str) -> dict[str, str]:
    """The files that an example shows, records with all that a record of their kind needs."""
    _, *parts = NAMES_A_FILE.split(text)
    kinds = {folder: kind for kind, folder in FOLDERS.items()}
    shown = dict(zip(parts[::2], (part.lstrip("\n") for part in parts[1::2]), strict=True))
    for name, fragment in shown.items():
        kind = kinds.get(name.rpartition("/")[0].rpartition("/")[2])
        if kind and re.match(r"\w+:", fragment):
            shown[name] = merged(BASES[kind], fragment)
        elif name == "book.yml":
            shown[name] = merged(BOOK, fragment)
    return shown


@pytest.mark.parametrize(("rule_id", "verdict", "text"), list(examples_of_files()))
def test_example_of_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, rule_id: str, verdict: str, text: str
) -> None:
    for name, content in files_of(text).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    command = re.match(r"\$ casebook (.+)", text)
    call = command[1].split() if command else ["check", "--root", "."]
    said = CliRunner().invoke(main, [*call, "--format", "json"])
    assert (rule_id in {problem["rule"] for problem in json.loads(said.output)}) == (verdict == "FAIL")


def test_every_rule_of_reading_that_can_be_shown_has_examples() -> None:
    assert {rule.id for rule in reading_rules()} - EXAMPLES.keys() == WITHOUT


@pytest.mark.parametrize(("rule_id", "check"), list(zip(RULES, CHECKS, strict=True)), ids=list(RULES))
def test_check_has_both_examples(rule_id: str, check: Check) -> None:
    assert set(re.findall(r"^\s*(PASS|FAIL)", str(check.__doc__), re.MULTILINE)) == {"PASS", "FAIL"}, rule_id


def test_every_rule_speaks_both_languages() -> None:
    assert [rule.id for rule in RULES.values() if not {"th", "en"} <= set(rule.sentence)] == []
