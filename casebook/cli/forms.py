"""`casebook forms` and `casebook from-issue`: the forms of a book, and a filled-in form back to a record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from casebook.cli.drafting import Draft, schema_of, shown
from casebook.cli.language import language_option
from casebook.cli.locating import find_root
from casebook.model import Language
from casebook.problems import Words

if TYPE_CHECKING:
    from casebook.schema import Answers

LONGEST = 50
"""How many characters of a title the name of a file has at most."""
ROOT = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records."
)

_NO_FORM: Words = {
    "en": "This is no filled-in form for a new record, or it was filled in before the form was changed.",
    "th": "ข้อความนี้ไม่ใช่แบบฟอร์มเพิ่มระเบียนที่กรอกแล้ว หรือกรอกไว้ก่อนที่แบบฟอร์มจะเปลี่ยน",
}
_WRITTEN: Words = {"en": "{id} is written: {path}", "th": "เขียนระเบียน {id} แล้ว: {path}"}
_DOUBTFUL: Words = {
    "en": "An answer has a line that looks like a question of the form; see whether these parts are right:",
    "th": "คำตอบมีบรรทัดที่เหมือนคำถามในแบบฟอร์ม โปรดดูว่าส่วนเหล่านี้ถูกต้องหรือไม่:",
}
_NO_BOOK = "There is no book here: name the folder of the records with --root."


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@ROOT
def forms(folder: Path, root: Path | None) -> None:
    """Write the issue forms for GitHub into FOLDER, which is .github/ISSUE_TEMPLATE in a repository."""
    from casebook.reading import read_book
    from casebook.schema import form_files

    root = root or find_root()
    if root is None:
        raise click.UsageError(_NO_BOOK)
    folder.mkdir(parents=True, exist_ok=True)
    book = read_book(root).book
    for name, text in form_files(book.vocabularies, book.settings.licence).items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8", newline="\n")
        click.echo(folder / f"{name}.yml")


@click.command()
@click.argument("file", type=click.File(encoding="utf-8"))
@ROOT
@language_option()
def from_issue(file: TextIO, root: Path | None, lang: Language) -> None:
    """Write a record from the text of an issue in FILE (- for standard input) that one of the forms has made.

    The record takes the next free id and is a draft. What is wrong with it is told, and left to be mended by hand.
    """
    from casebook.pipeline import check_paths
    from casebook.reading import read_book
    from casebook.report import Surroundings, as_text
    from casebook.schema import read_answers

    root = root or find_root()
    if root is None:
        raise click.UsageError(_NO_BOOK)
    reading = read_book(root)
    answers = read_answers(file.read(), reading.book.vocabularies)
    if answers is None:
        raise click.ClickException(_NO_FORM[lang])
    draft = Draft(answers.kind, root, reading, lang)
    path = draft.path(free_name(draft, answers.data))
    path.parent.mkdir(parents=True, exist_ok=True)
    text = answers.as_record(draft.record_id, schema_of(path, draft.kind))
    path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(_WRITTEN[lang].format(id=draft.record_id, path=shown(path)))
    _tell_doubts(answers, lang)
    checked = check_paths([path], root)
    click.echo(as_text(checked.problems, lang, Surroundings(checked.places.line)))


def free_name(draft: Draft, data: Mapping[str, Any]) -> str:
    """A name for the file that no other has: from the English title, or else the id."""
    name = as_slug(data.get("title", {}).get("en", "")) or draft.record_id.lower()
    names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
    return next(one for one in names if not draft.wrong_name(one))


def as_slug(title: str) -> str:
    """A title as the name of a file; empty when it has no Latin letter."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST]


def _tell_doubts(answers: Answers, lang: Language) -> None:
    if answers.doubtful:
        click.echo(_DOUBTFUL[lang])
    for label in answers.doubtful:
        click.echo(f"- {label}")
