"""An invented record as one Markdown page a language: what an author without casebook would write by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_CITATION = re.compile(r"\[@(\w+)(?:, ([^\]]+))?\]")
_REFERENCE = re.compile(r"\[\[([A-Z])(\d+)\]\]")
_OF_LETTER = {"C": "studies", "P": "patterns", "L": "lessons", "A": "adaptations"}
TEXT_KEYS = {"th", "en"}


def page(record: Mapping[str, Any], lang: str) -> str:
    """Every text of a record in one language, under a heading for each field."""
    parts = [f"# {record['title'][lang]}", record["summary"][lang], *_facts(record)]
    for key, value in record.items():
        if key not in ("title", "summary") and not isinstance(value, str):
            parts += _section(key, value, lang, 2)
    return "\n\n".join(parts) + "\n"


def _facts(record: Mapping[str, Any]) -> Iterator[str]:
    plain = {key: value for key, value in record.items() if isinstance(value, str)}
    yield "\n".join(["| | |", "| --- | --- |", *(f"| {_words(key)} | {value} |" for key, value in plain.items())])


def _section(key: str, value: Any, lang: str, level: int) -> Iterator[str]:
    yield f"{'#' * level} {_words(key)}"
    if isinstance(value, dict) and value.keys() >= TEXT_KEYS:
        yield _linked(value[lang])
    elif isinstance(value, dict):
        for inner, part in value.items():
            yield from _section(inner, part, lang, min(level + 1, 4))
    elif isinstance(value, list):
        yield "\n".join(f"- {_item(item, lang)}" for item in value)
    else:
        yield str(value)


def _item(item: Any, lang: str) -> str:
    if isinstance(item, dict) and item.keys() >= TEXT_KEYS:
        return _linked(item[lang])
    if isinstance(item, dict):
        return "; ".join(f"**{_words(key)}**: {_item(value, lang)}" for key, value in item.items())
    if isinstance(item, list):
        return ", ".join(_item(inner, lang) for inner in item)
    return str(item)


def _words(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _linked(text: str) -> str:
    def link(match: re.Match[str]) -> str:
        return f"[{match[1]}{match[2]}](../{_OF_LETTER[match[1]]}/invented-{int(match[2]):05}.md)"

    return _REFERENCE.sub(link, _CITATION.sub(r"(\1)", text))
