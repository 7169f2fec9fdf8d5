"""Sources, and the statements that rest on them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import islice

from casebook.checks.checking import MOST, Subject, check_of
from casebook.model import Case, Status
from casebook.model.markup import CitationMark
from casebook.problems import Problem, Rule, Severity, Words, excerpt
from casebook.reading import Named, Outline

UNKNOWN = Rule(
    "unknown-source",
    {"en": "'{found}' is not the key of a source here.", "th": "'{found}' ไม่ใช่รหัสแหล่งที่มาในไฟล์นี้"},
    {"en": "{way_out}", "th": "{way_out}"},
)
MALFORMED = Rule(
    "malformed-citation",
    {"en": "'{found}' does not cite a source as it should.", "th": "'{found}' ไม่ใช่รูปแบบการอ้างแหล่งที่มา"},
    {
        "en": "Write [@key] or [@key, p. 98]; part several by semicolons: [@one; @two].",
        "th": "เขียนเป็น [@key] หรือ [@key, p. 98] ถ้ามีหลายแหล่งให้คั่นด้วยอัฒภาค เช่น [@one; @two]",
    },
)
UNUSED = Rule(
    "unused-source",
    {"en": "Nothing here cites the source '{found}'.", "th": "ไม่มีที่ใดในไฟล์นี้อ้างแหล่งที่มา '{found}'"},
    {"en": "Cite it where it is used, or take it out.", "th": "อ้างในที่ที่ใช้ หรือเอาออก"},
    Severity.WARNING,
)
NO_SOURCE = Rule(
    "no-source",
    {"en": "A published case needs at least one source.", "th": "กรณีศึกษาที่เผยแพร่ต้องมีแหล่งที่มาอย่างน้อยหนึ่งแหล่ง"},
    {"en": "Add it under 'sources'.", "th": "เพิ่มไว้ใต้ 'sources'"},
)


@check_of(UNKNOWN)
def unknown_source(subject: Subject) -> Iterator[Problem]:
    """What a text cites stands among the sources of its file.

    PASS:
        summary: {th: "ผล [@paper]", en: "Result [@paper, p. 3]"}
    FAIL:
        summary: {th: "ผล [@papre]", en: "Result"}
    """
    for outline in subject.outlines:
        if not outline.has_all_sources:
            continue
        known = {source.name for source in outline.sources}
        unknown = (item for item in _cited(outline) if item[0].name not in known)
        for cited, token, nth in islice(unknown, MOST):
            at = subject.at(outline.path, cited.field, token, nth)
            yield UNKNOWN.at(at, found=excerpt(cited.name), way_out=_way_out(cited.name, sorted(known)))


@check_of(MALFORMED)
def malformed_citation(subject: Subject) -> Iterator[Problem]:
    """A citation names a key after each @, and parts several by semicolons.

    PASS:
        summary: {th: "ผล [@paper; @paper, p. 2]", en: "Result [@paper]"}
    FAIL:
        summary: {th: "ผล [@]", en: "Result"}
    """
    for outline in subject.outlines:
        for passage in outline.passages:
            seen: dict[str, int] = {}
            for mark in passage.marks:
                token = passage.words[mark.start : mark.end]
                if isinstance(mark, CitationMark) and not _is_well_formed(token, mark):
                    nth = seen[token] = seen.get(token, -1) + 1
                    yield MALFORMED.at(subject.at(outline.path, passage.field, token, nth), found=excerpt(token))


@check_of(UNUSED)
def unused_source(subject: Subject) -> Iterator[Problem]:
    """Each source is cited somewhere.

    PASS:
        summary: {th: "ผล [@paper]", en: "Result [@paper]"}
    FAIL:
        summary: {th: "ผล", en: "Result"}
        sources: [{key: paper, type: report, title: Invented, kind: report}]
    """
    for outline in subject.outlines:
        if not outline.has_all_texts:
            continue
        cited = {named.name for named, _, _ in _cited(outline)}
        for source in outline.sources:
            if source.name not in cited:
                yield UNUSED.at(subject.at(outline.path, source.field), found=excerpt(source.name))


@check_of(NO_SOURCE)
def no_source(subject: Subject) -> Iterator[Problem]:
    """A published case has a source.

    PASS:
        status: draft
        sources: []
    FAIL:
        sources: []
        narrative:
          problem: {th: ปัญหา, en: Problem}
          what_was_done: {th: ทำ, en: Done}
          results: {th: ผล, en: Results}
    """
    for outline in subject.outlines:
        is_published = outline.model is Case and outline.status == Status.PUBLISHED
        if is_published and outline.has_all_sources and not outline.sources:
            yield NO_SOURCE.at(subject.at(outline.path, ("sources",)))


def _cited(outline: Outline) -> Iterator[tuple[Named, str | None, int]]:
    """Every key that a file cites, with the token to look for in its text and which of them it is."""
    for named in outline.citations:
        yield named, None, 0
    for passage in outline.passages:
        seen: dict[str, int] = {}
        for mark in passage.marks:
            for item in mark.cited if isinstance(mark, CitationMark) else ():
                if item.key:
                    token = f"@{item.key}"
                    nth = seen[token] = seen.get(token, -1) + 1
                    yield Named(passage.field, item.key), token, nth


_CITED = re.compile(r"@[^\s,;@]+(,[^;@]*)?")


def _is_well_formed(token: str, mark: CitationMark) -> bool:
    """A key follows each @ at once, and a comma parts it from the place in the source."""
    parts = token.strip("[]").split(";")
    return bool(mark.cited) and all(_CITED.fullmatch(part.strip()) for part in parts)


def _way_out(found: str, known: list[str]) -> Words:
    near = difflib.get_close_matches(found, known, n=3, cutoff=0.6)
    if near:
        listed = ", ".join(near)
        return {"en": f"Did you mean {listed}?", "th": f"หมายถึง {listed} ใช่หรือไม่"}
    return {
        "en": "Add the publication under 'sources', or mend the key.",
        "th": "เพิ่มเอกสารไว้ใต้ 'sources' หรือแก้รหัสให้ตรง",
    }
