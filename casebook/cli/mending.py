"""`casebook fix`: mend what can be mended without loss, and show it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from casebook.cli.language import language_option
from casebook.cli.locating import find_root
from casebook.problems import Words
from casebook.reading import Mending
from casebook.thai.marks import code_points

_LEFT: Words = {"en": "Left as it is, since it has to be mended by hand first:", "th": "ไม่ได้แก้ไฟล์นี้ ต้องแก้ด้วยมือก่อน:"}
_MENDED: Words = {"en": "{count} file(s) mended.", "th": "แก้แล้ว {count} ไฟล์"}
_TO_MEND: Words = {
    "en": "{count} file(s) to mend; `casebook fix` without --check does it.",
    "th": "มี {count} ไฟล์ที่แก้ได้ ใช้ casebook fix โดยไม่ใส่ --check เพื่อแก้",
}
_NOTHING: Words = {"en": "Nothing to mend.", "th": "ไม่มีอะไรต้องแก้"}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Only show what would change; exit with 1 when anything would.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
@language_option()
def fix(paths: tuple[Path, ...], check: bool, root: Path | None, lang: str) -> None:
    """Mend the whole book, or only PATHS (files and folders), where that loses nothing.

    Mended are: เเ for แ, ำ in two pieces, marks doubled or out of order, letters stored in parts (NFC),
    characters without width, spaces at the end of a line, and a last line without end. Comments and the
    order of keys stay as they are.
    """
    from casebook.reading import mend_paths

    wanted = paths or ((root or find_root()),)
    if wanted == (None,):
        raise click.UsageError("There is no book here: name the folder of the records with --root, or files to mend.")
    count = 0
    is_hindered = False
    for path, mending in mend_paths([one for one in wanted if one is not None]):
        if mending.hindrance:
            is_hindered = True
            _tell_hindrance(mending, lang)
        if mending.is_needed:
            count += 1
            click.echo("".join(as_code_points(mending)) + as_diff(mending), nl=False)
            if not check:
                path.write_bytes(mending.after.encode("utf-8"))
    said = _NOTHING if not count else _TO_MEND if check else _MENDED
    click.echo(said[lang].format(count=count), err=True)
    if is_hindered or (check and count):
        raise SystemExit(1)


def as_code_points(mending: Mending) -> Iterator[str]:
    """A line for each piece that looks the same before and after, with its place and its characters by number."""
    for number, (before, after) in enumerate(zip(_split(mending.before), _split(mending.after), strict=True), 1):
        same = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for kind, start, end, new_start, new_end in same.get_opcodes() if before != after else ():
            found, put = before[start:end], after[new_start:new_end]
            if kind != "equal" and (found + put).strip():
                meant = code_points(put) if put else "–"
                yield f"{mending.path}:{number}:{start + 1} {code_points(found)} → {meant}\n"


def as_diff(mending: Mending) -> str:
    """The change of a file in the unified form, characters that cannot be seen by their number."""
    before, after = (_lines(text) for text in (mending.before, mending.after))
    changed = difflib.unified_diff(before, after, f"a/{mending.path}", f"b/{mending.path}", n=1)
    return "".join(_shown(line) for line in changed)


def _lines(text: str) -> list[str]:
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in _split(text)]


def _split(text: str) -> list[str]:
    pieces = text.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def _shown(line: str) -> str:
    """A line of a diff in which a reader sees what has no width."""
    return "".join(char if char.isprintable() or char in "\r\n\t" else f"<U+{ord(char):04X}>" for char in line)


def _tell_hindrance(mending: Mending, lang: str) -> None:
    from casebook.report import as_text

    assert mending.hindrance is not None
    click.echo(f"{_LEFT[lang]}\n  {as_text([mending.hindrance], lang, summary=False)}", err=True)
