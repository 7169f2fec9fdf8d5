"""Who is credited, on the page of a record and on the book's own page. All of them are invented."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from casebook.site import Manuscript, Site, SiteOptions
from tests.invented import book, both, record

ANN: dict[str, Any] = {"name": both("Ann"), "role": "author"}


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def credits_of(lang: str = "en", **changes: Any) -> str:
    """The section of credits on a record's page."""
    site = Site(book(record("C0001", **changes)))
    page = next(page for page in site.pages if page.number and page.lang == lang)
    return words(page.draw().html.partition('<h2 id="credits">')[2])


def test_without_a_named_author_the_publisher_answers() -> None:
    assert credits_of() == "Credits Author publisher English Review unreviewed English All contributors"


def test_each_role_has_its_names_and_the_languages_their_origin() -> None:
    said = credits_of(
        credits=[ANN, {"name": both("Bo"), "role": "author"}],
        i18n={"th": {"state": "original"}, "en": {"state": "human", "by": "Cy Turner", "date": "2026-01-02"}},
        review={"state": "expert", "by": [both("Dee")], "date": "2026-02-03", "due": "2027"},
    )
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "Credits Author Ann English, Bo English Translator Cy Turner Reviewer Dee English "
        "Languages Thai: original English English: human English 2 January 2026 "
        "Review expert English · last reviewed 3 February 2026 · due for review 2027 All contributors"
    )


def test_two_originals_are_told_in_one_sentence() -> None:
    i18n = {"th": {"state": "original"}, "en": {"state": "original"}}
    assert "ภาษา เขียนขึ้นทั้งภาษาไทยและภาษาอังกฤษ ไม่ได้แปลจากกัน" in credits_of("th", i18n=i18n)


def test_a_machine_is_named_beside_its_state_and_not_among_people() -> None:
    said = credits_of(i18n={"th": {"state": "original"}, "en": {"state": "machine", "by": "Invented Engine"}})
    assert "Translator" not in said
    assert "English: machine English (Invented Engine)" in said


def contributors(site: Site, lang: str = "en") -> str:
    page = next(page for page in site.pages if page.kind == "contributors" and page.lang == lang)
    return page.draw().html


def test_people_stand_under_their_role_with_their_records() -> None:
    site = Site(book(record("C0001", credits=[ANN]), record("L0001", credits=[ANN]), record("P0001")))
    said = words(contributors(site))
    assert "Author Ann English 2 records Case C0001 Title C0001 English Lesson L0001 Title L0001 English" in said
    assert "publisher English Of records that name no author, the publisher" in said
    assert said.index("1 record Pattern P0001") > said.index("publisher English")


def test_a_book_without_records_has_nobody_to_name() -> None:
    assert "There are no records here yet." in words(contributors(Site(book())))


def test_the_manual_is_linked_where_there_is_one() -> None:
    options = SiteOptions(documents={"en/about/contribute/": Manuscript("How to contribute")})
    assert '<a href="../about/contribute/">How to contribute</a>' in contributors(Site(book(), options))
    assert "contribute/" not in contributors(Site(book()))
