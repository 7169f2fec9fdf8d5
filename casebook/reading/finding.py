"""Which files are meant by files and folders that need not be part of a book."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from casebook.problems import Location, Problem
from casebook.reading import rules
from casebook.reading.files import unreadable
from casebook.reading.folder import (
    GLOSSARY,
    SETTINGS,
    VOCABULARIES,
    Layout,
    PathNames,
    is_released,
    is_yaml,
    kind_of_folder,
    looks_like_a_book,
    survey,
)


class Finding:
    """Looks through files and folders, each once; `books` has the folders of books, `loose` all other files.

    What was released is passed over outside a whole book: nobody may mend it.
    """

    def __init__(self, shown: PathNames) -> None:
        self.shown = shown
        self.books: list[Layout] = []
        self.loose = Layout()
        self.problems: list[Problem] = []
        self._seen: set[str] = set()
        self._books: set[str] = set()

    def look_at(self, path: Path) -> None:
        """Take a file or folder that was named."""
        if os.path.isdir(path):
            self._look_through(path)
        elif os.path.lexists(path):
            self._take(path)
        else:
            self.problems.append(rules.NO_FILE.at(Location(self.shown(path)), found=self.shown(path)))

    def files(self) -> Iterator[Path]:
        """Every YAML file that was found, in order of name."""
        layouts = [*self.books, self.loose]
        beside = (path for one in layouts for path in (*one.settings, *one.glossaries, *one.vocabularies))
        yield from sorted({*beside, *(path for one in layouts for _, path in one.records)})

    def _look_through(self, folder: Path) -> None:
        if not self._is_new(folder):
            return
        if looks_like_a_book(folder):
            self._books.add(os.path.abspath(folder))
            self.books.append(survey(folder, self.shown))
            return
        for path in self._entries(folder):
            if os.path.isdir(path):
                if not os.path.islink(path):
                    self._look_through(path)
            elif is_yaml(path):
                self._take(path)

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except OSError as error:
            self.problems.append(unreadable(self.shown(folder), error))
            return []

    def _take(self, path: Path) -> None:
        if is_released(path) or not self._is_new(path):
            return
        parent = _parent_name(path)
        if path.name == SETTINGS:
            self.loose.settings.append(path)
        elif path.name == GLOSSARY:
            self.loose.glossaries.append(path)
        elif parent == VOCABULARIES:
            self.loose.vocabularies.append(path)
        else:
            self.loose.records.append((kind_of_folder(parent), path))

    def _is_new(self, path: Path) -> bool:
        absolute = os.path.abspath(path)
        inside = {str(parent) for parent in Path(absolute).parents}
        if absolute in self._seen or inside & self._books:
            return False
        self._seen.add(absolute)
        return True


def _parent_name(path: Path) -> str:
    return os.path.basename(os.path.dirname(os.path.abspath(path)))
