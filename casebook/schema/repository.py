"""Where the files of a book are kept, and which forms there write to it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

_EDIT = re.compile(r"/?(?:edit|blob)/(?P<branch>[^/]+)/(?P<docs>.*)")


@dataclass(frozen=True)
class Repository:
    """The repository of a book, as far as its site's configuration tells.

    `address` has no slash at its end and is empty when unknown; `root` is the folder of the records from the top
    of the repository; `forms` are the names of the issue forms in it.
    """

    address: str = ""
    branch: str = ""
    root: str = "cases"
    forms: frozenset[str] = frozenset()

    @property
    def github_name(self) -> str:
        """Owner and name on GitHub, such as `lab/casebook`; empty when it is kept elsewhere."""
        parts = urlsplit(self.address)
        steps = parts.path.strip("/").removesuffix(".git").split("/")
        is_there = parts.hostname in ("github.com", "www.github.com") and len(steps) == 2 and all(steps)
        return "/".join(steps) if is_there else ""

    def form(self, name: str, **answers: str) -> str:
        """The address of a form with some answers filled in; empty when the repository has no such form."""
        if not self.address or name not in self.forms:
            return ""
        query = urlencode({"template": f"{name}.yml", **answers}, quote_via=quote)
        return f"{self.address}/issues/new?{query}"


def branch_in(edit_uri: str) -> str:
    """The branch that the links to edit a page lead to, such as `main` in `edit/main/docs/`; empty when untold."""
    match = _EDIT.fullmatch(edit_uri)
    return match["branch"] if match else ""


def folder_in(edit_uri: str) -> str:
    """The folder that they lead to, from the top of the repository, such as `docs` in `edit/main/docs/`."""
    match = _EDIT.fullmatch(edit_uri)
    return posixpath.normpath(match["docs"]) if match and match["docs"] else ""
