"""The day on which the health of a book is told: what is due, and what is old, depends on it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping

from casebook.book import Book
from casebook.model import PartialDate

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 that stand for now, so that a run can be repeated (reproducible-builds.org)."""
_DIGITS = 11
"""Of seconds, until after the last year that a date may have."""


def epoch_day(environment: Mapping[str, str] = os.environ) -> PartialDate | None:
    """The day of `SOURCE_DATE_EPOCH`; None where it is not set, or no number."""
    told = environment.get(EPOCH, "")
    if not (told.isascii() and told.isdigit()) or len(told) > _DIGITS:
        return None
    return PartialDate(datetime.datetime.fromtimestamp(int(told), datetime.UTC).date().isoformat())


def newest_change(book: Book) -> PartialDate | None:
    """The day of the last change that a published record tells of."""
    return max((entry.date for record in book.published() for entry in record.history), default=None)
