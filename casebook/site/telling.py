"""Changes between two states of a record, in a reader's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from casebook.model import Bilingual, PartialDate, Record, kind_of, other_language
from casebook.model.markup import ReferenceMark, marks
from casebook.reading.shapes import Shape
from casebook.site.differing import Change, Steps, changes_between
from casebook.site.drawing import Drawing
from casebook.site.redline import Fate, Paragraph, Piece, redline

HEADED = frozenset(
    "summary problem context participation results challenges conditions spread analysis model investment timeline cost "
    "recognition forces solution risks rationale checklist sources credits review themes owner partners size stage "
    "steps roles tools proposal driving_event what_happened recommendation applies_to story changes measures history "
    "patterns lessons related place country indicator value period evidence".split()
)
"""Fields that a record's page has a heading or label for, of the same name."""
HEADED_AS = {
    "what_was_done": "done",
    "outcomes": "claims",
    "not_known": "unknown",
    "when_to_use": "use_when",
    "when_not_to_use": "not_when",
    "resulting_context": "afterwards",
    "legal_basis": "legal",
}
"""Fields that it has one for, of another name."""
_PASSED = "narrative"
"""A field that does no more than hold others."""


@dataclass(frozen=True)
class Shown:
    """A change as the page shows it: the item of a list and the field that it is in, and its paragraphs.

    `lang` is the language of a text; without `paragraphs` it is a change that only the other language has.
    """

    item: str
    where: str
    paragraphs: tuple[Paragraph, ...]
    lang: str = ""


@dataclass(frozen=True)
class Part:
    """The changes of one field of the record, by the item of a list that they are in; empty where there is no list."""

    key: str
    title: str
    items: tuple[tuple[str, tuple[Shown, ...]], ...]


@dataclass(frozen=True)
class Telling:
    """Puts changes into words of the page's language."""

    d: Drawing

    def parts(self, before: Record, after: Record) -> Iterator[Part]:
        """The changes by field of the record; what was added to the history is told of apart."""
        changes = (change for change in changes_between(before, after) if not _is_new_entry(change))
        for field, found in groupby(changes, key=lambda change: _way(change)[0]):
            assert isinstance(field, Shape)
            items = groupby(map(self.shown, found), key=lambda shown: shown.item)
            yield Part(field.key, self.label(field), tuple((item, tuple(group)) for item, group in items))

    def shown(self, change: Change) -> Shown:
        """A change as the page shows it."""
        _, *way = _way(change)
        named = [step if isinstance(step, str) else self.item(step) for step in map(self.step, way)]
        item = named.pop(0) if way and not isinstance(way[0], Shape) else ""
        paragraphs, lang = self.paragraphs(change)
        return Shown(item, " · ".join(named), paragraphs, lang)

    def step(self, step: Shape | int | str) -> str | int:
        """A step on the way to a value in words."""
        return self.label(step) if isinstance(step, Shape) else self.named(step) if isinstance(step, str) else step

    def paragraphs(self, change: Change) -> tuple[tuple[Paragraph, ...], str]:
        """What was and what is, and the language of a text."""
        before, after = change.before, change.after
        if before is None and after is None:
            return (Paragraph((Piece(Fate.KEPT, self.d.words["reordered"]),)),), ""
        if isinstance(before, Bilingual) or isinstance(after, Bilingual):
            return self.text(before, after)
        if isinstance(before, str) and isinstance(after, str) and self.is_free(change.shape, before):
            return tuple(redline(before, after, self.d.site.thai_words)), ""
        told = [
            Piece(fate, self.value(change.shape, value))
            for fate, value in ((Fate.TAKEN_OUT, before), (Fate.PUT_IN, after))
            if value is not None
        ]
        # A space parts the two, since nothing is kept between them.
        return (Paragraph((*told[:1], *(Piece(Fate.KEPT, " ") for _ in told[1:]), *told[1:])),), ""

    def text(self, before: Bilingual | None, after: Bilingual | None) -> tuple[tuple[Paragraph, ...], str]:
        """The change of a text in the page's language; in the other one where this has no words at all."""
        for lang in (self.d.lang, other_language(self.d.lang)):
            old, new = ((text.in_language(lang) if text else None) or "" for text in (before, after))
            if old != new:
                return tuple(redline(_readable(old), _readable(new), self.d.site.thai_words)), lang
            if old or new:
                break
        return (), ""

    def item(self, place: int) -> str:
        """An item of a list by its place."""
        return self.d.say("item", place)

    def named(self, name: str) -> str:
        """An item by its own name: a record with its title, or the key of a source."""
        record = self.d.site.book.records.get(name)
        return f"{record.id} {record.label(self.d.lang)}" if record else name

    def label(self, shape: Shape) -> str:
        """A field as the record's page names it, or else by its help."""
        heading = HEADED_AS.get(shape.key, shape.key if shape.key in HEADED else "")
        if heading:
            return self.d.words[heading]
        return shape.help[self.d.lang].partition(";")[0].rstrip(".")

    def is_free(self, shape: Shape, value: str) -> bool:
        """Whether a value is words of its own, and no term, date or id."""
        return not (shape.vocabulary or isinstance(value, PartialDate) or kind_of(value) or shape.key == "country")

    def value(self, shape: Shape, value: object) -> str:
        """A value as the page names it."""
        if isinstance(value, bool):
            return self.d.words["yes" if value else "no"]
        if isinstance(value, PartialDate):
            return self.d.day(value)
        if shape.vocabulary:
            return self.d.label(shape.vocabulary, str(value))
        if shape.key == "country":
            return self.d.country(str(value))
        return self.named(str(value))


def _way(change: Change) -> Steps:
    """The steps to a value, beginning with what the record's page has a heading for."""
    first = change.steps[0]
    return change.steps[1:] if isinstance(first, Shape) and first.key == _PASSED else change.steps


def _is_new_entry(change: Change) -> bool:
    first = change.steps[0]
    return isinstance(first, Shape) and first.key == "history" and change.before is None


def _readable(words: str) -> str:
    """A text with its marks as a reader may take them: `words (P0003)` and `[key, p. 98]`."""
    pieces: list[str] = []
    end = 0
    for mark in marks(words):
        pieces.append(words[end : mark.start])
        if isinstance(mark, ReferenceMark):
            pieces.append(f"{mark.words} ({mark.target})" if mark.words else mark.target)
        else:
            cited = (", ".join(filter(None, (one.key, one.locator))) for one in mark.cited)
            pieces.append(f"[{'; '.join(cited)}]")
        end = mark.end
    return "".join([*pieces, words[end:]])
