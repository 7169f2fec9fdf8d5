"""Check the site's own links: each must lead to a page, and each anchor to a part of it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from casebook.site.pages import Body, Page


@dataclass(frozen=True)
class DeadLink:
    """A link that leads nowhere: the page that makes it and the site path it names."""

    page: str
    target: str


class LinkLedger:
    """What every drawn page offers and asks for; `documents` are hand-written pages, their anchors unknown."""

    def __init__(self, documents: Container[str]) -> None:
        self._documents = documents
        self._anchors: dict[str, frozenset[str]] = {}
        self._links: dict[str, frozenset[str]] = {}

    def note(self, page: Page, body: Body) -> None:
        """Note a page that was drawn."""
        self._anchors[page.path] = body.anchors
        self._links[page.path] = body.links

    def dead_links(self) -> Iterator[DeadLink]:
        """The links that lead nowhere, once all pages are drawn."""
        for page, targets in self._links.items():
            yield from (DeadLink(page, target) for target in sorted(targets) if not self._leads(target))

    def _leads(self, target: str) -> bool:
        path, _, anchor = target.partition("#")
        if path in self._anchors:
            return not anchor or anchor in self._anchors[path]
        return path in self._documents
