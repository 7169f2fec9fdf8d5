"""What must hold when a site is planned or released: nothing that was published may vanish, and each change is told.

These rules need the whole site, or the day's release; the checks of records run without either.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from casebook.book import Book, entries_since
from casebook.model import Record, kind_of
from casebook.problems import Problem, Rule, Words
from casebook.reading import Places

VANISHED = Rule(
    "vanished-address",
    {
        "en": "'/{found}' was published and no longer answers{more}.",
        "th": "'/{found}' เคยเผยแพร่แล้ว แต่ตอนนี้เปิดไม่ได้{more}",
    },
    {
        "en": "{way_out} Whoever has cited the address must still find what it led to.",
        "th": "{way_out} ผู้ที่เคยอ้างที่อยู่นี้ต้องยังเปิดได้",
    },
)
MOVED_NOWHERE = Rule(
    "moved-nowhere",
    {"en": "There is no page '/{found}' to lead to.", "th": "ไม่มีหน้า '/{found}' ให้ไปต่อ"},
    {"en": "Name a page that the site has.", "th": "ระบุหน้าที่มีอยู่ในเว็บไซต์"},
)
MOVED_AND_HERE = Rule(
    "moved-and-here",
    {"en": "'/{found}' is said to have moved, but the page is there.", "th": "'/{found}' ระบุว่าย้ายแล้ว แต่หน้านี้ยังมีอยู่"},
    {
        "en": "Take it out of 'moved', or give the page that is there another name.",
        "th": "เอาออกจาก 'moved' หรือเปลี่ยนชื่อหน้าที่มีอยู่",
    },
)
UNTOLD_CHANGE = Rule(
    "untold-change",
    {
        "en": "{id} has changed since version {number}, and its history does not say what.",
        "th": "{id} มีการแก้หลังเวอร์ชัน {number} แต่ประวัติไม่ได้บอกว่าแก้อะไร",
    },
    {
        "en": "Add an entry to 'history': day, kind of change, and what changed. One entry may tell several changes.",
        "th": "เพิ่มรายการใน 'history' บอกวันที่ ประเภทการแก้ และแก้อะไร รายการเดียวเล่าหลายเรื่องได้",
    },
)
NO_BEGINNING = Rule(
    "no-beginning",
    {"en": "{id} is to become version 1, and its history is empty.", "th": "{id} กำลังจะเป็นเวอร์ชัน 1 แต่ยังไม่มีประวัติ"},
    {
        "en": "Begin 'history' with an entry of the kind 'created'.",
        "th": "เริ่ม 'history' ด้วยรายการประเภท 'created'",
    },
)
PUBLISHING: Mapping[str, Rule] = {
    rule.id: rule for rule in (VANISHED, MOVED_NOWHERE, MOVED_AND_HERE, UNTOLD_CHANGE, NO_BEGINNING)
}
"""The rules of this module by id."""
_BESIDE_RECORD = re.compile(r"/(?P<id>[A-Z][0-9]{4,})\.[a-z]+")


def vanished(book: Book, answering: Container[str]) -> Iterator[Problem]:
    """A problem for each published address that no longer answers; what stood below a page is told of with the page."""
    for found in _below_one_page(sorted(address for address in book.addresses if address not in answering)):
        more: Words | str = ""
        if len(found) > 1:
            others = len(found) - 1
            more = {"en": f", nor do {others} below it", "th": f" รวมถึงอีก {others} แห่งที่อยู่ใต้หน้านี้"}
        yield VANISHED.at(book.addresses[found[0]], found=found[0], more=more, way_out=_way_out(book, found))


def wrongly_moved(book: Book, places: Places, pages: Container[str], answering: Container[str]) -> Iterator[Problem]:
    """A problem for each page that is said to have moved, and is there still or leads nowhere."""
    for place, moved in enumerate(book.settings.moved):
        if moved.from_ in pages:
            at = places.of(book.settings_path, ("moved", place, "from"))
            yield MOVED_AND_HERE.at(at, found=moved.from_)
        if moved.to not in answering:
            yield MOVED_NOWHERE.at(places.of(book.settings_path, ("moved", place, "to")), found=moved.to)


def untold(book: Book, places: Places, records: Iterable[Record]) -> Iterator[Problem]:
    """A problem for each record that is to become a version and whose history has no word of it."""
    for record in records:
        latest = book.latest(record.id)
        at = places.of(book.paths[record.id], ("history",))
        if latest and not entries_since(latest.record, record):
            yield UNTOLD_CHANGE.at(at, id=record.id, number=latest.number)
        elif not record.history:
            yield NO_BEGINNING.at(at, id=record.id)


def _below_one_page(addresses: Iterable[str]) -> Iterator[list[str]]:
    """Addresses in order, those below a page together with it."""
    group: list[str] = []
    for address in addresses:
        if group and group[0].endswith("/") and address.startswith(group[0]):
            group.append(address)
            continue
        if group:
            yield group
        group = [address]
    if group:
        yield group


def _way_out(book: Book, found: list[str]) -> Words:
    """What to do about addresses that were below one page."""
    head = found[0]
    record_id = _record_of(found)
    path = book.paths.get(record_id, "")
    if not record_id:
        return _way_out_of_page(head) if head.endswith("/") else _FILE_GONE
    if not path:
        return _RECORD_GONE
    if not book.has_page(record_id):
        return {lang: words.format(path=path) for lang, words in _DRAFT_AGAIN.items()}
    if head.startswith(f"{record_id}/"):
        return _FILE_GONE
    slug = head.rstrip("/").rpartition("/")[2] if head.endswith("/") else head.split("/")[-2]
    return {lang: words.format(path=path, slug=slug) for lang, words in _RENAMED.items()}


def _record_of(found: Iterable[str]) -> str:
    """The record that addresses belong to, as they tell by themselves; empty when they do not."""
    for address in found:
        first = address.partition("/")[0]
        beside = _BESIDE_RECORD.search(f"/{address}")
        if kind_of(first):
            return first
        if beside and kind_of(beside["id"]):
            return beside["id"]
    return ""


def _way_out_of_page(page: str) -> Words:
    return {
        "en": f"Bring the page back, or name in book.yml the one to read instead: moved: [{{from: {page}, to: …}}].",
        "th": f"นำหน้านี้กลับมา หรือระบุหน้าที่ใช้แทนใน book.yml: moved: [{{from: {page}, to: …}}]",
    }


_FILE_GONE: Words = {
    "en": "Bring it back: a file cannot lead to another one. What must go for good is taken out of this list by hand.",
    "th": "นำกลับมา เพราะไฟล์พาไปที่อื่นไม่ได้ ถ้าต้องเลิกใช้จริง ให้ลบบรรทัดนี้ออกจากรายการด้วยมือ",
}
_RECORD_GONE: Words = {
    "en": "Bring the record back. To take it off the lists, set 'status: withdrawn' and say why in 'withdrawal'.",
    "th": "นำไฟล์ระเบียนกลับมา ถ้าจะเลิกใช้ ให้ตั้ง 'status: withdrawn' และบอกเหตุผลใน 'withdrawal'",
}
_DRAFT_AGAIN: Words = {
    "en": "{path} is a draft again. Publish it, or set 'status: withdrawn' and say why in 'withdrawal'.",
    "th": "{path} กลับเป็นฉบับร่าง ให้เผยแพร่ หรือตั้ง 'status: withdrawn' และบอกเหตุผลใน 'withdrawal'",
}
_RENAMED: Words = {
    "en": "The record has another name now: add 'former_slugs: [{slug}]' to {path}.",
    "th": "ระเบียนนี้เปลี่ยนชื่อไฟล์แล้ว ให้เพิ่ม 'former_slugs: [{slug}]' ใน {path}",
}
