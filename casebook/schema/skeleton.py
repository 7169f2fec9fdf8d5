"""A record to be filled in: every field of its kind with help, example and the terms that it takes.

What is needed comes first, empty. What may be added follows behind `# `, so that an editor's command
for comments switches it on; words of help stand behind `##`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from casebook.model import LANGUAGES, Bilingual, Language, Prose, Vocabularies
from casebook.problems import Words
from casebook.reading.shapes import Shape, shapes
from casebook.reading.writing import as_scalar

Keys = tuple[str, ...]
"""The keys that lead to a field, without places in lists."""

WIDTH = 100
"""How many characters of help stand on a line."""
_OFF = "# "

_FILL: Words = {
    "en": "Fill in what is empty, then run: casebook check. Lines that begin with ## are help; delete them as you go.",
    "th": "เติมช่องที่ว่าง แล้วสั่ง casebook check บรรทัดที่ขึ้นต้นด้วย ## เป็นคำอธิบาย ลบได้เมื่อไม่ต้องใช้",
}
_PROSE: Words = {
    "en": "After a '|' write on the lines below it, two spaces further in; an empty line parts paragraphs.",
    "th": "หลังเครื่องหมาย '|' ให้เขียนในบรรทัดถัดไปโดยย่อหน้าเข้าไปอีกสองช่อง เว้นบรรทัดว่างเมื่อขึ้นย่อหน้าใหม่",
}
_ADD: Words = {
    "en": "What follows may be added: take the '# ' away from the lines that you want.",
    "th": "ต่อจากนี้เติมหรือไม่ก็ได้ ลบ '# ' หน้าบรรทัดที่ต้องการใช้",
}
_EXAMPLE: Words = {"en": "For example: {0}", "th": "เช่น {0}"}
_TERMS: Words = {"en": "One of: {0}", "th": "เลือกจาก: {0}"}
_MORE: Words = {"en": "It may also have: {0}", "th": "มีช่องเหล่านี้ได้ด้วย: {0}"}


@dataclass(frozen=True)
class Skeletons:
    """Writes skeletons in one language, with the terms of a book's lists."""

    vocabularies: Vocabularies
    lang: Language

    def write(self, model: type[BaseModel], given: Mapping[Keys, str], schema: str = "") -> str:
        """The skeleton of a kind of record, or of another file, with the values that are known already.

        `schema` is the address of the JSON Schema that editors complete the file by.
        """
        lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
        lines += [*_help(_FILL[self.lang]), *_help(_PROSE[self.lang])]
        needed, further = _parted(model, (), given)
        for shape in needed:
            lines += ["", *self.field(shape, (shape.key,), given)]
        lines += ["", *_help(_ADD[self.lang])]
        for shape in further:
            lines += ["", *self.help(shape), *_switched_off(self.value(shape, (shape.key,), given))]
        return "\n".join(lines) + "\n"

    def field(self, shape: Shape, keys: Keys, given: Mapping[Keys, str]) -> Iterator[str]:
        """The lines of a field, without indentation."""
        yield from self.help(shape)
        yield from self.value(shape, keys, given)

    def help(self, shape: Shape) -> Iterator[str]:
        """What a field is for, an example, and its terms."""
        yield from _help(shape.help.get(self.lang) or shape.help["en"])
        if shape.example is not None and shape.key != "id":
            yield from _help(_EXAMPLE[self.lang].format(_as_example(shape.example)))
        if shape.vocabulary in self.vocabularies:
            terms = [term for term in self.vocabularies[shape.vocabulary].terms if not term.deprecated]
            listed = ", ".join(f"{term.id} ({term.label.best(self.lang)[0]})" for term in terms)
            yield from _help(_TERMS[self.lang].format(listed))

    def value(self, shape: Shape, keys: Keys, given: Mapping[Keys, str]) -> Iterator[str]:
        """A field's key and value."""
        if shape.model is None:
            words = given.get(keys, "")
            written = _as_list(words) if shape.is_list else as_scalar(words) if words else ""
            yield f"{shape.key}: {written}".rstrip()
            return
        yield f"{shape.key}:"
        inside = list(self.inside(shape.model, keys, given))
        if not shape.is_list:
            yield from _indented(inside)
            return
        yield from _indented(_as_item(inside))
        for _ in range(shape.least - 1):
            # What the fields mean was told of the first.
            yield from _indented(_as_item([line for line in inside if not line.lstrip().startswith("##")]))

    def inside(self, model: type[BaseModel], keys: Keys, given: Mapping[Keys, str]) -> Iterator[str]:
        """The fields of a value that has its own."""
        if issubclass(model, Bilingual):
            for lang in LANGUAGES:
                words = given.get((*keys, lang), "")
                yield f"{lang}: {as_scalar(words)}" if words else f"{lang}: |" if model is Prose else f"{lang}:"
            return
        needed, further = _parted(model, keys, given)
        for shape in needed or further:
            yield from self.field(shape, (*keys, shape.key), given)
        if needed and further:
            yield from _help(_MORE[self.lang].format(", ".join(shape.key for shape in further)))


def _as_list(words: str) -> str:
    """Words parted by commas, in brackets or not, as a list."""
    items = (item.strip() for item in words.strip("[] ").split(","))
    return f"[{', '.join(as_scalar(item) for item in items if item)}]"


def _parted(model: type[BaseModel], keys: Keys, given: Mapping[Keys, str]) -> tuple[list[Shape], list[Shape]]:
    """The fields of a model that are needed or given, and the others."""
    known = shapes(model).values()
    is_given = {path[: len(keys) + 1] for path in given}
    needed = [shape for shape in known if shape.required or (*keys, shape.key) in is_given]
    return needed, [shape for shape in known if shape not in needed]


def _help(words: str) -> list[str]:
    return [f"## {line}" for line in textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)]


def _as_example(example: object) -> str:
    if isinstance(example, list):
        return f"[{', '.join(as_scalar(str(item)) for item in example)}]"
    return as_scalar(str(example))


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _as_item(lines: list[str]) -> list[str]:
    """Lines as an item of a list: the dash stands before the first that is no help."""
    first = next(place for place, line in enumerate(lines) if not line.startswith("##"))
    return [*lines[:first], f"- {lines[first]}", *_indented(lines[first + 1 :])]


def _switched_off(lines: Iterator[str]) -> Iterator[str]:
    return (f"{_OFF}{line}" for line in lines)
