"""The manual page of all rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.checks import PUBLISHING, RULES
from casebook.checks.manual import manual, reading_rules
from casebook.model import LANGUAGES, Language

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_page_is_up_to_date(lang: Language) -> None:
    assert (ROOT / "docs" / lang / "about/rules.md").read_text("utf-8") == manual(lang), "run `make rules`"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_its_own_entry(lang: Language) -> None:
    page = manual(lang)
    ids = [*(rule.id for rule in reading_rules()), *RULES, *PUBLISHING]
    assert len(ids) == len(set(ids))
    assert [rule_id for rule_id in ids if page.count(f"### {rule_id} {{ #{rule_id} }}\n") != 1] == []


def test_examples_stand_in_the_entry() -> None:
    page = manual("en")
    entry = page.partition("### misspelt {")[2].partition("###")[0]
    assert "summary: {th: กฎหมายอนุญาต, en: The law allows it}\n```\n\nThis does not:\n" in entry


def test_values_are_left_open_and_signs_are_shown() -> None:
    entry = manual("en").partition("### unknown-source {")[2].partition("###")[0]
    assert "{" not in entry.partition("\n")[2].partition("This passes")[0].replace("\\{", "")
