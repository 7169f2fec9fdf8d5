"""Links from one record to another."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from casebook.checks.checking import MOST, Subject, check_of
from casebook.model import Record, kind_of
from casebook.model.markup import ReferenceMark
from casebook.problems import Problem, Rule, Severity, Words, excerpt
from casebook.reading import Named, Outline

BROKEN = Rule(
    "broken-reference",
    {"en": "There is no record '{found}'.", "th": "ไม่มีระเบียนรหัส '{found}'"},
    {"en": "{way_out}", "th": "{way_out}"},
)
MALFORMED = Rule(
    "malformed-reference",
    {"en": "'{found}' names no record.", "th": "'{found}' ไม่ได้ระบุระเบียนใด"},
    {
        "en": "Write [[P0001]] or [[P0001|words to show]].",
        "th": "เขียนเป็น [[P0001]] หรือ [[P0001|ถ้อยคำที่ให้แสดง]]",
    },
)
TO_DRAFT = Rule(
    "reference-to-draft",
    {"en": "'{found}' is a draft and has no page yet.", "th": "'{found}' ยังเป็นร่าง ไม่มีหน้าบนเว็บไซต์"},
    {"en": "Publish it too, or take the link out for now.", "th": "เผยแพร่ระเบียนนั้นด้วย หรือเอาลิงก์ออกก่อน"},
    Severity.WARNING,
)
TO_SELF = Rule(
    "reference-to-self",
    {"en": "The record names itself: '{found}'.", "th": "ระเบียนนี้อ้างถึงตัวเอง: '{found}'"},
    {"en": "Take it out of the list.", "th": "เอาออกจากรายการ"},
)
REPEATED = Rule(
    "repeated-reference",
    {"en": "'{found}' stands twice in '{key}'.", "th": "'{found}' ซ้ำใน '{key}'"},
    {"en": "Keep one of the two.", "th": "เหลือไว้เพียงที่เดียว"},
)

SLUG_TAKEN = Rule(
    "former-slug-taken",
    {"en": "The name '{found}' belongs to {other}.", "th": "ชื่อ '{found}' เป็นของ {other}"},
    {
        "en": "An address leads to one record only: take the name out of 'former_slugs' of one of the two.",
        "th": "ที่อยู่หนึ่งไปได้เพียงระเบียนเดียว ให้เอาชื่อนี้ออกจาก 'former_slugs' ของระเบียนหนึ่ง",
    },
)


@check_of(BROKEN)
def broken_reference(subject: Subject) -> Iterator[Problem]:
    """Every id that a file names belongs to a record.

    PASS:
        summary: {th: "ดู [[P0001]]", en: "See [[P0001]]"}
    FAIL:
        lessons: [L0999]
    """
    for outline in subject.outlines:
        broken = (item for item in _named(outline) if not subject.places.may_know(item[0].name))
        for named, token, nth in islice(broken, MOST):
            at = subject.at(outline.path, named.field, token, nth)
            yield BROKEN.at(at, found=named.name, way_out=_way_out(subject, named.name))


@check_of(MALFORMED)
def malformed_reference(subject: Subject) -> Iterator[Problem]:
    """A reference in a text is an id between double brackets.

    PASS:
        summary: {th: "ดู [[P0001|แบบแผน]]", en: "See [[P0001|the pattern]]"}
    FAIL:
        summary: {th: "ดู [[p1]]", en: "See [[P0001]]"}
    """
    for outline in subject.outlines:
        for passage in outline.passages:
            seen: dict[str, int] = {}
            for mark in passage.marks:
                if isinstance(mark, ReferenceMark) and kind_of(mark.target) is None:
                    token = passage.words[mark.start : mark.end]
                    nth = seen[token] = seen.get(token, -1) + 1
                    yield MALFORMED.at(subject.at(outline.path, passage.field, token, nth), found=excerpt(token))


@check_of(TO_DRAFT)
def reference_to_draft(subject: Subject) -> Iterator[Problem]:
    """What a published record names has a page.

    PASS:
        lessons: [L0001]
    FAIL:
        lessons: [L0002]
    """
    for outline in subject.outlines:
        if outline.id not in subject.drafts:
            for named, token, nth in _named(outline):
                if named.name in subject.drafts:
                    yield TO_DRAFT.at(subject.at(outline.path, named.field, token, nth), found=named.name)


@check_of(TO_SELF)
def reference_to_self(subject: Subject) -> Iterator[Problem]:
    """A record does not list itself among its links.

    PASS:
        related: [{id: P0001, type: complements}]
    FAIL:
        related: [{id: C0002, type: complements}]
    """
    for outline in subject.outlines:
        for named in outline.references:
            if outline.id and named.name == outline.id:
                yield TO_SELF.at(subject.at(outline.path, named.field), found=named.name)


@check_of(REPEATED)
def repeated_reference(subject: Subject) -> Iterator[Problem]:
    """A list of links names each record once.

    PASS:
        lessons: [L0001]
    FAIL:
        lessons: [L0001, L0001]
    """
    for outline in subject.outlines:
        seen: set[tuple[object, str]] = set()
        for named in outline.references:
            keys = tuple(step for step in named.field if isinstance(step, str))
            if len(keys) == len(named.field):
                continue
            if (keys, named.name) in seen:
                yield REPEATED.at(subject.at(outline.path, named.field), found=named.name, key=keys[0])
            seen.add((keys, named.name))


@check_of(SLUG_TAKEN)
def former_slug_taken(subject: Subject) -> Iterator[Problem]:
    """A name that a record had before belongs to no other record of its kind, now or before.

    PASS:
        former_slugs: [older-name]
    FAIL:
        former_slugs: [another]
    """
    owners = {(outline.model, _slug(outline)): outline.path for outline in subject.outlines}
    for outline in subject.outlines:
        for place, slug in enumerate(outline.items("former_slugs")):
            known = isinstance(slug, str) and issubclass(outline.model, Record)
            other = owners.setdefault((outline.model, slug), outline.path) if known else outline.path
            if other != outline.path or slug == _slug(outline):
                yield SLUG_TAKEN.at(subject.at(outline.path, ("former_slugs", place)), found=slug, other=other)


def _slug(outline: Outline) -> str:
    return PurePosixPath(outline.path).stem


def _named(outline: Outline) -> Iterator[tuple[Named, str | None, int]]:
    """Every id that a file names, with the token to look for in its text and which of them it is."""
    for named in outline.references:
        yield named, None, 0
    for passage in outline.passages:
        seen: dict[str, int] = {}
        for mark in passage.marks:
            if isinstance(mark, ReferenceMark) and kind_of(mark.target):
                token = passage.words[mark.start : mark.end]
                nth = seen[token] = seen.get(token, -1) + 1
                yield Named(passage.field, mark.target), token, nth


def _way_out(subject: Subject, found: str) -> Words:
    known = sorted(known for known in subject.places.known_ids if known[0] == found[0])
    near = difflib.get_close_matches(re.sub(r"\W", "", found), known, n=3, cutoff=0.6) or known[:3]
    if not near:
        return {"en": "No record of that kind exists yet.", "th": "ยังไม่มีระเบียนประเภทนี้"}
    return {
        lang: question.format(", ".join(_titled(subject, one, lang) for one in near))
        for lang, question in (("en", "Did you mean {}?"), ("th", "หมายถึง {} ใช่หรือไม่"))
    }


def _titled(subject: Subject, record_id: str, lang: str) -> str:
    record = subject.book.records.get(record_id)
    return f"{record_id} ({record.label('th' if lang == 'th' else 'en')})" if record else record_id
