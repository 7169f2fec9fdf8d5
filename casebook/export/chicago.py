"""Reports and data in Chicago's style, author and date, as the CSL project's `chicago-author-date` writes them.

Sources: The Chicago Manual of Style, 18th edition (2024), on author and date; `chicago-author-date.csl` of
2025-02-09, run by citeproc-js, whose words for reports ours equal. A person and a body as the only two authors are
joined as two persons are, which the engine does not do.
"""

from __future__ import annotations

from calendar import month_name

from casebook.export.csl import DATA, Item, date_parts, names
from casebook.export.headline import cased, number
from casebook.export.reference import Reference, closed, curled, words_of

MOST_AUTHORS = 6
"""As many authors are all named; of more, the first three."""


def chicago(item: Item) -> Reference:
    """A report in a list of references, in English."""
    year = f"{date_parts(item)[0]}" if date_parts(item) else "n.d."
    title = cased(item, "title")
    before = f"{closed(_listed(list(names(item))))} {closed(year)} "
    if item["type"] == DATA:
        # A title in quotation marks, which are no part of it, and nothing in italics.
        return Reference(f"{before}“{closed(title)}”{_after(item, closed(title))}", "", "")
    return Reference(before, title, _after(item, title))


def _after(item: Item, title: str) -> str:
    version = f"Version {item['version']}" if "version" in item else ""
    people = list(names(item, "translator"))
    translated = f"Translated by {_joined([_spoken(*name) for name in people])}" if people else ""
    publisher = words_of(item, "publisher")
    if item["type"] == DATA:
        publisher = ", ".join(filter(None, (publisher, _day(item))))
    parts = (number(item), version, translated, cased(item, "collection-title"), publisher)
    said = [closed(part) for part in parts if part]
    said += [f"{item['URL']}."] if "URL" in item else []
    return "".join(["" if closed(title) == title else ".", *(f" {part}" for part in said)])


def _day(item: Item) -> str:
    """The day within the year, as far as it is known: `November 25`."""
    _, month, day = (*date_parts(item), 0, 0, 0)[:3]
    return f"{month_name[month]} {day or ''}".strip()


def _listed(authors: list[tuple[str, str]]) -> str:
    """The first author by the family name, those after it as they are spoken of."""
    if not authors:
        return ""
    (family, given), *others = authors
    first = curled(f"{family}, {given}" if given else family)
    rest = [_spoken(*name) for name in others]
    if len(rest) == 1 and given:
        return f"{first}, and {rest[0]}"
    return _joined([first, *rest])


def _spoken(family: str, given: str) -> str:
    return curled(f"{given} {family}" if given else family)


def _joined(people: list[str]) -> str:
    if len(people) > MOST_AUTHORS:
        return ", ".join([*people[:3], "et al."])
    if len(people) == 2:
        return " and ".join(people)
    return ", and ".join(filter(None, (", ".join(people[:-1]), *people[-1:])))
