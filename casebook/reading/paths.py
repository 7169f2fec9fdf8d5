"""Files and folders that need not be part of a book: what is wrong with them, whatever they are."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from casebook.problems import in_order
from casebook.reading.files import Files
from casebook.reading.finding import Finding
from casebook.reading.folder import Layout, PathNames
from casebook.reading.gathering import Gathering
from casebook.reading.lists import Lists
from casebook.reading.loader import Reading, as_book


def read_paths(paths: Sequence[Path], around: Reading | None = None, shown_from: Path | None = None) -> Reading:
    """Read files and folders on their own.

    A folder that has the folders of a book is read as one, with its own lists and glossary. All other
    YAML files are read as what they look like. `around` is the book that they belong to or are held
    against: its lists hold and its ids are taken. The book of the result has the records of `paths`
    only; its places know those of `around` too.
    """
    finding = Finding(PathNames(shown_from))
    # Folders come before what is in them, so that a book is read whole when one of its files is named too.
    for path in sorted(paths, key=lambda path: len(os.path.abspath(path))):
        finding.look_at(path)
    whole = _start(finding.shown, around)
    whole.problems += finding.problems
    for layout in finding.books:
        whole.merge(_gather(layout, whole, around, is_book=True))
    whole.merge(_gather(finding.loose, whole, around, is_book=False))
    return _as_reading(whole, around)


def _start(shown: PathNames, around: Reading | None) -> Gathering:
    if around is not None:
        return Gathering(Files(), shown, Lists(dict(around.book.vocabularies), demanded=False))
    gathering = Gathering(Files(), shown, Lists(demanded=False))
    gathering.add_shipped_lists()
    return gathering


def _gather(layout: Layout, start: Gathering, around: Reading | None, *, is_book: bool) -> Gathering:
    gathering = Gathering(start.files, start.shown, start.lists)
    gathering.add_layout(layout)
    gathering.close(_taken(gathering, around, is_book=is_book))
    return gathering


def _taken(gathering: Gathering, around: Reading | None, *, is_book: bool) -> Mapping[str, str]:
    """The ids that the book around has; a folder that is another book may have the same ones."""
    if around is None:
        return {}
    own = {claim.at.path for claim in gathering.claims}
    return {} if is_book and own.isdisjoint(around.places.claims.values()) else around.places.claims


def _as_reading(whole: Gathering, around: Reading | None) -> Reading:
    places, outlines = whole.places(), tuple(whole.outlines)
    if around is None:
        return Reading(as_book(whole), in_order(whole.problems), places, outlines)
    book = as_book(whole)
    book = replace(book, agreements={**around.book.agreements, **book.agreements})
    if whole.settings is None:
        book = replace(book, settings=around.book.settings, settings_path=around.book.settings_path)
    if whole.glossary is None:
        book = replace(book, glossary=around.book.glossary, glossary_path=around.book.glossary_path)
    return Reading(book, in_order(whole.problems), around.places.with_more(places), outlines)
