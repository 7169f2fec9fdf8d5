"""The addresses at which a site answers: those that are promised to stay once they have been published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casebook.site.plan import Site

FURNITURE = ("assets/",)
"""Folders of what pages are made with, such as styles and scripts: nobody cites it, and it changes with any build."""
_INDEX = "index.html"
_NOT_FOUND = "404.html"


def answering(site: Site) -> Iterator[str]:
    """The site path of every page and file, furniture left out; a page's ends in a slash, the gateway's is empty."""
    yield from (page.path for page in site.pages)
    yield from map(as_address, (asset.path for asset in site.files() if is_promised(asset.path)))
    yield from site.options.documents
    yield from filter(is_promised, site.options.files)


def is_promised(path: str) -> bool:
    """Whether whoever has the address of a file may count on it."""
    return path != _NOT_FOUND and not path.startswith(FURNITURE)


def as_address(path: str) -> str:
    """The address at which a file answers: that of its folder, for a page."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/" if folder and name == _INDEX else "" if path == _INDEX else path
