from __future__ import annotations

from casebook.book import Book
from casebook.graph import Graph
from casebook.search import Document, WrittenPage, documents


def address(kind: str, found: str, lang: str) -> str:
    return f"{lang}/{kind}/{found}/"


def of(book: Book, wanted: str) -> Document:
    return next(one for one in documents(book, Graph(book), address) if one.id == wanted)


def test_every_record_and_term_is_a_document(book: Book) -> None:
    found = [one.id for one in documents(book, Graph(book), address)]
    assert found == [*(record.id for record in book.published()), *(term.id for term in book.glossary.terms)]


def test_a_case_has_both_languages(book: Book) -> None:
    case = of(book, "C0001")
    assert case.kind == "case"
    assert case.titles["en"] == "Asker Welfare Lab: the citizen as co-investor"
    assert case.paths == {"th": "th/case/C0001/", "en": "en/case/C0001/"}
    assert case.names[0] == "C0001"
    assert "Asker velferdslab" in case.names
    assert "นอร์เวย์" in case.facts["th"]
    assert "2556" in case.facts["th"]
    assert "Norway" in case.facts["en"]
    assert case.facets["country"] == ("NO",)
    assert case.facets["year"] == ("2013",)
    assert "P0001" in case.facets["pattern"]


def test_texts_are_plain(book: Book) -> None:
    for one in documents(book, Graph(book), address):
        for line in (line for lines in one.body.values() for line in lines):
            assert not any(mark in line for mark in ("[@", "[[", "](", "**", "\u200b", "\n")), line


def test_a_written_page_is_a_document(book: Book) -> None:
    page = WrittenPage("about", {"en": "About"}, {"en": "# About\n\nWords"}, {"en": "en/about/"})
    found = list(documents(book, Graph(book), address, [page]))[-1]
    assert (found.id, found.kind, found.titles["th"], found.paths["th"]) == ("about", "page", "About", "en/about/")
    assert found.body == {"th": (), "en": ("About", "Words")}
