"""The book for other programs: citations of records and sources in the formats that they read."""

from casebook.export.bibtex import as_bibtex
from casebook.export.csl import Item, as_csl_json, record_item, source_item
from casebook.export.ris import as_ris

__all__ = ["Item", "as_bibtex", "as_csl_json", "as_ris", "record_item", "source_item"]
