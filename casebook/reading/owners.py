"""What to call the part of a file that a field belongs to."""

from __future__ import annotations

from pydantic import BaseModel

from casebook.model import Adaptation, BookSettings, Case, Glossary, Kind, Lesson, Pattern, Vocabulary
from casebook.model.walk import FieldPath
from casebook.problems import Words, excerpt
from casebook.reading import rules
from casebook.reading.nodes import Node, Scalar, Sequence

KIND_WORDS: dict[Kind, Words] = {
    Kind.CASE: {"en": "a case", "th": "กรณีศึกษา"},
    Kind.PATTERN: {"en": "a pattern", "th": "แบบแผน"},
    Kind.LESSON: {"en": "a lesson", "th": "บทเรียน"},
    Kind.ADAPTATION: {"en": "an adaptation", "th": "แนวทางปรับใช้"},
}
"""One record of each kind."""

_FILES: dict[type[BaseModel], Words] = {
    Case: KIND_WORDS[Kind.CASE],
    Pattern: KIND_WORDS[Kind.PATTERN],
    Lesson: KIND_WORDS[Kind.LESSON],
    Adaptation: KIND_WORDS[Kind.ADAPTATION],
    Glossary: {"en": "the glossary", "th": "อภิธานศัพท์"},
    BookSettings: {"en": "book.yml", "th": " book.yml"},
    Vocabulary: {"en": "a list of terms", "th": "รายการคำ"},
}


def owner_words(model: type[BaseModel], path: FieldPath) -> Words:
    """The part of a file at a path: a case, 'narrative', or an item of 'outcomes'."""
    keys = [step for step in path if isinstance(step, str)]
    if not keys:
        return _FILES.get(model, {"en": "the record", "th": "ระเบียน"})
    name = f"'{excerpt(keys[-1])}'"
    if isinstance(path[-1], int):
        return {"en": f"an item of {name}", "th": f"รายการย่อยใน {name}"}
    return {"en": name, "th": f" {name}"}


def found_words(node: Node) -> Words:
    """What a node is, in an author's words."""
    if isinstance(node, Scalar):
        return rules.TEXT if node.value.strip() else rules.NOTHING
    return rules.LIST if isinstance(node, Sequence) else rules.MAPPING
