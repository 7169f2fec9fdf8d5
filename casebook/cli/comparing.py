"""`casebook compare`: what a change does to the site."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.model import LANGUAGES, Language

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("before", type=FOLDER)
@click.argument("after", type=FOLDER)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Only this language [default: both, one after the other].")
def compare(before: Path, after: Path, lang: Language | None) -> None:
    """Tell as Markdown what differs between two built sites, BEFORE and AFTER.

    Told of are the pages that came, changed and went, links to other sites, links that lead nowhere, and pages
    that are not wholly in their language. It is made for the comment on a pull request: whatever a site says, the
    report only quotes it.
    """
    from casebook.site.change_report import change_report
    from casebook.site.snapshot import Snapshot

    languages = (lang,) if lang else LANGUAGES
    click.echo(change_report(Snapshot.from_folder(before), Snapshot.from_folder(after), languages), nl=False)
