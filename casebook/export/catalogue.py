"""The whole book, and its data, as JSON-LD in the words of schema.org: what catalogues and search engines read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casebook.book import Book
from casebook.export.csl import Item
from casebook.export.jsonld import Object, filled
from casebook.model import LANGUAGES, Language, other_language


@dataclass(frozen=True)
class Distribution:
    """One file of the data: its name, its address, its media type, its bytes and their fingerprint (SHA-256)."""

    name: str
    address: str
    media_type: str
    size: int
    sha256: str


def book_object(book: Book, lang: Language, item: Item, description: str, page: str) -> Object:
    """The book's front page as a collection; `item` is the book as it is cited."""
    return _work(book, lang, item, description, page, "Collection")


def data_object(
    book: Book, lang: Language, item: Item, description: str, page: str, home: str, files: Iterable[Distribution]
) -> Object:
    """The page of the data as a dataset with its files; `item` is the data as they are cited."""
    return {
        **_work(book, lang, item, description, page, "Dataset"),
        "isPartOf": {"@type": "Collection", "name": book.settings.name.best(lang)[0], "url": home},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.name,
                "contentUrl": file.address,
                "encodingFormat": file.media_type,
                "contentSize": f"{file.size} B",
                "sha256": file.sha256,
            }
            for file in files
        ],
    }


def _work(book: Book, lang: Language, item: Item, description: str, page: str, kind: str) -> Object:
    settings = book.settings
    publisher = {"@type": "Organization", "name": item["publisher"]}
    return filled(
        {
            "@context": "https://schema.org",
            "@type": kind,
            "@id": page,
            "url": page,
            "name": item["title"],
            "alternateName": settings.name.best(other_language(lang))[0] if kind == "Collection" else None,
            "description": description,
            "inLanguage": list(LANGUAGES),
            "version": item.get("version"),
            "dateModified": book.updated,
            "creator": [publisher],
            "publisher": publisher,
            "license": settings.licence_url or settings.licence,
            "isAccessibleForFree": True,
        }
    )
