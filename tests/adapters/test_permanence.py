"""Nothing vanishes: rename, withdraw and release records of a book, and every address ever published still answers.

All records are invented. The site is built by the engine each time, and asked for by HTTP as a reader would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest

from tests.adapters.conftest import Run
from tests.browser.built_site import BuiltSite, serve
from tests.small_book import CASE, released

Answers = Callable[[str], str]
HISTORY = "history:\n  - {date: 2026-11-01, kind: created, summary: {th: เริ่ม, en: Begun}}\n"
ERRATUM = "  - {date: 2026-12-02, kind: erratum, summary: {th: แก้ปี, en: The year was wrong}}\n"
RETRACTION = "  - {date: 2026-12-02, kind: retraction, summary: {th: ถอน, en: Withdrawn}}\n"
WITHDRAWAL = "withdrawal: {date: 2026-12-02, reason: {th: ซ้ำกัน, en: Told twice}, successor: C0001}\n"


def case(number: int, words: str) -> str:
    """A case of its own."""
    text = CASE.replace("C0001", f"C{number:04}").replace("Invented case", f"Invented case {words}")
    return text.replace("กรณีสมมติ", f"กรณีสมมติ {words}") + HISTORY


def put(book: Path, name: str, text: str) -> None:
    """Write one of the book's cases."""
    (book / "cases/studies" / f"{name}.yml").write_text(text, encoding="utf-8")


@pytest.fixture
def done(run: Run) -> Callable[..., str]:
    """Run a command that must go well; gives what it says."""

    def did(*arguments: str) -> str:
        ran = run(*arguments)
        assert ran.returncode == 0, ran.stderr + ran.stdout
        return ran.stdout

    return did


@pytest.fixture
def book(small_book: Path) -> Path:
    """Three cases that will be mended, renamed and withdrawn."""
    put(small_book, "invented", case(1, "one"))
    put(small_book, "renamed", case(2, "two"))
    put(small_book, "withdrawn", case(3, "three").replace("An invented problem", '"A problem as in [[C0002]]"'))
    return small_book


def mend_rename_and_withdraw(book: Path) -> None:
    """What may become of three records in ten years."""
    put(book, "invented", case(1, "one").replace("start: 2013", "start: 2014") + ERRATUM)
    (book / "cases/studies/renamed.yml").unlink()
    put(book, "by-another-name", case(2, "two") + "former_slugs: [renamed]\n")
    put(book, "withdrawn", case(3, "three").replace("published", "withdrawn") + RETRACTION + WITHDRAWAL)
    about = book / "docs/en/about"
    (about / "index.md").rename(book / "docs/en/us.md")
    settings = book / "cases/book.yml"
    settings.write_text(settings.read_text("utf-8") + "moved: [{from: en/about/, to: en/us/}]\n", encoding="utf-8")
    page = book / "docs/en/us.md"
    page.write_text(page.read_text("utf-8").replace("../cases", "cases"), encoding="utf-8")


def listed(book: Path) -> list[str]:
    """Every address that the book has ever published."""
    return [line[1:] for line in released(book) if line.startswith("/")]


@pytest.fixture
def ask(book: Path) -> Iterator[Answers]:
    """Ask the built site for an address, as a browser without scripts would: a page that forwards is followed."""

    def answered(path: str, hops: int = 2) -> str:
        with urlopen(address + path) as answer:
            text: str = answer.read().decode("utf-8", "replace")
        onward = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)
        if onward is None:
            return text
        assert hops, f"{path} leads on and on"
        return answered(urljoin(address + path, onward[1]).removeprefix(address), hops - 1)

    with serve(BuiltSite(book / "site", "/book/")) as address:
        yield answered


def test_every_address_ever_published_still_answers(book: Path, done: Callable[..., str], ask: Answers) -> None:
    done("casebook.cli", "release", "--date", "2026-12-01")
    done("casebook.cli", "build")
    first = listed(book)
    assert {path: bool(ask(path)) for path in first} == dict.fromkeys(first, True)

    mend_rename_and_withdraw(book)
    done("casebook.cli", "release", "--date", "2026-12-03")
    done("casebook.cli", "check")
    done("mkdocs", "build", "--strict")

    ever = listed(book)
    assert set(first) < set(ever)
    assert {path: bool(ask(path)) for path in ever} == dict.fromkeys(ever, True)
    # And they answer with what was meant.
    assert "The record has changed since" in ask("C0001/v1/en/")
    assert '<time datetime="2026-12-02">' in ask("C0001/v1/en/")
    assert "2013" in ask("C0001/v1/en/")
    assert "Invented case two" in ask("en/cases/renamed/")
    assert "C0002" in ask("en/cases/renamed/C0002.bib")
    assert "[ถอนแล้ว]" in ask("th/cases/withdrawn/C0003.json")
    assert "Told twice" in ask("en/cases/withdrawn/")
    assert "A problem as in" in ask("C0003/v1/en/")
    assert "<h1" in ask("en/about/")


def test_an_address_that_no_longer_answers_fails_the_check_and_the_build(
    book: Path, done: Callable[..., str], run: Run
) -> None:
    done("casebook.cli", "release", "--date", "2026-12-01")
    (book / "cases/studies/renamed.yml").rename(book / "cases/studies/by-another-name.yml")
    (book / "docs/en/about/index.md").unlink()
    ran = [run("casebook.cli", "check", "--lang", "en"), run("mkdocs", "build")]
    assert [one.returncode for one in ran] == [1, 1]
    for said in (ran[0].stdout, ran[1].stderr):
        for address, way_out in (
            ("en/cases/renamed/", "add 'former_slugs: [renamed]' to cases/studies/by-another-name.yml"),
            ("en/about/", "moved: [{from: en/about/, to: …}]"),
        ):
            line = released(book).index(f"/{address}") + 1
            assert f"cases/versions/addresses.txt:{line}:1 vanished-address '/{address}'" in said
            assert way_out in said
    assert not (book / "site").exists()


def test_what_does_not_answer_is_noticed_by_this_test(book: Path, done: Callable[..., str], ask: Answers) -> None:
    done("casebook.cli", "build")
    with pytest.raises(HTTPError, match="404") as refused:
        ask("en/cases/nowhere/")
    refused.value.close()
