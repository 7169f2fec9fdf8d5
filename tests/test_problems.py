"""A problem says what is wrong, where, and how to mend it, in the reader's language."""

from __future__ import annotations

import pytest

from casebook.problems import Location, Problem, Rule, Severity, excerpt, in_order

AT = Location("cases/studies/invented.yml", 3, 5)
RULE = Rule(
    "invented-rule",
    {"en": "'{found}' is {owner}.", "th": "'{found}' คือ{owner}"},
    {"en": "Write '{wanted}'.", "th": "เขียนเป็น '{wanted}'"},
)
PROBLEM = RULE.at(AT, found="x", owner={"en": "a case", "th": "กรณีศึกษา"}, wanted="y")


def test_location_is_the_beginning_of_the_file_when_no_more_is_known() -> None:
    assert Location("a.yml") == Location("a.yml", 1, 1)


def test_locations_are_in_order_of_path_line_and_column() -> None:
    ordered = [Location("a.yml", 2, 1), Location("a.yml", 10, 1), Location("a.yml", 10, 2), Location("b.yml", 1, 1)]
    backwards = ordered[::-1]
    assert sorted(backwards) == ordered


def test_rule_makes_a_problem_with_its_place_and_values() -> None:
    assert RULE.at(AT, found="x") == Problem(AT, RULE, {"found": "x"})


@pytest.mark.parametrize(("lang", "sentence"), [("en", "'x' is a case."), ("th", "'x' คือกรณีศึกษา")])
def test_sentence_is_in_the_language_asked_for(lang: str, sentence: str) -> None:
    assert PROBLEM.sentence(lang) == sentence


@pytest.mark.parametrize(("lang", "suggestion"), [("en", "Write 'y'."), ("th", "เขียนเป็น 'y'")])
def test_suggestion_is_in_the_language_asked_for(lang: str, suggestion: str) -> None:
    assert PROBLEM.suggestion(lang) == suggestion


def test_sentence_is_in_english_where_the_language_lacks_one() -> None:
    assert Rule("r", {"en": "Only English."}).at(AT).sentence("th") == "Only English."


def test_value_is_in_english_where_the_language_lacks_it() -> None:
    rule = Rule("r", {"en": "{what}", "th": "พบ {what}"})
    assert rule.at(AT, what={"en": "a list"}).sentence("th") == "พบ a list"


def test_suggestion_is_empty_when_the_rule_has_none() -> None:
    assert Rule("r", {"en": "All is said."}).at(AT).suggestion() == ""


def test_braces_in_a_value_stand_as_they_were_found() -> None:
    assert Rule("r", {"en": "'{found}'"}).at(AT, found="{th: {0}}").sentence() == "'{th: {0}}'"


def test_rule_is_an_error_unless_it_says_otherwise() -> None:
    assert RULE.severity is Severity.ERROR


def test_problem_weighs_what_its_rule_weighs() -> None:
    assert Rule("r", {"en": "s"}, severity=Severity.WARNING).at(AT).severity is Severity.WARNING


def test_problems_are_in_order_of_place_then_rule_then_words() -> None:
    first, second = Rule("a", {"en": "{n}"}), Rule("b", {"en": "{n}"})
    later = Location(AT.path, AT.line + 1)
    ordered = [first.at(AT, n=1), first.at(AT, n=2), second.at(AT, n=1), first.at(later, n=1)]
    backwards = ordered[::-1]
    assert sorted(backwards, key=Problem.sort_key) == ordered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("short", "short"),
        ("", ""),
        ("two\n  lines\tand a tab", "two lines and a tab"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + "…"),
        ("x" + " " * 300 + "y", "x…"),
        ("a\x1bb\u200bc", "a\ufffdb\ufffdc"),
        ("น้ำใจ", "น้ำใจ"),
    ],
)
def test_excerpt_is_one_line_that_can_be_seen_and_is_not_too_long(text: str, shown: str) -> None:
    assert excerpt(text) == shown


def test_excerpt_is_as_long_as_is_asked_for() -> None:
    assert excerpt("abcdef", 3) == "abc…"


def test_problems_in_order_are_by_place_and_each_once() -> None:
    rule = Rule("r", {"en": "{n}"}, severity=Severity.WARNING)
    first, second = rule.at(Location("a.yml"), n=1), rule.at(Location("b.yml"), n=1)
    again = rule.at(Location("a.yml"), n=1)
    assert in_order([second, first, again]) == (first, second)
