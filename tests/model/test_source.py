"""A source can be cited by its key, found by its address, and put in order."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from casebook.model import Source

PAPER = {"key": "paper", "type": "report", "title": "An invented paper", "kind": "report"}


def source(**changes: Any) -> Source:
    return Source.model_validate({**PAPER, **changes})


def refusal(**changes: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as refused:
        source(**changes)
    return [(error["type"], error["loc"]) for error in refused.value.errors()]


@pytest.mark.parametrize("key", ["paper", "Proba2018", "2018", "a.b:c-d_e", "x"])
def test_key_is_ascii_in_one_piece(key: str) -> None:
    assert source(key=key).key == key


@pytest.mark.parametrize("key", ["", "two words", "a,b", "a;b", "a]", "@a", "-a", ".a", "รายงาน", "é", "a\nb", "a/b"])
def test_key_that_a_text_could_not_cite_is_refused(key: str) -> None:
    assert refusal(key=key) == [("bad-source-key", ("key",))]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org:8080/a?b=c&d=e#f",
        "https://example.org/%22quoted%22",
        "https://example.org/เส้นทาง",
        "https://ตัวอย่าง.ไทย/",
        "https://example.org/a_(b)",
        "http://[2001:db8::1]/",
        "https://192.0.2.1/",
        "https://example.org/javascript:alert(1)",
    ],
)
def test_web_address_is_taken_as_it_is_written(address: str) -> None:
    taken = source(URL=address).URL
    assert taken == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,<b>x</b>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "mailto:a@example.org",
        "//example.org/",
        "example.org",
        "/about/",
        "https:",
        "https:/example.org",
        "https://",
        "https://[",
        "https://[]/",
        "https://_",
        "https:///path",
        "https://?query",
        "https://#part",
        "https://:80/",
        "https://./",
        'https://example.org/"onclick="x',
        "https://example.org/'x",
        "https://example.org/<b>",
        "https://example.org/>x",
        "https://example.org/a b",
        "https://example.org/a\nb",
        "https://example.org\\@example.com",
        "see https://example.org/",
    ],
)
def test_text_that_leads_nowhere_or_out_of_its_attribute_is_no_web_address(address: str) -> None:
    assert refusal(URL=address) == [("bad-address", ("URL",))]


def test_address_of_an_archived_copy_is_a_web_address_too() -> None:
    assert refusal(archived_url="javascript:alert(1)") == [("bad-address", ("archived_url",))]


def test_container_title_is_written_as_csl_has_it() -> None:
    assert source(**{"container-title": "An invented journal"}).container_title == "An invented journal"


def test_authors_are_named_in_order() -> None:
    made = source(author=[{"family": "Invented", "given": "Ann"}, {"literal": "An invented body"}])
    assert made.author_names() == "Ann Invented, An invented body"


def test_source_without_author_names_none() -> None:
    assert source().author_names() == ""


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({}, "An invented paper."),
        ({"title": "An invented paper."}, "An invented paper."),
        ({"author": [{"literal": "A body"}]}, "A body. An invented paper."),
        ({"author": [{"literal": "A body Inc."}]}, "A body Inc. An invented paper."),
    ],
)
def test_source_is_named_by_authors_and_title(changes: dict[str, Any], named: str) -> None:
    assert source(**changes).named() == named
