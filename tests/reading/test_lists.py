"""The closed lists in force: a book's own take the place of those that come with the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.model import Vocabulary
from casebook.problems import Problem
from casebook.reading import Reading, read_book
from casebook.reading.lists import SHIPPED_IN, Lists, fixed_faults, shipped_files
from casebook.reading.source import Source
from tests.invented import both
from tests.small_book import CASE, write


def vocabulary(name: str, *term_ids: str, **changes: Any) -> Vocabulary:
    terms = [{"id": each, "label": both(each), "definition": both(each)} for each in term_ids]
    return Vocabulary.model_validate({"id": name, "title": both(name), "source": "invented", "terms": terms, **changes})


def as_yaml(name: str, *term_ids: str) -> str:
    """An invented list of terms as a file."""
    words = "{th: สมมติ, en: Invented}"
    terms = "".join(f'  - {{id: "{each}", label: {words}, definition: {words}}}\n' for each in term_ids)
    return f"id: {name}\ntitle: {words}\nsource: invented\nterms:\n{terms}"


def told(problems: list[Problem] | tuple[Problem, ...]) -> list[str]:
    return [
        f"{Path(each.location.path).name}:{each.location.line}:{each.location.column} {each.rule.id}"
        for each in problems
    ]


def read_with(folder: Path, case: str = CASE, **files: str) -> Reading:
    """A small book with lists of its own."""
    cases = write(folder) / "cases"
    (cases / "studies" / "invented.yml").write_text(case, encoding="utf-8")
    (cases / "vocabularies").mkdir()
    for name, text in files.items():
        (cases / "vocabularies" / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_book(cases)


TREES = vocabulary("trees", "oak", "lime")
FLOWERS = vocabulary("flowers", "rose")

# Lists in memory


def test_own_list_takes_the_place_of_the_one_of_its_name() -> None:
    own = vocabulary("trees", "pine")
    assert Lists({"trees": TREES, "flowers": FLOWERS}).with_own({"trees": own}).by_name == {
        "trees": own,
        "flowers": FLOWERS,
    }


def test_lists_stay_as_they_were_when_others_are_added() -> None:
    lists = Lists({"trees": TREES})
    lists.with_own({"flowers": FLOWERS})
    assert lists.by_name == {"trees": TREES}


@pytest.mark.parametrize(
    ("lists", "lacks"),
    [
        (Lists(), True),
        (Lists(demanded=False), False),
        (Lists().with_own({}, ["trees"]), False),
        (Lists().with_own({}, ["flowers"]), True),
    ],
)
def test_list_that_is_not_there_is_a_fault_unless_it_is_faulty_or_not_demanded(lists: Lists, lacks: bool) -> None:
    assert lists.lacks("trees") is lacks


def test_faulty_list_leaves_the_one_of_its_name_in_force() -> None:
    lists = Lists({"trees": TREES}).with_own({}, ["trees"])
    assert (dict(lists.vocabularies), lists.unreadable) == ({"trees": TREES}, frozenset())


def test_sound_list_mends_a_faulty_one_of_its_name() -> None:
    lists = Lists().with_own({}, ["trees"]).with_own({"trees": TREES})
    assert (dict(lists.vocabularies), lists.unreadable) == ({"trees": TREES}, frozenset())


@pytest.mark.parametrize(
    "other",
    [
        Lists({"trees": vocabulary("trees", "oak")}),
        Lists({"trees": vocabulary("trees", "lime", "oak")}),
        Lists({"wood": TREES}),
        Lists({"trees": TREES}, frozenset({"flowers"})),
        Lists({"trees": TREES}, demanded=False),
    ],
)
def test_fingerprint_differs_when_a_record_may_be_judged_otherwise(other: Lists) -> None:
    assert Lists({"trees": TREES}).fingerprint != other.fingerprint


def test_fingerprint_stays_when_only_words_change() -> None:
    reworded = vocabulary("trees", "oak", "lime", title=both("Other words"))
    assert Lists({"trees": TREES}).fingerprint == Lists({"trees": reworded}).fingerprint


# Lists that the site acts on


def faults(own_ids: tuple[str, ...], shipped: Vocabulary | None) -> list[str]:
    found = fixed_faults(Source("trees.yml", as_yaml("trees", *own_ids)), vocabulary("trees", *own_ids), shipped)
    return [f"{each.location.line}:{each.location.column} {each.rule.id} {each.values['found']}" for each in found]


FIXED = vocabulary("trees", "oak", "lime", fixed=True)


@pytest.mark.parametrize("own", [("oak", "lime"), ("lime", "oak")])
def test_fixed_list_may_be_reworded_and_put_in_another_order(own: tuple[str, ...]) -> None:
    assert faults(own, FIXED) == []


def test_term_that_is_added_to_a_fixed_list_is_told_of_where_it_stands() -> None:
    assert faults(("oak", "lime", "pine"), FIXED) == ["7:10 term-too-many pine"]


def test_term_that_a_fixed_list_has_lost_is_told_of_at_its_terms() -> None:
    assert faults(("oak",), FIXED) == ["4:1 term-lacking lime"]


def test_renamed_term_is_one_too_many_and_one_lacking() -> None:
    assert faults(("oak", "linden"), FIXED) == [
        "6:10 term-too-many linden",
        "4:1 term-lacking lime",
    ]


@pytest.mark.parametrize("shipped", [TREES, None])
def test_other_list_may_have_terms_of_its_own(shipped: Vocabulary | None) -> None:
    assert faults(("pine",), shipped) == []


# Lists in files


def test_every_list_of_the_package_is_sound(tmp_path: Path) -> None:
    reading = read_book(write(tmp_path) / "cases")
    names = [file.name.removesuffix(".yml") for file in shipped_files()]
    assert [each for each in reading.problems if each.location.path.startswith(SHIPPED_IN)] == []
    assert sorted(reading.book.vocabularies) == sorted(names)
    assert [reading.book.vocabulary(name).id for name in names] == names


def test_own_list_of_a_book_replaces_the_one_of_the_package(tmp_path: Path) -> None:
    own = as_yaml("level_of_government", "village")
    reading = read_with(tmp_path, CASE.replace("[local]", "[village]"), level_of_government=own)
    assert (told(reading.problems), reading.book.vocabulary("level_of_government").ids()) == ([], ("village",))


def test_term_of_the_list_that_was_replaced_is_no_term_any_more(tmp_path: Path) -> None:
    reading = read_with(tmp_path, level_of_government=as_yaml("level_of_government", "village"))
    assert told(reading.problems) == ["invented.yml:6:23 unknown-term"]


def test_book_may_add_a_list_that_the_package_has_not(tmp_path: Path) -> None:
    reading = read_with(tmp_path, CASE + "themes: [trees]\n", theme=as_yaml("theme", "trees"))
    assert told(reading.problems) == []


def test_term_of_a_list_that_nobody_has_is_told_of(tmp_path: Path) -> None:
    assert told(read_with(tmp_path, CASE + "themes: [trees]\n").problems) == ["invented.yml:14:10 no-vocabulary"]


def test_faulty_list_makes_no_fault_in_records_that_use_it(tmp_path: Path) -> None:
    reading = read_with(tmp_path, CASE + "themes: [trees]\n", theme="id: theme\n")
    assert {each.location.path.rpartition("/")[2] for each in reading.problems} == {"theme.yml"}
    assert list(reading.book.records) == ["C0001"]


def test_list_named_unlike_its_file_is_told_of_and_not_used(tmp_path: Path) -> None:
    reading = read_with(tmp_path, level_of_government=as_yaml("levels", "village"))
    assert told(reading.problems) == ["level_of_government.yml:1:5 name-mismatch"]


def test_fixed_list_with_other_terms_is_told_of_and_not_used(tmp_path: Path) -> None:
    reading = read_with(tmp_path, status=as_yaml("status", "draft", "published", "superseded", "withdrawn", "lost"))
    assert told(reading.problems) == ["status.yml:9:10 term-too-many"]
    assert "lost" not in reading.book.vocabulary("status").ids()
