"""What differs between two built sites, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casebook.site.snapshot import PageFacts, Snapshot


class Fate(StrEnum):
    """What became of a page."""

    ADDED = "added"
    """It is new."""
    CHANGED = "changed"
    """Its words, links or state are others."""
    REMOVED = "removed"
    """It is no longer there."""


@dataclass(frozen=True)
class PageChange:
    """One page that is not as it was; `letters` count what came and what went."""

    page: PageFacts
    fate: Fate
    letters_added: int
    letters_removed: int
    links_added: tuple[str, ...]
    links_removed: tuple[str, ...]
    translation: bool | None
    """Whether it is wholly in its language now; None when that is as it was."""


def changes(before: Snapshot, after: Snapshot) -> Iterator[PageChange]:
    """The pages that differ, in order of path."""
    for path in sorted(before.pages.keys() | after.pages.keys()):
        old, new = before.pages.get(path), after.pages.get(path)
        change = _change(old, new)
        if change is not None:
            yield change


def newly_dead(before: Snapshot, after: Snapshot) -> tuple[tuple[str, str], ...]:
    """Links that lead nowhere, and led somewhere before or were not there."""
    known = set(before.dead_links)
    return tuple(link for link in after.dead_links if link not in known)


def _change(old: PageFacts | None, new: PageFacts | None) -> PageChange | None:
    fate = Fate.ADDED if old is None else Fate.REMOVED if new is None else Fate.CHANGED
    page = new or old
    assert page is not None
    came, went = _difference(old, new), _difference(new, old)
    links_came, links_went = _links(new) - _links(old), _links(old) - _links(new)
    translation = None if new is None or (old and old.is_listed == new.is_listed) else new.is_listed
    renamed = bool(old and new and old.title != new.title)
    if fate is Fate.CHANGED and not (came or went or links_came or links_went or renamed or translation is not None):
        return None
    return PageChange(page, fate, came, went, tuple(sorted(links_came)), tuple(sorted(links_went)), translation)


def _links(page: PageFacts | None) -> frozenset[str]:
    return page.links if page else frozenset()


def _difference(old: PageFacts | None, new: PageFacts | None) -> int:
    """How many letters stand in blocks of the new page that the old one has not."""
    more = Counter(new.blocks if new else ()) - Counter(old.blocks if old else ())
    return sum(len(block) * times for block, times in more.items())
