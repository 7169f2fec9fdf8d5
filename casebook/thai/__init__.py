"""What Thai needs and other software gets wrong: dates, sort order, line breaks."""

from casebook.thai.collation import sort_key
from casebook.thai.dates import as_short_words, as_words, years
from casebook.thai.typography import Unbroken, keep_together, phrases

__all__ = ["Unbroken", "as_short_words", "as_words", "keep_together", "phrases", "sort_key", "years"]
