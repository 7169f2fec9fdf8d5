"""How a record is cited: in words on its page, and in files beside it for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from casebook.export import (
    Item,
    Reference,
    Whereabouts,
    Wording,
    apa,
    as_bibtex,
    as_csl_json,
    as_jsonld,
    as_ris,
    chicago,
    memo,
    record_item,
    record_object,
    source_item,
    thai_apa,
)
from casebook.export.jsonld import Object
from casebook.model import LANGUAGES, Adaptation, Language, Record, Status, other_language
from casebook.site import addresses
from casebook.site.pages import Asset
from casebook.site.words import WORDS
from casebook.thai import as_words

if TYPE_CHECKING:
    from casebook.site.plan import Site

IDEA = "idea"
"""The state of an adaptation that nobody has tried."""


class Format(NamedTuple):
    """A format of citation files: the name that readers know, its media type, and what writes it."""

    name: str
    media_type: str
    write: Callable[[Iterable[Item]], str]


FORMATS: Mapping[str, Format] = {
    "bib": Format("BibTeX", "application/x-bibtex", as_bibtex),
    "ris": Format("RIS", "application/x-research-info-systems", as_ris),
    "json": Format("CSL-JSON", "application/vnd.citationstyles.csl+json", as_csl_json),
}
"""The formats of citation files by their endings."""
JSON_LD = ("jsonld", "application/ld+json")
"""The ending and the media type of the file that tells machines of the record itself."""


@dataclass(frozen=True)
class Line:
    """A citation ready to copy: its heading, its parts, and the languages of the line and of the title in it."""

    heading: str
    lang: Language
    parts: Reference
    title_lang: str

    @property
    def around_day(self) -> tuple[str, str, str]:
        """What follows the title, parted where the reader's day is to stand."""
        return self.parts.after.partition(WORDS[self.lang]["day_of_reading"])


@dataclass(frozen=True)
class Citations:
    """What a box offers: the lines to be seen at once, those that unfold, and the files by the names of their formats."""

    shown: list[Line]
    folded: list[Line]
    files: list[tuple[str, str]]


def citing(site: Site, record: Record, lang: Language) -> dict[str, object]:
    """What the page of a record says of citing it."""
    items = {code: cited(site, record, code) for code in LANGUAGES}
    return {
        "updated": record.updated,
        "page_address": site.address(addresses.record(site.book, lang, record.id)),
        "cited": citations(items, lang, record.id),
        "source_files": [(form.name, _sources_path(record, ending)) for ending, form in FORMATS.items()],
    }


def citations(items: Mapping[Language, Item], lang: Language, stem: str) -> Citations:
    """A work as a page of one language offers it for citing; its files stand beside the page, named for `stem`."""
    shown, folded = _lines(items, lang)
    return Citations(shown, folded, [(form.name, f"{stem}.{ending}") for ending, form in FORMATS.items()])


def work_files(folder: str, stem: str, item: Item, told: Object) -> Iterator[Asset]:
    """The files that stand beside the page of a work: its citation in each format, and what machines are told of it."""
    for ending, form in FORMATS.items():
        yield Asset(f"{folder}{stem}.{ending}", form.write([item]))
    yield Asset(f"{folder}{stem}.{JSON_LD[0]}", as_jsonld(told))


def cited(site: Site, record: Record, lang: Language) -> Item:
    """A record as it is cited in one language."""
    return record_item(site.book, record, lang, site.address(addresses.short(record.id)), _wording(site, record, lang))


def described(site: Site, record: Record, lang: Language, item: Item) -> Object:
    """A record's page in one language as machines are told of it; `item` is the record as it is cited."""
    path = addresses.record(site.book, lang, record.id)
    places = Whereabouts(
        page=site.address(path),
        twin=site.address(addresses.in_language(path, other_language(lang))),
        short=site.address(addresses.short(record.id)),
        home=site.address(addresses.home(lang)),
        of=lambda record_id: site.address(addresses.record(site.book, lang, record_id)),
    )
    return record_object(site.book, record, lang, item, site.plain(record.summary, lang), places)


def citation_files(site: Site, record: Record) -> Iterator[Asset]:
    """The files that stand beside a record's pages, and at its short address one of all its sources."""
    for lang in LANGUAGES:
        item = cited(site, record, lang)
        folder = addresses.record(site.book, lang, record.id)
        yield from work_files(folder, record.id, item, described(site, record, lang, item))
    sources = [source_item(source) for source in record.sources]
    for ending, form in FORMATS.items() if sources else ():
        yield Asset(_sources_path(record, ending), form.write(sources))


def _sources_path(record: Record, ending: str) -> str:
    """The same in both languages, for sources stand once."""
    return f"{addresses.short(record.id)}{record.id}-sources.{ending}"


def _lines(items: Mapping[Language, Item], lang: Language) -> tuple[list[Line], list[Line]]:
    """The lines of the page's own language to be seen at once, and the others."""
    day = WORDS["th"]["day_of_reading"]
    lines = {
        ("memo", "th"): _plain(memo(items["th"], "th")),
        ("apa", "th"): thai_apa(items["th"]),
        ("retrieved", "th"): thai_apa(items["th"], day),
        ("memo", "en"): _plain(memo(items["en"], "en")),
        ("apa", "en"): apa(items["en"]),
        ("chicago", "en"): chicago(items["en"]),
    }
    made: list[tuple[bool, Line]] = []
    for (style, code), parts in sorted(lines.items(), key=lambda line: line[0][1] != lang):
        own: Language = "th" if code == "th" else "en"
        heading = WORDS[lang][f"cite_{style}" if own == lang else f"cite_{style}_{own}"]
        shown = own == lang and style in ("memo", "apa")
        made.append((shown, Line(heading, own, parts, str(items[own]["language"]))))
    return [line for shown, line in made if shown], [line for shown, line in made if not shown]


def _plain(words: str) -> Reference:
    return Reference(words, "", "")


def _wording(site: Site, record: Record, lang: Language) -> Wording:
    words = WORDS[lang]
    is_idea = isinstance(record, Adaptation) and record.state == IDEA
    genre = words["adaptation_idea"] if is_idea else words[record.kind.value]
    if record.status not in (Status.WITHDRAWN, Status.SUPERSEDED):
        return Wording(genre)
    title = words["withdrawn_title"] if record.status == Status.WITHDRAWN else "{}"
    return Wording(genre, title, _note(site, record, lang))


def _note(site: Site, record: Record, lang: Language) -> str:
    """That a record no longer stands, since when and why, and what does in its place."""
    words, gone = WORDS[lang], record.withdrawal
    if gone is None:
        return words[record.status]
    told = f"{words[record.status]} ({as_words(gone.date, lang)}): {site.plain(gone.reason, lang)}"
    if gone.successor and site.book.has_page(gone.successor):
        told += f" {words['read_instead']} {gone.successor} {site.address(addresses.short(gone.successor))}"
    return told
