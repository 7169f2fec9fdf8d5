"""`casebook release` and `casebook addresses`: keep what is published now for whoever cites it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from casebook.cli.language import language_option
from casebook.cli.locating import CONFIG, find_config, find_root
from casebook.model import Language, PartialDate
from casebook.problems import Problem, Words

if TYPE_CHECKING:
    from casebook.pipeline import Checked
    from casebook.release import NextVersion
    from casebook.site import SiteOptions

_NO_BOOK: Words = {
    "en": "There is no book here: run this in the folder of {config}, or name the records' folder with --root.",
    "th": "ไม่พบคลังที่นี่ ให้สั่งในโฟลเดอร์ที่มี {config} หรือระบุโฟลเดอร์ของระเบียนด้วย --root",
}
_FAULTS: Words = {
    "en": "Nothing was written: mend this first.",
    "th": "ยังไม่ได้เขียนไฟล์ใด ต้องแก้ข้อต่อไปนี้ก่อน",
}
_VERSION: Words = {"en": "{id} version {number}: {title}", "th": "{id} เวอร์ชัน {number}: {title}"}
_NOTHING: Words = {
    "en": "No record has changed since the last release.",
    "th": "ไม่มีระเบียนใดเปลี่ยนหลังจากออกเวอร์ชันครั้งก่อน",
}
_TOO_EARLY: Words = {
    "en": "the last release is of {before}, and a later one cannot be older.",
    "th": "การออกเวอร์ชันครั้งก่อนลงวันที่ {before} ครั้งนี้จะลงวันที่ก่อนหน้านั้นไม่ได้",
}
_WOULD: Words = {
    "en": "{count} version(s) would be released on {day}; nothing was written.",
    "th": "จะออก {count} เวอร์ชัน ลงวันที่ {day} ยังไม่ได้เขียนไฟล์ใด",
}
_DONE: Words = {
    "en": "{count} version(s) of {day} are in {folder}.",
    "th": "ออกแล้ว {count} เวอร์ชัน ลงวันที่ {day} อยู่ใน {folder}",
}
_ADDED: Words = {
    "en": "{count} address(es) were added to {path}.",
    "th": "เพิ่ม {count} ที่อยู่ใน {path}",
}
_NONE_ADDED: Words = {
    "en": "{path} has every address of the site already.",
    "th": "{path} มีที่อยู่ทุกแห่งของเว็บไซต์อยู่แล้ว",
}
_NEXT: Words = {
    "en": "Look at them with git diff, commit them, and publish the site. From then on they must not change.",
    "th": "ตรวจด้วย git diff แล้ว commit และเผยแพร่เว็บไซต์ ต่อจากนั้นไฟล์เหล่านี้ต้องไม่เปลี่ยนอีก",
}
_ROOT = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records."
)


@click.command()
@_ROOT
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: datetime.datetime.now(tz=datetime.UTC).astimezone().strftime("%Y-%m-%d"),
    help="The day of the release [default: today].",
)
@click.option("--dry-run", is_flag=True, help="Only show what would be released.")
@language_option()
def release(root: Path | None, day: datetime.datetime, dry_run: bool, lang: Language) -> None:
    """Freeze what has changed since the last release as the next version of each record.

    It refuses a record whose history does not say what changed. It writes into the folder versions/ of the
    book, notes every address of the site there, and commits nothing.
    """
    from casebook.release import draft, last_day, write

    root, options = _book(root, lang)
    checked = _sound(root, options, lang)
    found = draft(root, checked.book, checked.places)
    if found.problems:
        _refuse(checked, found.problems, lang)
    date, before = PartialDate(day.strftime("%Y-%m-%d")), last_day(checked.book)
    if before and date < before:
        raise click.BadParameter(_TOO_EARLY[lang].format(before=before), param_hint="--date")
    for version in found.versions:
        click.echo(_told(version, lang))
    said = {"count": len(found.versions), "day": date, "folder": _shown(root / "versions")}
    if dry_run:
        click.echo(_WOULD[lang].format(**said))
        return
    write(root, found.versions, date)
    click.echo((_DONE if found.versions else _NOTHING)[lang].format(**said))
    _note(root, options, lang)
    click.echo(_NEXT[lang])


@click.command()
@_ROOT
@language_option()
def addresses(root: Path | None, lang: Language) -> None:
    """Note every address at which the site answers now, so that none of them can vanish unnoticed.

    `casebook release` does it too; this is for a site that is published between two releases.
    """
    root, options = _book(root, lang)
    _sound(root, options, lang)
    _note(root, options, lang)


def _book(root: Path | None, lang: Language) -> tuple[Path, SiteOptions]:
    """The folder of the records, and what the site has beside them."""
    from casebook.adapters.engine import site_options

    config = find_config(root)
    root = root or find_root()
    if root is None or config is None:
        raise click.UsageError(_NO_BOOK[lang].format(config=CONFIG))
    return root, site_options(config)


def _sound(root: Path, options: SiteOptions, lang: Language) -> Checked:
    """The book, when it has no error; otherwise the errors are told, and that is all."""
    from casebook.pipeline import check_book, check_site
    from casebook.reading import Reader

    checked = check_site(check_book(Reader(root)), options)
    if checked.errors:
        _refuse(checked, checked.errors, lang)
    return checked


def _refuse(checked: Checked, problems: Sequence[Problem], lang: Language) -> NoReturn:
    from casebook.cli.explaining import page_of
    from casebook.report import Surroundings, as_text

    around = Surroundings(checked.places.line, page_of(find_config()))
    click.echo(f"{_FAULTS[lang]}\n{as_text(problems, lang, around)}", err=True)
    raise SystemExit(1)


def _note(root: Path, options: SiteOptions, lang: Language) -> None:
    """Read the book again as it is now, and note its addresses."""
    from casebook.pipeline import check_book, plan
    from casebook.reading import Reader
    from casebook.release import note_addresses
    from casebook.site import answering

    path, count = note_addresses(root, answering(plan(check_book(Reader(root)).book, options)))
    click.echo((_ADDED if count else _NONE_ADDED)[lang].format(count=count, path=_shown(path)))


def _told(version: NextVersion, lang: Language) -> str:
    """A version with what is new in it."""
    named = {"id": version.record.id, "number": version.number, "title": version.record.label(lang)}
    news = (f"  {entry.date} {entry.kind}: {entry.summary.best(lang)[0]}" for entry in version.news)
    return "\n".join([_VERSION[lang].format(**named), *news])


def _shown(path: Path) -> str:
    from casebook.reading.folder import PathNames

    return PathNames()(path)
