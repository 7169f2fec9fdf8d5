"""A record as JSON-LD in the words of schema.org (vocabulary 30): one object, whole in itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from casebook.book import Book
from casebook.credits import AUTHOR, TRANSLATOR, Contribution, contributions, translators
from casebook.export.csl import Item
from casebook.model import Adaptation, Case, Language, Pattern, Record, Source, Status, other_language
from casebook.model.place import Place
from casebook.translation import ORIGINAL, origin_of, translated_language

Object = dict[str, Any]
"""One thing, with its type and what is known of it."""
EDITOR = "editor"
"""The role that schema.org has a word of its own for (vocabulary `credit_role`)."""
_FOR_SCRIPT = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Whereabouts:
    """Where a record stands: its page, that page in the other language, its short address, the front page.

    `of` gives the address of the page of any record by its id.
    """

    page: str
    twin: str
    short: str
    home: str
    of: Callable[[str], str]


def record_object(
    book: Book, record: Record, lang: Language, item: Item, description: str, places: Whereabouts, status: str = ""
) -> Object:
    """A record's page as an article of the book; `item` is the record as it is cited.

    `status` is that of the record today, where it is another one than that of the text.
    """
    status = status or record.status
    settings = book.settings
    publisher = {"@type": "Organization", "name": item["publisher"]}
    days = sorted(entry.date for entry in record.history)
    return filled(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "@id": places.page,
            "url": places.page,
            "headline": item["title"],
            "description": description,
            "inLanguage": item["language"],
            "genre": item.get("genre"),
            "identifier": {
                "@type": "PropertyValue",
                "propertyID": settings.name.best(lang)[0],
                "value": record.id,
                "url": places.short,
            },
            "version": item.get("version"),
            "creativeWorkStatus": "Published" if status == Status.PUBLISHED else status.capitalize(),
            "datePublished": days[0] if days else None,
            "dateModified": days[-1] if days else None,
            "author": [_agent(one, lang) for one in contributions(record) if one.role == AUTHOR] or [publisher],
            "translator": [_agent(one, lang) for one in translators(record, lang)],
            **_others(record, lang),
            "publisher": publisher,
            "license": settings.licence_url or settings.licence,
            "isPartOf": {"@type": "Collection", "name": settings.name.best(lang)[0], "url": places.home},
            "about": [_pattern(book, known, lang, places) for known in _patterns(book, record)],
            "spatialCoverage": _place(record, lang),
            "temporalCoverage": _time(record),
            "citation": [_cited(source) for source in record.sources],
            **_translation(record, lang, places),
        }
    )


def as_jsonld(made: Object) -> str:
    """An object as a file."""
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def for_script(made: Object) -> str:
    """An object for a `script` element, which no word in it can close (HTML standard, section 4.12.1.3)."""
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).translate(_FOR_SCRIPT)


def _agent(one: Contribution, lang: Language) -> Object:
    """Who is credited; whoever has a family name is a person."""
    return {"@type": "Person" if one.family else "Organization", "name": one.name.best(lang)[0]}


def _others(record: Record, lang: Language) -> Object:
    """Editors, and all whose role schema.org has no word for."""
    found: dict[str, list[Object]] = {}
    for one in contributions(record):
        if one.role not in (AUTHOR, TRANSLATOR):
            found.setdefault("editor" if one.role == EDITOR else "contributor", []).append(_agent(one, lang))
    return found


def _patterns(book: Book, record: Record) -> Iterator[Pattern]:
    """What a record is about: the patterns that a case shows, or the pattern that it is itself."""
    shown = [pattern.id for pattern in record.patterns] if isinstance(record, Case) else []
    for known in [record.id] if isinstance(record, Pattern) else shown:
        pattern = book.records.get(known)
        if isinstance(pattern, Pattern) and book.has_page(known):
            yield pattern


def _pattern(book: Book, pattern: Pattern, lang: Language, places: Whereabouts) -> Object:
    return {
        "@type": "DefinedTerm",
        "termCode": pattern.id,
        "name": pattern.title.best(lang)[0],
        "url": places.of(pattern.id),
        "inDefinedTermSet": {"@type": "DefinedTermSet", "name": book.settings.name.best(lang)[0]},
    }


def _place(record: Record, lang: Language) -> Object | None:
    place = record.carried_to.place if isinstance(record, Adaptation) else getattr(record, "place", None)
    if not isinstance(place, Place):
        return None
    locality = place.locality.best(lang)[0] if place.locality else None
    address = {"@type": "PostalAddress", "addressCountry": place.country, "addressLocality": locality}
    return filled({"@type": "Place", "name": locality, "address": filled(address)})


def _time(record: Record) -> str | None:
    """The years of a case as an interval (ISO 8601), open where it goes on."""
    return f"{record.start}/{record.end or '..'}" if isinstance(record, Case) else None


def _cited(source: Source) -> Object:
    return filled(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "creditText": source.author_names(),
            "datePublished": source.issued,
            "inLanguage": source.language,
            "url": source.URL or (f"https://doi.org/{source.DOI}" if source.DOI else None),
        }
    )


def _translation(record: Record, lang: Language, places: Whereabouts) -> Object:
    """Which page is a translation of which, where the record says so of one language and of the other the contrary."""
    translated = translated_language(record)
    if translated is None or origin_of(record, other_language(translated)) != ORIGINAL:
        return {}
    relation = "translationOfWork" if translated == lang else "workTranslation"
    return {relation: {"@type": "Article", "@id": places.twin}}


def filled(made: Object) -> Object:
    """An object without what is not known."""
    return {key: value for key, value in made.items() if value}
