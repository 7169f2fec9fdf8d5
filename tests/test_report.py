"""Problems as lines for people, as JSON for programs and as annotations for GitHub."""

from __future__ import annotations

import json
import re

import pytest

from casebook.problems import Location, Rule, Severity
from casebook.report import FORMATS, Format, as_github, as_json, as_text

ERROR = Rule(
    "invented-error",
    {"en": "'{found}' is wrong.", "th": "'{found}' ไม่ถูกต้อง"},
    {"en": "Write it again.", "th": "เขียนใหม่"},
).at(Location("b.yml", 12, 3), found="x")
WARNING = Rule("invented-warning", {"en": "It could be better.", "th": "ทำให้ดีขึ้นได้"}, severity=Severity.WARNING).at(
    Location("a.yml", 1, 1)
)


def test_text_is_a_line_for_each_problem_and_their_number() -> None:
    assert as_text([ERROR, WARNING]).splitlines() == [
        "b.yml:12:3 invented-error 'x' is wrong. Write it again.",
        "a.yml:1:1 invented-warning (warning) It could be better.",
        "1 error(s), 1 warning(s)",
    ]


def test_text_in_thai() -> None:
    assert as_text([ERROR, WARNING], "th").splitlines() == [
        "b.yml:12:3 invented-error 'x' ไม่ถูกต้อง เขียนใหม่",
        "a.yml:1:1 invented-warning (คำเตือน) ทำให้ดีขึ้นได้",
        "ข้อผิดพลาด 1 ข้อ คำเตือน 1 ข้อ",
    ]


def test_text_without_summary_has_problems_only() -> None:
    assert as_text([WARNING], summary=False) == "a.yml:1:1 invented-warning (warning) It could be better."


@pytest.mark.parametrize(("lang", "said"), [("en", "No problem found."), ("th", "ไม่พบข้อผิดพลาด")])
def test_text_says_when_there_is_no_problem(lang: str, said: str) -> None:
    assert as_text([], lang) == said


def test_json_has_every_part_of_a_problem() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "path": "b.yml",
            "line": 12,
            "column": 3,
            "rule": "invented-error",
            "severity": "error",
            "sentence": "'x' is wrong.",
            "suggestion": "Write it again.",
        }
    ]


def test_json_in_thai_can_be_read_as_it_stands() -> None:
    assert '"sentence": "\'x\' ไม่ถูกต้อง",\n    "suggestion": "เขียนใหม่"' in as_json([ERROR], "th")


def test_json_says_how_much_a_problem_weighs() -> None:
    assert [one["severity"] for one in json.loads(as_json([WARNING, ERROR]))] == ["warning", "error"]


def test_json_of_no_problem_is_an_empty_list() -> None:
    assert as_json([]) == "[]"


def test_json_escapes_what_a_file_may_hold() -> None:
    problem = Rule("r", {"en": "{found}"}).at(Location('odd"name\\.yml'), found='a "b"\n\\c\x00')
    (found,) = json.loads(as_json([problem]))
    assert (found["path"], found["sentence"]) == ('odd"name\\.yml', 'a "b"\n\\c\x00')


def test_github_has_a_command_for_each_problem() -> None:
    assert as_github([ERROR, WARNING]).splitlines() == [
        "::error file=b.yml,line=12,col=3,title=invented-error::'x' is wrong. Write it again.",
        "::warning file=a.yml,line=1,col=1,title=invented-warning::It could be better.",
    ]


def test_github_in_thai() -> None:
    assert as_github([ERROR], "th") == ("::error file=b.yml,line=12,col=3,title=invented-error::'x' ไม่ถูกต้อง เขียนใหม่")


def test_github_of_no_problem_is_empty() -> None:
    assert as_github([]) == ""


def test_github_escapes_line_ends_and_percent_signs_in_words() -> None:
    problem = Rule("r", {"en": "{found}"}).at(Location("a.yml"), found="100 %\r\n::error::no")
    assert as_github([problem]) == "::error file=a.yml,line=1,col=1,title=r::100 %25%0D%0A::error::no"


def test_github_escapes_what_parts_the_properties_of_a_command() -> None:
    problem = Rule("r", {"en": "s"}).at(Location("a,line=9:100%\n.yml"))
    assert as_github([problem]) == "::error file=a%2Cline=9%3A100%25%0A.yml,line=1,col=1,title=r::s"


@pytest.mark.parametrize("layout", FORMATS.values(), ids=list(FORMATS))
def test_problems_stay_in_the_order_in_which_they_come(layout: Format) -> None:
    words = layout([WARNING, ERROR, WARNING], "en")
    assert re.findall("invented-error|invented-warning", words) == [
        "invented-warning",
        "invented-error",
        "invented-warning",
    ]


def test_every_layout_has_a_name() -> None:
    assert dict(FORMATS) == {"text": as_text, "json": as_json, "github": as_github}
