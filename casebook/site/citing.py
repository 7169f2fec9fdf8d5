"""How a record is cited: in words on its page, and in files beside it for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup

from casebook.export import Item, as_bibtex, as_csl_json, as_ris, record_item
from casebook.model import Language, PartialDate, Record
from casebook.site import addresses
from casebook.site.pages import Asset
from casebook.site.words import WORDS
from casebook.thai import as_words

if TYPE_CHECKING:
    from casebook.site.plan import Site

FORMATS: Mapping[str, tuple[str, Callable[[Iterable[Item]], str]]] = {
    "bib": ("BibTeX", as_bibtex),
    "ris": ("RIS", as_ris),
    "json": ("CSL-JSON", as_csl_json),
}
"""The formats of citation files by their endings: the name that readers know, and what writes it."""


def updated(record: Record) -> PartialDate | None:
    """The day of a record's last change."""
    return max((entry.date for entry in record.history), default=None)


def citing(site: Site, record: Record, lang: Language) -> dict[str, object]:
    """What the page of a record says of citing it."""
    changed = updated(record)
    if changed is None:
        apa_date = WORDS[lang]["no_date"]
    elif lang == "th":
        apa_date = as_words(changed, lang)
    else:
        year, _, rest = as_words(changed, lang).rpartition("\N{NO-BREAK SPACE}")[::-1]
        apa_date = f"{year}, {rest}" if rest else year
    return {
        "updated": changed,
        "apa_date": apa_date,
        "short_address": Markup.escape(_address(site, record)),
        "citation_files": [(name, f"{record.id}.{ending}") for ending, (name, _) in FORMATS.items()],
    }


def citation_files(site: Site, record: Record, lang: Language) -> Iterator[Asset]:
    """The files that stand beside a record's page."""
    item = record_item(site.book, record, lang, _address(site, record))
    folder = addresses.record(site.book, lang, record.id)
    for ending, (_, write) in FORMATS.items():
        yield Asset(f"{folder}{record.id}.{ending}", write([item]))


def _address(site: Site, record: Record) -> str:
    return site.address(addresses.short(record.id))
