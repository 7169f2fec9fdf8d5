"""What the head of a record's page tells programs: reference managers, search engines and archives.

The theme escapes every value where it writes it; JSON-LD comes ready for a `script` element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from casebook.export import for_script, highwire
from casebook.model import Language, Record
from casebook.site import addresses
from casebook.site.citing import FORMATS, JSON_LD, cited, described

if TYPE_CHECKING:
    from casebook.site.plan import Site

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
"""The namespace of `DC.`, named as DCMI's recommendation on HTML has it."""
PAGE_TYPE = "https://schema.org/Article"
"""What sort of thing the page is (signposting's `type`)."""


class HeadLink(NamedTuple):
    """A `link` of the head."""

    rel: str
    href: str
    type: str = ""


class Head(NamedTuple):
    """Tags with their content, links, and one object of JSON-LD."""

    tags: tuple[tuple[str, str], ...]
    links: tuple[HeadLink, ...]
    jsonld: str


def record_head(site: Site, record: Record, lang: Language) -> Head:
    """The head of a record's page in one language."""
    item = cited(site, record, lang)
    settings = site.book.settings
    rights = ("DC.rights", settings.licence_url or settings.licence)
    tags = (*highwire(item, site.plain(record.summary, lang)), rights)
    return Head(tags, tuple(_links(site, record)), for_script(described(site, record, lang, item)))


def _links(site: Site, record: Record) -> Iterator[HeadLink]:
    """Signposting (signposting.org/FAIR), level 1; the files stand beside the page."""
    yield HeadLink("schema.DC", DUBLIN_CORE)
    yield HeadLink("cite-as", site.address(addresses.short(record.id)))
    yield HeadLink("type", PAGE_TYPE)
    if site.book.settings.licence_url:
        yield HeadLink("license", site.book.settings.licence_url)
    for ending, form in FORMATS.items():
        yield HeadLink("describedby", f"{record.id}.{ending}", form.media_type)
    ending, media_type = JSON_LD
    yield HeadLink("describedby", f"{record.id}.{ending}", media_type)
