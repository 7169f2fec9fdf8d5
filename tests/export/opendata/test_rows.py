"""What stands in the tables. All data here is invented, but for one run over the real book."""

from __future__ import annotations

from typing import Any

from casebook.export.opendata import Contents, tables
from casebook.export.opendata.rows import rows_of
from casebook.model.walk import walk
from tests.export.opendata.conftest import Make
from tests.invented import both, one_of_each, record

SOURCES = [{"key": "paper", "type": "report", "title": "A Paper", "kind": "report", "author": [{"literal": "Body"}]}]
OUTCOME = {
    "claim": both("Better"),
    "direction": "better",
    "evidence": "1",
    "sources": [{"key": "paper", "locator": "p. 9"}],
}


def found(contents: Contents, table: str) -> list[dict[str, Any]]:
    columns = [column.name for column in tables()[table].columns]
    return [dict(zip(columns, row, strict=True)) for row in rows_of(contents)[table]]


def test_record_is_a_row_of_all_and_one_of_its_kind(contents_of: Make) -> None:
    contents = contents_of(record("C0001", place={"country": "NO", "locality": both("Town")}))
    (row,) = found(contents, "records")
    assert {name: row[name] for name in ("id", "title_th", "kind", "page_en", "short_address", "completeness")} == {
        "id": "C0001",
        "title_th": "Title C0001 ไทย",
        "kind": "case",
        "page_en": "https://example.org/en/C0001/",
        "short_address": "https://example.org/C0001/",
        "completeness": "stub",
    }
    (row,) = found(contents, "cases")
    assert (row["id"], row["place_country"], row["place_locality_en"], row["owner_name_th"], row["ongoing"]) == (
        "C0001",
        "NO",
        "Town English",
        None,
        None,
    )


def test_item_of_a_list_is_named_for_its_place_and_what_it_holds_points_to_it(contents_of: Make) -> None:
    contents = contents_of(record("C0001", sources=SOURCES, outcomes=[OUTCOME]))
    (outcome,) = found(contents, "outcomes")
    assert {name: outcome[name] for name in ("id", "record_id", "position", "claim_en", "value")} == {
        "id": "C0001/outcomes/1",
        "record_id": "C0001",
        "position": 1,
        "claim_en": "Better English",
        "value": None,
    }
    assert found(contents, "citations") == [
        {
            "id": "C0001/outcomes/1/sources/1",
            "record_id": "C0001",
            "parent_id": "C0001/outcomes/1",
            "listed_in": "sources",
            "position": 1,
            "key": "paper",
            "locator": "p. 9",
            "source_id": "C0001/sources/paper",
        }
    ]
    assert [row["id"] for row in found(contents, "sources")] == ["C0001/sources/paper"]
    assert [(row["parent_id"], row["literal"]) for row in found(contents, "authors")] == [
        ("C0001/sources/paper", "Body")
    ]


def test_terms_words_and_texts_of_lists_have_tables_in_common(contents_of: Make) -> None:
    contents = contents_of(record("C0001", themes=["trees"], aliases=["Other"], not_known=[both("Cost")]))
    assert [(row["listed_in"], row["vocabulary"], row["term"]) for row in found(contents, "record_terms")] == [
        ("level_of_government", "level_of_government", "local"),
        ("themes", "theme", "trees"),
    ]
    assert [(row["id"], row["name"]) for row in found(contents, "names")] == [("C0001/aliases/1", "Other")]
    assert [(row["id"], row["text_th"]) for row in found(contents, "texts")] == [("C0001/not_known/1", "Cost ไทย")]


def test_links_are_those_of_the_graph(contents_of: Make) -> None:
    contents = contents_of(*one_of_each())
    assert [(row["source_id"], row["target_id"], row["role"], row["strength"]) for row in found(contents, "links")] == [
        ("C0001", "P0001", "shows", "core"),
        ("C0001", "L0001", "teaches", None),
        ("L0001", "P0001", "works_through", None),
        ("A0001", "C0001", "carries", None),
        ("A0001", "P0001", "carries", None),
        ("A0001", "L0001", "draws_on", None),
    ]


def test_draft_is_in_no_row(contents_of: Make) -> None:
    draft = record("P0001", status="draft", aliases=["Secret"])
    contents = contents_of(record("C0001", patterns=[{"id": "P0001", "strength": "core"}]), draft)
    rows = rows_of(contents)
    assert [row[0] for row in rows["records"]] == ["C0001"]
    assert rows["links"] == rows["names"] == rows["patterns"] == []


def test_withdrawn_record_says_so(contents_of: Make) -> None:
    gone = {"date": "2026-11-24", "reason": both("Merged"), "successor": "P0001"}
    (row, _) = found(contents_of(record("C0001", status="withdrawn", withdrawal=gone), record("P0001")), "records")
    assert (row["status"], row["withdrawal_date"], row["withdrawal_reason_en"], row["withdrawal_successor"]) == (
        "withdrawn",
        "2026-11-24",
        "Merged English",
        "P0001",
    )


def test_what_the_glossary_lists_belongs_to_no_record(contents_of: Make) -> None:
    term = {"id": "tree", "term": both("Tree"), "definition": both("Wood"), "aliases": ["Bush"]}
    glossary = {"terms": [{**term, "sources": [{"key": "paper"}]}], "sources": SOURCES}
    contents = contents_of(record("C0001"), glossary=glossary)
    assert [(row["id"], row["term_th"]) for row in found(contents, "glossary_terms")] == [("tree", "Tree ไทย")]
    (name,) = found(contents, "names")
    assert (name["record_id"], name["parent_id"], name["name"]) == (None, "tree", "Bush")
    (citation,) = found(contents, "citations")
    assert (citation["record_id"], citation["source_id"]) == (None, "glossary/sources/paper")


def test_every_value_of_every_record_is_in_the_tables(real: Contents) -> None:
    """What an author wrote is found again, but for the ids of linked records, which `links` has."""
    cells = {cell for rows in rows_of(real).values() for row in rows for cell in row}
    for each in real.records:
        lost = [path for path, value in walk(each) if isinstance(value, (str, float)) and value not in cells]
        assert lost == []
