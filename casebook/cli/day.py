"""The day on which a command is run: told by whoever runs it, or by the clock."""

from __future__ import annotations

import datetime

from casebook.health import epoch_day
from casebook.model import PartialDate


def today() -> PartialDate:
    """The day of `SOURCE_DATE_EPOCH`, or of the computer's clock."""
    return epoch_day() or PartialDate(datetime.date.today().isoformat())
