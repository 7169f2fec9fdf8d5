"""`casebook new`: ask the few needed questions and write a record to be filled in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

from casebook.book import FOLDERS
from casebook.cli.language import language_option
from casebook.cli.locating import find_config, find_root
from casebook.model import MODELS, Kind, Language, Record
from casebook.problems import Problem, Words
from casebook.reading import Reading
from casebook.schema import Question, Skeletons, questions

SCHEMAS = Path("docs/schema")
"""Where a site keeps the schemas that `casebook schema` writes, beside its configuration."""

_SLUG: Words = {
    "en": "Name in the address: small letters a–z, digits and hyphens, such as happy-home-ward",
    "th": "ชื่อในที่อยู่เว็บ ใช้ a–z ตัวเล็ก ตัวเลข และขีดกลาง เช่น happy-home-ward",
}
_NO_SLUG: Words = {
    "en": "'{slug}' cannot stand in an address, or is a name of the site's own.",
    "th": "'{slug}' ใช้เป็นที่อยู่เว็บไม่ได้ หรือเป็นชื่อที่เว็บไซต์ใช้เอง",
}
_TAKEN: Words = {"en": "There is a file {path} already.", "th": "มีไฟล์ {path} อยู่แล้ว"}
_NO_FIELD: Words = {
    "en": "'{key}' is not a field that can be set here. Fields: {known}",
    "th": "ตั้งค่าช่อง '{key}' ที่นี่ไม่ได้ ช่องที่ตั้งได้: {known}",
}
_SKIP: Words = {"en": "(Enter leaves it for later)", "th": "(กด Enter เพื่อเว้นไว้ก่อน)"}
_IN: Mapping[str, Words] = {
    "th": {"en": "in Thai", "th": "ภาษาไทย"},
    "en": {"en": "in English", "th": "ภาษาอังกฤษ"},
}
_WRITTEN: Words = {
    "en": "{id} is begun: {path}\nFill in what is empty; `casebook check {path}` says what is left.",
    "th": "เริ่มระเบียน {id} แล้ว: {path}\nเติมช่องที่ว่าง แล้วสั่ง casebook check {path} เพื่อดูว่ายังขาดอะไร",
}


@click.command()
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("slug", required=False)
@click.option("--set", "values", multiple=True, metavar="FIELD=VALUE", help="A value known already: title.en=Words.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
@language_option("Language of the questions and of the help in the file [default: the computer's].")
def new(kind: str, slug: str | None, values: tuple[str, ...], root: Path | None, lang: Language) -> None:
    """Begin a record of a KIND under the name SLUG, with the next free id.

    Without SLUG it asks for the name and for the few fields that every such record needs. The file that
    it writes has every other field too, with help, switched off.
    """
    from casebook.reading import read_book

    root = root or find_root()
    if root is None:
        raise click.UsageError("There is no book here: name the folder of the records with --root.")
    draft = Draft(Kind(kind), root, read_book(root), lang)
    for value in values:
        draft.set(value)
    name = slug or draft.ask_name()
    path = draft.path(name)
    if slug is None:
        draft.ask()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(draft.text(path), encoding="utf-8", newline="\n")
    click.echo(_WRITTEN[lang].format(id=draft.record_id, path=shown(path)))


@dataclass
class Draft:
    """A record that is being begun."""

    kind: Kind
    root: Path
    reading: Reading
    lang: Language
    given: dict[tuple[str, ...], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        from casebook.reading.claims import next_id

        self.record_id = next_id(self.kind, self.reading.places.known_ids)
        self.given |= {("id",): self.record_id, ("status",): "draft"}

    @property
    def model(self) -> type[Record]:
        """The model of its kind."""
        return MODELS[self.kind]

    def path(self, name: str) -> Path:
        """The file of a name; a wrong call when it cannot be one, or is there."""
        path = self.root / FOLDERS[self.kind] / f"{name}.yml"
        wrong = self.wrong_name(name)
        if wrong:
            raise click.UsageError(wrong)
        return path

    def wrong_name(self, name: str) -> str:
        """Why a name cannot be taken; empty when it can."""
        from casebook.reading.folder import RESERVED_SLUGS, is_slug

        if not is_slug(name) or name in RESERVED_SLUGS:
            return _NO_SLUG[self.lang].format(slug=name)
        path = self.root / FOLDERS[self.kind] / f"{name}.yml"
        return _TAKEN[self.lang].format(path=shown(path)) if os.path.lexists(path) else ""

    def set(self, value: str) -> None:
        """Take a value as the command line gives it: `title.en=Words`."""
        key, equals, words = value.partition("=")
        keys = tuple(key.strip().split("."))
        known = [".".join(question.keys) for question in questions(self.model)]
        if not equals or ".".join(keys) not in known:
            raise click.UsageError(_NO_FIELD[self.lang].format(key=key, known=", ".join(known)))
        problems = self.problems(keys, words)
        if problems:
            raise click.UsageError(self.told(problems))
        self.given[keys] = words

    def ask_name(self) -> str:
        """Ask for the name until it can be taken."""
        while True:
            name: str = click.prompt(_SLUG[self.lang]).strip()
            wrong = self.wrong_name(name)
            if not wrong:
                return name
            click.echo(wrong)

    def ask(self) -> None:
        """Ask for each needed field that is not known; an answer that cannot stand there is asked for again."""
        for question in questions(self.model):
            if question.keys not in self.given:
                self.ask_for(question)

    def ask_for(self, question: Question) -> None:
        """Ask for one field."""
        while True:
            words: str = click.prompt(self.prompt(question), default="", show_default=False).strip()
            problems = self.problems(question.keys, words) if words else []
            if not problems:
                break
            click.echo(self.told(problems))
        if words:
            self.given[question.keys] = words

    def prompt(self, question: Question) -> str:
        """The words of a question: the help of its field, with its terms."""
        skeletons = Skeletons(self.reading.book.vocabularies, self.lang)
        words = " ".join(line.removeprefix("## ") for line in skeletons.help(question.shape)).replace('"', "")
        language = _IN[question.keys[-1]][self.lang] if question.keys[-1] in _IN else ""
        return " ".join(part for part in (".".join(question.keys), "–", words, language, _SKIP[self.lang]) if part)

    def problems(self, keys: tuple[str, ...], words: str) -> list[Problem]:
        """What is wrong with an answer."""
        from casebook.checks.unfinished import LACKING
        from casebook.reading.files import read_file
        from casebook.reading.lists import Lists

        given = {**self.given, keys: words}
        text = Skeletons(self.reading.book.vocabularies, self.lang).write(self.model, given)
        lists = Lists(dict(self.reading.book.vocabularies), demanded=False)
        found = read_file("", text.encode("utf-8"), self.model, lists).problems
        return [problem for problem in found if problem.rule.id not in LACKING]

    def told(self, problems: list[Problem]) -> str:
        """Problems in the words of a report, without the place."""
        said = [f"{problem.sentence(self.lang)} {problem.suggestion(self.lang)}".strip() for problem in problems]
        return "\n".join(said)

    def text(self, path: Path) -> str:
        """The record to be filled in."""
        skeletons = Skeletons(self.reading.book.vocabularies, self.lang)
        return skeletons.write(self.model, self.given, schema_of(path, self.kind))


def schema_of(path: Path, kind: Kind) -> str:
    """The address of a kind's schema, seen from a record; empty where the site keeps none."""
    config = find_config(path.parent)
    schema = config.parent / SCHEMAS / f"{kind.value}.json" if config else None
    if schema is None or not schema.is_file():
        return ""
    return Path(os.path.relpath(schema, path.parent.resolve())).as_posix()


def shown(path: Path) -> str:
    """The name of a file as messages show it."""
    from casebook.reading.folder import PathNames

    return PathNames()(path)
