from __future__ import annotations

from casebook.book import Book
from casebook.search.plain import as_words, paragraphs


def test_markdown_leaves_its_words() -> None:
    text = "# Title { #here }\n\nSome **bold** [words](../a/) `code`.\n\n- one\n- two\n\n> quoted\n\n"
    text += "| a | b |\n| --- | --- |"
    assert list(paragraphs(text)) == ["Title", "Some bold words code.", "one", "two", "quoted", "a b"]


def test_citations_go_and_references_are_titles(book: Book) -> None:
    assert list(paragraphs("It works [@key, p. 3]. See [[P0003]] and [[C0001|Asker]].", book)) == [
        "It works. See Invest in the person and Asker."
    ]


def test_what_nobody_sees_goes() -> None:
    assert as_words("a\u200bb\u00a0 c\n d") == "ab c d"
