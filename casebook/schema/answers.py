"""A filled-in form back to a record: the text that GitHub makes of it, question by question.

GitHub writes `### label`, an empty line and the answer for each question, and `_No response_` for no answer. An
answer is a stranger's: it may hold headings, fences, comments and whatever else Markdown knows, also lines that
look like another question. So the questions are looked for in their order, each one once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from casebook.model import LANGUAGES, Kind, PartialDate, Prose, Vocabularies
from casebook.model.dates import BUDDHIST_OFFSET, LAST_YEAR
from casebook.model.place import COUNTRIES, country_name
from casebook.reading.writing import as_yaml
from casebook.schema.fields import BETWEEN
from casebook.schema.items import AGREEMENT, Item, items

NOTHING = "_No response_"
"""What GitHub writes where nothing was written."""
NOT_PICKED = "None"
"""What it writes where nothing was picked from a list."""
_HEADING = re.compile(r"^### (.*?)[ \t]*$", re.MULTILINE)
_DATE = re.compile(r"(?:พ\.?ศ\.?|ค\.?ศ\.?)?\s*(\d{4})((?:-\d{2}){0,2})")


@dataclass(frozen=True)
class Answers:
    """What a form says of a new record, as plain data.

    `doubtful` are the labels of questions where an answer may have been taken for another one's, since it
    has a line that looks just like the question.
    """

    kind: Kind
    data: Mapping[str, Any]
    doubtful: tuple[str, ...] = ()

    def as_record(self, record_id: str, schema: str = "") -> str:
        """The file of the record, under an id; `schema` is the address of the JSON Schema for editors."""
        head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
        return head + as_yaml({"id": record_id, "status": "draft", **self.data})


def read_answers(body: str, vocabularies: Vocabularies) -> Answers | None:
    """What the text of an issue says; None when it is no form for a new record."""
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    headings = list(_HEADING.finditer(text))
    for kind in Kind:
        asked = items(kind, vocabularies)
        labels = [*(item.name["en"] for item in asked), AGREEMENT["en"]]
        first, last = _places(headings, labels), _places(headings[::-1], labels[::-1])
        if first and last:
            said = [text[start.end() : end.start()] for start, end in pairwise(first)]
            doubtful = [
                item.label for item, one, other in zip(asked, first, last[::-1], strict=False) if one is not other
            ]
            return Answers(kind, _as_data(asked, said), tuple(doubtful))
    return None


def _places(headings: Sequence[re.Match[str]], labels: Sequence[str]) -> list[re.Match[str]] | None:
    """The nearest heading of each label behind that of the one before; None when one is not there."""
    left = iter(headings)
    found = [next((heading for heading in left if _is_label(heading[1], label)), None) for label in labels]
    return [heading for heading in found if heading] if all(found) else None


def _is_label(heading: str, label: str) -> bool:
    """Whether a heading is a label, of which the English words suffice: the Thai ones may be told better in time."""
    return heading == label or heading.endswith(f"{BETWEEN}{label}")


def _as_data(asked: Sequence[Item], said: Sequence[str]) -> dict[str, Any]:
    """The answers at their places, without the questions that have none."""
    data: dict[Any, Any] = {}
    for item, words in zip(asked, said, strict=True):
        value = _value(item, words.strip())
        if value:
            place = data
            for step in item.path[:-1]:
                place = place.setdefault(step, {})
            place[item.path[-1]] = value
    for slot, source in data.get("sources", {}).items():
        # The name that the form tells to cite it by.
        data["sources"][slot] = {"key": f"source{slot + 1}", **source}
    return {key: _with_lists(value) for key, value in data.items()}


def _with_lists(value: Any) -> Any:
    """A value in which items by place have become lists."""
    if not isinstance(value, dict):
        return value
    inner = {key: _with_lists(one) for key, one in value.items()}
    return list(inner.values()) if all(isinstance(key, int) for key in inner) else inner


def _value(item: Item, words: str) -> str | list[str]:
    """An answer as the record has it; empty when there is none."""
    if words == NOTHING or (item.options and words == NOT_PICKED):
        return ""
    if item.options:
        picked = list(_picked(words, {label: term for term, label in item.options.items()}))
        return picked if item.shape.is_list else "".join(picked[:1])
    if item.is_text:
        text = "\n".join(line.rstrip() for line in words.split("\n"))
        return f"{text}\n" if text and item.shape.model is Prose else text
    if item.shape.is_list and item.shape.model is None:
        return [word for word in re.split(r"[\s,]+", words) if word]
    line = " ".join(words.split())
    if item.shape.plain is PartialDate:
        return _as_date(line)
    return _as_country(line) if item.path[-1] == "country" else line


def _picked(words: str, terms: Mapping[str, str]) -> Iterator[str]:
    """The terms that were picked; what is no term stays as it is, for the check to tell of."""
    while words:
        known = [label for label in terms if words == label or words.startswith(f"{label}, ")]
        label = max(known, key=len) if known else words.partition(", ")[0]
        yield terms.get(label, label)
        words = words[len(label) :].removeprefix(", ")


def _as_date(words: str) -> str:
    """A date in the common era, written with Arabic digits; anything else stays as it is."""
    match = _DATE.fullmatch(words)
    if not match:
        return words
    year = int(match[1])
    is_buddhist = LAST_YEAR < year <= LAST_YEAR + 300
    # `int` knows the digits of every script.
    rest = "".join(str(int(char)) if char.isdigit() else char for char in match[2])
    return f"{year - BUDDHIST_OFFSET if is_buddhist else year:04d}{rest}"


def _as_country(words: str) -> str:
    """The code of a country that is given by code or name."""
    return words.upper() if words.upper() in COUNTRIES else _countries().get(words.casefold(), words)


@cache
def _countries() -> Mapping[str, str]:
    return {country_name(code, lang).casefold(): code for lang in LANGUAGES for code in sorted(COUNTRIES)}
