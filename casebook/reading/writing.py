"""Plain data to YAML as authors write it: long texts in blocks, quotes where a text would be misread."""

from __future__ import annotations

import re
from typing import Any

import yaml

_PLAIN = re.compile(r"[\w\u0e00-\u0e7f](?:[\w\u0e00-\u0e7f ().,/'–-]*[\w\u0e00-\u0e7f().,/'–-])?")
# What YAML 1.1 or 1.2 takes for no text.
_NO_TEXT = re.compile(r"y|n|yes|no|on|off|true|false|null|[\d.,_-]*\d[\d.,:_-]*|[\d.]+e[\d]+|0[xob].*", re.IGNORECASE)
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def as_scalar(words: str) -> str:
    """A text as YAML of one line, in quotes where it would be taken for something else."""
    line = " ".join(words.split())
    if is_plain(line):
        return line
    return '"{}"'.format(line.replace("\\", "\\\\").replace('"', '\\"'))


def is_plain(line: str) -> bool:
    """Whether a line says the same without quotes to every reader of YAML; dates do so to ours."""
    if _DATE.fullmatch(line):
        return True
    return bool(_PLAIN.fullmatch(line)) and not _NO_TEXT.fullmatch(line) and ": " not in line


def as_yaml(data: Any) -> str:
    """Mappings, lists, texts, numbers and truth values as YAML, in their own order."""
    return yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=float("inf"))


class _Writer(yaml.SafeDumper):
    """Indents the items of a list, and picks the style of a text by what it says."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def text(self, text: str) -> yaml.ScalarNode:
        if "\n" in text:
            return self.represent_scalar(_TEXT, text, style="|")
        if _DATE.fullmatch(text):
            # Under the tag that a reader would find for it, it needs no quotes.
            tag = self.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
            return self.represent_scalar(tag, text)
        return self.represent_scalar(_TEXT, text, style=None if is_plain(text) else '"')


_TEXT = "tag:yaml.org,2002:str"
_Writer.add_representer(str, _Writer.text)
