"""Each check's own examples: the PASS does not break its rule, and the FAIL does."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.checks import CHECKS, RULES
from casebook.checks.checking import Check
from casebook.pipeline import check_paths

_EXAMPLE = re.compile(r"^(?P<verdict>PASS|FAIL)(?: (?P<kind>\w+))?:\n(?P<text>(?: {4}.*\n|\n)+)", re.MULTILINE)
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
FOLDERS = {"case": "studies", "pattern": "patterns", "adaptation": "adaptations"}


def examples() -> Iterator[object]:
    """Every example of every check."""
    for rule_id, check in zip(RULES, CHECKS, strict=True):
        for match in _EXAMPLE.finditer(textwrap.dedent(f"    {check.__doc__}\n")):
            text = textwrap.dedent(match["text"])
            yield pytest.param(
                rule_id, match["verdict"], match["kind"] or "case", text, id=f"{rule_id}-{match['verdict']}"
            )


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
    assert unsound == set(), "the example itself is at fault"
    if verdict == "PASS":
        assert found == []
    else:
        assert found
        assert all(location.line > 1 for location in found)


@pytest.mark.parametrize(("rule_id", "check"), list(zip(RULES, CHECKS, strict=True)), ids=list(RULES))
def test_check_has_both_examples(rule_id: str, check: Check) -> None:
    assert set(re.findall(r"^\s*(PASS|FAIL)", str(check.__doc__), re.MULTILINE)) == {"PASS", "FAIL"}, rule_id


def test_every_rule_speaks_both_languages() -> None:
    assert [rule.id for rule in RULES.values() if not {"th", "en"} <= set(rule.sentence)] == []
