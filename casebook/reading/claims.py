"""Which file lays claim to which id, and who came second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casebook.model import Kind, kind_of
from casebook.problems import Location, Problem
from casebook.reading import rules
from casebook.reading.document import Document
from casebook.reading.nodes import Scalar, find


@dataclass(frozen=True)
class Claim:
    """The id that a file gives itself, and where it says so."""

    id: str
    at: Location


def claim_of(document: Document) -> Claim | None:
    """The id that a record's file claims, sound or not; None when it has none that could be one."""
    if document.root is None:
        return None
    _, node, found = find(document.root, ("id",))
    if not found or not isinstance(node, Scalar) or kind_of(node.value.strip()) is None:
        return None
    return Claim(node.value.strip(), document.source.at(node.start))


def duplicate_ids(claims: Iterable[Claim], taken: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each claim to an id that an earlier file, or another file of `taken`, has.

    `taken` gives the file of each id that the book around has.
    """
    claims = list(claims)
    owners = dict(taken)
    free = _FreeIds([*taken, *(claim.id for claim in claims)])
    for claim in claims:
        owner = owners.setdefault(claim.id, claim.at.path)
        if owner != claim.at.path:
            yield rules.DUPLICATE_ID.at(claim.at, found=claim.id, other=owner, free=free.next_to(claim.id))


def next_id(kind: Kind, ids: Iterable[str]) -> str:
    """The id that a new record of a kind takes, where the book has `ids`."""
    return _FreeIds(ids).next_to(kind.letter)


class _FreeIds:
    """Ids above the highest of each kind: one that was given up is not used again."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._highest: dict[str, int] = {}
        for record_id in ids:
            number = int(record_id[1:10])
            self._highest[record_id[0]] = max(number, self._highest.get(record_id[0], 0))

    def next_to(self, record_id: str) -> str:
        self._highest[record_id[0]] = self._highest.get(record_id[0], 0) + 1
        return f"{record_id[0]}{self._highest[record_id[0]]:04d}"
