"""What the files of one folder give together: lists, settings, glossary and records, and who has which id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from casebook.model import MODELS, BookSettings, Glossary, Kind, Record, Version, Vocabulary
from casebook.model.agreement import Agreements
from casebook.problems import Location, Problem
from casebook.reading import rules
from casebook.reading.agreements import read_agreements
from casebook.reading.claims import Claim, duplicate_ids
from casebook.reading.files import FileReading, Files
from casebook.reading.folder import Layout, PathNames
from casebook.reading.lists import SHIPPED_IN, Lists, fixed_faults, shipped_files
from casebook.reading.outline import Outline
from casebook.reading.places import Places
from casebook.reading.released import ReleaseReader
from casebook.reading.source import Source


@dataclass
class Gathering:
    """Reads files one after the other and keeps what belongs together.

    Lists are to be added before the records that use their terms. `taken` gives the file of each id
    that is not to be given again.
    """

    files: Files
    shown: PathNames
    lists: Lists = field(default_factory=Lists)
    settings: BookSettings | None = None
    settings_path: str = ""
    glossary: Glossary | None = None
    glossary_path: str = ""
    records: dict[str, Record] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    outlines: list[Outline] = field(default_factory=list)
    nameless: set[Kind] = field(default_factory=set)
    versions: dict[str, tuple[Version, ...]] = field(default_factory=dict)
    addresses: dict[str, Location] = field(default_factory=dict)
    agreements: dict[str, Agreements] = field(default_factory=dict)

    def add_layout(self, layout: Layout) -> None:
        """Read all that a book's folder holds."""
        self.problems += layout.problems
        self.add_lists(layout.vocabularies)
        for path in layout.settings:
            self.add_settings(path)
        for path in layout.glossaries:
            self.add_glossary(path)
        self.add_records(layout.records)
        self.add_released(layout)
        self.add_agreements(layout.agreements)

    def add_shipped_lists(self) -> None:
        """Take the lists that come with the package."""
        found: dict[str, Vocabulary] = {}
        for file in shipped_files():
            read = self._keep(self.files.read(file, f"{SHIPPED_IN}/{file.name}", Vocabulary, self.lists))
            if isinstance(read.value, Vocabulary):
                found[file.name.removesuffix(".yml")] = read.value
        self.lists = self.lists.with_own(found)

    def add_lists(self, paths: Iterable[Path]) -> None:
        """Take a book's own lists, which replace those of the same name."""
        own: dict[str, Vocabulary] = {}
        faulty: list[str] = []
        for path in paths:
            read = self._read(path, Vocabulary)
            if isinstance(read.value, Vocabulary) and self._keeps_to_shipped(path, read.source, read.value):
                own.setdefault(path.stem, read.value)
            else:
                faulty.append(path.stem)
        self.lists = self.lists.with_own(own, faulty)

    def add_settings(self, path: Path) -> None:
        """Read `book.yml`."""
        read = self._read(path, BookSettings)
        self.settings_path = read.source.path
        if isinstance(read.value, BookSettings):
            self.settings = read.value

    def add_glossary(self, path: Path) -> None:
        """Read `glossary.yml`."""
        read = self._read(path, Glossary)
        self.glossary_path = read.source.path
        if isinstance(read.value, Glossary):
            self.glossary = read.value

    def add_records(self, records: Sequence[tuple[Kind | None, Path]]) -> None:
        """Read records, each with the kind that its folder holds, or None when that is not known."""
        for kind, path in records:
            read = self._read(path, MODELS[kind] if kind else None)
            if read.claim:
                self.claims.append(read.claim)
            elif kind and read.outline:
                self.nameless.add(kind)
            if isinstance(read.value, Record) and read.value.id not in self.records:
                self.records[read.value.id] = read.value
                self.paths[read.value.id] = read.source.path

    def add_released(self, layout: Layout) -> None:
        """Read what was released; records are to be there before."""
        released = ReleaseReader(self.files, self.shown, self.lists, self.places().may_know).read(layout)
        self.versions |= {record_id: tuple(found) for record_id, found in released.versions.items()}
        self.addresses |= released.addresses
        self.problems += released.problems
        self.sources |= {source.path: source for source in released.sources}

    def add_agreements(self, paths: Iterable[Path]) -> None:
        """Read which texts of the records agree."""
        for path in paths:
            self.agreements[path.stem], problems = read_agreements(path, self.shown(path))
            self.problems += problems

    def close(self, taken: Mapping[str, str]) -> None:
        """Look for ids given twice, here or to a record of `taken`, and leave out the later ones."""
        for problem in duplicate_ids(self.claims, taken):
            self.problems.append(problem)
            record_id = str(problem.values["found"])
            if self.paths.get(record_id) == problem.location.path:
                del self.paths[record_id], self.records[record_id]
        known = {claim.id for claim in self.claims}
        for record_id, agreements in self.agreements.items():
            if record_id not in known:
                self.problems.append(rules.NO_SUCH_RECORD.at(Location(agreements.path), found=record_id))

    def merge(self, other: Gathering) -> None:
        """Take what another gathering found; what is here already stays."""
        self.lists = self.lists.with_own(other.lists.by_name, other.lists.unreadable)
        if other.settings and not self.settings:
            self.settings, self.settings_path = other.settings, other.settings_path
        if other.glossary and not self.glossary:
            self.glossary, self.glossary_path = other.glossary, other.glossary_path
        self.records = {**other.records, **self.records}
        self.paths = {**other.paths, **self.paths}
        self.problems += other.problems
        self.sources |= other.sources
        self.claims += other.claims
        self.outlines += other.outlines
        self.nameless |= other.nameless
        self.versions = {**other.versions, **self.versions}
        self.addresses = {**other.addresses, **self.addresses}
        self.agreements |= other.agreements

    def places(self) -> Places:
        """Where all that was read stands; an id given twice belongs to the first file."""
        return Places(self.sources, {claim.id: claim.at.path for claim in reversed(self.claims)}, self.nameless)

    def _read(self, path: Path, model: type[BaseModel] | None) -> FileReading:
        return self._keep(self.files.read(path, self.shown(path), model, self.lists))

    def _keep(self, read: FileReading) -> FileReading:
        self.sources[read.source.path] = read.source
        self.problems += read.problems
        if read.outline:
            self.outlines.append(read.outline)
        return read

    def _keeps_to_shipped(self, path: Path, source: Source, own: Vocabulary) -> bool:
        faults = list(fixed_faults(source, own, self.lists.by_name.get(path.stem)))
        if own.id != path.stem:
            at = self.places().of(source.path, ("id",))
            faults.append(rules.NAME_MISMATCH.at(at, found=own.id, stem=path.stem))
        self.problems += faults
        return not faults
