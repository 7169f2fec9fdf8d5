"""CSL-JSON as BibTeX, in the shape that other programs read back whole.

Thai names and titles stand in double braces, so that no program inverts or lowers them; addresses stand as they are,
since BibTeX's readers do not undo escapes in `url`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casebook.export.csl import Item, date_parts, names
from casebook.export.reference import curled

_TYPES = {
    "report": "techreport",
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
    "paper-conference": "inproceedings",
}
"""BibTeX's entry for a CSL type; all others are `misc`."""
_HOLDER = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHER = {"techreport": "institution", "phdthesis": "school"}
_SPECIAL = re.compile(r"([&%$#_{}])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NOT_IN_KEY = re.compile(r"[^A-Za-z0-9_:.-]")


def as_bibtex(items: Iterable[Item]) -> str:
    """Entries parted by empty lines."""
    return "\n".join(_entry(item) for item in items)


def _entry(item: Item) -> str:
    kind = _TYPES.get(item["type"], "misc")
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(item, kind))
    return f"@{kind}{{{_NOT_IN_KEY.sub('-', item['id'])},\n{fields}}}\n"


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{{{_escaped(item['title'])}}}}}"
    for role in ("author", "translator"):
        people = [_person(family, given) for family, given in names(item, role)]
        if people:
            yield role, f"{{{' and '.join(people)}}}"
    year, month, day = (*date_parts(item), None, None, None)[:3]
    if year:
        yield "year", f"{{{year:04}}}"
    if month:
        yield "month", _MONTHS[month - 1]
    if day:
        yield "day", f"{{{day}}}"
    for key, name in (
        ("container-title", _HOLDER.get(kind, "howpublished")),
        ("collection-title", "series"),
        ("publisher", _PUBLISHER.get(kind, "publisher")),
        ("genre", "type"),
        ("number", "number"),
        ("version", "version"),
        ("page", "pages"),
        ("DOI", "doi"),
        ("ISBN", "isbn"),
        ("language", "language"),
        ("note", "note"),
    ):
        if item.get(key):
            yield name, f"{{{_escaped(item[key])}}}"
    if "URL" in item:
        yield "url", f"{{{item['URL']}}}"
    if "accessed" in item:
        yield "urldate", f"{{{'-'.join(f'{part:02}' for part in date_parts(item, 'accessed'))}}}"


def _person(family: str, given: str) -> str:
    return f"{_escaped(family)}, {_escaped(given)}" if given else f"{{{_escaped(family)}}}"


def _escaped(text: str) -> str:
    """Words as LaTeX reads them, which takes every straight double quotation mark for a closing one."""
    text = curled(text) if '"' in text else text
    return _SPECIAL.sub(r"\\\1", text.replace("\\", "\\textbackslash "))
