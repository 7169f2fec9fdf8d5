"""A built site: which pages it has, of which kind, and how to serve it at its own path."""

from __future__ import annotations

import posixpath
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

LANGUAGES = ("th", "en")
EDITOR = "admin/"
OpenPage = Callable[..., Any]
"""What the fixture `open_page` gives: a fresh window as a context manager."""
Visit = Callable[..., None]
"""What the fixture `visit` gives: going to a page of the site."""
POLICY = "default-src 'self'"
"""What the browser is told that pages may load."""
_RECORD_ID = re.compile(r"[A-Z]\d{4,}")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class BuiltSite:
    """The folder of a built site and the path under which it will stand."""

    folder: Path
    base: str

    @classmethod
    def from_folder(cls, folder: Path) -> BuiltSite:
        """Read from the sitemap under which path the site will stand."""
        return cls(folder, posixpath.commonpath(_sitemap_paths(folder)).rstrip("/") + "/")

    def listed(self) -> list[str]:
        """The pages of the sitemap, as paths below the base."""
        return sorted(path.removeprefix(self.base) for path in _sitemap_paths(self.folder))

    def pages(self) -> list[str]:
        """Every page in the folder, listed or not; the form editor, a program of others, has tests of its own."""
        found = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in found if not path.startswith(EDITOR))

    def samples(self) -> dict[str, str]:
        """One page of each kind and language, the longest of its kind."""
        longest: dict[str, str] = {}
        for page in sorted(self.pages(), key=self._size):
            longest[kind_of_page(page)] = page
        return dict(sorted(longest.items()))

    def file(self, page: str) -> Path:
        """The file of a page."""
        return self.folder / (page + "index.html" if page.endswith("/") or not page else page)

    def _size(self, page: str) -> int:
        return self.file(page).stat().st_size


def kind_of_page(page: str) -> str:
    """Name the kind of a page by its path: `th/cases/*` for each case, `<id>/` and `<id>/v*/th/` for what an id has."""
    first, *rest = page.rstrip("/").split("/")
    if _RECORD_ID.fullmatch(first):
        return "/".join(["<id>", *(_NUMBER.sub("*", part) for part in rest), ""])
    if first in LANGUAGES and len(rest) > 1:
        return f"{first}/{rest[0]}/*"
    return page


def _sitemap_paths(folder: Path) -> list[str]:
    root = ElementTree.parse(folder / "sitemap.xml").getroot()
    paths = [unquote(urlsplit(loc.text or "").path) for loc in root.iterfind("{*}url/{*}loc")]
    if not paths:
        raise ValueError(f"{folder / 'sitemap.xml'} lists no page")
    return paths


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 - the base class has it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: Any, site: BuiltSite, **more: Any) -> None:
        self._site = site
        super().__init__(*args, directory=str(site.folder), **more)

    def translate_path(self, path: str) -> str:
        """Serve only what lies below the site's base, as its host will."""
        if not path.startswith(self._site.base):
            return str(self._site.folder / "outside-of-the-site")
        return super().translate_path("/" + path.removeprefix(self._site.base))

    def end_headers(self) -> None:
        """Send a policy as strict as a host could have it: nothing from elsewhere, and no script or style in a page.

        The form editor is left to the policy that its page brings.
        """
        if not self.path.startswith(self._site.base + EDITOR):
            self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serve(site: BuiltSite) -> Iterator[str]:
    """Serve a site on this machine alone and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{site.base}"
        server.shutdown()
        thread.join()
