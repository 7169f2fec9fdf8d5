"""A folder to a book: every file read, every fault named, and the rest of use in spite of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casebook.book import Book
from casebook.model import BookSettings, Glossary
from casebook.problems import Location, Problem, in_order
from casebook.reading import rules
from casebook.reading.files import Files
from casebook.reading.folder import PathNames, survey
from casebook.reading.gathering import Gathering
from casebook.reading.lists import Lists
from casebook.reading.outline import Outline
from casebook.reading.places import Places


@dataclass(frozen=True)
class Reading:
    """What was read: a book of all that is without fault, the faults, and where each field stands.

    `outlines` tell of every file that is YAML, also one that is too faulty to be in the book.
    """

    book: Book
    problems: tuple[Problem, ...]
    places: Places
    outlines: tuple[Outline, ...] = ()


class Reader:
    """Reads a book as often as one likes; what has not changed is not read again."""

    def __init__(self, root: Path, shown_from: Path | None = None) -> None:
        """Take the book's folder, and the folder from which problems name files (this one by default)."""
        self._root = root
        self._shown = PathNames(shown_from)
        self._files = Files()

    def read(self) -> Reading:
        """Read the book as it is now."""
        layout = survey(self._root, self._shown)
        gathering = Gathering(self._files, self._shown, Lists())
        gathering.add_shipped_lists()
        gathering.add_layout(layout)
        gathering.close({})
        self._files.forget_unused()
        if not layout.settings and self._root.is_dir():
            gathering.problems.append(rules.NO_SETTINGS.at(Location(self._shown(self._root))))
        return as_reading(gathering)


def read_book(root: Path, shown_from: Path | None = None) -> Reading:
    """Read a book once."""
    return Reader(root, shown_from).read()


def as_reading(gathering: Gathering) -> Reading:
    """The book that was gathered, with its problems in order."""
    return Reading(as_book(gathering), in_order(gathering.problems), gathering.places(), tuple(gathering.outlines))


def as_book(gathering: Gathering) -> Book:
    """All that was gathered without fault, with a placeholder for settings that are lacking."""
    return Book(
        settings=gathering.settings or placeholder(),
        vocabularies=gathering.lists.vocabularies,
        glossary=gathering.glossary or Glossary(),
        records=dict(sorted(gathering.records.items())),
        paths=gathering.paths,
        settings_path=gathering.settings_path,
        glossary_path=gathering.glossary_path,
        versions=gathering.versions,
        addresses=gathering.addresses,
        agreements=dict(sorted(gathering.agreements.items())),
    )


def placeholder() -> BookSettings:
    """What stands for a `book.yml` that is not there or cannot be read."""
    words = {"th": "คลังกรณีศึกษา", "en": "Casebook"}
    texts = ("name", "tagline", "description", "publisher", "proposal_heading", "proposal_label", "idea_notice")
    home = {"headline": words, "lead": words}
    return BookSettings.model_validate({**dict.fromkeys(texts, words), "licence": "CC-BY-4.0", "home": home})
