"""The index of each engine, written from the same records; every function leaves what a site would serve in a folder.

Each returns the seconds of CPU that its index took, without reading the book and without writing pages.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs.config.base import load_config
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import TableOfContents

from benchmarks.engines.pages import Page
from benchmarks.search import write_index
from casebook.book import Book
from casebook.search import script

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / ".cache/engines"
VERSIONS = {"pagefind": "1.6.0", "minisearch": "7.2.0"}
"""The npm packages that are compared with: fetched when they are needed, never a part of the project."""


@dataclass(frozen=True)
class Source:
    """A book, its documents as pages in both languages, and a folder to work in."""

    book: Book
    pages: tuple[Page, ...]
    work: Path


Build = Callable[[Source, Path], float]


def fetch_packages() -> None:
    """Have npm fetch what is not there yet."""
    wanted = [f"{name}@{version}" for name, version in VERSIONS.items()]
    quiet = ["--silent", "--no-save", "--no-audit", "--no-fund"]
    PACKAGES.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", *quiet, "--prefix", str(PACKAGES), *wanted], check=True)


def casebook(source: Source, folder: Path) -> float:
    """Our index, and our worker as a site has it."""
    (folder / "worker.js").write_text(script("worker"), encoding="utf-8")
    return write_index(source.book, folder / "index")


def material(source: Source, folder: Path) -> float:
    """The index of Material's own plugin in its default settings, English, and Material's own worker.

    `lang: [en, th]` finds the same and loads a word list besides: the worker puts its own tokenizer in the place of
    the Thai one.
    """
    (source.work / "docs").mkdir(exist_ok=True)
    settings = source.work / "mkdocs.yml"
    settings.write_text("site_name: Compared\ntheme: material\nplugins: [search]\n", encoding="utf-8")
    config = load_config(str(settings), site_dir=str(folder))
    config.plugins.on_config(config)
    plugin: Any = config.plugins["material/search"]
    with _clock() as seconds:
        for page in source.pages:
            shown = SitePage(page.title, File.generated(config, f"{page.path}index.md", content=""), config)
            shown.content, shown.toc, shown.meta = page.content, TableOfContents([]), {}
            plugin.search_index.add_entry_from_context(shown)
        config.plugins.on_post_build(config=config)
    shutil.copy(_material_worker(), folder / "worker.js")
    return seconds()


def pagefind(source: Source, folder: Path) -> float:
    """Pagefind's index of the pages as HTML files: one for each language, as it takes them from `lang`."""
    for page in source.pages:
        file = source.work / "pages" / page.path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.html, encoding="utf-8")
    program = PACKAGES / "node_modules/.bin/pagefind"
    with _clock() as seconds:
        subprocess.run([program, "--site", source.work / "pages", "--output-path", folder, "--silent"], check=True)
    return seconds()


def minisearch(variant: str, source: Source, folder: Path) -> float:
    """MiniSearch in one of the variants of minisearch.mjs."""
    library = PACKAGES / "node_modules/minisearch/dist/es/index.js"
    shutil.copy(library, folder / "index.js")
    given = source.work / "documents.json"
    given.write_text(json.dumps(list(_documents(variant, source.pages)), ensure_ascii=False), encoding="utf-8")
    script = HERE / "minisearch_index.mjs"
    with _clock() as seconds:
        subprocess.run(["node", script, variant, library, given, folder / "index.json"], check=True)
    return seconds()


def _documents(variant: str, shown: Sequence[Page]) -> Iterator[dict[str, str]]:
    """A document for each page, or in the variant "words" for each record, with both languages together."""
    for together in zip(shown[::2], shown[1::2], strict=True) if variant == "words" else zip(shown, strict=True):
        titles = dict.fromkeys(page.title for page in together)
        lines = dict.fromkeys(line for page in together for line in page.lines)
        yield {"id": together[0].path, "title": "\n".join(titles), "text": "\n".join(lines)}


def _material_worker() -> Path:
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    return next(Path(theme.origin).parent.glob("templates/assets/javascripts/workers/search.*.min.js"))


@contextmanager
def _clock() -> Iterator[Callable[[], float]]:
    """The seconds of CPU, of programs that were called too."""
    begun, ended = sum(os.times()[:4]), list[float]()
    yield lambda: ended[0] - begun
    ended.append(sum(os.times()[:4]))
