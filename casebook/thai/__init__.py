"""What Thai needs and other software gets wrong: dates, sort order, line breaks."""

from casebook.thai.collation import sort_key
from casebook.thai.dates import as_words, years
from casebook.thai.typography import keep_together, phrases

__all__ = ["as_words", "keep_together", "phrases", "sort_key", "years"]
