"""Problems as lines for people, as JSON for programs and as annotations for GitHub."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from casebook.problems import Location, Problem, Rule, Severity
from casebook.report import FORMATS, NOTHING, Format, Surroundings, as_github, as_json, as_sarif, as_text
from casebook.report.text import quoted

ERROR = Rule(
    "invented-error",
    {"en": "'{found}' is wrong.", "th": "'{found}' ไม่ถูกต้อง"},
    {"en": "Write it again.", "th": "เขียนใหม่"},
).at(Location("b.yml", 12, 3), found="x")
WARNING = Rule("invented-warning", {"en": "It could be better.", "th": "ทำให้ดีขึ้นได้"}, severity=Severity.WARNING).at(
    Location("a.yml", 1, 1)
)
NOTE = Rule("invented-note", {"en": "It is empty.", "th": "ยังว่างอยู่"}, severity=Severity.NOTE).at(
    Location("c.yml", 2, 1)
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


def test_text_tells_what_a_draft_lacks_without_its_line() -> None:
    around = Surroundings(line=lambda _: "title:")
    assert as_text([NOTE], "en", around).splitlines() == [
        "c.yml:2:1 invented-note (to do) It is empty.",
        "0 error(s), 0 warning(s); 1 still to do",
    ]
    assert as_text([NOTE], "th").splitlines() == [
        "c.yml:2:1 invented-note (ยังต้องทำ) ยังว่างอยู่",
        "ข้อผิดพลาด 0 ข้อ คำเตือน 0 ข้อ ยังต้องทำอีก 1 ข้อ",
    ]


def test_github_marks_what_a_draft_lacks_as_a_notice() -> None:
    assert as_github([NOTE]) == "::notice file=c.yml,line=2,col=1,title=invented-note::It is empty."


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
    words = layout([WARNING, ERROR, WARNING], "en", NOTHING).partition('"results"')
    assert re.findall("invented-error|invented-warning", words[2] or words[0]) == [
        "invented-warning",
        "invented-error",
        "invented-warning",
    ]


def test_every_layout_has_a_name() -> None:
    assert dict(FORMATS) == {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}


AROUND = Surroundings(
    line=lambda at: "start: x" if at.path == "b.yml" else "",
    page=lambda rule, lang: f"https://book.test/{lang}/about/rules/#{rule.id}",
)


def test_text_shows_the_line_a_caret_and_where_the_rule_is_explained() -> None:
    assert as_text([ERROR, WARNING], "th", AROUND, summary=False).splitlines() == [
        "b.yml:12:3 invented-error 'x' ไม่ถูกต้อง เขียนใหม่",
        "   12 | start: x",
        "      |   ^",
        "        https://book.test/th/about/rules/#invented-error",
        "a.yml:1:1 invented-warning (คำเตือน) ทำให้ดีขึ้นได้",
        "        https://book.test/th/about/rules/#invented-warning",
    ]


@pytest.mark.parametrize(
    ("line", "column", "below"),
    [
        ("abc", 1, "^"),
        ("abc", 4, "   ^"),
        ("น้ำใจ x", 7, "     ^"),
        ("น้ำ", 2, "^"),
        ("漢字 x", 4, "     ^"),
        ("a\u200bb", 3, "  ^"),
    ],
    ids=["first", "behind", "thai", "mark", "wide", "unseen"],
)
def test_caret_stands_under_the_place_as_it_is_seen(line: str, column: int, below: str) -> None:
    assert quoted(line, Location("a.yml", 1, column))[1] == f"      | {below}"


@pytest.mark.parametrize("column", [1, 150, 299, 300, 301])
@pytest.mark.parametrize("letter", ["a", "ปี้", "漢"])
def test_long_line_is_shown_as_far_as_it_fits_with_the_place_in_it(letter: str, column: int) -> None:
    line, caret = quoted((letter * 300)[:300], Location("a.yml", 1, column))
    assert cell_len(line) <= 8 + 101
    assert len(caret) <= cell_len(line) + 1


def test_json_names_the_page_of_a_rule() -> None:
    assert json.loads(as_json([ERROR], "en", AROUND))[0]["page"] == "https://book.test/en/about/rules/#invented-error"


def test_github_names_the_page_only_when_it_is_on_the_web() -> None:
    assert as_github([WARNING], "en", AROUND).endswith("better. https://book.test/en/about/rules/#invented-warning")
    assert as_github([WARNING], "en", Surroundings(page=lambda *_: "docs/rules.md")).endswith("better.")


SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "required": ["tool"],
            "additionalProperties": False,
            "properties": {
                "tool": {"required": ["driver"], "properties": {"driver": {"$ref": "#/$defs/driver"}}},
                "language": {"pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "driver": {
            "required": ["name"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "rules": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/rule"}},
            },
        },
        "rule": {
            "required": ["id"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "helpUri": {"type": "string", "pattern": "^https?://"},
                "defaultConfiguration": {"properties": {"level": {"$ref": "#/$defs/level"}}},
            },
        },
        "level": {"enum": ["none", "note", "warning", "error"]},
        "result": {
            "required": ["message"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"$ref": "#/$defs/level"},
                "message": {"required": ["text"], "properties": {"text": {"type": "string"}}},
                "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            },
        },
        "location": {
            "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {
                    "required": ["artifactLocation", "region"],
                    "properties": {
                        "artifactLocation": {"properties": {"uri": {"pattern": "^[^\\s%]*(%[0-9A-F]{2}[^\\s%]*)*$"}}},
                        "region": {
                            "required": ["startLine"],
                            "properties": {
                                "startLine": {"type": "integer", "minimum": 1},
                                "startColumn": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                }
            },
        },
    },
}
"""As much of the schema of SARIF 2.1.0 as what we write needs; sections 3.13 to 3.30 and 3.49."""


@pytest.mark.parametrize("problems", [[], [ERROR, WARNING, ERROR]], ids=["none", "some"])
@pytest.mark.parametrize("around", [NOTHING, AROUND], ids=["alone", "around"])
def test_sarif_is_built_as_the_standard_says(problems: list[Problem], around: Surroundings) -> None:
    document = json.loads(as_sarif(problems, "th", around))
    assert list(Draft202012Validator(SARIF).iter_errors(document)) == []


def test_sarif_tells_each_problem_and_each_rule_once() -> None:
    (run,) = json.loads(as_sarif([ERROR, WARNING, ERROR], "en", AROUND))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["invented-error", "invented-warning"]
    assert run["tool"]["driver"]["rules"][0]["helpUri"] == "https://book.test/en/about/rules/#invented-error"
    assert [(result["ruleId"], result["ruleIndex"], result["level"]) for result in run["results"]] == [
        ("invented-error", 0, "error"),
        ("invented-warning", 1, "warning"),
        ("invented-error", 0, "error"),
    ]
    assert run["results"][0]["message"] == {"text": "'x' is wrong. Write it again."}
    assert run["results"][0]["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "b.yml"}, "region": {"startLine": 12, "startColumn": 3}}}
    ]


def test_sarif_writes_paths_as_addresses() -> None:
    problem = Rule("r", {"en": "s"}).at(Location("a b/ก.yml"))
    (run,) = json.loads(as_sarif([problem]))["runs"]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%20b/%E0%B8%81.yml"
