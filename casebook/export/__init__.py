"""The book for other programs, and for lists of references: records and sources in the formats that they read."""

from casebook.export.apa import apa
from casebook.export.bibtex import as_bibtex
from casebook.export.catalogue import Distribution, book_object, data_object
from casebook.export.chicago import chicago
from casebook.export.csl import Item, Wording, as_csl_json, book_item, data_item, record_item, source_item
from casebook.export.highwire import highwire
from casebook.export.jsonld import Whereabouts, as_jsonld, for_script, record_object
from casebook.export.memo import memo
from casebook.export.reference import Reference
from casebook.export.ris import as_ris
from casebook.export.thai_apa import thai_apa

__all__ = [
    "Distribution",
    "Item",
    "Reference",
    "Whereabouts",
    "Wording",
    "apa",
    "as_bibtex",
    "as_csl_json",
    "as_jsonld",
    "as_ris",
    "book_item",
    "book_object",
    "chicago",
    "data_item",
    "data_object",
    "for_script",
    "highwire",
    "memo",
    "record_item",
    "record_object",
    "source_item",
    "thai_apa",
]
