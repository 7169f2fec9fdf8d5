"""A report as the tags that Highwire Press began: what Zotero and Google Scholar read in the head of a page.

Zotero takes a page for a report when the tags of a technical report are there, for an article of a journal otherwise;
a name without a comma it takes apart, so that one in one piece ends in a comma (measured with its own translators).
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.export.csl import Item, date_parts, in_one_piece, names

Tag = tuple[str, str]
"""The name of a tag and what it says."""


def highwire(item: Item, abstract: str) -> Iterator[Tag]:
    """The tags of a report, in one language."""
    yield "citation_title", item["title"]
    for family, given in names(item):
        yield "citation_author", f"{family}, {given}".strip() if given else f"{in_one_piece(family)},"
    if date_parts(item):
        yield "citation_publication_date", "/".join(f"{part:02}" for part in date_parts(item))
    yield "citation_technical_report_institution", item["publisher"]
    number = " ".join(filter(None, (item.get("number"), _version(item))))
    if number:
        yield "citation_technical_report_number", number
    yield "citation_language", item["language"]
    yield "citation_abstract", abstract
    yield "citation_public_url", item["URL"]


def _version(item: Item) -> str:
    return f"v{item['version']}" if "version" in item else ""
