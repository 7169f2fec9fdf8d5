"""How a record is cited: in words on its page, and in files beside it for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
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
from casebook.model import LANGUAGES, Adaptation, Language, Record, Status, Version, other_language
from casebook.site import addresses
from casebook.site.editions import Edition, standing_note
from casebook.site.forwarding import former_paths
from casebook.site.pages import Asset
from casebook.site.words import WORDS
from casebook.translation import MACHINE, origin_of

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


class Style(NamedTuple):
    """A way to cite in words: its name, the language of its words, and what writes it; a common one is seen at once."""

    name: str
    lang: Language
    write: Callable[[Item], Reference]
    is_common: bool = False

    @property
    def key(self) -> str:
        """What scripts know it by."""
        return f"{self.name}-{self.lang}"

    def heading(self, lang: Language) -> str:
        """Its name on a page of a language."""
        return WORDS[lang][f"cite_{self.name}" if self.lang == lang else f"cite_{self.name}_{self.lang}"]


STYLES = (
    Style("memo", "th", lambda item: Reference(memo(item, "th"), "", ""), is_common=True),
    Style("apa", "th", thai_apa, is_common=True),
    Style("retrieved", "th", lambda item: thai_apa(item, WORDS["th"]["day_of_reading"])),
    Style("memo", "en", lambda item: Reference(memo(item, "en"), "", ""), is_common=True),
    Style("apa", "en", apa, is_common=True),
    Style("chicago", "en", chicago),
)
"""The styles in words."""


def styles_for(lang: Language) -> list[Style]:
    """The styles as a page of a language offers them: its own first."""
    return sorted(STYLES, key=lambda style: style.lang != lang)


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


def citing(site: Site, edition: Edition, lang: Language) -> dict[str, object]:
    """What the page of a record says of citing it."""
    items = {code: cited(site, edition, code) for code in LANGUAGES}
    record = edition.record
    return {
        "page_address": site.address(_lasting_path(site, edition, lang)),
        "cited": citations(items, lang, edition.file_stem),
        "source_files": [(form.name, _sources_path(record, ending)) for ending, form in FORMATS.items()],
    }


def _lasting_path(site: Site, edition: Edition, lang: Language) -> str:
    """The page whose sections can be cited: that of the version, where what is shown is one."""
    if edition.version:
        return addresses.frozen(edition.record.id, edition.version.number, lang)
    return edition.path(site, lang)


def citations(items: Mapping[Language, Item], lang: Language, stem: str) -> Citations:
    """A work as a page of one language offers it for citing; its files stand beside the page, named for `stem`."""
    shown, folded = _lines(items, lang)
    return Citations(shown, folded, [(form.name, f"{stem}.{ending}") for ending, form in FORMATS.items()])


def work_files(folders: Sequence[str], stem: str, item: Callable[[], Item], told: Callable[[], Object]) -> Iterator[Asset]:
    """The files beside the pages of a work: its citation in each format, and what machines are told of it.

    They stand in each of some folders, and are made when they are written.
    """
    for ending in (*FORMATS, JSON_LD[0]):
        make = partial(_work_file, ending, item, told)
        yield from (Asset(f"{folder}{stem}.{ending}", make) for folder in folders)


def _work_file(ending: str, item: Callable[[], Item], told: Callable[[], Object]) -> str:
    return FORMATS[ending].write([item()]) if ending in FORMATS else as_jsonld(told())


def cited(site: Site, edition: Edition, lang: Language) -> Item:
    """A record as it is cited in one language: by its version, where what the page shows is one."""
    address = site.address(edition.cited_path)
    return record_item(site.book, edition.record, lang, address, _wording(site, edition, lang), edition.version)


def described(site: Site, edition: Edition, lang: Language, item: Item) -> Object:
    """A record's page in one language as machines are told of it; `item` is the record as it is cited."""
    record = edition.record
    places = Whereabouts(
        page=site.address(edition.path(site, lang)),
        twin=site.address(edition.path(site, other_language(lang))),
        short=site.address(addresses.short(record.id)),
        home=site.address(addresses.home(lang)),
        of=lambda record_id: site.address(addresses.record(site.book, lang, record_id)),
    )
    told = site.plain(record.summary, lang)
    return record_object(site.book, record, lang, item, told, places, edition.today.status)


def citation_files(site: Site, record: Record) -> Iterator[Asset]:
    """The files that stand beside a record's pages, and at its short address one of all its sources.

    Those beside the pages stand at its former addresses too: a file cannot lead to another.
    """
    edition = Edition.of_today(site, record)
    for lang in LANGUAGES:
        yield from _files(site, edition, lang, [edition.path(site, lang), *former_paths(site.book, record, lang)])
    past = (version.record for version in site.book.versions.get(record.id, ()))
    if any(one.sources for one in (record, *past)):
        for ending in FORMATS:
            yield Asset(_sources_path(record, ending), partial(_sources_file, record, ending))


def version_files(site: Site, version: Version) -> Iterator[Asset]:
    """The files that stand beside the pages of a released version."""
    edition = Edition.of_version(site, version)
    for lang in LANGUAGES:
        yield from _files(site, edition, lang, [edition.path(site, lang)])


def _files(site: Site, edition: Edition, lang: Language, folders: Sequence[str]) -> Iterator[Asset]:
    """The files of one language, in each of some folders."""
    item = cache(partial(cited, site, edition, lang))
    yield from work_files(folders, edition.file_stem, item, lambda: described(site, edition, lang, item()))


def _sources_file(record: Record, ending: str) -> str:
    return FORMATS[ending].write(map(source_item, record.sources))


def _sources_path(record: Record, ending: str) -> str:
    """The same in both languages, for sources stand once."""
    return f"{addresses.short(record.id)}{record.id}-sources.{ending}"


def _lines(items: Mapping[Language, Item], lang: Language) -> tuple[list[Line], list[Line]]:
    """The lines of the page's own language to be seen at once, and the others."""
    shown: list[Line] = []
    folded: list[Line] = []
    for style in styles_for(lang):
        item = items[style.lang]
        line = Line(style.heading(lang), style.lang, style.write(item), str(item["language"]))
        (shown if style.lang == lang and style.is_common else folded).append(line)
    return shown, folded


def _wording(site: Site, edition: Edition, lang: Language) -> Wording:
    words, record, today = WORDS[lang], edition.record, edition.today
    is_idea = isinstance(record, Adaptation) and record.state == IDEA
    genre = words["adaptation_idea"] if is_idea else words[record.kind.value]
    if today.status not in (Status.WITHDRAWN, Status.SUPERSEDED):
        is_machine = origin_of(record, lang) == MACHINE
        return Wording(genre, note=words["machine_note"] if is_machine else "")
    title = words["withdrawn_title"] if today.status == Status.WITHDRAWN else "{}"
    return Wording(genre, title, standing_note(site, today, lang))
