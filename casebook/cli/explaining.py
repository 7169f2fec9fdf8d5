"""Where a rule is explained: on the book's site, or else in the page's file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from casebook.problems import Rule
from casebook.reading.config import address_in_config

PAGE = "about/rules"
"""The page of all rules under each language; `casebook rules` writes it."""
DOCS = "docs"
_RESERVED = ("example", "test", "invalid", "localhost")
_RESERVED_HOSTS = ("example.com", "example.net", "example.org")


def page_of(config: Path | None) -> Callable[[Rule, str], str]:
    """What finds the explanation of a rule; it finds none where the site has no such page.

    An address that is a placeholder (RFC 2606, reserved names) is not one to send a reader to.
    """
    base = address_in_config(config.read_bytes()) if config else None

    def page(rule: Rule, lang: str) -> str:
        file = config.parent / DOCS / lang / f"{PAGE}.md" if config else None
        if file is None or not file.is_file():
            return ""
        if base and not is_placeholder(base):
            return f"{base.rstrip('/')}/{lang}/{PAGE}/#{rule.id}"
        return f"{Path(os.path.relpath(file)).as_posix()}#{rule.id}"

    return page


def is_placeholder(address: str) -> bool:
    """Whether an address leads nowhere by its very name."""
    host = urlsplit(address).hostname or ""
    return host in _RESERVED_HOSTS or host.rpartition(".")[2] in _RESERVED
