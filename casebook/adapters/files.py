"""A site's pages and assets as the engine's files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import meta

from casebook.model import LANGUAGES
from casebook.site import Asset, Body, Manuscript, Page, Site, SiteOptions

UNUSED = ("assets/stylesheets/", "assets/javascripts/", "assets/images/")
"""What Material ships and our frame does not ask for; its one script is kept."""
BUNDLE = "assets/javascripts/bundle."


class BookPage(EnginePage):
    """A page whose body the book draws; the engine's Markdown is skipped."""

    def __init__(self, source: Page, file: File, config: MkDocsConfig) -> None:
        self.source = source
        super().__init__(None, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Say title and description; there is no Markdown."""
        self.markdown = ""
        self.meta = {"title": self.source.title, "description": self.source.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put off the drawing until the page is written, so that few bodies are in memory at once."""
        self.content = ""
        self.links_to_anchors = {}

    def draw(self) -> Body:
        """Draw the body, and tell the engine of its sections."""
        body = self.source.draw()
        self.content = body.html
        self.toc = TableOfContents([AnchorLink(part.title, part.id, part.level) for part in body.contents])
        self.present_anchor_ids = set(body.anchors)
        return body


def options_of(files: Files, config: MkDocsConfig) -> SiteOptions:
    """What the engine knows of a site before the book is added to it."""
    documents = documents_of(files)
    urls = (file.url.removeprefix("./") for file in files if file.inclusion.is_included())
    beside = frozenset(url for url in urls if url not in documents)
    return SiteOptions(base_url=config.site_url or "", documents=documents, files=beside)


def documents_of(files: Files) -> Mapping[str, Manuscript]:
    """The hand-written pages of both languages by site path, each folder's index first."""
    found = [
        file for file in files.documentation_pages() if file.src_uri.startswith(tuple(f"{lang}/" for lang in LANGUAGES))
    ]
    found.sort(key=lambda file: (file.url.count("/"), file.url))
    return {file.url: _manuscript(file) for file in found}


def add_pages(files: Files, site: Site, config: MkDocsConfig) -> int:
    """Add a file for each page of the book; hubs are in the navigation, records not. Returns how many."""
    added = 0
    for page in site.pages:
        inclusion = InclusionLevel.NOT_IN_NAV if page.layout == "record" else InclusionLevel.INCLUDED
        file = _page_file(page, inclusion, config)
        if file.page and file.page.edit_url:
            site.edit_urls[page.path] = file.page.edit_url
        _add(files, file, config)
        added += 1
    return added


def add_assets(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Add the book's other files."""
    for asset in site.assets():
        _add(files, _asset_file(asset, config), config)


def drop_unused(files: Files) -> str:
    """Leave out Material's files that no page of ours asks for; returns the address of its script."""
    bundle = ""
    for file in list(_unused(files)):
        if file.src_uri.startswith(BUNDLE) and file.src_uri.endswith(".js"):
            bundle = file.url
        else:
            files.remove(file)
    return bundle


def _unused(files: Files) -> Iterator[File]:
    return (file for file in files if file.src_uri.startswith(UNUSED))


def _page_file(page: Page, inclusion: InclusionLevel, config: MkDocsConfig) -> File:
    src_uri = f"{page.path}index.md"
    if page.source:
        # A real file stands behind the page, for plugins that ask when it changed.
        file = File.generated(config, src_uri, abs_src_path=str(Path(page.source).resolve()), inclusion=inclusion)
        file.edit_uri = Path(os.path.relpath(page.source, config.docs_dir)).as_posix()
    else:
        file = File.generated(config, src_uri, content="", inclusion=inclusion)
    BookPage(page, file, config)
    return file


def _asset_file(asset: Asset, config: MkDocsConfig) -> File:
    content = asset.content
    if isinstance(content, Path):
        return File.generated(config, asset.path, abs_src_path=str(content))
    return File.generated(config, asset.path, content=content)


def _add(files: Files, file: File, config: MkDocsConfig) -> None:
    """Add a file in place of the theme's; where the author of the site has put one of that name, theirs stays."""
    there = files.get_file_from_path(file.src_uri)
    if there is not None and there.src_dir == config.docs_dir:
        return
    if there is not None:
        files.remove(there)
    files.append(file)


def _manuscript(file: File) -> Manuscript:
    text, data = meta.get_data(file.content_string)
    heading = next((line for line in text.splitlines() if line.startswith("# ")), "")
    title = str(data.get("title", "")) or heading.removeprefix("# ").split(" {")[0].strip() or file.name
    return Manuscript(title, text)
