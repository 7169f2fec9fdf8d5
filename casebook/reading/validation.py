"""A tree and a model to a record, or to a problem for each field that is not as the model says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from casebook.model import Bilingual, Vocabularies
from casebook.model.walk import FieldPath
from casebook.problems import Location, Problem, Words, excerpt
from casebook.reading import rules
from casebook.reading.document import Document
from casebook.reading.nodes import Mapping, Node, Scalar, Sequence, Unread, find
from casebook.reading.owners import found_words, owner_words
from casebook.reading.shapes import Shape, homes, nearest, owner_of, shape_at, shapes
from casebook.reading.source import Source

MOST_UNKNOWN = 101
"""For how many unknown keys a way out is looked for; one more than are told of a file."""
MOST_LISTED = 12
"""How many fields or terms a way out lists."""

M = TypeVar("M", bound=BaseModel)


def validate(
    document: Document,
    model: type[M],
    vocabularies: Vocabularies | None,
    lacks: Callable[[str], bool] = bool,
) -> tuple[M | None, list[Problem]]:
    """Make a record of what a file says.

    Returns the record and no problems, or None and every problem that could be found.
    Without vocabularies the terms of closed lists are not looked at; `lacks` says of a list that is
    not among them whether that is a problem.
    """
    if document.root is None:
        return None, []
    empties = list(_empty(document.root, model)) if document.has_blanks else []
    record, errors = _checked(document.data, model, vocabularies, lacks)
    if record is not None and not empties:
        return record, []
    return None, list(_Explanation(document.source, document.root, model).problems(errors, empties))


def _checked(
    data: Any, model: type[M], vocabularies: Vocabularies | None, lacks: Callable[[str], bool]
) -> tuple[M | None, list[ErrorDetails]]:
    context = None if vocabularies is None else {"vocabularies": vocabularies}
    try:
        return model.model_validate(data, context=context), []
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
    weighed = [error for error in errors if error["type"] != "no-vocabulary" or lacks(error["ctx"]["vocabulary"])]
    if weighed:
        return None, weighed
    return model.model_validate(data), []


class _Explanation:
    """The words for what pydantic found in one file."""

    def __init__(self, source: Source, root: Mapping, model: type[BaseModel]) -> None:
        self.source = source
        self.root = root
        self.model = model
        self.mended: set[FieldPath] = set()
        """Fields that are there under a name misspelt, or (without places in lists) somewhere else."""

    def problems(self, errors: list[ErrorDetails], empties: list[FieldPath]) -> Iterator[Problem]:
        told = set(empties)
        for path in empties:
            yield rules.EMPTY_VALUE.at(self.key_or_value(path), what=part_words(path), way_out=self.wanted(path))
        unknown = (error for error in errors if error["type"] == "extra_forbidden")
        for error in islice(unknown, MOST_UNKNOWN):
            if not isinstance(find(self.root, tuple(error["loc"]))[1], Unread):
                yield self.unknown_key(tuple(error["loc"]))
        for error in errors:
            path = tuple(error["loc"])
            if error["type"] == "extra_forbidden" or path in told:
                continue
            if error["type"] == "missing" and not self.mended.isdisjoint({path, ("", *_without_places(path))}):
                continue
            problem = self.problem(path, error)
            if problem is not None:
                yield problem

    def problem(self, path: FieldPath, error: ErrorDetails) -> Problem | None:
        _, node, found = find(self.root, path)
        if isinstance(node, Unread):
            return None
        kind = error["type"]
        if kind == "missing":
            return self.missing(path)
        text = excerpt(node.value) if isinstance(node, Scalar) else ""
        values: dict[str, Any] = {"key": name_of(path), "found": text, **error.get("ctx", {})}
        values["found"] = excerpt(str(values["found"]))
        at = self.source.at(node.start) if found == len(path) else self.key_or_value(path)
        if kind in _MAKERS:
            problem: Problem = _MAKERS[kind](at, values)
            return problem
        if kind == "empty-text":
            shape = shape_at(self.model, path)
            help_: Words = shape.help if shape else {"en": ""}
            return rules.EMPTY_TEXT.at(self.key_or_value(path), key=values["key"], help=help_)
        if kind == "literal_error":
            return unknown_term(at, {**values, "vocabulary": values["key"], "allowed": values["expected"]})
        return self.wrong_type(path, node, at) or rules.INVALID_VALUE.at(at, reason=error["msg"], **_only(values))

    def wrong_type(self, path: FieldPath, node: Node, at: Location) -> Problem | None:
        shape = shape_at(self.model, path)
        if shape is None:
            # A whole file that is not a mapping is told of elsewhere.
            return None
        in_list = bool(path) and isinstance(path[-1], int)
        expected, way_out = expectation(shape, in_list, node)
        found = found_words(node)
        return rules.WRONG_TYPE.at(at, what=part_words(path), expected=expected, found=found, way_out=way_out)

    def missing(self, path: FieldPath) -> Problem:
        owner = owner_of(self.model, path)
        shape = shapes(owner).get(str(path[-1])) if owner else None
        help_: Words = shape.help if shape else {"en": ""}
        words = owner_words(self.model, path[:-1])
        capital = {lang: text if "." in text else text[:1].upper() + text[1:] for lang, text in words.items()}
        at = self.key_or_value(path[:-1]) if len(path) > 1 else self.first_key()
        return rules.MISSING_FIELD.at(at, owner_=capital, key=path[-1], help=help_)

    def unknown_key(self, path: FieldPath) -> Problem:
        key = str(path[-1])
        node, value, _ = find(self.root, path)
        owner = owner_of(self.model, path) or self.model
        words = owner_words(self.model, path[:-1])
        at = self.source.at(node.start if node else value.start)
        return rules.UNKNOWN_KEY.at(at, key=excerpt(key), owner=words, way_out=self.way_out(path, key, owner))

    def way_out(self, path: FieldPath, key: str, owner: type[BaseModel]) -> Words:
        _, parent, _ = find(self.root, path[:-1])
        taken = set(parent.entries) if isinstance(parent, Mapping) else set()
        keys = shapes(owner)
        name, colon, _ = key.partition(":")
        if colon and name in keys:
            self.mended.add((*path[:-1], name))
            return {"en": f"Put a space after the colon: '{name}: …'.", "th": f"เว้นวรรคหลังทวิภาค: '{name}: …'"}
        first = key.split(maxsplit=1)[0] if key.split() else ""
        if first != key and first in keys:
            self.mended.add((*path[:-1], first))
            return {"en": f"A colon is lacking after '{first}'.", "th": f"ขาดทวิภาค (:) หลัง '{first}'"}
        near = nearest(key, keys)
        if near and near[0] not in taken:
            self.mended.add((*path[:-1], near[0]))
            return {"en": f"Did you mean '{near[0]}'?", "th": f"หมายถึง '{near[0]}' ใช่หรือไม่"}
        _, value, _ = find(self.root, path)
        if isinstance(parent, Mapping) and parent.flow and isinstance(value, Scalar) and value.start == value.end:
            return {
                "en": "Inside { } a comma begins a new field: put quotes round a text that has one.",
                "th": "ภายใน { } จุลภาคเป็นตัวคั่นช่องข้อมูล ถ้าข้อความมีจุลภาคให้ใส่อัญประกาศครอบ",
            }
        belongs = homes(self.model).get(key, ())
        if len(belongs) == 1:
            self.mended.add(("", *belongs[0], key))
            where = ".".join(belongs[0])
            if not where:
                return {
                    "en": "It belongs at the top level, without indentation.",
                    "th": "ต้องอยู่ระดับบนสุด โดยไม่ย่อหน้า",
                }
            return {"en": f"It belongs under '{where}'.", "th": f"ต้องอยู่ใต้ '{where}'"}
        free = [known for known in keys if known not in taken] or list(keys)
        alike = [known for known in nearest(key, keys, most=3) if known not in taken]
        listed = ", ".join(alike or free[:MOST_LISTED]) + ("" if alike or len(free) <= MOST_LISTED else ", …")
        return {"en": f"Fields that it takes: {listed}.", "th": f"ช่องที่ใช้ได้: {listed}"}

    def wanted(self, path: FieldPath) -> Words:
        """What to write in a field that is empty, or that it may be left out."""
        shape = shape_at(self.model, path)
        if shape is None or not shape.required:
            return {"en": "Write it, or take the line out.", "th": "ใส่ค่าลงไป หรือลบบรรทัดนี้ออก"}
        return {"en": f"Write it: {shape.help['en']}", "th": f"ใส่ค่าลงไป: {shape.help['th']}"}

    def key_or_value(self, path: FieldPath) -> Location:
        return self.source.at(place_of(self.root, path))

    def first_key(self) -> Location:
        key = next((key for key, _ in self.root.entries.values()), None)
        return self.source.at((key or self.root).start)


def place_of(root: Node, path: FieldPath) -> int:
    """The offset at which an author would look for a field.

    That is the value of a text or number, the key of a list or mapping, and the start of a list's
    item; for a field that is not there, its nearest parent.
    """
    key, node, found = find(root, path)
    if not found and isinstance(node, Mapping) and node.entries:
        return next(iter(node.entries.values()))[0].start
    return key.start if key and (not isinstance(node, Scalar) or node.start == node.end) else node.start


def part_words(path: FieldPath) -> Words:
    """A field as a sentence names it, or an item of a list."""
    name = f"'{name_of(path)}'"
    if path and isinstance(path[-1], int):
        return {"en": f"An item of {name}", "th": f"รายการย่อยใน {name}"}
    return {"en": name, "th": name}


def name_of(path: FieldPath) -> str:
    """The key that a path ends with, leaving out places in lists."""
    return excerpt(next((step for step in reversed(path) if isinstance(step, str)), ""))


def expectation(shape: Shape, in_list: bool, node: Node) -> tuple[Words, Words]:
    """What a field takes, and how to write it."""
    if shape.is_list and not in_list:
        return rules.LIST, _same(f"{shape.key}: [{_quoted(node)}]", "Write it as a list: {0}", "เขียนเป็นรายการ: {0}")
    if shape.model is None:
        return _plain_expectation(shape, node)
    if issubclass(shape.model, Bilingual):
        text = _quoted(node)
        is_thai = any("\u0e01" <= char <= "\u0e5b" for char in text)
        pair = f"{{th: {text}, en: …}}" if is_thai else f"{{th: …, en: {text}}}"
        return rules.BILINGUAL, _same(pair, "Write {0}.", "เขียนเป็น {0}")
    keys = ", ".join(list(shapes(shape.model))[:6])
    return rules.MAPPING, _same(keys, "Give it fields of its own: {0}.", "ใส่ช่องย่อย: {0}")


def unknown_term(at: Location, values: dict[str, Any]) -> Problem:
    """The problem of a word that is not in a closed list, with the nearest that are."""
    allowed = [term.strip(" '") for term in str(values["allowed"]).replace(" or ", ", ").split(", ")]
    found = str(values["found"])
    # What is most like a word may say the opposite.
    near = [term for term in nearest(found, allowed, most=3) if term != f"un{found}"]
    listed = ", ".join(near or allowed[:MOST_LISTED]) + ("" if near or len(allowed) <= MOST_LISTED else ", …")
    way_out = (
        _same(listed, "Did you mean {0}?", "หมายถึง {0} ใช่หรือไม่")
        if near
        else _same(listed, "Take one of: {0}.", "ใช้คำใดคำหนึ่ง: {0}")
    )
    return rules.UNKNOWN_TERM.at(at, found=values["found"], vocabulary=values["vocabulary"], way_out=way_out)


def _plain_expectation(shape: Shape, node: Node) -> tuple[Words, Words]:
    if shape.plain in (int, float):
        return rules.NUMBER, {
            "en": "Write digits, with a point for decimals: 59.83.",
            "th": "เขียนเป็นตัวเลข ใช้จุดทศนิยม เช่น 59.83",
        }
    if shape.plain is bool:
        return rules.YES_OR_NO, {"en": "Write yes or no.", "th": "เขียน yes หรือ no"}
    bilingual = isinstance(node, Mapping) and set(node.entries) <= {"th", "en"}
    if bilingual:
        return rules.TEXT, {
            "en": "Write the text once; it is the same in both languages.",
            "th": "เขียนข้อความครั้งเดียว ใช้ร่วมกันทั้งสองภาษา",
        }
    return rules.TEXT, {
        "en": "Write it on the line of its key; a text that begins with '[' or '{' needs quotes.",
        "th": "เขียนไว้หลังชื่อช่องในบรรทัดเดียวกัน ข้อความที่ขึ้นต้นด้วย '[' หรือ '{' ต้องมีอัญประกาศครอบ",
    }


def _quoted(node: Node) -> str:
    text = excerpt(node.value, 30) if isinstance(node, Scalar) and node.value.strip() else "…"
    return f'"{text}"' if any(mark in text for mark in ",:{}[]#\"'") else text


def _same(value: str, en: str, th: str) -> Words:
    return {"en": en.format(value), "th": th.format(value)}


def _only(values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in ("key", "found")}


def _without_places(path: FieldPath) -> FieldPath:
    return tuple(step for step in path if isinstance(step, str))


def _empty(
    node: Node, model: type[BaseModel] | None, path: FieldPath = (), *, needed: bool = False
) -> Iterator[FieldPath]:
    """The paths of values that are empty.

    A language that a text lacks is no fault here, nor an empty list that may be left out.
    """
    if isinstance(node, Mapping):
        fields = shapes(model) if model else {}
        for key, (_, value) in node.entries.items():
            shape = fields.get(key)
            is_known = model is None or (shape is not None and not issubclass(model, Bilingual))
            if is_known:
                needed = bool(shape and shape.required)
                yield from _empty(value, shape.model if shape else None, (*path, key), needed=needed)
    elif isinstance(node, Sequence):
        if needed and not node.items:
            yield path
        for place, item in enumerate(node.items):
            yield from _empty(item, model, (*path, place))
    elif isinstance(node, Scalar) and not node.value.strip():
        yield path


def _bad_date(at: Location, values: dict[str, Any]) -> Problem:
    expected: Words = {"en": "a date that exists", "th": "วันที่ที่ถูกต้อง"}
    return rules.BAD_DATE.at(at, found=values["found"], expected=expected, shape=_SHAPES)


def _date_without_day(at: Location, values: dict[str, Any]) -> Problem:
    expected: Words = {"en": "a date that names its day", "th": "วันที่ที่ครบทั้งปี เดือน และวัน"}
    return rules.BAD_DATE.at(at, found=values["found"], expected=expected, shape="2017-06-15")


_SHAPES: Words = {"en": "2017, 2017-06 or 2017-06-15", "th": "2017 หรือ 2017-06 หรือ 2017-06-15"}


_MAKERS: dict[str, Any] = {
    "bad-date": _bad_date,
    "date-without-day": _date_without_day,
    "buddhist-year": lambda at, values: rules.BUDDHIST_YEAR.at(at, **values),
    "bad-id": lambda at, values: rules.BAD_ID.at(at, shape_th=str(values["shape"]).replace(" or ", " หรือ "), **values),
    "bad-slug": lambda at, values: rules.BAD_SLUG.at(at, found=values["found"], example=""),
    "bad-country": lambda at, values: rules.BAD_COUNTRY.at(at, found=values["found"], example=": TH"),
    "bad-source-key": lambda at, values: rules.BAD_SOURCE_KEY.at(at, found=values["found"]),
    "bad-page-path": lambda at, values: rules.BAD_PAGE_PATH.at(at, found=values["found"]),
    "bad-address": lambda at, values: rules.BAD_ADDRESS.at(at, found=values["found"]),
    "bad-mailbox": lambda at, values: rules.BAD_MAILBOX.at(at, found=values["found"]),
    "no-vocabulary": lambda at, values: rules.NO_VOCABULARY.at(at, **values),
    "unknown-term": unknown_term,
}
