"""The MkDocs plugin: hands the book's pages to the engine, and takes the hand-written ones into the book's frame.

It keeps to public names of `mkdocs`, which ProperDocs answers to as well.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page

from casebook.adapters.faults import with_faults
from casebook.adapters.files import BookPage, add_assets, add_pages, drop_unused, options_of
from casebook.adapters.npm import fetched_editor
from casebook.adapters.progress import Progress
from casebook.adapters.repository import repository_of
from casebook.book import Book
from casebook.health import dead_links, epoch_day
from casebook.model import LANGUAGES
from casebook.pipeline import Checked, check_book, check_site, plan
from casebook.problems import Severity
from casebook.reading import Reader
from casebook.report import Surroundings, as_text
from casebook.site import Document, Heading, Site, SiteOptions, document_shell, page_shell
from casebook.site.static import THEME
from casebook.site.ways import with_ways

log = get_plugin_logger("casebook")


class CasebookConfig(Config):
    """What `mkdocs.yml` may say of the plugin."""

    root = config_options.Dir(default="cases", exists=False)
    """The folder of the records."""
    editor = config_options.Type(bool, default=False)
    """Whether the site has the form editor at `admin/`."""
    sign_in = config_options.Optional(config_options.URL())
    """The address of the service by which people sign in to the editor at GitHub."""
    links = config_options.Optional(config_options.File(exists=True))
    """What `casebook links --format json` has found, for the page on the health of the book."""


class CasebookPlugin(BasePlugin[CasebookConfig]):
    """Draws a book of records as part of a site.

    The instance outlives a rebuild while serving, and with it what was read before and the last book without a fault.
    """

    def __init__(self) -> None:
        self.readers: dict[Path, Reader] = {}
        self.last_good: Book | None = None
        self.before: Site | None = None
        self.serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether a fault must stop the build or only be shown."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the book, with what was published before, while the last site is still untouched."""
        own_theme = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own_theme, str(THEME))
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        root = Path(self.config.root)
        # What is read stays until the end: to look through it for garbage, again and again, costs a quarter of a build.
        gc.disable()
        try:
            checked = check_book(self.readers.setdefault(root, Reader(root)))
            self.checked = check_site(checked, options_of(get_files(config), config))
        finally:
            gc.enable()
            gc.freeze()
        self.book = self._book_to_show(self.checked)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the book's pages and files beside the hand-written ones."""
        self.site: Site = plan(self.book, self._options(files, config), self.before)
        self.before = self.site if self.serving else None
        pages = add_pages(files, self.site, config)
        add_assets(files, self.site, config)
        self.bundle = drop_unused(files)
        gc.freeze()
        self.progress = Progress(log, pages + len(self.site.options.documents))
        return files

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Draw a page and put the frame of its language round it."""
        self.progress.step()
        if isinstance(page, BookPage):
            body = page.draw()
            self.site.ledger.note(page.source, body)
            shell = page_shell(self.site, page.source, body, page.edit_url)
        else:
            document = _document(page)
            if document is None:
                return context
            shell = document_shell(self.site, document, page.edit_url)
            page.content = with_ways(self.site, document.path, page.content or "")
        config.theme["language"] = shell["lang"]
        context["cb"] = {**shell, "bundle": self.bundle}
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let go of what was drawn; show what is wrong while serving."""
        if isinstance(page, BookPage):
            page.content = ""
        return with_faults(output, self.checked.problems) if self.serving else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Warn of links that lead nowhere."""
        for link in self.site.ledger.dead_links():
            log.warning("The page '%s' links to '%s', which does not exist.", link.page, link.target)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Follow changes of the records."""
        if Path(self.config.root).is_dir():
            server.watch(self.config.root)
        return server

    def _options(self, files: Files, config: MkDocsConfig) -> SiteOptions:
        """What the site is to know that the book does not tell."""
        report = self.config.links
        try:
            dead = dead_links(Path(report).read_text(encoding="utf-8"), self.book) if report else None
        except (OSError, ValueError) as error:
            raise PluginError(f"'{report}' is not what `casebook links --format json` writes: {error}.") from error
        return replace(
            options_of(files, config),
            repository=repository_of(config, Path(self.config.root)),
            editor=self._editor(config),
            sign_in=self.config.sign_in or "",
            day=epoch_day(),
            dead_links=dead,
        )

    def _editor(self, config: MkDocsConfig) -> Path | None:
        """The files of the form editor, if the site is to have it and they were fetched."""
        if not self.config.editor:
            return None
        folder = fetched_editor(Path(config.config_file_path).parent)
        if folder is None:
            log.info("The form editor is left out: `casebook editor` fetches it.")
        return folder

    def _book_to_show(self, checked: Checked) -> Book:
        """The book as it is, or while serving a faulty one the last that had no fault."""
        if not checked.errors:
            self._warn(checked)
            self.last_good = checked.book
            return checked.book
        faults = as_text(checked.problems, around=Surroundings(checked.places.line))
        if not self.serving:
            raise PluginError(f"The book has faults, and nothing was written.\n{faults}")
        log.error("The book has faults; the last good pages stay up.\n%s", faults)
        return self.last_good or checked.book

    def _warn(self, checked: Checked) -> None:
        for problem in checked.problems:
            if problem.severity is Severity.WARNING:
                log.warning(as_text([problem], summary=False))
        notes = sum(problem.severity is Severity.NOTE for problem in checked.problems)
        if notes:
            log.info("%s thing(s) still to do; `casebook check` lists them.", notes)


def _document(page: Page) -> Document | None:
    """A hand-written page of one of the book's languages; None for pages that stand outside them."""
    lang = next((lang for lang in LANGUAGES if page.url.startswith(f"{lang}/")), None)
    if lang is None:
        return None
    links = [link for top in page.toc for link in (top.children if top.level == 1 else [top])]
    contents = tuple(Heading(link.title, link.id, link.level) for link in links)
    return Document(page.url, lang, str(page.title or ""), str(page.meta.get("description", "")), contents)
