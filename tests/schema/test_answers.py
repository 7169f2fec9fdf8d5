"""A record goes through a form and comes back the same, whatever strangers write into it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import MODELS, Kind, Line, PartialDate, Record
from casebook.reading import read_book
from casebook.reading.files import read_file
from casebook.reading.lists import Lists
from casebook.schema import read_answers
from casebook.schema.items import Item, items
from tests.schema.issue import answers_of, issue

VOCABULARIES = read_book(Path(__file__).parents[2] / "cases").book.vocabularies
LISTS = Lists(dict(VOCABULARIES))
IDS = {"carried_from": ["C0001", "P0001"], "patterns": ["P0002"]}

HOSTILE = (
    "### A heading",
    "### Title",
    "# Title (Thai)",
    "#### Summary (English)",
    "```yaml\n### Start\nid: C9999\n```",
    "~~~\n### not the end",
    "<!-- ### Country -->",
    "<script>alert(1)</script>",
    "_No response_ and more",
    "- [x] done",
    "---\nid: C0001\n...",
    "status: published\nid: C0001",
    "&a *a !tag %YAML | > @ ` {a: b} [c] # d",
    "'single' \"double\" \\ backslash",
    "$(touch here) `whoami` ${IFS} ; rm -rf",
    "พ.ศ. ๒๕๖๐ มี ๑๒ แห่ง",
    "  set in\n    further",
    "a\n\n\nb",
    "[[P0001]] [@source1, p. 3]",
)
LINES = st.one_of(
    st.sampled_from(HOSTILE), st.text(st.sampled_from("abcZ 019กขคงเ็่า.,:;-_#|>'\"()[]{}&*!%@`~?/\\+=<>")), st.just("")
)


def as_kept(text: str) -> str:
    """A text as records have it: without space round it or at the end of a line."""
    return "\n".join(line.rstrip() for line in text.strip().split("\n")).strip()


TEXTS = (
    st.lists(LINES, min_size=1, max_size=5)
    .map("\n".join)
    .map(as_kept)
    .filter(lambda text: text not in ("", "_No response_"))
)
ONE_LINE = TEXTS.map(lambda text: " ".join(text.split()))
DATES = st.sampled_from(["2013", "2013-05", "2013-05-17", "1999-12"])


def values(item: Item) -> st.SearchStrategy[Any]:
    """What an item may be answered with, as the record has it."""
    if item.options:
        one = st.sampled_from(sorted(item.options))
        return st.lists(one, min_size=1, unique=True) if item.shape.is_list else one
    if item.shape.model is not None:
        return ONE_LINE if issubclass(item.shape.model, Line) else TEXTS
    if item.shape.is_list:
        return st.just(IDS[item.shape.key])
    if item.shape.plain is PartialDate:
        return DATES
    return {"country": st.sampled_from(["NO", "TH"]), "URL": st.just("https://example.org/a?b=c#d")}.get(
        item.shape.key, ONE_LINE
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A draft that has something, or everything, that a form asks for."""
    kind = draw(st.sampled_from(list(Kind)))
    data: dict[Any, Any] = {}
    is_full = draw(st.booleans())
    for item in items(kind, VOCABULARIES):
        must = item.is_needed or _is_needed_text(kind, item)
        if must or ((item.path[0] != "sources" or item.path[1] == 0) and (is_full or draw(st.booleans()))):
            place = data
            for step in item.path[:-1]:
                place = place.setdefault(step, {})
            place[item.path[-1]] = draw(values(item))
    for slot, source in data.get("sources", {}).items():
        source |= {
            "key": f"source{slot + 1}",
            "type": "report",
            "kind": "report",
            "title": source.get("title", "Invented"),
        }
    return MODELS[kind].model_validate(
        {"id": f"{kind.letter}0099", "status": "draft", **{k: listed(v) for k, v in data.items()}}
    )


def _is_needed_text(kind: Kind, item: Item) -> bool:
    """Whether the record needs the text; all of them are given in English at least."""
    return item.path[-1] == "en" and item.shape.required and item.path[0] not in ("owner", "sources", "first_steps")


def listed(value: Any) -> Any:
    """A value with lists in the place of items by number."""
    if not isinstance(value, dict):
        return value
    inner = {key: listed(one) for key, one in value.items()}
    return list(inner.values()) if all(isinstance(key, int) for key in inner) else inner


def read_back(body: str) -> Record:
    """The record that an issue's text makes."""
    answers = read_answers(body, VOCABULARIES)
    assert answers is not None
    assert answers.doubtful == ()
    text = answers.as_record(f"{answers.kind.letter}0099")
    read = read_file("record.yml", text.encode(), MODELS[answers.kind], LISTS)
    assert read.problems == (), text
    assert isinstance(read.value, Record)
    return read.value


@given(record=records(), line_end=st.sampled_from(["\n", "\r\n"]))
def test_record_comes_back_as_it_was(record: Record, line_end: str) -> None:
    body = issue(record.kind, answers_of(record, VOCABULARIES), VOCABULARIES, line_end=line_end)
    assert read_back(body) == record


CASE = {
    ("title", "en"): "Invented town",
    ("summary", "th"): "สมมติขึ้นทั้งหมด",
    ("place", "country"): "NO",
    ("level_of_government",): "ระดับชาติ · National, ระดับท้องถิ่น · Local",
    ("start",): "2013",
    ("narrative", "problem", "en"): "A problem [@source1].",
    ("narrative", "what_was_done", "en"): "It was done.",
    ("narrative", "results", "en"): "Results.",
    ("sources", 0, "type"): "รายงาน · Report",
    ("sources", 0, "title"): "Invented paper",
    ("sources", 0, "kind"): "รายงาน · Report",
}


def filled(**changes: str) -> str:
    """The case as an issue, with other answers by the ids of their questions."""
    paths = {item.id: item.path for item in items(Kind.CASE, VOCABULARIES)}
    answers = {**CASE, **{paths[id_.replace("__", "-")]: words for id_, words in changes.items()}}
    return issue(Kind.CASE, answers, VOCABULARIES)


def data_of(body: str) -> dict[str, Any]:
    """What an issue says."""
    answers = read_answers(body, VOCABULARIES)
    assert answers is not None
    return dict(answers.data)


def test_record_as_a_file() -> None:
    answers = read_answers(filled(narrative__problem__en="One.\n\n### Two"), VOCABULARIES)
    assert answers is not None
    assert answers.as_record("C0007", "../case.json") == (
        """\
# yaml-language-server: $schema=../case.json
id: C0007
status: draft
title:
  en: Invented town
summary:
  th: สมมติขึ้นทั้งหมด
place:
  country: "NO"
level_of_government:
  - national
  - local
start: 2013
narrative:
  problem:
    en: |
      One.

      ### Two
  what_was_done:
    en: |
      It was done.
  results:
    en: |
      Results.
sources:
  - key: source1
    type: report
    title: Invented paper
    kind: report
"""
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2013-05-17", "2013-05-17"),
        ("๒๕๕๖", "2013"),
        ("พ.ศ. ๒๕๕๖-๐๕", "2013-05"),
        ("ค.ศ. 2013", "2013"),
        ("2556-05-17", "2013-05-17"),
        ("May 2013", "May 2013"),
        ("2013, I think", "2013, I think"),
    ],
)
def test_years_of_both_eras_and_digits_of_both_scripts(written: str, date: str) -> None:
    assert data_of(filled(start=written))["start"] == date


@pytest.mark.parametrize("written", ["NO", "no", "Norway", "norway", "นอร์เวย์"])
def test_country_by_code_or_name(written: str) -> None:
    assert data_of(filled(place__country=written))["place"] == {"country": "NO"}


def test_what_is_no_term_or_no_country_is_kept_for_the_check() -> None:
    data = data_of(filled(place__country="Nowhere", level_of_government="ระดับท้องถิ่น · Local, Village"))
    assert (data["place"]["country"], data["level_of_government"]) == ("Nowhere", ["local", "Village"])


def test_second_source_keeps_its_name_where_the_first_is_left_out() -> None:
    body = filled(sources__0__title="", sources__0__type="", sources__0__kind="", sources__1__title="Second")
    assert data_of(body)["sources"] == [{"key": "source2", "title": "Second"}]


def test_questions_of_another_place_inside_an_answer_are_words_of_it() -> None:
    fake = "One.\n\n### ชื่อเรื่อง (ภาษาไทย) · Title (Thai)\n\nTwo.\n\n### Agreement of all\n\n### Start\n\nThree."
    answers = read_answers(filled(narrative__results__en=fake), VOCABULARIES)
    assert answers is not None
    assert (answers.data["narrative"]["results"]["en"], answers.doubtful) == (f"{fake}\n", ())


@pytest.mark.parametrize("label", ["Results (Thai)", "What was done (English)"])
def test_answer_that_holds_its_own_or_the_next_question_is_doubtful(label: str) -> None:
    answers = read_answers(filled(narrative__what_was_done__en=f"One.\n\n### {label}\n\nTwo."), VOCABULARIES)
    assert answers is not None
    assert [said.rpartition(" · ")[2] for said in answers.doubtful] == [label]


def test_question_is_known_by_its_english_words() -> None:
    body = filled().replace("### ชื่อเรื่อง (ภาษาไทย) ·", "### ชื่อเดิม ·")
    assert data_of(body) == data_of(filled())


@pytest.mark.parametrize("body", ["", "Hello", "### Title (Thai)\n\nOnly this", filled().replace("Start", "Begin")])
def test_text_that_is_no_form(body: str) -> None:
    assert read_answers(body, VOCABULARIES) is None


@pytest.mark.parametrize("kind", Kind)
def test_form_without_any_answer_is_an_empty_record(kind: Kind) -> None:
    assert data_of(issue(kind, {}, VOCABULARIES)) == {}


@given(body=st.lists(st.one_of(LINES, st.sampled_from(filled().split("\r\n"))), max_size=120).map("\n".join))
def test_no_text_breaks_the_reader(body: str) -> None:
    answers = read_answers(body, VOCABULARIES)
    if answers:
        read_file("record.yml", answers.as_record("C0001").encode(), MODELS[answers.kind], LISTS)
