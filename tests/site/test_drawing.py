"""What a record's page shows of its texts."""

from __future__ import annotations

import re

from tests.invented import both, record
from tests.site.conftest import Draw

SOURCE = {"key": "paper", "type": "report", "title": "A Paper", "kind": "report", "issued": "2018"}


def test_citation_is_a_numbered_link_to_its_source(draw: Draw) -> None:
    made = record("C0001", summary=both("Said [@paper, p. 98]."), sources=[SOURCE])
    assert '<a href="#s-paper" aria-label="source 1, p. 98" title="source 1, p. 98">[1]</a>' in draw(made).html


def test_locator_is_in_the_readers_language(draw: Draw) -> None:
    made = record("C0001", summary=both("Said [@paper, p. 98]."), sources=[SOURCE])
    assert "แหล่งที่มา 1, หน้า 98" in draw(made, lang="th").html


def test_reference_links_to_the_record_with_its_words(draw: Draw) -> None:
    made = record("C0001", summary=both("See [[P0001|this pattern]]."))
    assert '<a href="../../patterns/p0001/">this pattern</a>' in draw(made, record("P0001")).html


def test_reference_to_a_draft_is_plain_words(draw: Draw) -> None:
    made = record("C0001", summary=both("See [[P0001|this pattern]]."))
    html = draw(made, record("P0001", status="draft")).html
    assert "See this pattern." in html
    assert "patterns/p0001" not in html


def test_lacking_language_is_shown_in_the_other_and_marked(draw: Draw) -> None:
    made = record(
        "C0001",
        narrative={
            "problem": {"en": "Only English."},
            "what_was_done": both("Done"),
            "results": both("Results"),
        },
    )
    html = draw(made, lang="th").html
    assert '<div class="foreign" lang="en"><p>Only English.</p>' in html
    assert 'class="notice translation" role="note"' in html
    assert '<a href="#problem">ปัญหา</a>' in html


def test_whole_page_has_no_notice(draw: Draw) -> None:
    assert 'class="notice' not in draw(record("C0001"), lang="th").html


def test_term_is_linked_where_it_first_occurs(draw: Draw) -> None:
    glossary = {"terms": [{"id": "silo", "term": {"th": "ไซโล", "en": "silo"}, "definition": both("A tower")}]}
    made = record(
        "C0001",
        narrative={
            "problem": both("A silo and a silo."),
            "what_was_done": both("Done"),
            "results": both("Results"),
        },
    )
    html = draw(made, glossary=glossary).html
    assert re.findall(r'<a class="term" href="([^"]+)">silo</a>', html) == ["../../glossary/#silo"]


def test_thai_date_is_buddhist_and_machine_date_gregorian(draw: Draw) -> None:
    made = record("C0001", history=[{"date": "2026-11-23", "kind": "created", "summary": both("Made")}])
    html = draw(made, lang="th").html
    assert re.search(r'<time datetime="2026-11-23">23\s(พฤศจิกายน|พ\.ย\.)\s(พ\.ศ\.\s)?2569</time>', html)


def test_section_anchors_are_the_same_in_both_languages(draw: Draw) -> None:
    made = record("C0001", model={"principle": both("Rule")}, not_known=[both("Much")])
    ids = [[heading.id for heading in draw(made, lang=lang).contents] for lang in ("th", "en")]
    assert ids[0] == ids[1]
    assert all(re.fullmatch(r"[a-z][a-z_-]*", each) for each in ids[0])
