"""`casebook start`: a book of one's own, ready to be filled, built, checked and published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from string import Template

import click

from casebook.cli.drafting import SCHEMAS
from casebook.cli.language import language_option
from casebook.cli.locating import CONFIG, DEFAULT_ROOT
from casebook.model import LANGUAGES, Language
from casebook.problems import Words

PACKAGE = "mkdocs-casebook"
TEMPLATES = "book"
"""The folder beside this module that holds the files of a new book; `dot-` at the beginning of a name is a dot."""
SETTINGS = "book.yml"

# What a new book says until its makers say it better; every book needs these words.
_FIRST_WORDS: Mapping[str, Words] = {
    "name": {"th": "คลังกรณีศึกษาของเรา", "en": "Our casebook"},
    "tagline": {"th": "ลองทำอะไรจริง และได้ผลแค่ไหน", "en": "What was really tried, and what came of it"},
    "description": {
        "th": "กรณีศึกษา แบบแผน และบทเรียนจากการทำงานจริง พร้อมหลักฐานและที่มา ทั้งภาษาไทยและภาษาอังกฤษ",
        "en": "Cases, patterns and lessons from real work, with evidence and sources, in Thai and English.",
    },
    "publisher": {"th": "คณะผู้จัดทำคลัง", "en": "The editors of the book"},
    "proposal_heading": {"th": "ถ้าจะทำที่นี่", "en": "What could be done here"},
    "proposal_label": {"th": "ข้อเสนอของคลัง ไม่ใช่ข้อเท็จจริง", "en": "Our proposal, not a fact"},
    "idea_notice": {
        "th": "เรื่องนี้เป็นแนวคิดของคลัง ยังไม่มีหน่วยงานใดทำ",
        "en": "This is the book's own idea; nobody has done it yet.",
    },
    "home.headline": {"th": "ลองทำอะไรจริง และได้ผลแค่ไหน", "en": "What was really tried, and what came of it"},
    "home.lead": {
        "th": "ผลทุกข้อบอกระดับหลักฐานและที่มา",
        "en": "Every result tells how strong its evidence is and where it comes from.",
    },
}
_LICENCE = "CC-BY-4.0"
_NOT_EMPTY: Words = {"en": "'{folder}' is not empty.", "th": "'{folder}' ไม่ว่าง"}
_STARTED: Words = {
    "en": "Your book is in {folder}. Go there, make cases/book.yml your own, and type: casebook serve",
    "th": "คลังของคุณอยู่ใน {folder} แล้ว เข้าไปแก้ cases/book.yml ให้เป็นของคุณ แล้วพิมพ์ casebook serve",
}


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", nargs=2, metavar="THAI ENGLISH", help="The name of the book in both languages.")
@language_option("Language of the help in cases/book.yml [default: the computer's].")
def start(folder: Path, name: tuple[str, str] | None, lang: Language) -> None:
    """Write a book of your own into FOLDER: its settings, first pages, schemas, and workflows for GitHub."""
    if folder.is_dir() and any(folder.iterdir()):
        raise click.UsageError(_NOT_EMPTY[lang].format(folder=folder))
    words = dict(_FIRST_WORDS)
    if name:
        words["name"] = dict(zip(LANGUAGES, name, strict=True))
    for path, text in book_files(words, lang):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    click.echo(_STARTED[lang].format(folder=folder))


def book_files(words: Mapping[str, Words], lang: Language) -> Iterator[tuple[PurePosixPath, str]]:
    """Every file of a new book with its text."""
    from casebook.checks.manual import manual
    from casebook.cli.explaining import DOCS, PAGE
    from casebook.model import BookSettings
    from casebook.reading import read_paths
    from casebook.reading.writing import as_scalar
    from casebook.schema import Skeletons, form_files, schema_files
    from casebook.schema.forms import FOLDER

    name = " · ".join(words["name"][code] for code in LANGUAGES)
    for path, text in templates():
        shown = as_scalar(name) if path.name == CONFIG else name
        yield path, Template(text).safe_substitute(name=shown, version=version(PACKAGE))
    given = {(*key.split("."), code): said for key, both in words.items() for code, said in both.items()}
    vocabularies = read_paths([]).book.vocabularies
    schema = f"../{SCHEMAS.as_posix()}/book.json"
    settings = Skeletons(vocabularies, lang).write(BookSettings, {**given, ("licence",): _LICENCE}, schema)
    yield PurePosixPath(DEFAULT_ROOT, SETTINGS), settings
    for file, text in schema_files(vocabularies).items():
        yield PurePosixPath(SCHEMAS, file), text
    for form, text in form_files(vocabularies, _LICENCE).items():
        yield PurePosixPath(FOLDER, f"{form}.yml"), text
    for code in LANGUAGES:
        yield PurePosixPath(DOCS, code, f"{PAGE}.md"), manual(code)


def templates() -> Iterator[tuple[PurePosixPath, str]]:
    """The files that a new book gets as they are, but for its name and the version of the program."""
    yield from _files(files("casebook.cli") / TEMPLATES, PurePosixPath())


def _files(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inner = path / (f".{entry.name.removeprefix('dot-')}" if entry.name.startswith("dot-") else entry.name)
        if entry.is_dir():
            yield from _files(entry, inner)
        else:
            yield inner, entry.read_text(encoding="utf-8")
