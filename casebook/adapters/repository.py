"""What the engine's configuration tells of the repository."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from casebook.schema import Repository
from casebook.schema.forms import FOLDER
from casebook.schema.repository import branch_in, folder_in

_GUESSED = "master"
"""The branch that the engine takes for granted where the configuration names none."""


def repository_of(config: MkDocsConfig, root: Path) -> Repository:
    """The repository of a site whose records are in `root`."""
    edit_uri = config.edit_uri or ""
    top = top_of(Path(config.docs_dir), folder_in(edit_uri)) or Path(config.config_file_path).parent
    branch = branch_in(edit_uri)
    return Repository(
        address=(config.repo_url or "").rstrip("/"),
        branch="" if branch == _GUESSED else branch,
        root=Path(os.path.relpath(root, top)).as_posix(),
        forms=frozenset(path.stem for path in (top / FOLDER).glob("*.yml")),
    )


def top_of(docs_dir: Path, docs: str) -> Path | None:
    """The top of the repository in which the hand-written pages are in `docs`; None when that is not told."""
    steps = Path(docs).parts
    return docs_dir.parents[len(steps) - 1] if steps and docs_dir.parts[-len(steps) :] == steps else None
