"""To say of texts that they agree: what a record's agreements are afterwards, and how they are written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from casebook.model import Bilingual, Record
from casebook.model.agreement import KEPT, WHOLE, Agreement, Agreements
from casebook.model.walk import FieldPath, dotted
from casebook.translation.fingerprint import digest
from casebook.translation.state import Comparison, Gap, signs_of, translation_of

HEAD = "# Which texts of {} say the same in both languages. `casebook translate` writes this file; no hand should.\n"


def marked(
    record: Record, before: Agreements, is_meant: Callable[[FieldPath], bool], *, kept: bool = False
) -> Agreements:
    """The agreements of a record when the texts that are meant agree as they stand.

    Of the others, those in step stay so, and those that are not keep what they may go back to. `kept` notes that
    nothing was translated anew.
    """
    comparison = Comparison(record, before)
    lines = [
        line
        for path, text in record.texts
        if text.th and text.en and (line := _line(path, text, comparison, is_meant=is_meant(path), kept=kept))
    ]
    after = Agreements(before.path, "", tuple(lines))
    found = translation_of(record, after)
    if found.unconfirmed or any(part.gap is Gap.BEHIND for part in found.for_readers):
        return after
    return replace(after, whole=digest(chain.from_iterable((text.th or "", text.en or "") for _, text in record.texts)))


def as_text(record_id: str, agreements: Agreements) -> str:
    """The file of a record's agreements: a line for each, in the record's order."""
    lines = [f"{WHOLE} {agreements.whole}"] if agreements.whole else []
    lines += [" ".join((line.field, line.th, line.en, *([KEPT] if line.kept else ()))) for line in agreements.lines]
    return HEAD.format(record_id) + "".join(f"{line}\n" for line in lines)


def _line(path: FieldPath, text: Bilingual, comparison: Comparison, *, is_meant: bool, kept: bool) -> Agreement | None:
    """The agreement of one text: as it stands, or else the one that it may go back to."""
    th, en = signs_of(text)
    earlier = [replace(line, field=dotted(path)) for line in comparison.lines_for(path, text)]
    same = [line for line in earlier if (line.th, line.en) == (th, en)]
    if same:
        return same[0]
    if is_meant or comparison.is_agreed(text):
        return Agreement(dotted(path), th, en, kept=is_meant and kept)
    return earlier[0] if earlier else None
