"""How far the two languages of a record say the same: what is missing, behind, not compared, made by a machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain

from casebook.book import Book
from casebook.model import LANGUAGES, Bilingual, Language, Record
from casebook.model.agreement import NOTHING_AGREED, Agreement, Agreements
from casebook.model.walk import FieldPath, dotted
from casebook.translation.fingerprint import digest, fingerprint

ORIGINAL = "original"
"""The state of a text that was written and not translated (vocabulary `translation_state`)."""
HUMAN = "human"
"""The state of a text that a person translated."""
MACHINE = "machine"
"""The state of a text that a machine translated and nobody has checked."""


class Gap(StrEnum):
    """Why a text does not stand for the one in the other language."""

    MISSING = "missing"
    """There is none; readers are shown the other language."""
    BEHIND = "behind"
    """The other language has changed since the two were last found to say the same, and this one was not marked."""
    UNCONFIRMED = "unconfirmed"
    """Nobody has said of the two, as they stand now, that they say the same."""


@dataclass(frozen=True)
class Part:
    """A text in one language that is not known to say what the other says, or that a machine made.

    `origin` is a term of the vocabulary `translation_state`; empty when nobody has said.
    """

    path: FieldPath
    text: Bilingual
    lang: Language
    origin: str = ""
    gap: Gap | None = None

    @property
    def is_machine(self) -> bool:
        """Whether it was made by a machine and not checked."""
        return self.origin == MACHINE and self.gap is not Gap.MISSING


class TranslationLedger:
    """The state of the translation of each record of a book, worked out once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._known: dict[str, RecordTranslation] = {}

    def of(self, record: Record) -> RecordTranslation:
        """The state of a record's translation."""
        known = self._known.get(record.id)
        if known is None:
            known = translation_of(record, self._book.agreements.get(record.id, NOTHING_AGREED))
            self._known[record.id] = known
        return known


class RecordTranslation:
    """The texts of a record that want something in a language; all others are in step and by people.

    `texts` is how many there are; `is_marked` whether anybody has ever said that some of them agree.
    """

    def __init__(self, record: Record, comparison: Comparison | None) -> None:
        self._record, self._comparison = record, comparison
        self.texts = len(record.texts)
        self.is_marked = comparison is None or comparison.is_marked
        self.for_readers = tuple(self._told())
        """The texts of which the page tells its readers: missing, behind, or as a machine left them."""

    @cached_property
    def unconfirmed(self) -> tuple[Part, ...]:
        """The texts that nobody has said to agree: looked for when asked, since of a new record that is all of them."""
        if self._comparison is None:
            return ()
        return tuple(part for part in self._parts() if part.gap is Gap.UNCONFIRMED)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every text that wants something, those for readers first."""
        return (*self.for_readers, *(part for part in self.unconfirmed if not part.is_machine))

    def with_gap(self, gap: Gap, lang: Language) -> tuple[Part, ...]:
        """The texts with a gap in one language, in the record's order."""
        parts = self.unconfirmed if gap is Gap.UNCONFIRMED else self.for_readers
        return tuple(part for part in parts if part.gap is gap and part.lang == lang)

    def machine(self, lang: Language) -> tuple[Part, ...]:
        """The texts in one language that a machine made and nobody checked."""
        return tuple(part for part in self.for_readers if part.is_machine and part.lang == lang)

    def _told(self) -> Iterator[Part]:
        is_simple = not _has_machine(self._record) and not (self._comparison and self._comparison.is_marked)
        for part in self._parts(only_lacking=is_simple):
            if part.is_machine or part.gap in (Gap.MISSING, Gap.BEHIND):
                yield part

    def _parts(self, *, only_lacking: bool = False) -> Iterator[Part]:
        for path, text in self._record.texts:
            if not (only_lacking and text.th and text.en):
                gaps = _gaps(path, text, self._comparison)
                for lang in LANGUAGES:
                    yield Part(path, text, lang, origin_of(self._record, lang, path), gaps.get(lang))


def origin_of(record: Record, lang: Language, field: FieldPath = ()) -> str:
    """How a text in a language came about: a term of `translation_state`, or nothing when nobody has said."""
    said = record.i18n.of(lang) if record.i18n else None
    return "" if said is None else said.state_of(field) if said.parts else said.state


def translated_language(record: Record, field: FieldPath = ()) -> Language | None:
    """The language that is a translation of the other; None when neither is known to be, or both are."""
    translated = [lang for lang in LANGUAGES if origin_of(record, lang, field) not in ("", ORIGINAL)]
    return translated[0] if len(translated) == 1 else None


def translation_of(record: Record, agreements: Agreements) -> RecordTranslation:
    """Compare the texts of a record with what was last found to agree."""
    words = chain.from_iterable((text.th or "", text.en or "") for _, text in record.texts)
    is_whole = bool(agreements.whole) and agreements.whole == digest(words)
    return RecordTranslation(record, None if is_whole else Comparison(record, agreements))


def _gaps(path: FieldPath, text: Bilingual, comparison: Comparison | None) -> dict[Language, Gap]:
    if text.th and text.en:
        return comparison.gaps(path, text) if comparison else {}
    return dict.fromkeys(text.missing, Gap.MISSING)


def _has_machine(record: Record) -> bool:
    said = [record.i18n.of(lang) for lang in LANGUAGES] if record.i18n else []
    return any(one and MACHINE in (one.state, *(part.state for part in one.parts)) for one in said)


class Comparison:
    """A record's texts beside its agreements.

    An agreement holds for two texts wherever they stand now, so that putting an item into a list, or moving it,
    changes nothing. Only of texts that are new on both sides is it asked what stood in their place.
    """

    def __init__(self, record: Record, agreements: Agreements) -> None:
        self.is_marked = bool(agreements.lines)
        self._record = record
        self._agreed: dict[Language, dict[str, Agreement]] = {"th": {}, "en": {}}
        self._at = {line.field: line for line in agreements.lines}
        for line in agreements.lines:
            self._agreed["th"].setdefault(line.th, line)
            self._agreed["en"].setdefault(line.en, line)

    def is_agreed(self, text: Bilingual) -> bool:
        """Whether both languages of a text stand as they did when they agreed."""
        return len(self._known(text)) == len(LANGUAGES)

    def gaps(self, path: FieldPath, text: Bilingual) -> dict[Language, Gap]:
        """What the two languages of a text lack; nothing when they are in step."""
        known = self._known(text)
        if len(known) == len(LANGUAGES):
            return {}
        translated = translated_language(self._record, path)
        if not known:
            if translated and self._is_changed(path):
                return {translated: Gap.BEHIND}
            return dict.fromkeys([translated] if translated else LANGUAGES, Gap.UNCONFIRMED)
        # Whoever mends a translation does not put its original behind.
        return {known[0]: Gap.BEHIND} if translated in (None, known[0]) else {}

    def lines_for(self, path: FieldPath, text: Bilingual) -> Iterator[Agreement]:
        """The agreements that a text may go back to: those of either language as it stands, then that of its place."""
        for lang, sign in zip(LANGUAGES, signs_of(text), strict=True):
            if sign in self._agreed[lang]:
                yield self._agreed[lang][sign]
        if dotted(path) in self._at:
            yield self._at[dotted(path)]

    def _known(self, text: Bilingual) -> list[Language]:
        if not self._at:
            return []
        return [lang for lang, sign in zip(LANGUAGES, signs_of(text), strict=True) if sign in self._agreed[lang]]

    def _is_changed(self, path: FieldPath) -> bool:
        """Whether a text stood here that is nowhere in the record now."""
        line = self._at.get(dotted(path))
        return line is not None and line.th not in self._present["th"] and line.en not in self._present["en"]

    @cached_property
    def _present(self) -> dict[Language, set[str]]:
        signs = [signs_of(text) for _, text in self._record.texts]
        return {lang: {pair[place] for pair in signs} for place, lang in enumerate(LANGUAGES)}


def signs_of(text: Bilingual) -> tuple[str, str]:
    """The fingerprints of a text in Thai and in English."""
    return fingerprint(text.th or ""), fingerprint(text.en or "")
