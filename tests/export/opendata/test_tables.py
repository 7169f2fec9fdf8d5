"""Which tables and columns the models become."""

from __future__ import annotations

import pytest

from casebook.export.opendata.columns import Column, columns_of
from casebook.export.opendata.tables import lists_of, placing, tables
from casebook.model import Case, Outcome
from casebook.model.case import Condition
from casebook.model.dates import PATTERN


def names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def test_values_within_values_are_columns_and_text_is_one_for_each_language() -> None:
    assert [name for name in names(columns_of(Case)) if name.startswith(("place", "narrative_problem"))] == [
        "place_country",
        "place_subdivision",
        "place_locality_th",
        "place_locality_en",
        "place_latitude",
        "place_longitude",
        "narrative_problem_th",
        "narrative_problem_en",
    ]


def test_column_knows_its_type_its_list_and_its_shape() -> None:
    known = {column.name: column for column in (*columns_of(Case), *columns_of(Outcome))}
    assert [known[name].type for name in ("id", "place_latitude", "ongoing")] == ["string", "number", "boolean"]
    assert (known["direction"].vocabulary, known["start"].pattern) == ("direction", PATTERN)


def test_help_of_a_value_within_another_names_both() -> None:
    known = {column.name: column.help["en"] for column in columns_of(Case)}
    assert known["owner_name_th"] == "The body that owns it: its name."
    assert known["place_country"] == "Where it happened: ISO 3166-1 alpha-2 code."


def test_lists_go_to_the_table_of_their_sort() -> None:
    found = {listing.field: listing.table for listing in lists_of(Case)}
    assert [found.get(field) for field in ("outcomes", "themes", "aliases", "not_known", "model.steps", "lessons")] == [
        "outcomes",
        "record_terms",
        "names",
        "texts",
        "model_parts",
        None,
    ]
    assert [(listing.field, listing.table) for listing in lists_of(Condition)] == [("terms", "texts")]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("outcomes", ["id", "record_id", "position"]),
        ("model_parts", ["id", "record_id", "listed_in", "position"]),
        ("readings", ["id", "record_id", "parent_id", "position"]),
        ("citations", ["id", "record_id", "parent_id", "listed_in", "position"]),
    ],
)
def test_row_says_where_it_stands_as_far_as_that_is_not_plain(table: str, expected: list[str]) -> None:
    assert names(placing(table)) == expected


def test_record_is_named_in_every_row_but_the_glossarys() -> None:
    assert [{c.name: c.required for c in placing(name)}["record_id"] for name in ("outcomes", "authors")] == [
        True,
        False,
    ]


def test_names_of_columns_are_unique_and_plain() -> None:
    for table in tables().values():
        found = names(table.columns)
        assert sorted(set(found)) == sorted(found)
        assert all(name.replace("_", "").isascii() and name.replace("_", "").isalnum() for name in found)


def test_keys_are_columns_and_what_a_column_refers_to_is_a_table_with_ids() -> None:
    for table in tables().values():
        assert set(table.key) <= set(names(table.columns))
        for column in table.columns:
            assert not column.refers or tables()[column.refers].key == ("id",)


def test_every_column_has_help_in_both_languages() -> None:
    lacking = [(t.name, c.name) for t in tables().values() for c in t.columns if not (c.help["en"] and c.help["th"])]
    assert lacking == []


def test_fields_gather_the_languages_of_a_text() -> None:
    assert {field: names(tuple(columns)) for field, columns in tables()["texts"].fields.items()}["text"] == [
        "text_th",
        "text_en",
    ]
