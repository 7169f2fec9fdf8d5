"""The words that a reader sees: both languages, their length, and what may stand in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import islice

from markdown_it import MarkdownIt

from casebook.checks.checking import MOST, Subject, check_of
from casebook.model.record import SUMMARY_LIMIT
from casebook.problems import Problem, Rule, Severity, Words, excerpt
from casebook.reading import Passage

_THAI = re.compile(r"[\u0e01-\u0e5b]")
_LATIN = re.compile(r"[A-Za-z]")
_HTML = re.compile(r"<(?:/?[A-Za-z][\w-]*(?:\s[^<>]*)?/?|!--)>?")
_AUTOLINK = re.compile(r"<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*)>")
_TARGET = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|<)(?P<address>[^\s<>()]+)")
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_SAFE = frozenset({"http", "https", "mailto"})
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s.*|^.+\n {0,3}(?:=+|-{2,})\s*$", re.MULTILINE)
_MARK = re.compile(r"\[\[[^\[\]]*\]\]|\[@[^\[\]]*\]|\]\([^()\n]*\)|https?://\S+")
_MARKUP = re.compile(r"\[\[|\[@|\*\*|\]\(|(?<!\w)`")
LEAST_LETTERS = 40
"""Shorter texts are names and figures as often as not, whose letters tell nothing of their language."""
LEAST_THAI = 4
"""So many Thai letters without a Latin one are no English text, however short."""
LITTLE = 5
"""How many times as many Latin letters as Thai ones make a text one with little Thai."""

MISSING = Rule(
    "missing-language",
    {"en": "'{key}' has no text in {lacking}.", "th": "'{key}' ยังไม่มีข้อความ{lacking}"},
    {
        "en": "Add '{code}: …' beside the other language. Until then the page shows the other one and says so.",
        "th": "เติม '{code}: …' คู่กับอีกภาษา ก่อนหน้านั้นหน้าเว็บจะแสดงอีกภาษาแทนพร้อมข้อความแจ้ง",
    },
    Severity.NOTE,
)
WRONG = Rule(
    "wrong-language",
    {"en": "This stands under '{code}', but it is not {expected}.", "th": "ข้อความนี้อยู่ใต้ '{code}' แต่ไม่ใช่{expected}"},
    {"en": "Put each text under its own language.", "th": "ใส่ข้อความให้ตรงภาษา"},
    Severity.WARNING,
)
TOO_LONG = Rule(
    "summary-too-long",
    {
        "en": "The summary has {length} characters; {limit} is the most.",
        "th": "บทสรุปยาว {length} อักขระ เกินกำหนด {limit} อักขระ",
    },
    {
        "en": "Cut {over}. In Thai, vowels and tone marks count too.",
        "th": "ตัดออก {over} อักขระ ภาษาไทยนับสระและวรรณยุกต์ด้วย",
    },
)
RAW_HTML = Rule(
    "raw-html",
    {"en": "'{found}' is HTML, which texts do not take.", "th": "'{found}' เป็น HTML ซึ่งใช้ในข้อความไม่ได้"},
    {
        "en": "Use Markdown: **bold**, [words](https://…). For a plain '<' write '&lt;'.",
        "th": "ใช้ Markdown แทน เช่น **ตัวหนา** [ข้อความ](https://…) ถ้าต้องการเครื่องหมาย '<' ให้เขียน '&lt;'",
    },
)
UNSAFE_LINK = Rule(
    "unsafe-link",
    {"en": "A link cannot lead to '{found}'.", "th": "ลิงก์ชี้ไปที่ '{found}' ไม่ได้"},
    {"en": "Links begin with https://, http:// or mailto:.", "th": "ลิงก์ต้องขึ้นต้นด้วย https:// http:// หรือ mailto:"},
)
IMAGE = Rule(
    "image-in-text",
    {"en": "Texts do not take pictures: '{found}'.", "th": "ในข้อความใส่ภาพไม่ได้: '{found}'"},
    {"en": "Take it out.", "th": "เอาออก"},
)
HEADING = Rule(
    "heading-in-text",
    {"en": "Texts do not take headings: '{found}'.", "th": "ในข้อความใส่หัวข้อไม่ได้: '{found}'"},
    {
        "en": "The fields are the headings. Write a paragraph, or use **bold**.",
        "th": "ชื่อช่องเป็นหัวข้ออยู่แล้ว เขียนเป็นย่อหน้า หรือใช้ **ตัวหนา**",
    },
)
MARKUP_IN_LINE = Rule(
    "markup-in-line",
    {
        "en": "'{key}' is one line of plain words; '{found}' would be shown as it stands.",
        "th": "'{key}' เป็นข้อความบรรทัดเดียวแบบธรรมดา '{found}' จะแสดงตามตัวอักษร",
    },
    {"en": "Take the marks out.", "th": "เอาเครื่องหมายออก"},
)
BROKEN_LINE = Rule(
    "broken-line",
    {"en": "'{key}' is one line, but it has {lines}.", "th": "'{key}' ต้องเป็นบรรทัดเดียว แต่มี {lines} บรรทัด"},
    {"en": "Write it on one line.", "th": "เขียนให้อยู่ในบรรทัดเดียว"},
)

_NAMES: dict[str, Words] = {
    "th": {"en": "Thai", "th": "ภาษาไทย"},
    "en": {"en": "English", "th": "ภาษาอังกฤษ"},
}


@check_of(MISSING)
def missing_language(subject: Subject) -> Iterator[Problem]:
    """Every text is in both languages.

    PASS:
        summary: {th: สรุป, en: Summary}
    FAIL:
        summary: {en: Summary}
    """
    for outline in subject.outlines:
        for field, lacking in outline.lacking:
            key = next(step for step in reversed(field) if isinstance(step, str))
            yield MISSING.at(subject.at(outline.path, field), key=key, lacking=_NAMES[lacking], code=lacking)


@check_of(WRONG)
def wrong_language(subject: Subject) -> Iterator[Problem]:
    """A text is in the language that it says.

    PASS:
        summary: {th: สรุปเรื่องที่ใช้ชื่อ OECD OPSI, en: A summary of what the municipality did}
    FAIL:
        summary: {th: "This long summary was never put into Thai by anybody นะ", en: สรุป}
    """
    for outline in subject.outlines:
        for passage in outline.passages:
            if _is_in_other_language(passage):
                at = subject.at(outline.path, passage.field)
                yield WRONG.at(at, code=passage.lang, expected=_NAMES[passage.lang])


@check_of(TOO_LONG)
def summary_too_long(subject: Subject) -> Iterator[Problem]:
    """A summary is short enough to be read in a list.

    PASS:
        summary: {th: สรุป, en: Summary}
    FAIL:
        summary:
          th: สรุป
          en: "Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long."
    """  # noqa: E501 - the example has to be too long
    for outline in subject.outlines:
        for passage in outline.passages:
            length = len(passage.words.strip())
            if passage.field == ("summary", passage.lang) and length > SUMMARY_LIMIT:
                at = subject.at(outline.path, passage.field)
                yield TOO_LONG.at(at, length=length, limit=SUMMARY_LIMIT, over=length - SUMMARY_LIMIT)


@check_of(RAW_HTML)
def raw_html(subject: Subject) -> Iterator[Problem]:
    """A text holds no HTML: it would be shown as it is typed.

    PASS:
        summary: {th: สรุป, en: "Fewer than 5 < 6 <https://example.org/>"}
    FAIL:
        summary: {th: สรุป, en: "Some <b>bold</b> words"}
    """
    for passage, path in _passages(subject):
        for match, nth in _each(_HTML, passage.words) if "<" in passage.words else ():
            yield RAW_HTML.at(subject.at(path, passage.field, match, nth), found=excerpt(match, 30))


@check_of(UNSAFE_LINK)
def unsafe_link(subject: Subject) -> Iterator[Problem]:
    """A link leads to the web, to a mailbox or within the site.

    PASS:
        summary: {th: สรุป, en: "[words](https://example.org/) and [more](about/)"}
    FAIL:
        summary: {th: สรุป, en: "[words](javascript:alert(1))"}
    """
    for passage, path in _passages(subject):
        may_link = ":" in passage.words or "&" in passage.words
        for address, nth in islice(_unsafe(passage.words), MOST) if may_link else ():
            at = subject.at(path, passage.field, address, nth)
            yield UNSAFE_LINK.at(at, found=excerpt(address, 40))


@check_of(IMAGE)
def image_in_text(subject: Subject) -> Iterator[Problem]:
    """A text holds no pictures.

    PASS:
        summary: {th: สรุป, en: "Well! [words](https://example.org/)"}
    FAIL:
        summary: {th: สรุป, en: "![alt](https://example.org/x.png)"}
    """
    for passage, path in _passages(subject):
        for match, nth in _each(_IMAGE, passage.words) if "![" in passage.words else ():
            yield IMAGE.at(subject.at(path, passage.field, match, nth), found=excerpt(match, 30))


@check_of(HEADING)
def heading_in_text(subject: Subject) -> Iterator[Problem]:
    """A text holds no headings.

    PASS:
        summary: {th: สรุป, en: "Case #1 of 2"}
    FAIL:
        summary:
          th: สรุป
          en: |
            ## A heading
    """
    for passage, path in _passages(subject):
        may_head = "#" in passage.words or "\n" in passage.words
        for match, nth in _each(_HEADING, passage.words) if may_head else ():
            first = match.strip().split("\n")[0]
            yield HEADING.at(subject.at(path, passage.field, first, nth), found=excerpt(first, 30))


@check_of(MARKUP_IN_LINE)
def markup_in_line(subject: Subject) -> Iterator[Problem]:
    """A title or label is plain words.

    PASS:
        title: {th: ชื่อ, en: "Title (2nd)"}
    FAIL:
        title: {th: ชื่อ, en: "A **bold** title"}
    """
    for passage, path in _passages(subject):
        match = _MARKUP.search(passage.words) if passage.is_line else None
        if match:
            at = subject.at(path, passage.field, match[0])
            yield MARKUP_IN_LINE.at(at, key=passage.field[-2], found=match[0])


@check_of(BROKEN_LINE)
def broken_line(subject: Subject) -> Iterator[Problem]:
    """A title or label is one line.

    PASS:
        title: {th: ชื่อ, en: Title}
    FAIL:
        title:
          th: ชื่อ
          en: |
            One line
            and another
    """
    for passage, path in _passages(subject):
        lines = len(passage.words.strip().splitlines()) if passage.is_line else 1
        if lines > 1:
            yield BROKEN_LINE.at(subject.at(path, passage.field), key=passage.field[-2], lines=lines)


def _passages(subject: Subject) -> Iterator[tuple[Passage, str]]:
    return ((passage, outline.path) for outline in subject.outlines for passage in outline.passages)


def _each(pattern: re.Pattern[str], words: str) -> Iterator[tuple[str, int]]:
    """Each match, and how many like it come before."""
    seen: Counter[str] = Counter()
    for match in islice(pattern.finditer(words), MOST):
        if not _AUTOLINK.match(words, match.start()):
            yield match[0], seen[match[0]]
        seen[match[0]] += 1


def _unsafe(words: str) -> Iterator[tuple[str, int]]:
    """The addresses of links that no page may have, as they are written, and how many like them come before."""
    addresses = {address for address in _addresses(words) if not _is_safe(address)}
    seen: Counter[str] = Counter()
    for match in _TARGET.finditer(words) if addresses else ():
        written = match["address"]
        if unescape(written) in addresses:
            yield written, seen[written]
        seen[written] += 1
    yield from ((address, 0) for address in sorted(addresses) if not any(unescape(one) == address for one in seen))


def _addresses(words: str) -> Iterator[str]:
    """Where the links of a text lead, as Markdown reads them."""
    for block in _parser().parse(words):
        yield from (str(token.attrGet("href")) for token in block.children or () if token.type == "link_open")


def _is_safe(address: str) -> bool:
    scheme = _SCHEME.match(address.strip())
    return scheme is None or scheme["scheme"].lower() in _SAFE


@cache
def _parser() -> MarkdownIt:
    """Markdown as the site reads it, but for what it makes of an address: here every link counts."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.validateLink = bool  # type: ignore[method-assign, assignment]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser


def _is_in_other_language(passage: Passage) -> bool:
    words = _MARK.sub(" ", passage.words)
    if words.isascii() if passage.lang == "en" else len(words) < LEAST_LETTERS:
        return False
    thai, latin = len(_THAI.findall(words)), len(_LATIN.findall(words))
    if passage.lang == "en" and thai >= LEAST_THAI and not latin:
        return True
    if thai + latin < LEAST_LETTERS:
        return False
    return thai * LITTLE < latin if passage.lang == "th" else thai > latin
