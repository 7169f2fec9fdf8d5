"""A book on the desk: records that are named on the command line, and what is written into their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casebook.cli.locating import find_root
from casebook.cli.mending import as_diff
from casebook.model import Language, Record
from casebook.model.agreement import NOTHING_AGREED
from casebook.model.walk import FieldPath, dotted, is_within, keys_of
from casebook.problems import Words

if TYPE_CHECKING:
    from casebook.cli.origins import Change
    from casebook.reading import Reading
    from casebook.report.translations import Sheet
    from casebook.translation import RecordTranslation

_NO_RECORD: Words = {
    "en": "There is no record '{name}' without errors in {root}; `casebook check` names errors.",
    "th": "ไม่พบระเบียน '{name}' ที่ไม่มีข้อผิดพลาดใน {root} สั่ง casebook check เพื่อดูข้อผิดพลาด",
}
_NO_FIELD: Words = {
    "en": "{id} has no text in both languages in '{field}'.",
    "th": "{id} ไม่มีข้อความสองภาษาในช่อง '{field}'",
}
_WHICH: Words = {
    "en": "Name records by id or file, or take the whole book with --all.",
    "th": "ระบุรหัสหรือแฟ้มของระเบียน หรือใช้ --all ถ้าหมายถึงทั้งคลัง",
}
_TO_WHAT: Words = {
    "en": "Say with --to which language was translated; {id} does not tell.",
    "th": "ใช้ --to บอกว่าแปลเป็นภาษาใด เพราะ {id} ยังไม่ได้บอกไว้",
}
_MARKED: Words = {
    "en": "{id}: {count} text(s) newly found to agree, {left} left.",
    "th": "{id}: ยืนยันว่าตรงกันเพิ่ม {count} ข้อความ ยังเหลือ {left}",
}
_BY_HAND: Words = {
    "en": "{path} cannot be changed without loss; write there by hand: {wanted}",
    "th": "แก้ {path} ให้ไม่ได้โดยไม่เสียข้อความเดิม ให้เขียนเองว่า {wanted}",
}


class Desk:
    """A book that is being worked on, and what the command line says of it."""

    def __init__(self, root: Path | None, lang: Language) -> None:
        from casebook.reading import read_book

        found = root or find_root()
        if found is None:
            raise click.UsageError("There is no book here: name the folder of the records with --root.")
        self.root, self.lang = found, lang
        self.reading: Reading = read_book(found)

    def records(self, names: Sequence[str], *, everything: bool) -> list[Record]:
        """The records that are named by id, file or folder, in order of id; a wrong call when one is not there."""
        book = self.reading.book
        if not names and not everything:
            raise click.UsageError(_WHICH[self.lang])
        chosen = set(book.records) if everything else set()
        for name in names:
            found = {name} & book.records.keys() or set(self._in(Path(name)))
            if not found:
                raise click.UsageError(_NO_RECORD[self.lang].format(name=name, root=self.root))
            chosen |= found
        return [book.records[record_id] for record_id in sorted(chosen)]

    def require(self, record: Record, fields: Sequence[str]) -> None:
        """See that each named field is there."""
        whole = [path for path, text in record.texts if not text.missing]
        for field in fields:
            if not any(map(meant([field]), whole)):
                raise click.UsageError(_NO_FIELD[self.lang].format(id=record.id, field=field))

    def language(self, record: Record, to: Language | None, state: str | None, by: str | None) -> Language | None:
        """The language that a mark tells of; None when it tells of none."""
        from casebook.translation import translated_language

        found = to or translated_language(record)
        if found is None and (state or by):
            raise click.UsageError(_TO_WHAT[self.lang].format(id=record.id))
        return found

    def sheet(self, record: Record) -> Sheet:
        """The state of a record's translation."""
        from casebook.report.translations import Sheet
        from casebook.translation import translation_of

        book = self.reading.book
        agreements = book.agreements.get(record.id, NOTHING_AGREED)
        return Sheet(record, book.paths[record.id], translation_of(record, agreements))

    def write_values(self, record: Record, changes: Sequence[Change]) -> bool:
        """Write values into a record's file and show what changed; False where that cannot be done without loss."""
        from casebook.reading import Mending, with_values

        name = self.reading.book.paths[record.id]
        before = Path(name).read_bytes().decode("utf-8")
        after = with_values(before, changes, type(record))
        if after is None:
            wanted = "; ".join(f"{dotted(path)}: {value}" for path, value in changes)
            click.echo(_BY_HAND[self.lang].format(path=name, wanted=wanted), err=True)
            return False
        if after != before:
            Path(name).write_bytes(after.encode("utf-8"))
            click.echo(as_diff(Mending(name, before, after)), nl=False)
        return True

    def write_agreements(self, record: Record, is_meant: Callable[[FieldPath], bool], *, kept: bool) -> bool:
        """Write down that texts agree, and say how many are new and how many are left; False where nothing is new."""
        from casebook.reading.folder import AGREEMENTS_SUFFIX, TRANSLATIONS
        from casebook.translation import as_text, marked, translation_of

        before = self.reading.book.agreements.get(record.id, NOTHING_AGREED)
        after = marked(record, before, is_meant, kept=kept)
        path = self.root / TRANSLATIONS / f"{record.id}{AGREEMENTS_SUFFIX}"
        if after != before:
            path.parent.mkdir(exist_ok=True)
            path.write_text(as_text(record.id, after), encoding="utf-8", newline="\n")
        open_before, open_after = (_open(translation_of(record, one)) for one in (before, after))
        click.echo(_MARKED[self.lang].format(id=record.id, count=open_before - open_after, left=open_after))
        return after != before

    def _in(self, path: Path) -> Iterator[str]:
        """The ids of the records in a file or folder."""
        wanted = path.resolve()
        paths = self.reading.book.paths.items()
        return (record_id for record_id, name in paths if Path(name).resolve().is_relative_to(wanted))


def _open(translation: RecordTranslation) -> int:
    """How many texts are behind or not compared."""
    return len({part.path for part in translation.parts if part.gap in ("behind", "unconfirmed")})


def meant(fields: Sequence[str]) -> Callable[[FieldPath], bool]:
    """Whether a field is among those named, with or without places in lists; every field when none is."""
    return lambda path: (
        not fields or any(is_within(told, field) for told in (dotted(path), keys_of(path)) for field in fields)
    )
