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
GLOSSARY, SOURCES, DATA, SEARCH, LIST, ABOUT = "glossary", "sources", "data", "search", "list", "about"
COMPARE, HEALTH, CONTRIBUTORS = "compare", "health", "contributors"
EDITOR = "admin/"
"""The page of the form editor, which stands outside both languages."""


def home(lang: Language) -> str:
    """The front page of one language."""
    return f"{lang}/"


def hub(lang: Language, name: str) -> str:
    """The index page of a name such as `cases` or `glossary`."""
    return f"{lang}/{name}/"


def record(book: Book, lang: Language, record_id: str) -> str:
    """The page of a record."""
    return named(lang, book.records[record_id].kind, book.slug(record_id))


def named(lang: Language, kind: Kind, slug: str) -> str:
    """The page of a record of a kind and a name, which it may have had before."""
    return f"{lang}/{HUBS[kind]}/{slug}/"


def term(lang: Language, term_id: str) -> str:
    """A term's place in the glossary."""
    return f"{hub(lang, GLOSSARY)}#{term_id}"


def short(record_id: str) -> str:
    """The short address that a memo prints."""
    return f"{record_id}/"


def version(record_id: str, number: int) -> str:
    """The address of a released version, which holds both languages."""
    return f"{record_id}/v{number}/"


def frozen(record_id: str, number: int, lang: Language) -> str:
    """The page of a released version in one language."""
    return f"{version(record_id, number)}{lang}/"


def difference(record_id: str, number: int, later: int | None, lang: Language) -> str:
    """The page of what changed from a version to a later one, or to what the record says today."""
    return f"{version(record_id, number)}to-{f'v{later}' if later else 'now'}/{lang}/"


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
