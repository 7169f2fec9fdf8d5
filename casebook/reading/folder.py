"""Which files a book's folder holds, and which have no place in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from casebook.book import FOLDERS
from casebook.model import Kind, kind_of
from casebook.problems import Location, Problem, Words, excerpt
from casebook.reading import rules
from casebook.reading.shapes import nearest

GLOSSARY = "glossary.yml"
SETTINGS = "book.yml"
VOCABULARIES = "vocabularies"
TRANSLATIONS = "translations"
MEDIA = "media"
VERSIONS = "versions"
"""The folder of what was released, which `casebook release` writes."""
RELEASED = "released.txt"
ADDRESSES = "addresses.txt"
AGREEMENTS_SUFFIX = ".txt"
"""The ending of the files that tell which texts of a record agree; their names are ids."""
SUFFIX = ".yml"
OTHER_SUFFIXES = (".yaml", ".yml")
"""Endings that mean YAML, in any case of letters; `.yml` in small letters is the one to use."""
RESERVED_SLUGS = frozenset({"index"})
"""Names that the site's own pages have."""

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""The names that can stand in an address, as a regular expression."""

_VERSION = re.compile(r"v([1-9][0-9]*)\.yml", re.ASCII)
_SLUG = re.compile(SLUG)
_KIND_OF_FOLDER = {folder: kind for kind, folder in FOLDERS.items()}


class PathNames:
    """How problems name a file: relative to a folder, with `/` between the parts."""

    def __init__(self, shown_from: Path | None = None) -> None:
        self._from = Path(os.path.abspath(shown_from or Path.cwd()))

    def __call__(self, path: Path) -> str:
        """The name of a file."""
        absolute = Path(os.path.abspath(path))
        try:
            shown = Path(os.path.relpath(absolute, self._from)).as_posix()
        except ValueError:  # another drive
            shown = absolute.as_posix()
        # A file's name is bytes on some systems; what cannot be shown must not break the report.
        return "".join(char if char.isprintable() else "\ufffd" for char in shown)


@dataclass
class Layout:
    """The files of a book by what they are, each list in order of name; `root` is its folder."""

    root: Path = Path()
    records: list[tuple[Kind | None, Path]] = field(default_factory=list)
    """The records, each with the kind that its folder holds; None outside such a folder."""
    vocabularies: list[Path] = field(default_factory=list)
    glossaries: list[Path] = field(default_factory=list)
    settings: list[Path] = field(default_factory=list)
    versions: dict[tuple[str, int], Path] = field(default_factory=dict)
    """The released versions by id and number."""
    released: Path | None = None
    addresses: Path | None = None
    agreements: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def survey(root: Path, shown: PathNames) -> Layout:
    """Look through a book's folder."""
    layout = Layout(root)
    if not os.path.isdir(root):
        layout.problems.append(rules.NO_BOOK.at(Location(shown(root)), found=shown(root)))
        return layout
    inside = root.resolve()
    for path in _entries(root, layout, shown, inside):
        if os.path.isdir(path):
            _survey_folder(path, layout, shown, inside)
        elif path.name == GLOSSARY:
            layout.glossaries.append(path)
        elif path.name == SETTINGS:
            layout.settings.append(path)
        else:
            layout.problems.append(_unknown(path, shown, [GLOSSARY, SETTINGS]))
    layout.problems.extend(name_problems(layout, shown))
    return layout


def _survey_folder(path: Path, layout: Layout, shown: PathNames, inside: Path) -> None:
    """Look through one of the folders of a book."""
    if path.name in _KIND_OF_FOLDER:
        kind = _KIND_OF_FOLDER[path.name]
        layout.records.extend((kind, file) for file in _yaml_files(path, layout, shown, inside))
    elif path.name == VOCABULARIES:
        layout.vocabularies.extend(_yaml_files(path, layout, shown, inside))
    elif path.name == VERSIONS:
        _survey_versions(path, layout, shown, inside)
    elif path.name == TRANSLATIONS:
        layout.agreements.extend(_agreements(path, layout, shown, inside))
    elif path.name != MEDIA:
        known = [*_KIND_OF_FOLDER, VOCABULARIES, TRANSLATIONS, MEDIA, VERSIONS]
        layout.problems.append(_unknown(path, shown, known))


def _survey_versions(folder: Path, layout: Layout, shown: PathNames, inside: Path) -> None:
    """Look through the folder of released versions: a folder for each record, and two lists."""
    for path in _entries(folder, layout, shown, inside):
        if path.name == RELEASED:
            layout.released = path
        elif path.name == ADDRESSES:
            layout.addresses = path
        elif os.path.isdir(path) and kind_of(path.name):
            for file in _entries(path, layout, shown, inside):
                number = _VERSION.fullmatch(file.name)
                if number:
                    layout.versions[path.name, int(number[1])] = file
                else:
                    layout.problems.append(_unknown(file, shown, []))
        else:
            layout.problems.append(_unknown(path, shown, [RELEASED, ADDRESSES]))


def version_file(root: Path, record_id: str, number: int) -> Path:
    """Where a book keeps a released version."""
    return root / VERSIONS / record_id / f"v{number}{SUFFIX}"


def is_released(path: Path) -> bool:
    """Whether a file is a released version or one of the lists beside them: only a whole book can judge it."""
    *_, above, folder, name = ("", *Path(os.path.abspath(path)).parts)
    if folder == VERSIONS:
        return name in (RELEASED, ADDRESSES)
    return above == VERSIONS and kind_of(folder) is not None and _VERSION.fullmatch(name) is not None


def is_slug(name: str) -> bool:
    """Whether a name can stand in an address."""
    return _SLUG.fullmatch(name) is not None


def looks_like_a_book(folder: Path) -> bool:
    """Whether a folder has the folders of records that a book has."""
    return any(os.path.isdir(folder / name) for name in _KIND_OF_FOLDER)


def kind_of_folder(name: str) -> Kind | None:
    """The kind of record that a folder of that name holds."""
    return _KIND_OF_FOLDER.get(name)


def is_yaml(path: Path) -> bool:
    """Whether a file's name says that it is YAML."""
    return path.suffix.lower() in OTHER_SUFFIXES


def _entries(folder: Path, layout: Layout, shown: PathNames, inside: Path) -> Iterator[Path]:
    """The files and folders in a folder, in order of name; hidden ones are left alone, links outward refused."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        layout.problems.append(rules.UNREADABLE.at(Location(shown(folder)), reason=error.strerror or str(error)))
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if os.path.islink(path) and not _stays_in(path, inside):
            layout.problems.append(rules.OUTSIDE_LINK.at(Location(shown(path)), found=excerpt(path.name)))
            continue
        yield path


def _stays_in(path: Path, inside: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(inside)
    except (OSError, RuntimeError):  # a link to nothing, or a ring of links
        return False


def _yaml_files(folder: Path, layout: Layout, shown: PathNames, inside: Path) -> Iterator[Path]:
    for path in _entries(folder, layout, shown, inside):
        if os.path.isdir(path) or not is_yaml(path):
            layout.problems.append(_unknown(path, shown, []))
        else:
            yield path


def _agreements(folder: Path, layout: Layout, shown: PathNames, inside: Path) -> Iterator[Path]:
    for path in _entries(folder, layout, shown, inside):
        if path.suffix != AGREEMENTS_SUFFIX or kind_of(path.stem) is None:
            layout.problems.append(_unknown(path, shown, []))
        else:
            yield path


def _unknown(path: Path, shown: PathNames, known: list[str]) -> Problem:
    near = nearest(path.name, known)
    way_out: Words = {
        "en": "Move it out of the book's folder; pictures and other files belong in media/.",
        "th": "ย้ายออกจากโฟลเดอร์ของคลัง ภาพและไฟล์อื่นให้เก็บใน media/",
    }
    if near:
        way_out = {"en": f"Did you mean '{near[0]}'?", "th": f"หมายถึง '{near[0]}' ใช่หรือไม่"}
    return rules.UNKNOWN_FILE.at(Location(shown(path)), found=excerpt(path.name), way_out=way_out)


def name_problems(layout: Layout, shown: PathNames) -> Iterator[Problem]:
    """Problems with the names of files: endings, letters, and names that are the same to an address."""
    taken: dict[tuple[Kind, str], Path] = {}
    records = [(kind, path) for kind, path in layout.records if kind]
    for path in [path for _, path in records] + layout.vocabularies:
        if path.suffix != SUFFIX:
            yield rules.WRONG_SUFFIX.at(Location(shown(path)), found=path.suffix, wanted=path.stem + SUFFIX)
    for kind, path in records:
        at = Location(shown(path))
        slug = path.stem.casefold()
        if not is_slug(path.stem):
            yield rules.BAD_NAME.at(at, found=excerpt(path.name), example=_example(path.stem))
        if slug in RESERVED_SLUGS:
            page: Words = {"en": "the page that lists all", "th": "หน้ารวมรายการ"}
            yield rules.DUPLICATE_SLUG.at(at, slug=slug, other=page)
        earlier = taken.setdefault((kind, slug), path)
        if earlier is not path:
            yield rules.DUPLICATE_SLUG.at(at, slug=slug, other=" " + shown(earlier))


def _example(stem: str) -> Words | str:
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    if not slug:
        return ""
    return {"en": f", such as '{slug}{SUFFIX}'", "th": f" เช่น '{slug}{SUFFIX}'"}
