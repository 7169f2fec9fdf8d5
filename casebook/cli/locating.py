"""Where the book is, seen from the folder that one stands in."""

from __future__ import annotations

from pathlib import Path

from casebook.reading.config import root_in_config

CONFIG = "mkdocs.yml"
"""The name of a site's configuration."""
DEFAULT_ROOT = "cases"
"""The folder of records where the configuration names none."""


def find_config(start: Path | None = None) -> Path | None:
    """The nearest configuration, in this folder or one above it."""
    here = (start or Path.cwd()).resolve()
    return next((path for folder in (here, *here.parents) if (path := folder / CONFIG).is_file()), None)


def find_root(start: Path | None = None) -> Path | None:
    """The folder of records that the nearest configuration names; None without one."""
    config = find_config(start)
    if config is None:
        return None
    root = config.parent / (root_in_config(config.read_bytes()) or DEFAULT_ROOT)
    return root if root.is_dir() else None
