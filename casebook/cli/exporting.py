"""`casebook export`: write what the site offers for download, without building the site."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.language import language_option
from casebook.cli.locating import find_config, find_root


@click.group()
def export() -> None:
    """Write the book in other forms."""


@export.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
@language_option()
def data(folder: Path, root: Path | None, lang: str) -> None:
    """Write the book as open data into FOLDER: JSON, CSV with a data package, SQLite.

    They are the files that the site has under data/, byte for byte. Exits with 1 when the book has errors.
    """
    from casebook.pipeline import check_book, plan
    from casebook.reading import Reader
    from casebook.report import as_text
    from casebook.site import SiteOptions

    root = root or find_root()
    if root is None:
        raise click.UsageError("There is no book here: name the folder of the records with --root.")
    checked = check_book(Reader(root))
    if checked.errors:
        click.echo(as_text(checked.errors, lang))
        raise SystemExit(1)
    for name, content in plan(checked.book, SiteOptions(_address())).data.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        click.echo(path)


def _address() -> str:
    """The address of the site, which ends in a slash as the engine has it; empty where it is not known."""
    from casebook.reading.config import address_in_config

    config = find_config()
    address = address_in_config(config.read_bytes()) if config else None
    return f"{address.rstrip('/')}/" if address else ""
