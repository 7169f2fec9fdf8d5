"""CSL-JSON as RIS, with the tags that Zotero writes and reads back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.export.csl import Item, date_parts, in_one_piece, names

_TYPES = {
    "report": "RPRT",
    "dataset": "DATA",
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "book": "BOOK",
    "chapter": "CHAP",
    "thesis": "THES",
    "paper-conference": "CONF",
    "webpage": "ELEC",
    "post-weblog": "BLOG",
    "legislation": "STAT",
    "speech": "SLIDE",
}
"""The RIS type of a CSL type; all others are GEN."""
END = "\r\n"
"""RIS ends its lines as DOS does."""


def as_ris(items: Iterable[Item]) -> str:
    """Entries one after the other, each closed by ER."""
    return END.join(line for item in items for line in (*_lines(item), ""))


def _lines(item: Item) -> Iterator[str]:
    yield _line("TY", _TYPES.get(item["type"], "GEN"))
    yield _line("TI", item["title"])
    for role, tag in (("author", "AU"), ("translator", "A4")):
        for family, given in names(item, role):
            yield _line(tag, f"{family}, {given}" if given else in_one_piece(family))
    issued = date_parts(item)
    if issued:
        yield _line("PY", f"{issued[0]:04}")
        yield _line("DA", "/".join([*(f"{part:02}" for part in issued), "", ""][:3]) + "/")
    for key, tag in (
        ("container-title", "T2"),
        ("collection-title", "T3"),
        ("genre", "M3"),
        ("version", "ET"),
        ("publisher", "PB"),
        ("number", "SN" if item["type"] == "report" else "M1"),
        ("page", "SP"),
        ("DOI", "DO"),
        ("URL", "UR"),
        ("language", "LA"),
        ("note", "N1"),
    ):
        if item.get(key):
            yield _line(tag, item[key])
    if "accessed" in item:
        yield _line("Y2", "/".join(f"{part:02}" for part in date_parts(item, "accessed")))
    yield "ER  - "


def _line(tag: str, value: str) -> str:
    return f"{tag}  - {' '.join(value.split())}"
