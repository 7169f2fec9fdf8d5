"""`casebook health`: how the book is doing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TextIO

import click

from casebook.cli.language import language_option
from casebook.cli.locating import find_root
from casebook.model import Language, PartialDate
from casebook.problems import Words

_UNDER: Words = {
    "en": "{measure}: {share}% is under {least}%.",
    "th": "{measure}: {share}% ต่ำกว่าเกณฑ์ {least}%",
}
_NO_REPORT: Words = {
    "en": "--links is not what `casebook links --format json` writes: {}.",
    "th": "แฟ้มที่ให้กับ --links ไม่ใช่ผลของ casebook links --format json: {}",
}


def _least(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> dict[str, int]:
    """Measures and the least per cent of each, as `translation=100` names them."""
    from casebook.health.layout import TITLES

    wanted = {}
    for value in values:
        measure, _sign, least = value.partition("=")
        if measure not in TITLES or not least.isdecimal():
            raise click.BadParameter(
                f"'{value}' is not MEASURE=PERCENT; measures are {', '.join(TITLES)}.", param=option
            )
        wanted[measure] = int(least)
    return wanted


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day to judge by, such as 2026-11-30 [default: SOURCE_DATE_EPOCH, or today].",
)
@click.option(
    "--fail-under",
    "least",
    multiple=True,
    metavar="MEASURE=PERCENT",
    callback=_least,
    help="Exit with 1 when a measure is lower: translation=100.",
)
@click.option(
    "--links",
    type=click.File("r", encoding="utf-8"),
    metavar="FILE",
    help="What `casebook links --format json` has found.",
)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
@language_option()
def health(
    form: str,
    on: datetime.datetime | None,
    least: dict[str, int],
    links: TextIO | None,
    root: Path | None,
    lang: Language,
) -> None:
    """Tell how the book is doing: completeness, translation, evidence, reviews, sources, patterns, lessons.

    Exits with 0 whatever it finds, unless --fail-under is given.
    """
    from casebook.cli.day import today
    from casebook.graph import Graph
    from casebook.health import dead_links, health_as_json, health_as_text, health_of, title_of
    from casebook.reading import read_book
    from casebook.translation import TranslationLedger

    found = root or find_root()
    if found is None:
        raise click.UsageError("There is no book here: name the folder of the records with --root.")
    book = read_book(found).book
    day = PartialDate(on.date().isoformat()) if on else today()
    try:
        dead = dead_links(links.read(), book) if links else {}
    except ValueError as error:
        raise click.UsageError(_NO_REPORT[lang].format(error)) from error
    told = health_of(book, Graph(book), TranslationLedger(book), day, is_given=True, dead=dead)
    click.echo(health_as_json(told) if form == "json" else health_as_text(told, book, lang), nl=form == "text")
    low = [one for one in told.measures if one.share < least.get(one.id, 0)]
    for one in low:
        said = _UNDER[lang].format(measure=title_of(one, lang), share=one.share, least=least[one.id])
        click.echo(said, err=True)
    if low:
        raise SystemExit(1)
