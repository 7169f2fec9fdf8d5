"""Which figures need a source, beyond the examples of the check's own docstring. All data here is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pipeline import check_paths

RECORD = """\
id: L0001
status: {status}
title: {{th: บทเรียน 7, en: Lesson 7}}
summary: {{th: สรุป, en: "{summary}"}}
aliases: [Plan 4.0]
polarity: do
driving_event:
  th: เหตุ
  en: |
{event}
what_happened: {{th: "พ.ศ. 2558 [@one]", en: "In 2015 [@one]"}}
recommendation: {{th: แนะนำ, en: Recommended}}
sources: [{{key: one, type: report, title: Invented, kind: report, issued: 2019}}]
"""


def uncited(folder: Path, event: str, summary: str = "Words", status: str = "published") -> list[tuple[int, str]]:
    """The line and the figure of each problem that the check tells of."""
    path = folder / "one.yml"
    lines = "\n".join(f"    {line}".rstrip() for line in event.split("\n"))
    path.write_text(RECORD.format(event=lines, summary=summary, status=status), encoding="utf-8")
    problems = check_paths([path], None).problems
    return [
        (problem.location.line, problem.sentence().split("'")[1])
        for problem in problems
        if problem.rule.id == "uncited-figure"
    ]


def test_figure_without_a_source_is_told_of_at_its_place(tmp_path: Path) -> None:
    assert uncited(tmp_path, "Words.\n\nIt was 1,300 people.") == [(12, "1,300")]


@pytest.mark.parametrize(
    "event",
    [
        "It was 12 [@one].",
        "It was 12; see [[P0001]].",
        "These were seen [@one]:\n\n- 12 families",
        "In 2015 it began.",
        "In 2558 of the Buddhist era it began.",
        "Plan 4.0 was new.",
        "1. First\n2. Second",
        "A word of C4 and [a link](https://example.org/2024/).",
    ],
    ids=["cited", "record", "list", "year", "era", "name", "numbering", "address"],
)
def test_figure_that_needs_none(tmp_path: Path, event: str) -> None:
    assert uncited(tmp_path, event) == []


def test_list_after_another_paragraph_is_not_cited(tmp_path: Path) -> None:
    assert uncited(tmp_path, "Cited [@one].\n\nWords.\n\n- 12 families") == [(14, "12")]


def test_figure_of_a_summary_is_cited_in_the_text(tmp_path: Path) -> None:
    assert uncited(tmp_path, "It was 12 [@one].", summary="It helped 12, not 13.") == [(4, "13")]


def test_draft_may_come_without_sources(tmp_path: Path) -> None:
    assert uncited(tmp_path, "It was 12.", status="draft") == []
