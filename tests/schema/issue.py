"""The text that GitHub makes of a filled-in issue form, after its documentation and issues seen there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.model import Kind, Record, Vocabularies
from casebook.model.walk import FieldPath, walk
from casebook.schema.fields import in_both
from casebook.schema.items import AGREEMENT, Item, items


def answers_of(record: Record, vocabularies: Vocabularies) -> dict[FieldPath, str]:
    """What somebody would fill in to get a record."""
    known = dict(walk(record))
    return {item.path: _said(item, known[item.path]) for item in items(record.kind, vocabularies) if item.path in known}


def _said(item: Item, value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(item.options.get(one, one) for one in value)
    return item.options.get(value, value)


def issue(kind: Kind, answers: Mapping[FieldPath, str], vocabularies: Vocabularies, *, line_end: str = "\r\n") -> str:
    """The text of an issue with some answers."""
    parts = []
    for item in items(kind, vocabularies):
        nothing = "None" if item.options and not item.shape.is_list else "_No response_"
        parts.append(f"### {item.label}\n\n{answers.get(item.path) or nothing}\n")
    parts.append(f"### {in_both(AGREEMENT)}\n\n- [x] I agree")
    return "\n".join(parts).replace("\n", line_end)
