from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from casebook.book import Book
from casebook.search import script
from tests.search.conftest import CLIENT, Node, write_files

HERE = Path(__file__).parent
Ask = Any


@pytest.fixture(scope="session")
def ask(node: Node, index: Path) -> Ask:
    def ask(*asked: tuple[str, dict[str, Any]]) -> list[Any]:
        return list(node(HERE / "search.mjs", CLIENT, index, asked=asked))

    return ask


def ids(answer: dict[str, Any]) -> list[str]:
    return [result["id"] for result in answer["results"]]


def test_a_result_tells_where_it_leads(ask: Ask) -> None:
    thai, english = ask(("P0003", {"lang": "th"}), ("P0003", {"lang": "en"}))
    assert thai["results"][0]["url"] == "th/pattern/P0003/"
    assert english["results"][0]["url"] == "en/pattern/P0003/"
    assert english["results"][0]["title"] == "Invest in the person, not only in the service"
    assert english["results"][0]["kind"] == "pattern"


def test_hits_are_marked_in_whole_words(ask: Ask) -> None:
    (answer,) = ask(("ใบอนุญาต", {"lang": "th"}))
    marked = [segment["text"] for result in answer["results"] for segment in result["excerpt"] if segment["mark"]]
    assert "ใบอนุญาต" in marked
    text = "".join(segment["text"] for result in answer["results"] for segment in result["excerpt"])
    assert "\u200b" not in text


def test_filters_narrow_and_count(ask: Ask) -> None:
    every, cases, thai = ask(
        ("งบประมาณ", {}),
        ("งบประมาณ", {"filters": {"kind": "case"}}),
        ("งบประมาณ", {"filters": {"kind": ["case"], "country": ["KR", "BR"]}}),
    )
    assert {result["kind"] for result in cases["results"]} == {"case"}
    assert set(ids(thai)) == {"C0013", "C0014"}
    # Counts are taken from what was read and from what the postings promise, and which is read differs.
    assert abs(cases["total"] - every["facets"]["counts"]["kind"]["case"]) <= 2
    assert cases["facets"]["counts"]["kind"] == every["facets"]["counts"]["kind"]
    assert every["facets"]["labels"]["country"]["KR"] == {"th": "เกาหลีใต้", "en": "South Korea"}


def test_an_empty_query_browses(ask: Ask, book: Book) -> None:
    every, titles, years = ask(
        ("", {"limit": 500}),
        ("", {"limit": 3, "sort": "title", "lang": "en", "filters": {"kind": "lesson"}}),
        ("", {"limit": 40, "sort": "year", "filters": {"kind": "case"}}),
    )
    assert every["total"] == len(list(book.published())) + len(book.glossary.terms)
    assert (
        ids(titles)
        == sorted(
            (record.id for record in book.published() if record.kind == "lesson"),
            key=lambda found: (book.records[found].title.en or "").casefold(),
        )[:3]
    )
    assert len(years["results"]) == 27


def test_another_keyboard_layout_is_told(ask: Ask) -> None:
    (answer,) = ask(("l;ylfbdki", {}))
    assert answer["notes"]["layout"] == "สวัสดิการ"
    assert {result["tier"] for result in answer["results"]} == {"layout"}


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "()[]*.?+^$|\\",
        "😀" * 50,
        "\u202eabc",
        "ก" * 10_000,
        "a b " * 3000,
        "\x00\x1e\x1f\n",
        "์" * 99,
        "\ud83d",
    ],
    ids=repr,
)
def test_any_query_is_answered(ask: Ask, query: str) -> None:
    (answer,) = ask((query, {}))
    assert set(answer) == {"results", "total", "facets", "notes"}


def test_a_missing_file_is_told_and_asked_for_again(ask: Ask) -> None:
    no_texts, no_keys, whole = ask(("กพร", {"missing": "texts/"}), ("กพร", {"missing": "keys/"}), ("กพร", {}))
    assert no_texts == {"error": "IndexUnavailable"}
    assert no_keys == {"error": "IndexUnavailable"}
    assert "opdc" in ids(whole)


def test_a_new_index_is_taken_up(ask: Ask, book: Book, tmp_path: Path) -> None:
    some = {name: record for name, record in book.records.items() if name.startswith("L")}
    smaller = write_files(Book(book.settings, book.vocabularies, book.glossary, some, book.paths), tmp_path)
    before, after = ask(("กพร", {}), ("volunters", {"folder": str(smaller)}))
    assert "opdc" in ids(before)
    assert "L0014" in ids(after)


def test_one_script_answers_as_the_modules_do(ask: Ask, index: Path, tmp_path: Path) -> None:
    whole = tmp_path / "search.cjs"
    whole.write_text(
        script("engine")
        + "const fs = require('fs');\n"
        + f"const load = async (path) => fs.readFileSync({str(index)!r} + '/' + path, 'utf8');\n"
        + "const say = (answer) => console.log(answer.results.map((one) => one.id).join());\n"
        + "new casebook.Search(load).search('กพร').then(say);\n",
        encoding="utf-8",
    )
    said = subprocess.run(["node", str(whole)], stdout=subprocess.PIPE, check=True, encoding="utf-8")
    (answer,) = ask(("กพร", {}))
    assert said.stdout.strip().split(",") == ids(answer)


def test_the_client_runs_where_look_behind_does_not() -> None:
    for path in CLIENT.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert "(?<" not in text, path.name
        assert "eval(" not in text, path.name


def test_an_excerpt_is_in_the_language_of_the_reader_where_it_says_something(ask: Ask) -> None:
    thai, english = ask(("งบประมาณแบบมีส่วนร่วม", {"lang": "th"}), ("participatory budgeting", {"lang": "en"}))
    assert {result["excerptLang"] for result in thai["results"]} == {"th"}
    assert {result["excerptLang"] for result in english["results"]} == {"en"}


def test_every_result_has_an_excerpt(ask: Ask) -> None:
    (answer,) = ask(("นวัตกรรมภาครัฐ", {"lang": "th", "limit": 20}))
    assert all(result["excerpt"] for result in answer["results"])


def test_what_a_filter_lets_in_is_as_many_as_it_is_said_to_be(ask: Ask) -> None:
    (narrowed,) = ask(("งบประมาณ", {"filters": {"kind": ["case"]}}))
    assert narrowed["total"] == narrowed["facets"]["counts"]["kind"]["case"]
