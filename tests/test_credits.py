"""Who is named for a record, and for the book. All of them are invented."""

from __future__ import annotations

from typing import Any

from casebook.credits import by_role, contributions, translators, without_author
from casebook.export import record_item
from tests.invented import book, both, record

ANN: dict[str, Any] = {"name": both("Ann"), "family": "Jaidee", "given": "Ann"}
TRANSLATED: dict[str, Any] = {"th": {"state": "original"}, "en": {"state": "human", "by": "Bo Turner"}}


def told(**changes: Any) -> list[tuple[str, str | None]]:
    return [(one.role, one.name.en) for one in contributions(record("C0001", **changes))]


def test_credits_come_first_then_translation_and_review() -> None:
    review = {"state": "expert", "by": [both("Reader")]}
    assert told(credits=[{**ANN, "role": "author"}], i18n=TRANSLATED, review=review) == [
        ("author", "Ann English"),
        ("translator", "Bo Turner"),
        ("reviewer", "Reader English"),
    ]


def test_a_name_stands_once_in_a_role() -> None:
    credits_ = [{"name": {"th": "โบ", "en": "bo  turner"}, "role": "translator"}, {**ANN, "role": "translator"}]
    assert told(credits=credits_, i18n=TRANSLATED) == [("translator", "bo  turner"), ("translator", "Ann English")]


def test_a_machine_is_not_credited() -> None:
    assert told(i18n={"th": {"state": "original"}, "en": {"state": "machine", "by": "Invented Engine"}}) == []


def test_translators_are_named_for_the_translation_alone() -> None:
    one = record("C0001", i18n=TRANSLATED)
    assert [each.name.en for each in translators(one, "en")] == ["Bo Turner"]
    assert translators(one, "th") == ()
    parallel = {lang: {"state": "original"} for lang in ("th", "en")}
    assert translators(record("C0001", credits=[{**ANN, "role": "translator"}], i18n=parallel), "en") == ()


def test_citation_of_a_translation_names_author_and_translator_apart() -> None:
    credits_ = [{**ANN, "role": "translator"}, {"name": both("Writer"), "role": "author"}]
    one = record("C0001", credits=credits_, i18n={"th": {"state": "original"}, "en": {"state": "human"}})
    english, thai = (record_item(book(one), one, lang, "https://example.org/") for lang in ("en", "th"))
    assert (english["author"], english["translator"]) == (
        [{"literal": "Writer English"}],
        [{"family": "Jaidee", "given": "Ann"}],
    )
    assert "translator" not in thai


def test_the_book_knows_each_name_with_all_its_records() -> None:
    first = record("C0001", credits=[{**ANN, "role": "author"}])
    second = record("P0001", credits=[{**ANN, "role": "author"}, {**ANN, "role": "editor"}])
    draft = record("C0002", status="draft", credits=[{**ANN, "role": "author"}])
    found = by_role(book(first, second, draft, record("L0001")))
    assert {role: [[one.record_id for one in person] for person in people] for role, people in found.items()} == {
        "author": [["C0001", "P0001"]],
        "editor": [["P0001"]],
    }
    assert [one.id for one in without_author(book(first, record("L0001")))] == ["L0001"]
