"""What the site is made of: pages with a body drawn on demand, and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from casebook.model import LANGUAGES, Language, PartialDate
from casebook.schema import Repository

HUB_KINDS = frozenset({"index", "glossary", "sources", "search", "list", "compare", "health", "contributors"})
"""The kinds of page that lead to records."""
_LAYOUTS = {"home": "home", "data": "reference", **dict.fromkeys(HUB_KINDS, "hub")}
_SCRIPTS = {"search": "search-page.js", "list": "list-page.js", "compare": "compare-page.js"}


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
    `day` is the day to judge by what is due; without one it is that of the book's last change. `dead_links` gives the
    reason for each address of a source that no longer answers, where somebody has looked.
    """

    base_url: str = ""
    documents: Mapping[str, Manuscript] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    repository: Repository = Repository()
    editor: Path | None = None
    sign_in: str = ""
    day: PartialDate | None = None
    dead_links: Mapping[str, str] | None = None


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
    """A step on the way to a page, with the language that its title is in; the last one has no path."""

    title: str
    lang: Language
    path: str | None = None


@dataclass(frozen=True)
class Page:
    """A page of one language; `draw` makes its body when it is needed and keeps nothing.

    `path` is the site path, ending in a slash; `twin` the path in the other language.
    `kind` is `home`, `data`, one of `HUB_KINDS` or a kind of record; `source` the file that an editor opens, as the
    reading names it. `languages` are those in which what the page says is really told; a page of another is a
    fallback, and is not offered as a translation. `listed` is false of a page that search engines are to leave out of
    their lists, and `head` makes what programs are told in the page's head.
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
    languages: frozenset[Language] = frozenset(LANGUAGES)
    listed: bool = True
    head: Callable[[], Head] | None = field(default=None, repr=False)

    @property
    def is_told(self) -> bool:
        """Whether what it says is told in its own language."""
        return self.lang in self.languages

    @property
    def layout(self) -> str:
        """How the shell lays it out: `home`, `hub`, `reference` or `record`."""
        return _LAYOUTS.get(self.kind, "record")

    @property
    def script(self) -> str:
        """The script that it has beside those of every page; empty when it has none."""
        return _SCRIPTS.get(self.kind, "")


@dataclass(frozen=True)
class Asset:
    """A file of the site, by its site path: text or bytes of our own, or a file to copy.

    What is made by `made` is made each time that its `content` is asked for, and not kept.
    """

    path: str
    made: str | bytes | Path | Callable[[], str | bytes]

    @property
    def content(self) -> str | bytes | Path:
        """What the file holds, or the file to copy."""
        return self.made() if callable(self.made) else self.made
