"""A built site whose links name files, so that it opens from a folder without a server.

A server answers the address of a folder with its `index.html`; a browser that opens a folder from disk lists it.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Container
from pathlib import Path
from urllib.parse import unquote, urlsplit

INDEX = "index.html"
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_LINK = re.compile(r'(?P<before>\s(?:href|src|action)="|\scontent="\d+;\s*url=)(?P<link>[^"]*)"', re.IGNORECASE)


def name_files(folder: Path) -> None:
    """Let every page of a built site link to files."""
    pages = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}
    for page, path in pages.items():
        text = path.read_text("utf-8")
        path.write_text(with_files_named(text, page, pages), encoding="utf-8", newline="\n")


def with_files_named(text: str, page: str, pages: Container[str]) -> str:
    """A page with each link to a folder of `pages` leading to the folder's index; `page` is its own path."""

    def link(match: re.Match[str]) -> str:
        return f'{match["before"]}{html.escape(_file(html.unescape(match["link"]), page, pages))}"'

    return _TAG.sub(lambda tag: _LINK.sub(link, tag[0]), text)


def _file(link: str, page: str, pages: Container[str]) -> str:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or parts.path.startswith("/") or not parts.path:
        return link
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    index = posixpath.normpath(posixpath.join(target, INDEX))
    if target in pages or index not in pages:
        return link
    return parts._replace(path=f"{parts.path.rstrip('/')}/{INDEX}").geturl()
