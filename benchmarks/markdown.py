"""An invented record as one Markdown page a language: what an author without casebook would write by hand.

The page says what casebook's page says: its texts, and also the cases of a pattern, the links both ways and the
lines to cite it by, which casebook computes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_CITATION = re.compile(r"\[@(\w+)(?:, ([^\]]+))?\]")
_REFERENCE = re.compile(r"\[\[([A-Z])(\d+)\]\]")
_OF_LETTER = {"C": "studies", "P": "patterns", "L": "lessons", "A": "adaptations"}
TEXT_KEYS = {"th", "en"}


Links = Mapping[str, list[tuple[Mapping[str, Any], str, Any]]]
"""For each id, the records at the other end, the field that links them, and what it says."""


def links(records: Iterable[Mapping[str, Any]]) -> tuple[Links, Links]:
    """The links of all records, seen from the record that makes them and from the one they lead to."""
    by_id = {record["id"]: record for record in records}
    outgoing: dict[str, list[tuple[Mapping[str, Any], str, Any]]] = defaultdict(list)
    incoming: dict[str, list[tuple[Mapping[str, Any], str, Any]]] = defaultdict(list)
    for record in by_id.values():
        for key, value in record.items():
            for item in value if isinstance(value, list) else ():
                other = item.get("id") if isinstance(item, dict) else item
                if isinstance(other, str) and other in by_id:
                    outgoing[record["id"]].append((by_id[other], key, item))
                    incoming[other].append((record, key, item))
    return outgoing, incoming


def page(record: Mapping[str, Any], lang: str, outgoing: Links, incoming: Links) -> str:
    """Every text of a record in one language, under a heading for each field, and what is computed from the others."""
    parts = [f"# {record['title'][lang]}", record["summary"][lang], *_facts(record)]
    for key, value in record.items():
        if key not in ("title", "summary") and not isinstance(value, str):
            parts += _section(key, value, lang, 2)
    parts += _computed(record, lang, outgoing.get(record["id"], []), incoming.get(record["id"], []))
    return "\n\n".join(parts) + "\n"


def _computed(record: Mapping[str, Any], lang: str, outgoing: list[Any], incoming: list[Any]) -> Iterator[str]:
    shown = [(other, item) for other, key, item in incoming if key == "patterns" and isinstance(item, dict)]
    if shown:
        rows = [
            f"| {_link(case, lang)} | {case['place']['country']} | {_note(item, lang)} | {item['strength']} |"
            for case, item in shown
        ]
        yield "\n".join(
            ["## Seen in", "", "| Case | Place | What is seen | How fully |", "| --- | --- | --- | --- |", *rows]
        )
    title = record["title"][lang]
    yield f"## Cite this record\n\n**For a memo**\n\n{record['id']} {title}, Invented, https://example.org/{record['id']}/"
    yield f"**APA**\n\nInvented. (2026). {title} ({record['id']}). https://example.org/{record['id']}/"
    for heading, linked in (("This page links to", outgoing), ("These link to this page", incoming)):
        if linked:
            yield f"## {heading}\n\n" + "\n".join(f"- {_link(other, lang)}: {_words(key)}" for other, key, _ in linked)


def _link(record: Mapping[str, Any], lang: str) -> str:
    record_id = record["id"]
    return f"[{record_id} {record['title'][lang]}](../{_OF_LETTER[record_id[0]]}/invented-{int(record_id[1:]):05}.md)"


def _note(item: Mapping[str, Any], lang: str) -> str:
    return _linked(item["note"][lang]) if "note" in item else ""


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
