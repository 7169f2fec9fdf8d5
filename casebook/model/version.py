"""A version: a record as it was released on a day, which stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.dates import PartialDate
from casebook.model.record import Record


@dataclass(frozen=True)
class Version:
    """A record as it was released; versions of a record are numbered from 1."""

    number: int
    date: PartialDate
    record: Record
