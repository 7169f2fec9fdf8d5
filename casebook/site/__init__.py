"""A book turned into pages: addresses, texts as HTML, templates, and the stream of pages and assets."""

from casebook.site.pages import Asset, Body, Crumb, Heading, Manuscript, Page, SiteOptions
from casebook.site.plan import Site
from casebook.site.published import answering
from casebook.site.shell import Document, document_shell, page_shell

__all__ = [
    "Asset",
    "Body",
    "Crumb",
    "Document",
    "Heading",
    "Manuscript",
    "Page",
    "Site",
    "SiteOptions",
    "answering",
    "document_shell",
    "page_shell",
]
