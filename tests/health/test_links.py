"""What a look at the links says of the book's sources."""

from __future__ import annotations

import json

import pytest

from casebook.health import dead_links
from tests.invented import book, record

LONG = "https://example.org/" + "a" * 120


def report(*urls: str, rule: str = "dead-link") -> str:
    said = [{"rule": rule, "sentence": f"'{url}' is no longer there: 404.", "path": "x.yml"} for url in urls]
    return json.dumps(said)


def sources(*urls: str) -> list[dict[str, str]]:
    return [
        {"key": f"s{place}", "type": "webpage", "title": "A page", "kind": "report", "URL": url}
        for place, url in enumerate(urls)
    ]


def test_addresses_that_are_gone_are_those_of_the_book() -> None:
    whole = book(record("L0001", sources=sources("https://example.org/a", "https://example.org/ab", LONG)))
    told = dead_links(report("https://example.org/a", LONG[:100] + "…", "https://example.net/"), whole)
    assert list(told) == ["https://example.org/a", LONG]
    assert told["https://example.org/a"] == "'https://example.org/a' is no longer there: 404."


def test_an_address_that_only_failed_this_time_is_not_dead() -> None:
    whole = book(record("L0001", sources=sources("https://example.org/a")))
    assert dead_links(report("https://example.org/a", rule="unsure-link"), whole) == {}


@pytest.mark.parametrize("text", ["", "{}", "[1]", "nothing"])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        dead_links(text, book())
