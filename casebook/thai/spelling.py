"""Thai words that are often misspelt, and how the dictionary has them.

Source: Royal Institute Dictionary B.E. 2554; for words from other languages the Royal Society's
rules of transliteration (B.E. 2532) and its lists of words so written. Only spellings that no other
word contains stand here: Thai parts no words, so that a list is matched against running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MISSPELT = {
    # ฎ and ฏ
    "กฏหมาย": "กฎหมาย",
    "กฏเกณฑ์": "กฎเกณฑ์",
    "กฏกระทรวง": "กฎกระทรวง",
    "กฏระเบียบ": "กฎระเบียบ",
    "ปรากฎ": "ปรากฏ",
    "ปฎิ": "ปฏิ",
    "ทฤษฏี": "ทฤษฎี",
    # Silent vowels and letters too many or too few
    "สังเกตุ": "สังเกต",
    "อนุญาติ": "อนุญาต",
    "บุคคลากร": "บุคลากร",
    "สัมนา": "สัมมนา",
    "ลายเซ็นต์": "ลายเซ็น",
    "เซ็นต์สัญญา": "เซ็นสัญญา",
    "โครงการณ์": "โครงการ",
    "สาธารณะชน": "สาธารณชน",
    "สาธารณะสุข": "สาธารณสุข",
    "สาธารณะประโยชน์": "สาธารณประโยชน์",
    "อิสระภาพ": "อิสรภาพ",
    "ธุระกิจ": "ธุรกิจ",
    "ศิลปะวัฒนธรรม": "ศิลปวัฒนธรรม",
    "กระทันหัน": "กะทันหัน",
    "นวตกรรม": "นวัตกรรม",
    # Another letter for the same sound
    "ศรีษะ": "ศีรษะ",
    "คำนวน": "คำนวณ",
    "สำนักงาณ": "สำนักงาน",
    "งบประมาน": "งบประมาณ",
    "ประสพการณ์": "ประสบการณ์",
    "ประสพความสำเร็จ": "ประสบความสำเร็จ",
    "ผลัดวันประกันพรุ่ง": "ผัดวันประกันพรุ่ง",
    # From other languages
    "โควต้า": "โควตา",
    "เว็ปไซต์": "เว็บไซต์",
    "เว็บไซท์": "เว็บไซต์",
    "เว็ปไซท์": "เว็บไซต์",
    "อินเตอร์เน็ต": "อินเทอร์เน็ต",
    "อินเตอร์เนต": "อินเทอร์เน็ต",
    "อีเมล์": "อีเมล",
    "ดิจิตอล": "ดิจิทัล",
    "อัพเดต": "อัปเดต",
    "อัพเดท": "อัปเดต",
    "แอพพลิเคชั่น": "แอปพลิเคชัน",
    "แอพพลิเคชัน": "แอปพลิเคชัน",
    "แอปพลิเคชั่น": "แอปพลิเคชัน",
    "แพลทฟอร์ม": "แพลตฟอร์ม",
    "ซอฟท์แวร์": "ซอฟต์แวร์",
    "กราฟฟิค": "กราฟิก",
    "กราฟฟิก": "กราฟิก",
    "คลีนิก": "คลินิก",
    "คลีนิค": "คลินิก",
    "วีดีโอ": "วิดีโอ",
    "เทคโนโลยี่": "เทคโนโลยี",
}
"""The right form of each wrong one."""

_ANY = re.compile("|".join(sorted(map(re.escape, MISSPELT), key=len, reverse=True)))


@dataclass(frozen=True)
class Misspelling:
    """A wrong form in a text and the right one."""

    start: int
    found: str
    right: str


def misspellings(text: str) -> Iterator[Misspelling]:
    """Each wrong form in a text, in order of place."""
    return (Misspelling(match.start(), match[0], MISSPELT[match[0]]) for match in _ANY.finditer(text))
