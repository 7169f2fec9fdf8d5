"""What a record says of how its languages came about, as a mark changes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from casebook.cli.day import today
from casebook.model import LANGUAGES, Language, Record, other_language
from casebook.model.record import Translation
from casebook.model.walk import FieldPath, is_within
from casebook.translation import HUMAN, MACHINE, ORIGINAL

if TYPE_CHECKING:
    from casebook.reading.editing import Value

STATES = (ORIGINAL, HUMAN, MACHINE, "machine_reviewed")
"""The terms of the vocabulary `translation_state`, which is fixed."""

Change = tuple[FieldPath, "Value | None"]
"""A value to be set in a record's file, or taken out where it is None."""


def origin_changes(
    record: Record, to: Language, state: str | None, by: str | None, fields: Sequence[str]
) -> Iterator[Change]:
    """What a mark of the language `to` writes into a record: of the whole text, or of some of its parts."""
    said = record.i18n.of(to) if record.i18n else None
    if said is None:
        yield _begun(record, to, HUMAN if fields else state or HUMAN, by)
        said = Translation(state=HUMAN)
    elif not fields:
        yield from _whole(said, to, state, by)
    if fields and state:
        yield ("i18n", to, "parts"), list(_parts(said, state, [_keys(field) for field in fields])) or None


def _begun(record: Record, to: Language, state: str, by: str | None) -> Change:
    """The first word on how the languages of a record came about; the other one is the original."""
    new = {"state": state, **({"by": by} if by else {}), **({} if state == ORIGINAL else {"date": str(today())})}
    if record.i18n is not None:
        return ("i18n", to), new
    both = {other_language(to): {"state": ORIGINAL}, to: new}
    return ("i18n",), {lang: both[lang] for lang in LANGUAGES}


def _whole(said: Translation, to: Language, state: str | None, by: str | None) -> Iterator[Change]:
    if state and said.parts:
        yield ("i18n", to, "parts"), None
    if state and state != said.state:
        yield ("i18n", to, "state"), state
    if by and by != said.by:
        yield ("i18n", to, "by"), by
    if (state or said.state) != ORIGINAL and said.date != today():
        yield ("i18n", to, "date"), str(today())


def _parts(said: Translation, state: str, fields: Sequence[str]) -> Iterator[dict[str, str]]:
    """The parts that differ from the whole, those that are told of anew last."""
    for part in said.parts:
        if not any(is_within(part.field, field) for field in fields):
            yield {"field": part.field, "state": part.state}
    if state != said.state:
        yield from ({"field": field, "state": state} for field in fields)


def _keys(field: str) -> str:
    """A field that somebody named, without places in lists."""
    return ".".join(step for step in field.split(".") if not step.isdigit())
