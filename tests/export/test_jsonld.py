"""Records as JSON-LD: whole values of invented records, and all real ones by another hand's schema.org."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import schema_org

from casebook.export import Wording, as_jsonld, for_script, record_item, record_object
from casebook.export.jsonld import Object, Whereabouts
from casebook.model import Language, Record
from casebook.reading import Reader
from casebook.site import Site, SiteOptions
from tests.invented import book, both, record

ROOT = Path(__file__).parents[2]
PLACES = Whereabouts(
    page="https://example.org/en/cases/c0001/",
    twin="https://example.org/th/cases/c0001/",
    short="https://example.org/C0001/",
    home="https://example.org/en/",
    of=lambda record_id: f"https://example.org/en/{record_id}/",
)
SOURCES = [
    {"key": "paper", "type": "report", "title": "A Paper", "kind": "report", "issued": "2018", "DOI": "10.1/x"},
    {"key": "page", "type": "webpage", "title": "A </script> Page", "kind": "report", "author": [{"literal": "A & B"}]},
]


def told(made: Record, *others: Record, lang: Language = "en") -> Object:
    whole = book(made, *others)
    item = record_item(whole, made, lang, PLACES.short, Wording("Case"))
    return record_object(whole, made, lang, item, "A description", PLACES)


def test_a_case_is_one_article() -> None:
    history = [
        {"date": "2026-03-04", "kind": "revision", "summary": both("More")},
        {"date": "2026-01-02", "kind": "created", "summary": both("First")},
    ]
    shown = [{"id": "P0001", "strength": "core"}, {"id": "P0002", "strength": "core"}]
    made = record("C0001", history=history, patterns=shown, sources=SOURCES)
    publisher = {"@type": "Organization", "name": "publisher English"}
    assert told(made, record("P0001"), record("P0002", status="draft")) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": PLACES.page,
        "url": PLACES.page,
        "headline": "Title C0001 English",
        "description": "A description",
        "inLanguage": "en",
        "genre": "Case",
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "name English",
            "value": "C0001",
            "url": PLACES.short,
        },
        "creativeWorkStatus": "Published",
        "datePublished": "2026-01-02",
        "dateModified": "2026-03-04",
        "author": [publisher],
        "publisher": publisher,
        "license": "CC0-1.0",
        "isPartOf": {"@type": "Collection", "name": "name English", "url": PLACES.home},
        "about": [
            {
                "@type": "DefinedTerm",
                "termCode": "P0001",
                "name": "Title P0001 English",
                "url": "https://example.org/en/P0001/",
                "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "name English"},
            }
        ],
        "spatialCoverage": {"@type": "Place", "address": {"@type": "PostalAddress", "addressCountry": "NO"}},
        "temporalCoverage": "2013/..",
        "citation": [
            {"@type": "CreativeWork", "name": "A Paper", "datePublished": "2018", "url": "https://doi.org/10.1/x"},
            {"@type": "CreativeWork", "name": "A </script> Page", "creditText": "A & B"},
        ],
    }


@pytest.mark.parametrize(("lang", "relation"), [("th", "workTranslation"), ("en", "translationOfWork")])
def test_translation_is_named_where_the_record_tells(lang: Language, relation: str) -> None:
    made = record("C0001", i18n={"th": {"state": "original"}, "en": {"state": "human"}})
    assert told(made, lang=lang)[relation] == {"@type": "Article", "@id": PLACES.twin}


def test_neither_is_a_translation_where_both_were_written() -> None:
    made = told(record("C0001", i18n={"th": {"state": "original"}, "en": {"state": "original"}}))
    assert not {"workTranslation", "translationOfWork"} & set(made)


def test_author_with_a_family_name_is_a_person() -> None:
    people = [
        {"name": both("Ann"), "role": "author", "family": "Jaidee", "given": "Ann"},
        {"name": both("Body"), "role": "author"},
        {"name": both("Reader"), "role": "reviewer"},
    ]
    assert told(record("C0001", credits=people))["author"] == [
        {"@type": "Person", "name": "Ann English"},
        {"@type": "Organization", "name": "Body English"},
    ]


def test_withdrawn_record_says_so() -> None:
    assert told(record("P0001", status="withdrawn"))["creativeWorkStatus"] == "Withdrawn"


def test_no_word_ends_the_script() -> None:
    made = told(record("C0001", sources=SOURCES))
    assert "<" not in for_script(made)
    assert json.loads(for_script(made)) == json.loads(as_jsonld(made)) == made


def built(told: Any, key: str = "") -> Any:
    """An object as that package's models, which take no text for a date and none that is less than a day."""
    if isinstance(told, list):
        return [built(part) for part in told]
    if isinstance(told, dict):
        fields = {name: built(value, name) for name, value in told.items() if not name.startswith("@")}
        return getattr(schema_org, told["@type"])(**fields)
    return datetime.date.fromisoformat(f"{told}-01-01"[:10]) if key.startswith("date") else told


def test_schema_org_has_all_that_the_files_say() -> None:
    """Of every record and version, of the whole book and of its data, in both languages."""
    site = Site(Reader(ROOT / "cases").read().book, SiteOptions("https://example.org/book/"))
    files = [str(asset.content) for asset in site.assets() if asset.path.endswith(".jsonld")]
    assert len(files) == 2 * (len(list(site.book.published())) + sum(map(len, site.book.versions.values())) + 2)
    for text in files:
        built(json.loads(text))
