"""Addresses: ASCII, the same under each language, never derived from a title.

A site path has no leading slash, and a page's ends in one: `en/cases/asker-welfare-lab/`.
"""

from __future__ import annotations

from collections.abc import Mapping

from casebook.book import Book
from casebook.model import Kind, Language

HUBS: Mapping[Kind, str] = {
    Kind.CASE: "cases",
    Kind.PATTERN: "patterns",
    Kind.LESSON: "lessons",
    Kind.ADAPTATION: "adaptations",
}
"""The folder of each kind of record in addresses."""
GLOSSARY, SOURCES, DATA, SEARCH, ABOUT = "glossary", "sources", "data", "search", "about"


def home(lang: Language) -> str:
    """The front page of one language."""
    return f"{lang}/"


def hub(lang: Language, name: str) -> str:
    """The index page of a name such as `cases` or `glossary`."""
    return f"{lang}/{name}/"


def record(book: Book, lang: Language, record_id: str) -> str:
    """The page of a record."""
    return f"{lang}/{HUBS[book.records[record_id].kind]}/{book.slug(record_id)}/"


def term(lang: Language, term_id: str) -> str:
    """A term's place in the glossary."""
    return f"{hub(lang, GLOSSARY)}#{term_id}"


def short(record_id: str) -> str:
    """The short address that a memo prints."""
    return f"{record_id}/"


def in_language(path: str, lang: Language) -> str:
    """The same path under another language."""
    return f"{lang}/{path.partition('/')[2]}"


def relative(target: str, page: str) -> str:
    """The link from a page to a site path, which may end in `#anchor`."""
    path, hash_, anchor = target.partition("#")
    if path == page:
        return f"#{anchor}" if hash_ else "./"
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return ("../" * (len(here) - shared) + "/".join(there[shared:]) or "./") + hash_ + anchor
