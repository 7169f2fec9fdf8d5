"""Reports and data in APA's style, 7th edition, as the CSL project's `apa` writes them.

Sources: Publication Manual of the American Psychological Association (2020), chapters 9 and 10; `apa.csl` of
2026-02-07, run by citeproc-js, whose words for reports ours equal. In three things the manual is followed and not the
engine: a publisher that is the author is not named twice (section 9.29), and a report without a date asks for no
date of retrieval; and `data set` is two words.
"""

from __future__ import annotations

from casebook.export.csl import DATA, Item, date_parts, names
from casebook.export.headline import cased, number
from casebook.export.reference import MOST_AUTHORS, Reference, closed, curled, initials, words_of

_SORT = "[Data set]"
"""What data are called behind their title (section 10.9)."""


def apa(item: Item) -> Reference:
    """A report in a list of references, in English."""
    year = f"{date_parts(item)[0]}" if date_parts(item) else "n.d."
    people = list(names(item))
    authors = [_name(family, given) for family, given in people]
    # Two bodies are joined as words are; a name that ends in initials takes a comma before the sign.
    listed = " & ".join(authors) if len(people) == 2 and not any(given for _, given in people) else _listed(authors)
    return Reference(f"{closed(listed)} ({year}). ", words_of(item, "title"), _after(item, authors))


def _after(item: Item, authors: list[str]) -> str:
    version = f"Version {item['version']}" if "version" in item else ""
    series = ", ".join(filter(None, (version, cased(item, "collection-title"))))
    told = "; ".join(filter(None, (_translated(item), number(item), series)))
    publisher = words_of(item, "publisher")
    described = " ".join(filter(None, (f"({told})" if told else "", _SORT if item["type"] == DATA else "")))
    described = f" {described}." if described else "" if item["title"].endswith(("?", "!", ".")) else "."
    parts = [described, f" {closed(publisher)}" if publisher and authors != [publisher] else ""]
    return "".join([*parts, f" {item['URL']}" if "URL" in item else ""])


def _translated(item: Item) -> str:
    """Who translated it, by initials before the family name."""
    people = list(names(item, "translator"))
    spoken = [curled(f"{initials(given)} {family}" if given else family) for family, given in people]
    listed = " & ".join(spoken) if len(spoken) == 2 else _listed(spoken)
    return f"{listed}, Trans." if spoken else ""


def _name(family: str, given: str) -> str:
    return curled(f"{family}, {initials(given)}" if given else family)


def _listed(authors: list[str]) -> str:
    if len(authors) > MOST_AUTHORS:
        return ", ".join(authors[: MOST_AUTHORS - 1]) + f", … {authors[-1]}"
    return ", & ".join(filter(None, (", ".join(authors[:-1]), *authors[-1:])))
