"""Bytes to text: what is not UTF-8, and characters that no record should hold."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from casebook.problems import Problem, Rule, Words
from casebook.reading import rules
from casebook.reading.source import Source

REPLACEMENT = "\ufffd"
"""What stands for a byte or character that was refused; it keeps its column."""

_ESCAPED = re.compile("[\udc80-\udcff]+")
# YAML 1.1, section 5.1, takes no C0 and C1 controls but tab, line feed and return. Next line (U+0085) and
# the separators U+2028 and U+2029 it takes for line ends, which no editor counts; the marks of direction
# (U+202A–U+202E, U+2066–U+2069) make a text look other than it is.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
_ZERO_WIDTH = "\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff"
_UNWELCOME = re.compile(f"(?P<tab>\t+)|(?P<control>[{_CONTROL}])|(?P<width>[{_ZERO_WIDTH}]+)")

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"\x00": "NULL", "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE"}


def decode(path: str, data: bytes) -> tuple[Source, list[Problem]]:
    """The text of a file, and a problem for each run of bytes that is not UTF-8.

    A byte order mark is left out. Bytes that cannot be read become U+FFFD, as editors show them.
    """
    wide = _wide_encoding(data)
    if wide:
        source = Source(path, data.decode(wide, "replace").lstrip("\ufeff"))
        found: Words = {"en": "two or four bytes for each letter", "th": "ใช้อักษรละสองหรือสี่ไบต์"}
        return source, [rules.BAD_ENCODING.at(source.at(0), found=found, guess=wide.upper())]
    try:
        return Source(path, data.decode("utf-8-sig")), []
    except UnicodeDecodeError:
        return _decode_what_can_be(path, data)


def clean(source: Source) -> tuple[Source, list[Problem]]:
    """The text without tabs and control characters, every other character in its place, and a problem for each.

    Characters without width are reported and kept.
    """
    if not _UNWELCOME.search(source.text):
        return source, []
    problems: list[Problem] = []

    def mend(match: re.Match[str]) -> str:
        at = source.at(match.start())
        if match["tab"]:
            problems.append(rules.TAB.at(at))
            return " " * len(match[0])
        rule, put = (rules.CONTROL_CHARACTER, REPLACEMENT) if match["control"] else (rules.ZERO_WIDTH, match[0])
        problems.append(rule.at(at, name=name_of(match[0][0])))
        return put

    return Source(source.path, _UNWELCOME.sub(mend, source.text)), problems


def unwelcome(text: str) -> Iterator[tuple[Rule, str]]:
    """The rule that each tab, control character or character without width in a text breaks, and its name."""
    for match in _UNWELCOME.finditer(text):
        rule = rules.TAB if match["tab"] else rules.CONTROL_CHARACTER if match["control"] else rules.ZERO_WIDTH
        yield rule, name_of(match[0][0])


def name_of(char: str) -> str:
    """The code point and Unicode name of a character."""
    return f"U+{ord(char):04X} {unicodedata.name(char, _NAMES.get(char, ''))}".strip()


def _wide_encoding(data: bytes) -> str | None:
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    # Without a mark: ASCII letters in UTF-16 have a zero byte each, always on the same side.
    head = data[:400]
    if (len(head) >= 4 and len(head) % 2 == 0) or len(head) > 4:
        for side, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if head[side::2].count(0) > len(head) // 3 and not head[1 - side :: 2].count(0):
                return encoding
    return None


def _decode_what_can_be(path: str, data: bytes) -> tuple[Source, list[Problem]]:
    escaped = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    guess = _guess(escaped)
    pieces: list[str] = []
    runs: list[tuple[int, bytes]] = []
    read = length = 0
    for match in _ESCAPED.finditer(escaped):
        pieces.append(escaped[read : match.start()])
        length += match.start() - read
        raw = match[0].encode("utf-8", "surrogateescape")
        runs.append((length, raw))
        shown = raw.decode("utf-8", "replace")
        pieces.append(shown)
        length += len(shown)
        read = match.end()
    source = Source(path, "".join(pieces) + escaped[read:])
    return source, [
        rules.BAD_ENCODING.at(source.at(offset), found=_bytes_as_text(raw), guess=guess) for offset, raw in runs
    ]


def _bytes_as_text(raw: bytes) -> str:
    return raw[:8].hex(" ").upper() + (" …" if len(raw) > 8 else "")


def _guess(escaped: str) -> str:
    """The encoding that the bytes which are not UTF-8 look like: Thai letters come in runs, accents alone."""
    runs = [match[0].encode("utf-8", "surrogateescape") for match in _ESCAPED.finditer(escaped)]
    raw = b"".join(runs)
    thai = sum(0xA1 <= byte <= 0xDA or 0xDF <= byte <= 0xFB for byte in raw)
    if thai >= 0.9 * len(raw) and len(raw) >= 2 * len(runs):
        return "Windows-874 (TIS-620)"
    return "Windows-1252 (Latin-1)"
