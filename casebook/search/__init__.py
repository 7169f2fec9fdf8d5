"""Search that finds Thai: the index that is built with a book, and the scripts that search it in a browser."""

from casebook.search.documents import PAGE, TERM, Address, Document, WrittenPage, documents
from casebook.search.index import MANIFEST, index_files
from casebook.search.normal import normal
from casebook.search.scripts import MODULES, module, script

__all__ = [
    "MANIFEST",
    "MODULES",
    "PAGE",
    "TERM",
    "Address",
    "Document",
    "WrittenPage",
    "documents",
    "index_files",
    "module",
    "normal",
    "script",
]
