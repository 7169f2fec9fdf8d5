"""Nothing that a contributor writes becomes markup, script or an unsafe link."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import Record
from casebook.model.walk import texts
from casebook.site import Site, page_shell
from tests.invented import book, one_of_each, record

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "<javascript:alert(1)>",
    "![x](https://example.org/x.png)",
    '[x](https://example.org/"onmouseover=alert(1))',
    "[[C0001|<b>x</b>]]",
    "[@<script>]",
    "`<script>`",
    "&lt;script&gt; {{ 7 * 7 }} {% raw %}",
)


class Parsed(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def poisoned(value: Any, attack: str) -> Any:
    """The data of a record with an attack at the end of every text."""
    if isinstance(value, dict):
        if value and set(value) <= {"th", "en"}:
            return {lang: f"{words} {attack}" for lang, words in value.items()}
        return {key: poisoned(inner, attack) for key, inner in value.items()}
    return [poisoned(inner, attack) for inner in value] if isinstance(value, (list, tuple)) else value


def poison(made: Record, attack: str) -> Record:
    """A record with an attack at the end of every text."""
    return type(made).model_validate(poisoned(made.model_dump(exclude_none=True, by_alias=True), attack))


def assert_harmless(html: str) -> None:
    parsed = Parsed(html)
    assert not parsed.tags & {"script", "img", "iframe", "object", "style", "b2"}
    assert [name for name, _ in parsed.attributes if name.startswith("on")] == []
    links = [value.strip().lower() for name, value in parsed.attributes if name in ("href", "src")]
    assert [link for link in links if link.startswith(("javascript:", "data:", "vbscript:"))] == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_attack_in_every_text_is_shown_as_words(attack: str) -> None:
    made = Site(book(*(poison(each, attack) for each in one_of_each())))
    for page in made.pages:
        assert_harmless(page.draw().html)


def test_an_attack_reaches_every_text() -> None:
    made = poison(record("C0001"), "ATTACK")
    assert all("ATTACK" in (text.en or "") for _, text in texts(made))


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=120))
def test_any_words_are_harmless(words: str) -> None:
    made = record(
        "C0001",
        summary={"th": words + ".", "en": words + "."},
        narrative={
            "problem": {"th": words + ".", "en": words + "."},
            "what_was_done": {"en": "x"},
            "results": {"en": "x"},
        },
    )
    page = next(page for page in Site(book(made)).pages if page.number == "C0001")
    assert_harmless(page.draw().html)


def test_shell_holds_plain_words() -> None:
    made = record("C0001", title={"th": '"><script>', "en": '"><script>'})
    page = next(page for page in Site(book(made)).pages if page.number == "C0001" and page.lang == "en")
    shell = page_shell(Site(book(made)), page, page.draw())
    assert shell["title"] == '"><script> · name English'
