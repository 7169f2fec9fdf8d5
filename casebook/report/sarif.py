"""Problems as SARIF, which code-scanning services take in.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0, sections 3.13 to 3.30 and 3.49.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from casebook.problems import Problem, Rule
from casebook.report.surroundings import NOTHING, Surroundings, is_address, words_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(problems: Sequence[Problem], lang: str = "en", around: Surroundings = NOTHING) -> str:
    """One run with the rules that were broken and a result for each problem; columns count characters."""
    rules = list({problem.rule.id: problem.rule for problem in problems}.values())
    places = {rule.id: place for place, rule in enumerate(rules)}
    driver = {"name": "casebook", "rules": [_rule(rule, around.page(rule, lang)) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, lang, places[problem.rule.id]) for problem in problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule, page: str) -> dict[str, Any]:
    level = {"level": rule.severity.value}
    return {"id": rule.id, "defaultConfiguration": level, **({"helpUri": page} if is_address(page) else {})}


def _result(problem: Problem, lang: str, place: int) -> dict[str, Any]:
    at = problem.location
    physical = {
        "artifactLocation": {"uri": quote(at.path)},
        "region": {"startLine": at.line, "startColumn": at.column},
    }
    return {
        "ruleId": problem.rule.id,
        "ruleIndex": place,
        "level": problem.severity.value,
        "message": {"text": words_of(problem, lang)},
        "locations": [{"physicalLocation": physical}],
    }
