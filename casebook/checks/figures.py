"""Figures, and the sources that they are taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from casebook.checks.checking import MOST, Subject, check_of
from casebook.model import Status
from casebook.problems import Problem, Rule, Severity
from casebook.reading import Outline, Passage

UNCITED = Rule(
    "uncited-figure",
    {"en": "No source is cited for '{found}'.", "th": "ยังไม่ได้อ้างแหล่งที่มาของ '{found}'"},
    {
        "en": "Cite it in the same paragraph: [@key]. Where a figure was cited once, it may be told again.",
        "th": "อ้างไว้ในย่อหน้าเดียวกัน เช่น [@key] ตัวเลขที่อ้างแล้วครั้งหนึ่งเล่าซ้ำที่อื่นในระเบียนได้",
    },
    Severity.WARNING,
)

OURS = frozenset({"proposal", "first_steps", "measures", "history", "review", "withdrawal", "sources", "credits"})
"""The fields that hold what the book itself proposes or says of itself, not what a source tells."""
NAMES = frozenset({"title", "short_title"})
"""The fields whose figures are part of a name."""
BUDDHIST_ERA = 543
"""What the Buddhist era is ahead of the common one."""
_MARK = re.compile(r"\[\[[^\[\]]*\]\]|\[@[^\[\]]*\]")
# An address, an entity or what looks like HTML: its digits are not told to a reader.
_UNREAD = re.compile(r"\]\([^()\n]*\)|<[^<>\n]*>|&#?\w+;")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAMING = re.compile(r"[A-Za-z.,/-]")
_LIST_NUMBER = re.compile(r"^ *\d+[.)] ", re.MULTILINE)
_LIST = re.compile(r"\s*(?:[-*+]|\d+[.)]) ")
_PARAGRAPH = re.compile(r"\n\s*\n")
_YEAR = re.compile(r"(?:1[89]|2[0-6])\d\d")


@check_of(UNCITED)
def uncited_figure(subject: Subject) -> Iterator[Problem]:
    """Every figure of a published record comes from a source.

    PASS:
        summary: {th: "ช่วยได้ 45 ครอบครัว", en: "It helped 45 families"}
        timeline: [{date: 2015, event: {th: "ช่วย 45 ครอบครัว [@paper]", en: "It helps 45 families [@paper]"}}]
    FAIL:
        summary: {th: "ช่วยหลายครอบครัว", en: "It helped 45 families"}
    """
    for outline in subject.outlines:
        if outline.status == Status.PUBLISHED and outline.has_all_texts:
            yield from islice(_uncited(subject, outline), MOST)


def _uncited(subject: Subject, outline: Outline) -> Iterator[Problem]:
    told = [
        (passage, paragraph, is_cited)
        for passage in outline.passages
        if passage.field[0] not in OURS | NAMES and _DIGIT.search(passage.words)
        for paragraph, is_cited in _paragraphs(outline, passage)
    ]
    if not any(_figures(paragraph) for _, paragraph, is_cited in told if not is_cited):
        return
    sourced = _plain_figures(outline.data)
    for _, paragraph, is_cited in told:
        if is_cited:
            sourced |= {form for figure in _figures(paragraph) for form in _forms(figure)}
    names = _names(subject, outline)
    for passage, paragraph, _ in told:
        unsourced = [figure for figure in _figures(paragraph) if sourced.isdisjoint(_forms(figure))]
        for figure in unsourced and dict.fromkeys(_figures(_without(names, paragraph))):
            if figure in unsourced:
                yield UNCITED.at(subject.at(outline.path, passage.field, figure), found=figure)


def _paragraphs(outline: Outline, passage: Passage) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a text, and whether each is cited.

    One is that cites a source, refers to a record that does, or stands beside a list of sources; a list
    is cited where the paragraph is that it follows.
    """
    parents = (passage.field[:depth] for depth in range(1, len(passage.field)))
    beside_sources = any(outline.items(*parent, "sources") for parent in parents)
    is_cited = False
    for paragraph in _PARAGRAPH.split(passage.words):
        is_cited = beside_sources or bool(_MARK.search(paragraph)) or (is_cited and bool(_LIST.match(paragraph)))
        yield paragraph, is_cited


def _figures(paragraph: str) -> list[str]:
    """The figures that a reader is told, as they are written; a digit that follows a Latin letter is part of a name."""
    if not _DIGIT.search(paragraph):
        return []
    words = _UNREAD.sub(" ", _LIST_NUMBER.sub("", _MARK.sub(" ", paragraph)))
    return [match[0] for match in _FIGURE.finditer(words) if not _NAMING.match(words[max(match.start() - 1, 0)])]


def _forms(figure: str) -> set[str]:
    """How a figure may be written elsewhere: without commas, and a year in either era."""
    plain = figure.replace(",", "")
    if not _YEAR.fullmatch(plain):
        return {plain}
    return {plain, str(int(plain) + BUDDHIST_ERA), str(int(plain) - BUDDHIST_ERA)}


def _plain_figures(data: Any) -> set[str]:
    """The figures of a record that stand in no text: dates, amounts, values."""
    if isinstance(data, str):
        return {form for figure in _FIGURE.findall(data) for form in _forms(figure)}
    if isinstance(data, dict):
        return set().union(*(_plain_figures(value) for key, value in data.items() if key not in ("th", "en", *OURS)))
    return set().union(*map(_plain_figures, data)) if isinstance(data, list) else set()


def _names(subject: Subject, outline: Outline) -> list[str]:
    """Names that hold figures: of the record itself and of the glossary's terms."""
    terms = subject.book.glossary.terms
    lines = [line for term in terms for line in (term.term, term.acronym) if line]
    named = [words for line in lines for words in (line.th, line.en) if words]
    named += [alias for alias in outline.items("aliases") if isinstance(alias, str)]
    return [name for name in named if _FIGURE.search(name)]


def _without(names: list[str], paragraph: str) -> str:
    for name in names:
        paragraph = re.sub(re.escape(name), " ", paragraph, flags=re.IGNORECASE)
    return paragraph
