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
# Spaces that YAML takes for letters: at the beginning of a line, after a dash and after a field's colon.
_ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_STRUCTURE = re.compile(rf"^[ {_ODD_SPACE}]*(?:-[ {_ODD_SPACE}]+)*(?:[A-Za-z_][\w-]*:[ {_ODD_SPACE}]*)?", re.MULTILINE)
_ODD = re.compile(f"[{_ODD_SPACE}]+")
_SUSPECT = re.compile(f"[\t{_CONTROL}{_ZERO_WIDTH}{_ODD_SPACE}]")
"""Any of them: one class of characters is looked for in a fraction of the time that three take."""

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
THAI_CODE_PAGE = "cp874"
"""Python's name for Windows-874, which holds TIS-620: one byte for each letter."""
_THAI_NAME = "Windows-874 (TIS-620)"
_LATIN_NAME = "Windows-1252 (Latin-1)"
_NAMES = {"\x00": "NULL", "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE"}


def decode(path: str, data: bytes) -> tuple[Source, list[Problem]]:
    """The text of a file, and a problem for each run of bytes that is not UTF-8.

    A byte order mark is left out. Bytes that cannot be read become U+FFFD, as editors show them.
    """
    wide = _wide_encoding(data)
    if wide:
        whole = data[: len(data) - len(data) % (4 if wide == "utf-32" else 2)]
        source = Source(path, whole.decode(wide, "replace").lstrip("\ufeff"))
        found: Words = {"en": "two or four bytes for each letter", "th": "เก็บอักษรละสองหรือสี่ไบต์"}
        return source, [
            rules.BAD_ENCODING.at(source.at(0), found=found, guess=wide.upper().removesuffix("-LE").removesuffix("-BE"))
        ]
    try:
        return Source(path, data.decode("utf-8-sig")), []
    except UnicodeDecodeError:
        return _decode_thai(path, data) if _is_thai_code_page(data) else _decode_what_can_be(path, data)


def clean(source: Source) -> tuple[Source, list[Problem]]:
    """The text without tabs and control characters, every other character in its place, and a problem for each.

    Characters without width are reported and kept.
    """
    if not _SUSPECT.search(source.text):
        return source, []
    problems: list[Problem] = []

    def mend(match: re.Match[str]) -> str:
        at = source.at(match.start())
        if match["tab"]:
            problems.append(rules.TAB.at(at))
            return " " * len(match[0])
        name = name_of(match[0][0])
        if match["control"]:
            problems.append(rules.CONTROL_CHARACTER.at(at, name=name))
            # A page break stands for a space at most.
            return " " if match[0] in "\x0b\x0c" else REPLACEMENT
        problems.append(rules.ZERO_WIDTH.at(at, name=name))
        # The parser takes a byte order mark inside a text for an error of its own.
        return match[0].replace("\ufeff", "\u200b")

    mended, odd_spaces = _with_plain_spaces(Source(source.path, _UNWELCOME.sub(mend, source.text)))
    return mended, problems + odd_spaces


def _with_plain_spaces(source: Source) -> tuple[Source, list[Problem]]:
    """The text with plain spaces where spaces make its structure, and a problem for each that was another."""
    problems: list[Problem] = []

    def mend(match: re.Match[str]) -> str:
        for odd in _ODD.finditer(match[0]):
            at = source.at(match.start() + odd.start())
            problems.append(rules.ODD_SPACE.at(at, name=name_of(odd[0][0])))
        return _ODD.sub(lambda odd: " " * len(odd[0]), match[0])

    return Source(source.path, _STRUCTURE.sub(mend, source.text)), problems


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
        rules.BAD_ENCODING.at(source.at(offset), found=_bytes_as_text(raw), guess=_LATIN_NAME) for offset, raw in runs
    ]


def _bytes_as_text(raw: bytes) -> str:
    return raw[:8].hex(" ").upper() + (" …" if len(raw) > 8 else "")


def _decode_thai(path: str, data: bytes) -> tuple[Source, list[Problem]]:
    """The text of a file in the Thai code page, with a problem for each run of its letters."""
    source = Source(path, data.decode(THAI_CODE_PAGE, "replace"))
    problems = []
    for match in re.finditer(r"[^\x00-\x7f]+", source.text):
        found = _bytes_as_text(data[match.start() : match.end()])
        problems.append(rules.BAD_ENCODING.at(source.at(match.start()), found=found, guess=_THAI_NAME))
    return source, problems


def _is_thai_code_page(data: bytes) -> bool:
    """Whether a file that is not UTF-8 is in the Thai code page: its high bytes are Thai letters, few of them UTF-8."""
    high = re.findall(rb"[\x80-\xff]+", data)
    raw = b"".join(high)
    thai = sum(0xA1 <= byte <= 0xDA or 0xDF <= byte <= 0xFB for byte in raw)
    sound = len(re.findall("[^\x00-\x7f\udc80-\udcff]", data.decode("utf-8", "surrogateescape")))
    return thai >= 0.9 * len(raw) and len(raw) >= 2 * len(high) and sound * 4 < len(raw)
