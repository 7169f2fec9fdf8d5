"""A built site as its readers find it: the words, links and state of each page.

It is read from the files alone, so any two sites can be held against each other, whoever built them. What a file
says is not trusted.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

INDEX = "index.html"
LARGEST = 5_000_000
"""Bytes of a page that are read."""
_LOCATION = re.compile(r"<loc>([^<]*)</loc>")
_UNSEEN = frozenset({"script", "style", "template", "noscript"})
_NOTED = _UNSEEN | {"title", "main", "h1"}
# Elements in which words run on; all others part one block of words from the next.
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong"}
    | {"sub", "sup", "time", "u", "var", "wbr"}
)


@dataclass(frozen=True)
class PageFacts:
    """One page: what it is called, what it says, and where it leads."""

    path: str
    title: str
    blocks: tuple[str, ...]
    """Its words, paragraph by paragraph."""
    links: frozenset[str]
    """The addresses on other sites that it links to."""
    targets: frozenset[str]
    """The site paths that it links to."""
    is_listed: bool
    """Whether the site map names it: a page that is not wholly in its language is not there."""

    @property
    def lang(self) -> str:
        """The first part of its path: the language, for a page that stands under one."""
        return self.path.partition("/")[0]


@dataclass(frozen=True)
class Snapshot:
    """The pages of a site by path."""

    pages: Mapping[str, PageFacts]
    files: frozenset[str]

    @classmethod
    def from_folder(cls, folder: Path) -> Snapshot:
        """Read a built site."""
        paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
        files = {path.relative_to(folder).as_posix(): path for path in paths}
        listed = _listed(files.get("sitemap.xml"))
        pages = {
            page: _facts(page, file, listed)
            for name, file in files.items()
            if name.endswith(".html") and (page := name.removesuffix(INDEX)) != "404.html"
        }
        return cls(pages, frozenset(files))

    @cached_property
    def dead_links(self) -> tuple[tuple[str, str], ...]:
        """Links between pages that lead nowhere: the page, and the site path that is not there."""
        return tuple(
            (page.path, target)
            for page in self.pages.values()
            for target in sorted(page.targets)
            if target not in self.files and target not in self.pages and f"{target}/" not in self.pages
        )


def _listed(sitemap: Path | None) -> frozenset[str]:
    found = [unescape(address) for address in _LOCATION.findall(_text(sitemap))] if sitemap else []
    base = min(found, key=len, default="")
    return frozenset(unquote(address.removeprefix(base)) for address in found)


def _facts(page: str, file: Path, listed: frozenset[str]) -> PageFacts:
    reader = _Reader()
    reader.feed(_text(file))
    reader.close()
    links = {link for link in reader.links if urlsplit(link).scheme in ("http", "https")}
    targets = {_target(page, link) for link in reader.links if _is_inner(link)}
    return PageFacts(
        page, _words(reader.heading or reader.title), tuple(_blocks(reader.words)), frozenset(links), frozenset(targets), page in listed
    )


def _text(file: Path) -> str:
    with file.open("rb") as opened:
        return opened.read(LARGEST).decode("utf-8", "replace")


def _is_inner(link: str) -> bool:
    parts = urlsplit(link)
    return not (parts.scheme or parts.netloc or link.startswith(("#", "/"))) and bool(parts.path)


def _target(page: str, link: str) -> str:
    path = unquote(urlsplit(link).path)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if joined == ".":
        return ""
    return f"{joined}/" if path.endswith(("/", ".")) else joined.removesuffix(INDEX)


def _blocks(words: str) -> Iterator[str]:
    return (block for piece in words.split("\0") if (block := _words(piece)))


def _words(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    """Takes the words and links from a page: those in `main`, where it has one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.heading = ""
        self.words = ""
        self.links: set[str] = set()
        self._open: list[str] = []
        self._pieces: list[str] = []
        self._has_main = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main" and not self._has_main:
            self._has_main = True
            self._pieces, self.links = [], set()
        if tag in _NOTED:
            self._open.append(tag)
        if self._is_read():
            if tag not in _INLINE:
                self._pieces.append("\0")
            self.links |= {value.strip() for name, value in attrs if name == "href" and tag == "a" and value}

    def handle_endtag(self, tag: str) -> None:
        if self._is_read() and tag not in _INLINE:
            self._pieces.append("\0")
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag)]

    def handle_data(self, data: str) -> None:
        if "title" in self._open:
            self.title += data
        elif self._is_read():
            self._pieces.append(data.replace("\0", ""))
            if "h1" in self._open:
                self.heading += data

    def close(self) -> None:
        super().close()
        self.words = "".join(self._pieces)

    def _is_read(self) -> bool:
        return not _UNSEEN.intersection(self._open) and ("main" in self._open or not self._has_main)
