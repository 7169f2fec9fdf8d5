"""YAML to a tree: all values stay text, and what records do not take is refused with its place."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.reading.composer import CLEAR_LOADER, DEEPEST, FAST_LOADER, LONGEST, Composition, compose
from casebook.reading.nodes import Mapping, Scalar, Unread, as_data, find
from casebook.reading.source import Source


def composed(text: str, loader: Any = FAST_LOADER) -> Composition:
    return compose(Source("a.yml", text), loader)


def data(text: str) -> Any:
    root = composed(text).root
    return None if root is None else as_data(root)


def told(composition: Composition) -> list[tuple[int, int, str]]:
    return [(problem.location.line, problem.location.column, problem.rule.id) for problem in composition.problems]


def root(text: str) -> Mapping:
    found = composed(text).root
    assert isinstance(found, Mapping)
    return found


# Values


def test_every_value_stays_text() -> None:
    text = "a: no\nb: 2560\nc: 1.50\nd: 2017-06-15\ne: 0x1F\nf: 'yes'\n"
    assert data(text) == {"a": "no", "b": "2560", "c": "1.50", "d": "2017-06-15", "e": "0x1F", "f": "yes"}


def test_words_for_no_value_are_empty() -> None:
    assert data("a: ~\nb: null\nc: Null\nd: NULL\ne:\n") == dict.fromkeys("abcde", "")


def test_quoted_word_for_no_value_is_a_text() -> None:
    assert data("a: 'null'\nb: \"~\"\n") == {"a": "null", "b": "~"}


def test_lists_and_mappings_in_lines_and_in_brackets_are_alike() -> None:
    assert data("a:\n  - b: c\n  - d\n") == data("a: [{b: c}, d]\n") == {"a": [{"b": "c"}, "d"]}


def test_block_text_keeps_its_lines_and_folded_text_does_not() -> None:
    assert data("a: |\n  one\n  two\nb: >\n  one\n  two\n") == {"a": "one\ntwo\n", "b": "one two\n"}


def test_text_without_value_has_no_tree() -> None:
    composition = composed("# only a comment\n")
    assert (composition.root, composition.problems, composition.complete) == (None, [], True)


def test_node_knows_where_it_stands() -> None:
    text = "a: one\nb: 'two'\n"
    key, node, _ = find(root(text), ("b",))
    assert key is not None
    assert (text[key.start : key.end], text[node.start : node.end]) == ("b", "'two'")


def test_node_knows_how_it_was_written() -> None:
    styles = [
        node.style
        for _, node in root("a: b\nc: 'd'\ne: \"f\"\ng: |\n  h\n").entries.values()
        if isinstance(node, Scalar)
    ]
    assert styles == ["plain", "'", '"', "|"]


def test_item_that_says_nothing_stands_where_its_dash_does() -> None:
    text = "a:\n  - b\n  -\n  - c\n"
    _, node, _ = find(root(text), ("a", 1))
    assert node.start == text.index("  -\n") + 2


def test_part_of_a_text_has_offsets_into_the_whole() -> None:
    text = "a: one\nb: two\nc: three\n"
    composition = compose(Source("a.yml", text), start=7, end=14)
    assert composition.root is not None
    _, node, _ = find(composition.root, ("b",))
    assert (as_data(composition.root), text[node.start : node.end]) == ({"b": "two"}, "two")


# What is refused


def test_anchor_is_refused_and_its_value_kept() -> None:
    composition = composed("a: &one b\nc: d\n")
    assert (told(composition), composition.root and as_data(composition.root)) == (
        [(1, 4, "anchor")],
        {"a": "b", "c": "d"},
    )


@pytest.mark.parametrize("text", ["a: &one [b]\n", "a: &one {b: c}\n"])
def test_anchor_of_a_list_or_mapping_is_refused(text: str) -> None:
    assert told(composed(text)) == [(1, 4, "anchor")]


def test_alias_is_refused_and_left_unread() -> None:
    composition = composed("a: &one b\nc: *one\n")
    assert composition.root is not None
    assert told(composition) == [(1, 4, "anchor"), (2, 4, "alias")]
    assert isinstance(find(composition.root, ("c",))[1], Unread)


def test_alias_to_nothing_is_refused_in_its_place() -> None:
    assert told(composed("a: b\nc: *one\n")) == [(2, 4, "alias")]


def test_alias_bomb_does_not_grow() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    composition = composed("\n".join(lines))
    assert [problem.rule.id for problem in composition.problems].count("alias") == 118


def test_merge_key_tells_of_the_alias_only() -> None:
    assert told(composed("a: &one {b: c}\nd:\n  <<: *one\n  e: f\n")) == [(1, 4, "anchor"), (3, 7, "alias")]


def test_mapping_of_which_a_part_was_refused_is_left_unread() -> None:
    found = root("a:\n  <<: *one\n  b: c\nd: e\n")
    assert isinstance(find(found, ("a",))[1], Unread)


@pytest.mark.parametrize(
    ("tag", "name"),
    [("!!str", "!!str"), ("!mine", "!mine"), ("!!python/object/apply:os.system", "!!python/object/apply:os.system")],
)
def test_tag_is_refused_by_its_name(tag: str, name: str) -> None:
    composition = composed(f"a: {tag} b\n")
    assert [(problem.rule.id, problem.values) for problem in composition.problems] == [("tag", {"name": name})]


@pytest.mark.parametrize("text", ["a: !!set {b}\n", "a: !!omap [b: c]\n"])
def test_tag_of_a_list_or_mapping_is_refused(text: str) -> None:
    assert told(composed(text)) == [(1, 4, "tag")]


def test_values_as_deep_as_may_be_are_read() -> None:
    assert told(composed("[" * DEEPEST + "]" * DEEPEST)) == []


def test_values_too_deep_are_refused_where_they_are() -> None:
    composition = composed("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert (told(composition), composition.root, composition.complete) == ([(1, DEEPEST + 1, "too-deep")], None, False)


def test_brackets_beyond_number_do_not_exhaust_the_machine() -> None:
    assert told(composed("{a: " * 100_000)) == [(1, DEEPEST * 4 + 1, "too-deep")]


def test_text_as_long_as_may_be_is_read() -> None:
    assert told(composed("a: " + "x" * LONGEST)) == []


def test_text_too_long_is_refused_and_left_unread() -> None:
    composition = composed("a: " + "x" * (LONGEST + 1) + "\nb: c\n")
    assert composition.root is not None
    assert told(composition) == [(1, 4, "too-large")]
    assert isinstance(find(composition.root, ("a",))[1], Unread)


def test_key_that_stands_twice_keeps_its_first_value() -> None:
    composition = composed("a: one\nb: two\na: three\n")
    assert composition.root is not None
    assert as_data(composition.root) == {"a": "one", "b": "two"}
    assert [(problem.location.line, problem.values) for problem in composition.problems] == [
        (3, {"key": "a", "first": 1})
    ]


def test_same_key_in_two_mappings_is_no_fault() -> None:
    assert told(composed("- {a: one}\n- {a: two}\n")) == []


def test_key_that_stands_three_times_is_told_of_twice() -> None:
    assert told(composed("{a: 1, a: 2, a: 3}")) == [(1, 8, "duplicate-key"), (1, 14, "duplicate-key")]


def test_second_document_is_refused_and_the_first_kept() -> None:
    composition = composed("a: one\n---\nb: two\n")
    assert composition.root is not None
    assert (told(composition), as_data(composition.root)) == ([(2, 1, "several-documents")], {"a": "one"})


@pytest.mark.parametrize(("text", "at"), [("[a]: b\n", (1, 1)), ("{a: b}: c\n", (1, 1)), ("? [a]\n: b\n", (1, 3))])
def test_list_or_mapping_is_no_key(text: str, at: tuple[int, int]) -> None:
    assert told(composed(text)) == [(*at, "bad-key")]


@pytest.mark.parametrize(
    ("escape", "rule"),
    [
        (r"\0", "control-character"),
        (r"\e", "control-character"),
        (r"\L", "control-character"),
        (r"\x1b", "control-character"),
        (r"\u202e", "control-character"),
        (r"\u200b", "zero-width"),
        (r"\U0000feff", "zero-width"),
        (r"\x09", "tab"),
    ],
)
def test_character_hidden_by_an_escape_is_told_of(escape: str, rule: str) -> None:
    assert told(composed(f'a: "b{escape}c"\n')) == [(1, 6, rule)]


@pytest.mark.parametrize("text", ['a: "b\\n\\"c\\" \\\\0 \\u0e01"\n', "a: 'b\\0'\n", "a: b\\0\n"])
def test_other_escapes_and_backslashes_are_no_fault(text: str) -> None:
    assert told(composed(text)) == []


# Errors of the parser


@pytest.mark.parametrize("loader", [FAST_LOADER, CLEAR_LOADER])
@pytest.mark.parametrize("text", ['a: "open\n', "a: [b\n", "a: b: c\n", "a: @b\n", "a\nb: c\n", 'a: "\\U00110000"\n'])
def test_text_that_is_no_yaml_has_an_error_and_no_tree(text: str, loader: Any) -> None:
    composition = composed(text, loader)
    assert (composition.error is None, composition.root, composition.complete) == (False, None, False)


def test_problems_from_before_an_error_are_kept() -> None:
    assert told(composed("a: &one b\nc: [d\n")) == [(1, 4, "anchor")]


@pytest.mark.parametrize(
    "text", ["a: no\nb: [c, {d: e}]\n", "a: |\n  b\n\n  c\nd: >-\n  e\n  f\n", "- 'a'\n- \"b\"\n-\n"]
)
def test_both_parsers_make_the_same_tree(text: str) -> None:
    fast, clear = composed(text, FAST_LOADER).root, composed(text, CLEAR_LOADER).root
    assert fast is not None
    assert clear is not None
    assert as_data(fast) == as_data(clear)
