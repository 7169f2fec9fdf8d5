"""What follows from the records and their links: backlinks, instances, maturity, evidence, confidence."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.graph import Graph, Link, Role, Standing, links_of
from casebook.model import Lesson, Pattern, Record, Text
from tests.invented import book, both, one_of_each, record

WHOLE = {key: [both(key)] for key in ("steps", "when_to_use", "when_not_to_use", "resulting_context")}
REVIEWED = {"review": {"state": "editorial"}}


def shows(pattern_id: str, strength: str = "core", **changes: Any) -> dict[str, Any]:
    """The fields of a case that shows a pattern."""
    return {"patterns": [{"id": pattern_id, "strength": strength}], **changes}


def owned_by(en: str) -> dict[str, Any]:
    """The fields of a case that a body owns."""
    return {"owner": {"name": {"th": "หน่วยงานสมมติ", "en": en}}}


def outcome(evidence: str) -> dict[str, Any]:
    """An outcome with a level of evidence."""
    return {"claim": both("Claim"), "direction": "better", "evidence": evidence, "sources": []}


def pattern(**changes: Any) -> Pattern:
    made = record("P0001", **changes)
    assert isinstance(made, Pattern)
    return made


def lesson(**changes: Any) -> Lesson:
    made = record("L0001", **changes)
    assert isinstance(made, Lesson)
    return made


def cases_of(*owners: str, **changes: Any) -> list[Record]:
    """A case with the pattern at its heart for each owner."""
    return [
        record(f"C{number:04}", **shows("P0001"), **owned_by(owner), **changes)
        for number, owner in enumerate(owners, 1)
    ]


# Links


def test_case_links_to_what_it_shows_and_teaches() -> None:
    case = record("C0001", **shows("P0001", "partial"), lessons=["L0001"])
    assert list(links_of(case)) == [
        Link("C0001", "P0001", Role.SHOWS, strength="partial"),
        Link("C0001", "L0001", Role.TEACHES),
    ]


def test_lesson_links_to_where_it_is_put_to_work() -> None:
    made = lesson(patterns=["P0001"], applied_in=["A0001"])
    assert list(links_of(made)) == [
        Link("L0001", "P0001", Role.WORKS_THROUGH),
        Link("L0001", "A0001", Role.APPLIED_IN),
    ]


def test_adaptation_links_to_where_it_comes_from_what_it_uses_and_what_is_near() -> None:
    made = record("A0001", carried_from=["C0001", "P0001"], lessons=["L0001"], nearest=["A0002"])
    assert list(links_of(made)) == [
        Link("A0001", "C0001", Role.CARRIES),
        Link("A0001", "P0001", Role.CARRIES),
        Link("A0001", "L0001", Role.DRAWS_ON),
        Link("A0001", "A0002", Role.NEAREST),
    ]


def test_related_record_is_linked_with_type_and_note() -> None:
    made = pattern(related=[{"id": "P0002", "type": "complements", "note": both("Why")}])
    note = Text.model_validate(both("Why"))
    assert list(links_of(made)) == [Link("P0001", "P0002", Role.RELATED, "complements", note)]


def test_instance_is_linked_with_its_note() -> None:
    case = record("C0001", patterns=[{"id": "P0001", "strength": "core", "note": both("Seen")}])
    note = Text.model_validate(both("Seen"))
    assert list(links_of(case)) == [Link("C0001", "P0001", Role.SHOWS, note=note, strength="core")]


def test_withdrawn_record_links_to_its_successor() -> None:
    withdrawal = {"date": "2026-11-23", "reason": both("Reason"), "successor": "C0002"}
    made = record("C0001", status="withdrawn", withdrawal=withdrawal)
    assert list(links_of(made)) == [Link("C0001", "C0002", Role.SUCCEEDED_BY)]


@pytest.mark.parametrize("record_id", ["C0001", "P0001"])
def test_proposal_links_to_the_adaptation_that_says_more(record_id: str) -> None:
    made = record(record_id, proposal={"adaptation": "A0001"})
    assert list(links_of(made)) == [Link(record_id, "A0001", Role.PROPOSES)]


def test_text_links_to_the_records_that_it_names_once() -> None:
    made = pattern(solution={"th": "ดู [[L0001]]", "en": "See [[L0001|words]] and [[C0001]]"})
    assert list(links_of(made)) == [
        Link("P0001", "L0001", Role.MENTIONS),
        Link("P0001", "C0001", Role.MENTIONS),
    ]


def test_text_links_to_nothing_that_is_no_id() -> None:
    assert list(links_of(pattern(solution=both("See [[glossary-term]] and [@P0002]")))) == []


def test_record_does_not_link_to_itself() -> None:
    assert list(links_of(pattern(solution=both("See [[P0001]]"), related=[{"id": "P0001", "type": "broader"}]))) == []


def test_target_is_linked_once_for_each_role() -> None:
    case = record("C0001", lessons=["L0001", "L0001"], summary=both("See [[L0001]]"))
    assert list(links_of(case)) == [Link("C0001", "L0001", Role.TEACHES), Link("C0001", "L0001", Role.MENTIONS)]


def test_links_from_are_those_of_the_roles_asked_for() -> None:
    graph = Graph(book(*one_of_each()))
    assert graph.links_from("A0001", Role.DRAWS_ON, Role.NEAREST) == [Link("A0001", "L0001", Role.DRAWS_ON)]


def test_links_from_are_all_when_no_role_is_asked_for() -> None:
    graph = Graph(book(*one_of_each()))
    assert [link.target for link in graph.links_from("A0001")] == ["C0001", "P0001", "L0001"]


def test_record_that_nobody_knows_has_no_links() -> None:
    graph = Graph(book(*one_of_each()))
    assert (graph.links_from("C0099"), graph.links_to("C0099")) == ([], [])


def test_backlinks_come_from_every_record_in_order_of_id() -> None:
    made = book(*sorted(one_of_each(), key=lambda each: each.id))
    assert Graph(made).links_to("P0001") == [
        Link("A0001", "P0001", Role.CARRIES),
        Link("C0001", "P0001", Role.SHOWS, strength="core"),
        Link("L0001", "P0001", Role.WORKS_THROUGH),
    ]


def test_backlinks_are_those_of_the_roles_asked_for() -> None:
    graph = Graph(book(*one_of_each()))
    assert graph.links_to("P0001", Role.WORKS_THROUGH) == [Link("L0001", "P0001", Role.WORKS_THROUGH)]


def test_draft_does_not_link() -> None:
    graph = Graph(book(record("C0001", status="draft", **shows("P0001")), record("P0001")))
    assert (graph.links_from("C0001"), graph.links_to("P0001")) == ([], [])


def test_draft_is_not_linked_to() -> None:
    graph = Graph(book(record("C0001", **shows("P0001")), record("P0001", status="draft")))
    assert (graph.links_from("C0001"), graph.links_to("P0001")) == ([], [])


def test_record_that_is_not_in_the_book_is_not_linked_to() -> None:
    graph = Graph(book(record("C0001", lessons=["L0009"])))
    assert (graph.links_from("C0001"), graph.links_to("L0009")) == ([], [])


# Instances


def test_instances_with_the_pattern_at_their_heart_come_first() -> None:
    graph = Graph(
        book(
            record("C0001", **shows("P0001", "partial")),
            record("C0002", **shows("P0001", "core")),
            record("C0003", **shows("P0001", "partial")),
            record("C0004", **shows("P0001", "core")),
            record("P0001"),
        )
    )
    assert [link.source for link in graph.instances("P0001")] == ["C0002", "C0004", "C0001", "C0003"]


def test_instance_cases_are_in_the_same_order() -> None:
    cases = [record("C0001", **shows("P0001", "partial")), record("C0002", **shows("P0001"))]
    assert Graph(book(*cases, record("P0001"))).instance_cases("P0001") == [cases[1], cases[0]]


def test_mention_makes_no_instance() -> None:
    assert Graph(book(record("C0001", summary=both("[[P0001]]")), record("P0001"))).instances("P0001") == []


def test_draft_is_no_instance() -> None:
    assert Graph(book(record("C0001", status="draft", **shows("P0001")), record("P0001"))).instances("P0001") == []


def test_countries_are_those_of_the_instances_each_once() -> None:
    graph = Graph(
        book(
            record("C0001", **shows("P0001", "partial"), place={"country": "SE"}),
            record("C0002", **shows("P0001"), place={"country": "NO"}),
            record("C0003", **shows("P0001"), place={"country": "NO"}),
            record("C0004", place={"country": "TH"}),
            record("P0001"),
        )
    )
    assert graph.countries("P0001") == ["NO", "SE"]


# Maturity


def test_pattern_without_cases_is_initial() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    assert Graph(book(made)).standing(made) == Standing("initial", 0, 3)


def test_pattern_that_cases_show_only_in_part_is_initial() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    graph = Graph(book(record("C0001", **shows("P0001", "partial")), made))
    assert graph.standing(made) == Standing("initial", 0, 3)


@pytest.mark.parametrize("lacking", list(WHOLE))
def test_pattern_that_lacks_a_main_part_is_initial(lacking: str) -> None:
    made = pattern(**{**WHOLE, lacking: []}, **REVIEWED)
    assert Graph(book(*cases_of("One", "Two", "Three"), made)).standing(made) == Standing("initial", 3, 0)


def test_whole_pattern_at_the_heart_of_one_case_is_structured() -> None:
    made = pattern(**WHOLE)
    assert Graph(book(*cases_of("One"), made)).standing(made) == Standing("structured", 1, 2)


def test_reviewed_pattern_of_two_organisations_is_structured() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    assert Graph(book(*cases_of("One", "Two"), made)).standing(made) == Standing("structured", 2, 1)


@pytest.mark.parametrize("state", ["editorial", "expert", "community"])
def test_reviewed_pattern_of_three_organisations_is_validated(state: str) -> None:
    made = pattern(**WHOLE, review={"state": state})
    assert Graph(book(*cases_of("One", "Two", "Three"), made)).standing(made) == Standing("validated", 3, 0)


def test_pattern_of_three_organisations_without_review_is_structured() -> None:
    made = pattern(**WHOLE)
    assert Graph(book(*cases_of("One", "Two", "Three"), made)).standing(made) == Standing("structured", 3, 0)


def test_pattern_of_three_organisations_whose_review_is_not_done_is_structured() -> None:
    made = pattern(**WHOLE, review={"state": "unreviewed"})
    assert Graph(book(*cases_of("One", "Two", "Three"), made)).standing(made) == Standing("structured", 3, 0)


def test_three_cases_of_one_organisation_count_once() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    assert Graph(book(*cases_of("One", "ONE", "one"), made)).standing(made) == Standing("structured", 1, 2)


def test_cases_that_show_it_in_part_do_not_count_for_maturity() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    third = record("C0003", **shows("P0001", "partial"), **owned_by("Three"))
    assert Graph(book(*cases_of("One", "Two"), third, made)).standing(made) == Standing("structured", 2, 1)


def test_drafts_do_not_count_for_maturity() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    graph = Graph(book(*cases_of("One", "Two", "Three", status="draft"), made))
    assert graph.standing(made) == Standing("initial", 0, 3)


def test_cases_of_nobody_in_particular_are_not_taken_for_different_organisations() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    unowned = [record(f"C000{number}", **shows("P0001"), owner=None) for number in (1, 2, 3)]
    assert Graph(book(*unowned, made)).standing(made) == Standing("structured", 0, 3)


WITHDRAWN = {"status": "withdrawn", "withdrawal": {"date": "2026-11-24", "reason": both("Reason")}}


def test_withdrawn_case_shows_no_pattern() -> None:
    made = pattern(**WHOLE, **REVIEWED)
    graph = Graph(book(*cases_of("One", "Two", "Three", **WITHDRAWN), made))
    assert (graph.instances("P0001"), graph.standing(made)) == ([], Standing("initial", 0, 3))


def test_withdrawn_record_is_linked_with_its_successor_alone() -> None:
    withdrawal = {"date": "2026-11-24", "reason": both("Reason"), "successor": "C0002"}
    gone = record("C0001", status="withdrawn", withdrawal=withdrawal, lessons=["L0001"])
    graph = Graph(book(gone, record("C0002"), lesson(), pattern(solution=both("See [[C0001]]"))))
    succession = Link("C0001", "C0002", Role.SUCCEEDED_BY)
    assert (graph.links_from("C0001"), graph.links_to("C0002"), graph.links_to("C0001")) == (
        [succession],
        [succession],
        [],
    )


def test_withdrawn_case_is_evidence_of_nothing() -> None:
    made = pattern()
    assert Graph(book(*cases_of("One", **WITHDRAWN, outcomes=[outcome("3")]), made)).evidence(made) is None


# Evidence


@pytest.mark.parametrize(
    ("levels", "strongest"),
    [
        ([], None),
        (["0"], "0"),
        (["1", "3", "2"], "3"),
        (["NE"], "NE"),
        (["NE", "0"], "0"),
        (["4", "NE"], "4"),
        (["5", "1"], "5"),
    ],
)
def test_evidence_of_a_case_is_the_strongest_of_its_outcomes(levels: list[str], strongest: str | None) -> None:
    case = record("C0001", outcomes=[outcome(level) for level in levels])
    assert Graph(book(case)).evidence(case) == strongest


def test_evidence_of_an_adaptation_is_that_of_its_outcomes() -> None:
    made = record("A0001", state="running", outcomes=[outcome("2")])
    assert Graph(book(record("C0001", outcomes=[outcome("5")]), made)).evidence(made) == "2"


def test_evidence_of_a_pattern_is_that_of_its_instances() -> None:
    made = record("P0001")
    cases = [
        record("C0001", **shows("P0001"), outcomes=[outcome("1")]),
        record("C0002", **shows("P0001", "partial"), outcomes=[outcome("3")]),
        record("C0003", outcomes=[outcome("5")]),
    ]
    assert Graph(book(*cases, made)).evidence(made) == "3"


def test_evidence_of_a_lesson_is_that_of_the_cases_that_teach_it() -> None:
    made = record("L0001", applied_in=["C0002"])
    cases = [
        record("C0001", lessons=["L0001"], outcomes=[outcome("2")]),
        record("C0002", outcomes=[outcome("5")]),
    ]
    assert Graph(book(*cases, made)).evidence(made) == "2"


def test_drafts_are_no_evidence() -> None:
    made = record("P0001")
    case = record("C0001", status="draft", **shows("P0001"), outcomes=[outcome("5")])
    assert Graph(book(case, made)).evidence(made) is None


# Confidence


def test_lesson_of_one_case_is_from_a_single_case() -> None:
    made = lesson()
    assert Graph(book(record("C0001", lessons=["L0001"]), made)).confidence(made) == "single_case"


def test_lesson_of_two_cases_is_from_several() -> None:
    made = lesson()
    cases = [record("C0001", lessons=["L0001"]), record("C0002", lessons=["L0001"])]
    assert Graph(book(*cases, made)).confidence(made) == "several_cases"


def test_drafts_do_not_count_for_confidence() -> None:
    made = lesson()
    cases = [record("C0001", lessons=["L0001"]), record("C0002", status="draft", lessons=["L0001"])]
    assert Graph(book(*cases, made)).confidence(made) == "single_case"


@pytest.mark.parametrize("state", ["pilot", "running", "ended", "abandoned"])
def test_lesson_applied_in_a_tried_adaptation_is_tested(state: str) -> None:
    made = lesson(applied_in=["A0001"])
    assert Graph(book(record("A0001", state=state), made)).confidence(made) == "tested"


def test_lesson_that_an_adaptation_only_draws_on_is_not_tested() -> None:
    made = lesson()
    graph = Graph(book(record("A0001", state="running", lessons=["L0001"]), made))
    assert graph.confidence(made) == "single_case"


def test_lesson_applied_in_an_idea_is_not_tested() -> None:
    made = lesson(applied_in=["A0001"])
    graph = Graph(book(record("A0001", state="idea", lessons=["L0001"]), made))
    assert graph.confidence(made) == "single_case"


def test_lesson_that_only_a_draft_applies_is_not_tested() -> None:
    made = lesson(applied_in=["A0001"])
    graph = Graph(book(record("A0001", status="draft", state="running", lessons=["L0001"]), made))
    assert graph.confidence(made) == "single_case"
