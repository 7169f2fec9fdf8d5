"""References in words. All data here is invented.

Those in English are what citeproc-js wrote of the same items, but where a comment says otherwise; those in Thai are
derived by hand from the guides that `casebook.export.thai_apa` names.
"""

from __future__ import annotations

from typing import Any

import pytest

from casebook.export import Item, Reference, apa, chicago, memo, thai_apa
from casebook.export.reference import initials

ANN = {"family": "Jaidee", "given": "Ann Mary"}
BEN = {"family": "Saengthong", "given": "Ben-Jo"}
AGENCY = {"literal": "Agency of Things"}


def report(**changes: Any) -> Item:
    """An invented record as it is cited in English; None takes a field away."""
    item = {
        "id": "X0001-en",
        "type": "report",
        "genre": "Case",
        "title": "A plan: the cost of it",
        "author": [ANN],
        "issued": {"date-parts": [[2026, 11, 23]]},
        "collection-title": "Book of Things",
        "number": "X0001",
        "publisher": "Agency of Things",
        "URL": "https://example.org/X0001/",
        "language": "en",
        **changes,
    }
    return {key: value for key, value in item.items() if value is not None}


def thai(**changes: Any) -> Item:
    """The same in Thai."""
    return report(
        **{
            "genre": "กรณีศึกษา",
            "title": "แผนสมมติ",
            "author": [{"literal": "สมชาย ใจดี"}, {"literal": "วิภาดา แสงทอง"}],
            "collection-title": "คลังสมมติ",
            "publisher": "หน่วยงานสมมติ",
            "language": "th",
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            "Jaidee, A. M. (2026). <i>A plan: the cost of it</i> (Case No. X0001; Book of Things). Agency of Things. "
            "https://example.org/X0001/",
        ),
        (
            {"author": [ANN, BEN], "version": "2"},
            "Jaidee, A. M., &amp; Saengthong, B.-J. (2026). <i>A plan: the cost of it</i> (Case No. X0001; Version 2, "
            "Book of Things). Agency of Things. https://example.org/X0001/",
        ),
        (
            {"translator": [BEN, AGENCY]},
            "Jaidee, A. M. (2026). <i>A plan: the cost of it</i> (B.-J. Saengthong &amp; Agency of Things, Trans.; "
            "Case No. X0001; Book of Things). Agency of Things. https://example.org/X0001/",
        ),
        # citeproc-js names the publisher again; the manual (section 9.29) does not.
        (
            {"author": [AGENCY]},
            "Agency of Things. (2026). <i>A plan: the cost of it</i> (Case No. X0001; Book of Things). "
            "https://example.org/X0001/",
        ),
        # citeproc-js puts a lone "Retrieved" before the address.
        (
            {"issued": None},
            "Jaidee, A. M. (n.d.). <i>A plan: the cost of it</i> (Case No. X0001; Book of Things). Agency of Things. "
            "https://example.org/X0001/",
        ),
        (
            {"title": 'Why <b> & not "c"?', "genre": "Idea for adaptation", "publisher": "Things Inc."},
            "Jaidee, A. M. (2026). <i>Why &lt;b&gt; &amp; not “c”?</i> (Idea for Adaptation No. X0001; Book of "
            "Things). Things Inc. https://example.org/X0001/",
        ),
    ],
)
def test_apa(changes: dict[str, Any], said: str) -> None:
    assert apa(report(**changes)).as_html() == said


def test_apa_names_the_first_nineteen_of_many_and_the_last() -> None:
    many = [{"literal": f"N{place}"} for place in range(1, 23)]
    assert apa(report(author=many)).before.endswith("N18, N19, … N22. (2026). ")
    assert apa(report(author=many[:20])).before.endswith("N19, & N20. (2026). ")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"author": [ANN, BEN], "version": "2"},
            "Jaidee, Ann Mary, and Ben-Jo Saengthong. 2026. <i>A Plan: The Cost of It</i>. Case No. X0001. Version 2. "
            "Book of Things. Agency of Things. https://example.org/X0001/.",
        ),
        (
            {"translator": [BEN, AGENCY]},
            "Jaidee, Ann Mary. 2026. <i>A Plan: The Cost of It</i>. Case No. X0001. Translated by Ben-Jo Saengthong "
            "and Agency of Things. Book of Things. Agency of Things. https://example.org/X0001/.",
        ),
        (
            {"author": [AGENCY], "issued": None, "title": "Why not?"},
            "Agency of Things. n.d. <i>Why Not?</i> Case No. X0001. Book of Things. Agency of Things. "
            "https://example.org/X0001/.",
        ),
        (
            {"author": [{"literal": "สมชาย ใจดี"}], "title": "แผน plan ของ it", "language": "th", "genre": "กรณีศึกษา"},
            "สมชาย ใจดี. 2026. <i>แผน plan ของ it</i>. กรณีศึกษา No. X0001. Book of Things. Agency of Things. "
            "https://example.org/X0001/.",
        ),
    ],
)
def test_chicago(changes: dict[str, Any], said: str) -> None:
    assert chicago(report(**changes)).as_html() == said


def test_chicago_names_the_first_three_of_many() -> None:
    many = [{"literal": f"N{place}"} for place in range(1, 8)]
    assert chicago(report(author=many)).before == "N1, N2, N3, et al. 2026. "
    assert chicago(report(author=many[:6])).before == "N1, N2, N3, N4, N5, and N6. 2026. "


@pytest.mark.parametrize(
    ("title", "cased"),
    [
        ("step-by-step: the way to an end", "Step-by-Step: The Way to an End"),
        ("iPhone use in the NHS", "iPhone Use in the NHS"),
        ("what it is for", "What It Is For"),
        ("GovLab's i-Teams", "GovLab’s i-Teams"),
        ('a co-investor\'s "rights" / duties', "A Co-Investor’s “Rights” / Duties"),
    ],
)
def test_titles_have_capitals_in_chicago(title: str, cased: str) -> None:
    assert chicago(report(title=title)).title == cased


@pytest.mark.parametrize(
    ("changes", "retrieved", "said"),
    [
        (
            {},
            "",
            "สมชาย ใจดี และวิภาดา แสงทอง. (2569, 23 พฤศจิกายน). แผนสมมติ (กรณีศึกษา X0001). คลังสมมติ. "
            "https://example.org/X0001/",
        ),
        (
            {"version": "2"},
            "25 พฤศจิกายน 2569",
            "สมชาย ใจดี และวิภาดา แสงทอง. (2569, 23 พฤศจิกายน). แผนสมมติ (กรณีศึกษา X0001, เวอร์ชัน 2). คลังสมมติ. "
            "สืบค้นเมื่อ 25 พฤศจิกายน 2569, จาก https://example.org/X0001/",
        ),
        (
            {"author": [{"literal": "หน่วยงานสมมติ"}], "translator": [{"literal": "ก ข"}, {"literal": "ค ง"}]},
            "",
            "หน่วยงานสมมติ. (2569, 23 พฤศจิกายน). แผนสมมติ (ก ข และค ง, ผู้แปล; กรณีศึกษา X0001). คลังสมมติ. "
            "https://example.org/X0001/",
        ),
        (
            {"issued": None, "author": [{"literal": "หน่วยงานสมมติ"}]},
            "",
            "หน่วยงานสมมติ. (ม.ป.ป.). แผนสมมติ (กรณีศึกษา X0001). คลังสมมติ. https://example.org/X0001/",
        ),
        (
            {"issued": {"date-parts": [[2026]]}, "author": [{"literal": "ก ข"}, {"literal": "ค ง"}, AGENCY]},
            "",
            "ก ข, ค ง และ Agency of Things. (2569). แผนสมมติ (กรณีศึกษา X0001). คลังสมมติ. https://example.org/X0001/",
        ),
    ],
)
def test_thai_apa(changes: dict[str, Any], retrieved: str, said: str) -> None:
    assert thai_apa(thai(**changes), retrieved).as_text().replace("\N{NO-BREAK SPACE}", " ") == said


def test_memo_is_one_line_in_each_language() -> None:
    said = [memo(report(version="2"), "en"), memo(thai(version="2"), "th")]
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in said] == [
        "Case X0001 A plan: the cost of it, Book of Things, version 2, 23 November 2026, https://example.org/X0001/",
        "กรณีศึกษา X0001 แผนสมมติ คลังสมมติ เวอร์ชัน 2 23 พฤศจิกายน พ.ศ. 2569 https://example.org/X0001/",
    ]


def test_reference_is_text_and_html() -> None:
    reference = Reference("A & B. ", "<T>", ".")
    assert (reference.as_text(), reference.as_html()) == ("A & B. <T>.", "A &amp; B. <i>&lt;T&gt;</i>.")


@pytest.mark.parametrize(("given", "short"), [("Ann Mary", "A. M."), ("Jean-Paul", "J.-P."), ("A.", "A."), ("", "")])
def test_initials(given: str, short: str) -> None:
    assert initials(given) == short


DATA = {
    "type": "dataset",
    "genre": None,
    "number": None,
    "collection-title": None,
    "author": [AGENCY],
    "title": "Book of Things: open data",
    "version": "2026.11.23",
    "URL": "https://example.org/en/data/",
}


def test_data_are_named_for_what_they_are() -> None:
    """As citeproc-js has it, but for `Data set`, which is one word there."""
    assert apa(report(**DATA)).as_html() == (
        "Agency of Things. (2026). <i>Book of Things: open data</i> (Version 2026.11.23) [Data set]. "
        "https://example.org/en/data/"
    )
    assert chicago(report(**DATA)).as_html() == (
        "Agency of Things. 2026. “Book of Things: Open Data.” Version 2026.11.23. Agency of Things, November 23. "
        "https://example.org/en/data/."
    )
    assert thai_apa(thai(**{**DATA, "title": "ข้อมูลเปิดของคลังสมมติ"})).as_text() == (
        "Agency of Things. (2569, 23\N{NO-BREAK SPACE}พฤศจิกายน). ข้อมูลเปิดของคลังสมมติ (เวอร์ชัน 2026.11.23) [ชุดข้อมูล]. "
        "https://example.org/en/data/"
    )


@pytest.mark.parametrize(
    ("issued", "said"),
    [
        ({"date-parts": [[2026, 11]]}, "Agency of Things, November. "),
        ({"date-parts": [[2026]]}, "Agency of Things. "),
        (None, "Agency of Things. "),
    ],
)
def test_day_of_data_is_told_as_far_as_it_is_known(issued: object, said: str) -> None:
    assert f"Version 2026.11.23. {said}https" in chicago(report(**{**DATA, "issued": issued})).as_text()


def test_report_without_number_and_series_is_the_plain_title() -> None:
    """How a whole book is cited."""
    book = {"genre": None, "number": None, "collection-title": None, "author": [AGENCY]}
    assert (
        apa(report(**book)).as_text() == "Agency of Things. (2026). A plan: the cost of it. https://example.org/X0001/"
    )
    assert thai_apa(thai(**book)).as_text() == (
        "Agency of Things. (2569, 23\N{NO-BREAK SPACE}พฤศจิกายน). แผนสมมติ. https://example.org/X0001/"
    )
