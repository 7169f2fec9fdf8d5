"""A text that YAML refuses is read part by part: what is sound is kept, and each fault is told once."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.reading.composer import DEEPEST, Composition, compose
from casebook.reading.nodes import Mapping, Unread, as_data, find
from casebook.reading.recovery import MOST_FAULTS, recover
from casebook.reading.source import Source


def recovered(text: str) -> Composition:
    source = Source("a.yml", text)
    error = compose(source).error
    assert error is not None, "the parser takes this text as it is"
    return recover(source, error)


def data(text: str) -> Any:
    root = recovered(text).root
    return None if root is None else as_data(root)


def told(text: str) -> list[tuple[int, int, str]]:
    problems = recovered(text).problems
    return [(problem.location.line, problem.location.column, problem.rule.id) for problem in problems]


def unread(text: str, *path: str | int) -> bool:
    """Whether what stands at a path was left unread."""
    root = recovered(text).root
    assert root is not None
    _, node, found = find(root, path)
    return found == len(path) and isinstance(node, Unread)


FAULTS = [
    ('bad: "never closed\n', (2, 6, "syntax")),
    ("bad: 'never closed\n", (2, 6, "syntax")),
    ("bad: [never, closed\n", (2, 6, "syntax")),
    ("bad: {never: closed\n", (2, 6, "syntax")),
    ("bad: one: two\n", (2, 9, "syntax")),
    ("bad: @one\n", (2, 6, "syntax")),
    ('bad: "one" two\n', (2, 12, "syntax")),
    ("bad: - one\n", (2, 6, "syntax")),
    ("bad: | one\n", (2, 8, "syntax")),
    ('bad: "\\q"\n', (2, 7, "syntax")),
    ("bad\n", (2, 1, "syntax")),
]


@pytest.mark.parametrize(("line", "place"), FAULTS)
def test_field_at_fault_is_told_of_in_its_place(line: str, place: tuple[int, int, str]) -> None:
    assert told(f"first: one\n{line}last: two\n") == [place]


@pytest.mark.parametrize(("line", "place"), FAULTS)
def test_fields_before_and_behind_a_fault_are_kept(line: str, place: tuple[int, int, str]) -> None:
    kept = data(f"first: one\n{line}last: two\n")
    assert {key: kept[key] for key in ("first", "last")} == {"first": "one", "last": "two"}


@pytest.mark.parametrize(("line", "place"), FAULTS)
def test_field_at_fault_is_left_unread(line: str, place: tuple[int, int, str]) -> None:
    assert unread(f"first: one\n{line}last: two\n", "bad")


@pytest.mark.parametrize("behind", ["", "# a comment\n", "\n\n"])
def test_last_field_at_fault_is_told_of_where_it_begins(behind: str) -> None:
    assert told(f'first: one\nbad: "open\n{behind}') == [(2, 6, "syntax")]


def test_several_faults_are_told_of_each_in_its_place() -> None:
    assert told('a: "open\nb: one\nc: [open\nd: two\ne: x: y\n') == [
        (1, 4, "syntax"),
        (3, 4, "syntax"),
        (5, 5, "syntax"),
    ]


def test_several_parts_between_faults_are_kept() -> None:
    kept = data('a: "open\nb: one\nc: [open\nd: {e: two}\nf: x: y\ng:\n  - three\n')
    assert kept == {"a": "", "b": "one", "c": "", "d": {"e": "two"}, "f": "", "g": ["three"]}


def test_fault_inside_a_field_leaves_the_rest_of_the_field() -> None:
    text = 'story:\n  begin: one\n  middle: "open\n  end: two\nlast: three\n'
    assert data(text) == {"story": {"begin": "one", "middle": "", "end": "two"}, "last": "three"}
    assert told(text) == [(3, 11, "syntax")]


def test_fault_inside_an_item_leaves_the_other_items() -> None:
    text = "list:\n  - name: one\n    size: [open\n  - name: two\n"
    assert data(text) == {"list": [{"name": "one", "size": ""}, {"name": "two"}]}
    assert told(text) == [(3, 11, "syntax")]


def test_item_at_fault_keeps_its_place_in_the_list() -> None:
    text = "list:\n- one\n- {open\n- three\n"
    assert data(text) == {"list": ["one", "", "three"]}
    assert unread(text, "list", 1)


def test_nodes_behind_a_fault_stand_where_they_do_in_the_file() -> None:
    text = 'a: "open\nb:\n  c: here\n'
    root = recovered(text).root
    assert root is not None
    _, node, _ = find(root, ("b", "c"))
    assert text[node.start : node.end] == "here"


def test_refused_values_in_sound_parts_are_told_of_too() -> None:
    assert sorted(told('a: "open\nb: &one two\nc: !!str three\n')) == [
        (1, 4, "syntax"),
        (2, 4, "anchor"),
        (3, 4, "tag"),
    ]


def test_key_that_stands_in_two_parts_is_told_of() -> None:
    text = 'a: one\nbad: "open\na: two\n'
    assert (data(text)["a"], told(text)) == ("one", [(2, 6, "syntax"), (3, 1, "duplicate-key")])


@pytest.mark.parametrize(
    ("text", "place", "kept"),
    [
        ("a:\n  b: one\n   c: two\n  d: three\n", (3, 4), {"a": {"b": "one", "c": "two", "d": "three"}}),
        ("a:\n  b: one\n c: two\n  d: three\n", (3, 2), {"a": {"b": "one", "c": "two", "d": "three"}}),
        ("a: one\n  b: two\nc: three\n", (2, 3), {"a": "one", "b": "two", "c": "three"}),
        ("list:\n  - one\n - two\n  - three\n", (3, 2), {"list": ["one", "two", "three"]}),
    ],
)
def test_line_in_a_wrong_column_is_told_of_and_read(text: str, place: tuple[int, int], kept: object) -> None:
    assert told(text) == [(*place, "indentation")]
    assert data(text) == kept


CONFLICT = "a: one\n<<<<<<< HEAD\nb: ours\n=======\nb: theirs\n>>>>>>> branch\nc: two\n"


def test_conflict_left_by_git_is_told_of_once_and_read_as_its_first_side() -> None:
    assert told(CONFLICT) == [(2, 1, "merge-conflict")]
    assert data(CONFLICT) == {"a": "one", "b": "ours", "c": "two"}


def test_fields_behind_a_conflict_stand_where_they_do_in_the_file() -> None:
    root = recovered(CONFLICT).root
    assert isinstance(root, Mapping)
    key, _ = root.entries["c"]
    assert CONFLICT[key.start :] == "c: two\n"


def test_mark_of_a_conflict_left_over_is_told_of() -> None:
    assert told("a: one\n>>>>>>> branch\nb: two\n") == [(2, 1, "merge-conflict")]


def test_second_document_of_a_faulty_text_does_not_hide_its_faults() -> None:
    assert (1, 4, "syntax") in told('a: "open\nb: one\n---\nc: two\n')


@pytest.mark.parametrize("text", ['"open\n', "[\n", "{\n", "a: b: c\n", "@\n"])
def test_text_of_which_nothing_is_sound_has_no_tree_and_a_problem(text: str) -> None:
    composition = recovered(text)
    assert (composition.root, composition.complete, len(composition.problems)) == (None, False, 1)


def test_text_is_said_to_be_incomplete() -> None:
    assert recovered('a: one\nb: "open\n').complete is False


def test_faults_beyond_number_are_told_of_as_far_as_a_file_tells() -> None:
    text = "".join(f'a{number}: "open" {number}\n' for number in range(MOST_FAULTS * 3))
    assert len(recovered(text).problems) == MOST_FAULTS


def test_indentation_beyond_all_measure_is_read_to_an_end() -> None:
    text = "bad: @one\n" + "".join("  " * depth + f"a{depth}:\n" for depth in range(DEEPEST * 10))
    assert [rule for _, _, rule in told(text)] == ["syntax", "too-deep"]
