"""Reports in a list of references in Thai, after APA.

Sources: the guides of Thai universities' libraries (Prince of Songkla, Suan Sunandha, Srinakharinwirot): names in
full and in their natural order, joined by และ, Buddhist years, ม.ป.ป. for no date. On the punctuation round และ and on
a date of retrieval guides differ; whoever settles it settles it here.
"""

from __future__ import annotations

import re

from casebook.export.csl import DATA, Item, day_of, names
from casebook.export.reference import MOST_AUTHORS, Reference, closed, curled, words_of
from casebook.model.dates import BUDDHIST_OFFSET
from casebook.thai import as_words

NO_DATE = "ม.ป.ป."
"""ไม่ปรากฏปีที่พิมพ์: no year of publication is given."""
_SORT = "[ชุดข้อมูล]"
TRANSLATED = "ผู้แปล"
"""What stands behind the names of those who translated."""
_ERA = re.compile(r"\s?พ\.ศ\.\s")


def thai_apa(item: Item, retrieved: str = "") -> Reference:
    """A report in Thai; `retrieved` is the day on which it was read, for guides that ask for it."""
    before = f"{closed(_listed([_name(family, given) for family, given in names(item)]))} ({_date(item)}). "
    version = f"เวอร์ชัน {item['version']}" if "version" in item else ""
    number = " ".join(filter(None, (item.get("genre"), item.get("number"))))
    people = [_name(family, given) for family, given in names(item, "translator")]
    translated = f"{_listed(people)}, {TRANSLATED}" if people else ""
    told = "; ".join(filter(None, (translated, ", ".join(filter(None, (number, version))))))
    book, address = words_of(item, "collection-title"), item.get("URL", "")
    if retrieved:
        address = ", จาก ".join(filter(None, (f"สืบค้นเมื่อ {retrieved}", address)))
    sort = f" {_SORT}" if item["type"] == DATA else ""
    parts = [
        f" ({told}){sort}." if told else f"{sort}.",
        f" {closed(book)}" if book else "",
        f" {address}" if address else "",
    ]
    return Reference(before, words_of(item, "title"), "".join(parts))


def _name(family: str, given: str) -> str:
    return curled(f"{given} {family}" if given else family)


def _listed(authors: list[str]) -> str:
    if len(authors) > MOST_AUTHORS:
        return ", ".join(authors[: MOST_AUTHORS - 1]) + f", … {authors[-1]}"
    last = f" และ{_apart(authors[-1])}" if len(authors) > 1 else "".join(authors)
    return ", ".join(authors[:-1]) + last


def _apart(name: str) -> str:
    """A space before letters that are not Thai."""
    return name if "\u0e00" <= name[:1] <= "\u0e7f" else f" {name}"


def _date(item: Item) -> str:
    """The year, then day and month: `2569, 24 พฤศจิกายน`."""
    day = day_of(item)
    if day is None:
        return NO_DATE
    year = f"{day.year + BUDDHIST_OFFSET}"
    named = _ERA.split(as_words(day, "th"))[0] if day.month else ""
    return f"{year}, {named}" if named else year
