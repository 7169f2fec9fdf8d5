"""`casebook links`: whether the pages that sources lead to are still there."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.explaining import page_of
from casebook.cli.language import language_option
from casebook.cli.locating import find_config, find_root
from casebook.problems import Severity, Words

_ASKING: Words = {"en": "Asking {count} address(es) …", "th": "กำลังตรวจที่อยู่เว็บ {count} แห่ง …"}


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="As `casebook check` has them.",
)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=20, show_default=True, help="Seconds to wait.")
@click.option(
    "--pause",
    type=click.FloatRange(min=0),
    default=1,
    show_default=True,
    help="Seconds between two requests to a host.",
)
@click.option(
    "--archive", metavar="URL", help="The service that knows archived copies [default: the Internet Archive's]."
)
@language_option()
def links(form: str, root: Path | None, timeout: float, pause: float, archive: str | None, lang: str) -> None:
    """Ask every source's address whether it still answers, and suggest an archived copy where it does not.

    This takes minutes and the network, so nothing else runs it. Exits with 1 when a page is gone and its
    source names no archived copy.
    """
    from casebook.adapters.web import ARCHIVE, Manners, Web
    from casebook.checks.links import State, link_problems, linked
    from casebook.problems import in_order
    from casebook.reading import read_book
    from casebook.report import FORMATS, Surroundings

    root = root or find_root()
    if root is None:
        raise click.UsageError("There is no book here: name the folder of the records with --root.")
    reading = read_book(root)
    found = list(linked(reading.book))
    web = Web(Manners(timeout=timeout, pause=pause), archive or ARCHIVE)
    urls = {link.url for link in found}
    click.echo(_ASKING[lang].format(count=len(urls)), err=True)
    answers = web.answers(sorted(urls))
    lost = [link for link in found if answers[link.url].state is not State.ANSWERS and not link.archived]
    copies = web.copies({link.url: link.accessed for link in lost})
    problems = in_order(link_problems(found, answers, copies, reading.places))
    click.echo(FORMATS[form](problems, lang, Surroundings(reading.places.line, page_of(find_config()))))
    if any(problem.severity is Severity.WARNING for problem in problems):
        raise SystemExit(1)
