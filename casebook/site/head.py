"""What the head of a page tells programs: reference managers, search engines and archives.

The theme escapes every value where it writes it; JSON-LD comes ready for a `script` element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from casebook.export import Item, for_script, highwire
from casebook.export.jsonld import Object
from casebook.model import Language
from casebook.site import addresses
from casebook.site.citing import FORMATS, JSON_LD, cited, described
from casebook.site.editions import Edition
from casebook.site.pages import Head, HeadLink

if TYPE_CHECKING:
    from casebook.site.plan import Site

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
"""The namespace of `DC.`, named as DCMI's recommendation on HTML has it."""


def record_head(site: Site, edition: Edition, lang: Language) -> Head:
    """The head of a record's page in one language; that of a version leads to the record of today (RFC 5829)."""
    item = cited(site, edition, lang)
    abstract = site.plain(edition.record.summary, lang)
    head = report_head(site, item, abstract, edition.file_stem, described(site, edition, lang, item))
    if not edition.is_frozen:
        return head
    today = site.address(addresses.record(site.book, lang, edition.record.id))
    return head._replace(links=(*head.links, HeadLink("latest-version", today)))


def report_head(site: Site, item: Item, abstract: str, stem: str, told: Object) -> Head:
    """The head of the page of a report, whose files stand beside it, named for `stem`."""
    settings = site.book.settings
    tags = (*highwire(item, abstract), ("DC.rights", settings.licence_url or settings.licence))
    return Head(tags, (HeadLink("schema.DC", DUBLIN_CORE), *work_links(site, item["URL"], stem, told)), for_script(told))


def work_links(site: Site, address: str, stem: str, told: Object) -> Iterator[HeadLink]:
    """Signposting (signposting.org/FAIR), level 1, of a work that is cited by an address."""
    yield HeadLink("cite-as", address)
    yield HeadLink("type", f"https://schema.org/{told['@type']}")
    if site.book.settings.licence_url:
        yield HeadLink("license", site.book.settings.licence_url)
    for ending, form in FORMATS.items():
        yield HeadLink("describedby", f"{stem}.{ending}", form.media_type)
    ending, media_type = JSON_LD
    yield HeadLink("describedby", f"{stem}.{ending}", media_type)
