"""How Thai is written here: spelling, the book's own words, eras, and the spaces round ๆ and ฯ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from casebook.checks.checking import MOST, Subject, check_of
from casebook.model import Record
from casebook.model.dates import BUDDHIST_OFFSET
from casebook.problems import Problem, Rule, Severity
from casebook.reading import Outline, Passage
from casebook.thai.spelling import misspellings

_MARK = re.compile(r"\[\[[^\[\]]*\]\]|\[@[^\[\]]*\]|\]\([^()\n]*\)")
_THAI_ERA = re.compile(r"(?P<era>[คพ])\.ศ\.\s*(?P<year>[0-9]{4})(?![0-9])")
# A sum may stand after "in" as well: only what follows tells that it is a year.
_ENGLISH_YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring) (?P<year>2[45][0-9]{2})(?=[.,;:)]|$|\n| (?:and|to|by|the|it|when|with)\b)"
)
# What is written only of the common era, and of no Buddhist year that a reader of today means.
_FIRST_BUDDHIST, _COMMON = 2400, range(1950, 2100)
_YAMOK = re.compile(r"[\u0e01-\u0e4eA-Za-z0-9]ๆ|ๆ[\u0e01-\u0e2e\u0e40-\u0e44A-Za-z0-9]")
# ฯลฯ and ฯพณฯ are words that begin with the mark.
_PAIYANNOI = re.compile(r"(?<=[\u0e01-\u0e4e])(?<!ฯพณ) +ฯ(?!ลฯ|พณ)|ฯ(?!ลฯ|พณ)[\u0e01-\u0e2e\u0e40-\u0e44A-Za-z0-9]")
_WARNING = Severity.WARNING

MISSPELT = Rule(
    "misspelt",
    {"en": "'{found}' is misspelt.", "th": "'{found}' สะกดผิด"},
    {"en": "Write '{right}'.", "th": "เขียนเป็น '{right}'"},
    _WARNING,
)
AVOIDED = Rule(
    "avoided-word",
    {"en": "The glossary asks not to write '{found}'.", "th": "อภิธานศัพท์ขอให้เลี่ยงคำว่า '{found}'"},
    {"en": "Write '{right}', or take the word from 'avoid'.", "th": "เขียนว่า '{right}' หรือเอาคำนี้ออกจาก 'avoid'"},
    _WARNING,
)
COMMON_ERA = Rule(
    "common-era-in-thai",
    {"en": "A Thai text gives a year of the common era: '{found}'.", "th": "ข้อความภาษาไทยบอกปีเป็นคริสต์ศักราช: '{found}'"},
    {"en": "Write พ.ศ. {meant}.", "th": "เขียนเป็น พ.ศ. {meant}"},
    _WARNING,
)
WRONG_ERA = Rule(
    "wrong-era",
    {"en": "'{found}' is a year of the other era.", "th": "'{found}' เป็นปีของอีกศักราชหนึ่ง"},
    {"en": "Write '{meant}', or mend the year.", "th": "เขียนเป็น '{meant}' หรือแก้ปี"},
    _WARNING,
)
YAMOK = Rule(
    "mai-yamok-space",
    {"en": "A space is lacking beside ๆ: '{found}'.", "th": "ขาดวรรคข้างไม้ยมก: '{found}'"},
    {"en": "Put one before and one after it: ต่าง ๆ กัน.", "th": "เว้นวรรคทั้งหน้าและหลัง เช่น ต่าง ๆ กัน"},
    _WARNING,
)
PAIYANNOI = Rule(
    "paiyannoi-space",
    {"en": "The space beside ฯ is not as it should be: '{found}'.", "th": "วรรคข้างไปยาลน้อยไม่ถูกต้อง: '{found}'"},
    {
        "en": "ฯ stands right behind its word, and a space behind it: กรุงเทพฯ มี.",
        "th": "ไปยาลน้อยเขียนติดคำหน้าและเว้นวรรคหลัง เช่น กรุงเทพฯ มี",
    },
    _WARNING,
)


@check_of(MISSPELT)
def misspelt(subject: Subject) -> Iterator[Problem]:
    """Words that are often misspelt are spelt as in the dictionary of the Royal Society.

    PASS:
        summary: {th: กฎหมายอนุญาต, en: The law allows it}
    FAIL:
        summary: {th: กฏหมายอนุญาติ, en: The law allows it}
    """
    for outline, passage in _in_language(subject, "th"):
        for slip in islice(misspellings(passage.words), MOST):
            at = subject.at_piece(outline.path, passage.field, passage.words, slip.start, slip.found)
            yield MISSPELT.at(at, found=slip.found, right=slip.right)


@check_of(AVOIDED)
def avoided_word(subject: Subject) -> Iterator[Problem]:
    """A record says things in the words of the book's glossary, not in those that a term lists under `avoid`.

    PASS:
        summary: {th: กรณีสมมติ, en: An invented case}
    FAIL:
        summary: {th: กรณีสมมติแบบเลี่ยง, en: An invented case}
    """
    avoided = [(word, term) for term in subject.book.glossary.terms for word in term.avoid if word]
    for outline, passage in _records_of(subject) if avoided else ():
        for word, term in avoided:
            for start, found in islice(_uses(word, passage.words), MOST):
                at = subject.at_piece(outline.path, passage.field, passage.words, start, found)
                yield AVOIDED.at(at, found=found, right=term.term.best(passage.lang)[0])


@check_of(COMMON_ERA)
def common_era_in_thai(subject: Subject) -> Iterator[Problem]:
    """Thai texts give years of the Buddhist era.

    PASS:
        summary: {th: เริ่มเมื่อ พ.ศ. 2556, en: It began in 2013}
    FAIL:
        summary: {th: เริ่มเมื่อ ค.ศ. 2013, en: It began in 2013}
    """
    for outline, passage in _in_language(subject, "th"):
        for match in islice(_THAI_ERA.finditer(_read(passage)), MOST):
            year = int(match["year"])
            if match["era"] == "ค" and year < _FIRST_BUDDHIST:
                at = subject.at_piece(outline.path, passage.field, passage.words, match.start(), match[0])
                yield COMMON_ERA.at(at, found=match[0], meant=year + BUDDHIST_OFFSET)


@check_of(WRONG_ERA)
def wrong_era(subject: Subject) -> Iterator[Problem]:
    """A year is of the era that stands before it; English texts give years of the common era.

    PASS:
        summary: {th: เริ่มเมื่อ พ.ศ. 2556, en: It began in 2013}
    FAIL:
        summary: {th: เริ่มเมื่อ พ.ศ. 2013, en: It began in 2556.}
    """
    for outline, passage in subject.passages:
        for start, found, meant in islice(_of_other_era(passage), MOST):
            at = subject.at_piece(outline.path, passage.field, passage.words, start, found)
            yield WRONG_ERA.at(at, found=found, meant=meant)


@check_of(YAMOK)
def mai_yamok_space(subject: Subject) -> Iterator[Problem]:
    """ๆ has a space on either side.

    PASS:
        summary: {th: "เรื่องต่าง ๆ กัน (บ่อย ๆ)", en: Various things}
    FAIL:
        summary: {th: เรื่องต่างๆกัน, en: Various things}
    """
    return _spaced(subject, YAMOK, _YAMOK)


@check_of(PAIYANNOI)
def paiyannoi_space(subject: Subject) -> Iterator[Problem]:
    """ฯ stands right behind its word, and a space behind it.

    PASS:
        summary: {th: "กรุงเทพฯ และเมืองอื่น ฯลฯ", en: Bangkok and other cities}
    FAIL:
        summary: {th: กรุงเทพ ฯและเมืองอื่น, en: Bangkok and other cities}
    """
    return _spaced(subject, PAIYANNOI, _PAIYANNOI)


def _spaced(subject: Subject, rule: Rule, pattern: re.Pattern[str]) -> Iterator[Problem]:
    for outline, passage in _in_language(subject, "th"):
        for match in islice(pattern.finditer(passage.words), MOST):
            at = subject.at_piece(outline.path, passage.field, passage.words, match.start(), match[0])
            yield rule.at(at, found=passage.words[max(match.start() - 6, 0) : match.end() + 3])


def _in_language(subject: Subject, lang: str) -> Iterator[tuple[Outline, Passage]]:
    return ((outline, passage) for outline, passage in subject.passages if passage.lang == lang)


def _records_of(subject: Subject) -> Iterator[tuple[Outline, Passage]]:
    return ((outline, passage) for outline, passage in subject.passages if issubclass(outline.model, Record))


def _uses(word: str, words: str) -> Iterator[tuple[int, str]]:
    """Where a word stands: a whole word in Latin letters, or any place in Thai, which parts no words."""
    if word.isascii() or word in words:
        yield from ((match.start(), match[0]) for match in _pattern(word).finditer(words))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE) if word.isascii() else re.compile(re.escape(word))


def _read(passage: Passage) -> str:
    """The words of a passage with blanks where a mark or an address stands."""
    return _MARK.sub(lambda match: " " * len(match[0]), passage.words)


def _of_other_era(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Each year of another era than is said: where, as written, and what it should be."""
    words = _read(passage)
    for match in _THAI_ERA.finditer(words):
        year, is_common = int(match["year"]), match["era"] == "ค"
        if is_common and year >= _FIRST_BUDDHIST:
            yield match.start(), match[0], f"พ.ศ. {year}"
        elif not is_common and year in _COMMON:
            yield match.start(), match[0], f"พ.ศ. {year + BUDDHIST_OFFSET}"
    for match in _ENGLISH_YEAR.finditer(words) if passage.lang == "en" else ():
        yield match.start("year"), match["year"], str(int(match["year"]) - BUDDHIST_OFFSET)
