"""What the site is made of: pages with a body drawn on demand, and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from casebook.model import Language
from casebook.schema import Repository


_LAYOUTS = {"home": "home", "data": "reference", **dict.fromkeys(("index", "glossary", "sources", "search"), "hub")}


@dataclass(frozen=True)
class Manuscript:
    """A hand-written page as its author left it: the title, and the text in Markdown."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class SiteOptions:
    """What the engine knows of the site.

    `base_url` is the address at which the site stands, ending in a slash, or empty when unknown.
    `documents` are the hand-written pages by site path (`en/about/`); `files` the site paths of all else that stands
    beside the book. `repository` is where the book's files are kept. `editor` is the folder of the form editor's own
    files, when the site is to have the editor, and `sign_in` the address of the service by which people sign in there.
    """

    base_url: str = ""
    documents: Mapping[str, Manuscript] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    repository: Repository = Repository()
    editor: Path | None = None
    sign_in: str = ""


@dataclass(frozen=True)
class Heading:
    """A section of a page; `id` is a fixed ASCII word, the same in both languages."""

    title: str
    id: str
    level: int = 2


@dataclass(frozen=True)
class Body:
    """The drawn part of a page: HTML, its sections, and the links it makes within the site.

    `links` are site paths, with `#anchor` where one is meant; `anchors` are the ids that it offers.
    """

    html: str
    contents: tuple[Heading, ...]
    anchors: frozenset[str]
    links: frozenset[str]


class HeadLink(NamedTuple):
    """A `link` of a page's head."""

    rel: str
    href: str
    type: str = ""


class Head(NamedTuple):
    """What the head of a page tells programs: tags with their content, links, and one object of JSON-LD."""

    tags: tuple[tuple[str, str], ...]
    links: tuple[HeadLink, ...]
    jsonld: str


@dataclass(frozen=True)
class Crumb:
    """A step on the way to a page; the last one has no path."""

    title: str
    path: str | None = None


@dataclass(frozen=True)
class Page:
    """A page of one language; `draw` makes its body when it is needed and keeps nothing.

    `path` is the site path, ending in a slash; `twin` the path in the other language.
    `kind` is `home`, `index`, `glossary`, `sources`, `data`, `search` or a kind of record; `source` the file that an
    editor opens, as the reading names it. `indexed` is false where title or summary lack the page's
    language, and `complete` where any text does. `listed` is false of a page that search engines are to leave
    out of their lists, and `head` makes what programs are told in the page's head.
    """

    path: str
    twin: str
    lang: Language
    kind: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...]
    draw: Callable[[], Body] = field(repr=False)
    number: str = ""
    stamp: tuple[str, ...] = ()
    source: str | None = None
    modified: str | None = None
    indexed: bool = True
    complete: bool = True
    listed: bool = True
    head: Callable[[], Head] | None = field(default=None, repr=False)

    @property
    def layout(self) -> str:
        """How the shell lays it out: `home`, `hub`, `reference` or `record`."""
        return _LAYOUTS.get(self.kind, "record")


@dataclass(frozen=True)
class Asset:
    """A file of the site, by its site path: text or bytes of our own, or a file to copy.

    What is made by `made` is made each time that its `content` is asked for, and not kept.
    """

    path: str
    made: str | bytes | Path | Callable[[], str]

    @property
    def content(self) -> str | bytes | Path:
        """What the file holds, or the file to copy."""
        return self.made() if callable(self.made) else self.made
