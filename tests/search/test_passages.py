from __future__ import annotations

from casebook.model import Language
from casebook.search.documents import Document
from casebook.search.passages import BODY, FACT, LONGEST, NAME, TITLE, passages
from casebook.thai.words import Words

PLAIN = Words(())
PATHS: dict[Language, str] = {"th": "th/x/", "en": "en/x/"}


def test_a_head_holds_titles_names_and_facts() -> None:
    document = Document("x", "term", {"th": "ก", "en": "A"}, PATHS, ("X",), {"en": "Norway"})
    (head,) = passages(document, PLAIN)
    assert head.language is None
    assert head.parts == ((TITLE, "ก"), (TITLE, "A"), (NAME, "X"), (FACT, "Norway"))


def test_languages_take_turns() -> None:
    body: dict[Language, tuple[str, ...]] = {"th": ("ก " * 900,), "en": ("a",)}
    found = list(passages(Document("x", "term", {"th": "ก", "en": "A"}, PATHS, body=body), PLAIN))
    assert [passage.language for passage in found] == [None, "th", "en", "th"]


def test_long_texts_are_cut_at_spaces_and_nothing_is_lost() -> None:
    words = [f"word{number}" for number in range(2000)]
    document = Document("x", "term", {"th": "ก", "en": "A"}, PATHS, body={"en": (" ".join(words), "end")})
    lines = [line for passage in list(passages(document, PLAIN))[1:] for field, line in passage.parts if field == BODY]
    assert " ".join(lines).split() == [*words, "end"]
    assert all(len(line.encode()) <= LONGEST for line in lines)
