"""`casebook translate`: which texts want translating, and to say that one is done."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.desk import Desk, meant
from casebook.cli.language import language_option
from casebook.cli.origins import STATES, origin_changes
from casebook.model import LANGUAGES, Language

RECORDS = click.argument("names", metavar="[RECORD]...", nargs=-1)
FIELDS = click.option(
    "-F", "--field", "fields", multiple=True, metavar="FIELD", help="Only this field: narrative.results."
)
ALL = click.option("--all", "everything", is_flag=True, help="Every record of the book.")
ROOT = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records."
)


@click.group()
def translate() -> None:
    """See which texts want translating, and say when one is done."""


@translate.command()
@RECORDS
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--check", is_flag=True, help="Exit with 1 when a text is missing or behind.")
@ROOT
@language_option()
def status(names: tuple[str, ...], form: str, check: bool, root: Path | None, lang: Language) -> None:
    """List the texts that are missing, behind, not compared or made by a machine; of the whole book, or of RECORDs.

    Exits with 0 whatever it finds, unless --check is given.
    """
    from casebook.report.translations import translations_as_json, translations_as_text

    desk = Desk(root, lang)
    sheets = [desk.sheet(record) for record in desk.records(names, everything=not names)]
    where = desk.reading.places.of
    click.echo(translations_as_json(sheets, where) if form == "json" else translations_as_text(sheets, lang, where))
    if check and any(
        sheet.wanting(kind, code) for sheet in sheets for kind in ("missing", "behind") for code in LANGUAGES
    ):
        raise SystemExit(1)


@translate.command()
@RECORDS
@FIELDS
@ALL
@click.option("--to", type=click.Choice(LANGUAGES), help="The language that was translated into.")
@click.option("--state", type=click.Choice(STATES), help="How its text came about [default: as it was, or human].")
@click.option("--by", help="Who translated it; of a machine, its name.")
@ROOT
@language_option()
def mark(
    names: tuple[str, ...],
    fields: tuple[str, ...],
    everything: bool,
    to: Language | None,
    state: str | None,
    by: str | None,
    root: Path | None,
    lang: Language,
) -> None:
    """Say of RECORDs that both languages agree as they stand: the translation is done.

    With --to, --state or --by the record also says how that language's text came about; with --field, only of
    that field.
    """
    desk = Desk(root, lang)
    failed = False
    for record in desk.records(names, everything=everything):
        desk.require(record, fields)
        language = desk.language(record, to, state, by)
        is_new = desk.write_agreements(record, meant(fields), kept=False)
        if language and (is_new or state or by):
            failed |= not desk.write_values(record, list(origin_changes(record, language, state, by, fields)))
    if failed:
        raise SystemExit(1)


@translate.command("still-valid")
@RECORDS
@FIELDS
@ALL
@ROOT
@language_option()
def still_valid(
    names: tuple[str, ...], fields: tuple[str, ...], everything: bool, root: Path | None, lang: Language
) -> None:
    """Say of the texts of RECORDs that are behind that they still fit, until the other language changes again."""
    desk = Desk(root, lang)
    for record in desk.records(names, everything=everything):
        desk.require(record, fields)
        parts = desk.sheet(record).translation.parts
        behind = {part.path for part in parts if part.gap == "behind" and meant(fields)(part.path)}
        desk.write_agreements(record, behind.__contains__, kept=True)
