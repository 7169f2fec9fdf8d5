"""The page of the form editor: its frame, its configuration, and the files that were fetched for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.reading.writing import as_yaml
from casebook.schema import editor_config
from casebook.site import addresses
from casebook.site.pages import Asset
from casebook.site.static import FOLDER, font_faces
from casebook.site.templating import render
from casebook.site.words import WORDS

if TYPE_CHECKING:
    from casebook.site.plan import Site

_HERE = Path(__file__).parent / "editor"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        # The editor puts its styles into the page itself.
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self'",
        "img-src 'self' data: blob: https://avatars.githubusercontent.com",
        # The one host that it talks to, and that only when somebody signs in.
        "connect-src 'self' data: blob: https://api.github.com",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
"""The content security policy of this page, which differs from that of the others."""


def editor(site: Site) -> Iterator[Asset]:
    """The files of the editor; none where the site is to have none."""
    fetched = site.options.editor
    if fetched is None:
        return
    name = WORDS[site.book.settings.default_language]["open_editor"]
    yield _asset("index.html", str(render("editor.html", book=site.book, policy=POLICY, name=name, assets=FOLDER)))
    config = editor_config(site.book, site.options.repository, site.options.sign_in)
    yield _asset("config.yml", _as_yaml(json.dumps(config)))
    yield _asset("style.css", f"{font_faces(f'../{FOLDER}')}\n{(_HERE / 'style.css').read_text('utf-8')}")
    yield from (_asset(path.name, path) for path in sorted(_HERE.glob("*.js")))
    yield from (_asset(path.relative_to(fetched).as_posix(), path) for path in _files_in(fetched))


@lru_cache(maxsize=2)
def _as_yaml(config: str) -> str:
    """A configuration as YAML; while serving it stays the same from one build to the next."""
    return as_yaml(json.loads(config))


def _files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _asset(name: str, content: str | Path) -> Asset:
    return Asset(f"{addresses.EDITOR}{name}", content)
