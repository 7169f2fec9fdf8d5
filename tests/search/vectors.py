"""Write tests/data/search/vectors.json: texts and what the rules make of them, for Python and JavaScript alike.

Run `python tests/search/vectors.py` after a change of the rules, and raise VERSION in casebook/search/index.py.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casebook.search.clusters import keys, units
from casebook.search.normal import normal
from casebook.search.postings import shard_of, written
from casebook.search.stems import stem
from casebook.search.wordlist import folded

PATH = Path(__file__).parents[1] / "data" / "search" / "vectors.json"
CHOSEN = (
    "",
    "ก.พ.ร. กพร ก.พ. พ.ศ. 2558 พ.ร.บ. อำนวยความสะดวกฯ",
    "ภาครัฐ ๔.๐ และ 1,234,567 บาท (ร้อยละ 18.5)",
    "น\u0e49\u0e4d\u0e32 น\u0e4d\u0e49\u0e32 น้ำ น\u0e49\u0e49\u0e33",
    "ผ\u0e49\u0e39ป่วย ผู\u0e49ป่วย เเบบแผน เดีี่ยว ฤๅษี",
    "ต่าง ๆ ต่างๆ กรุงเทพฯ ฯลฯ สัมภาษณ์ ศาสตร์",
    "งบ\u200bประมาณ\u200bแบบ\u200bมี\u200bส่วนร่วม",
    "ซอฟต์\u00adแวร์ Trouble\u00add \ufeffFamilies\u2060",
    "Bjørnbakk Bærum Loja do Cidadão Mapatón Straße ÆON İstanbul ΣΊΣΥΦΟΣ",
    "co-investment e-Government start‐up re-engineering 24-hour",
    "U.S. e.g. i.e. U.K info.go.th pol.is repensem@22",
    "King Prajadhipok's Institute Citizens’ Square it's rock'n'roll",
    "ﬁnance ½ ㎡ ２０２５ Ⅳ ª º ﷺ",
    "()[]{}*.?+^$|\\ -- -a- a--b",
    "😀👩‍👩‍👧 \u202eabc\u202c العربية עברית 日本語 한국어",
    "tab\tnew\nline\x00null\x1e\x1funit",
    "ะ เ ไ ็ ์ า ำ ก ข์ เก แก็ ไม้ ใหญ่ เสร็จ เปี๊ยะ",
    "C0001 p0003 L15 3D ม.3 รพ.สต. อ.ส.ม. 22@Barcelona",
)
WORDS = (
    "services",
    "serving",
    "served",
    "serve",
    "deciding",
    "decided",
    "decide",
    "families",
    "family",
    "bus",
    "class",
    "analysis",
    "status",
    "boxes",
    "organization",
    "organisation",
    "organizing",
    "centre",
    "centers",
    "labour",
    "labor",
    "programme",
    "program",
    "licence",
    "license",
    "planning",
    "news",
    "planned",
    "evaluated",
    "policies",
    "studies",
    "dying",
    "tying",
    "used",
    "using",
    "need",
    "needed",
    "ring",
    "sing",
    "singing",
    "thing",
    "co",
    "ed",
    "ing",
    "tre",
)
NUMBERS: tuple[list[int], ...] = ([], [0], [31, 32, 33], [1023, 1024, 1_000_000], list(range(70)))
_ALPHABET = (
    "กขคงจชซญณดตถทนบปผพภมยรลวศษสหฬอฮ" * 2
    + "เแโใไะาำัิีึืุู็่้๊๋์ํๅๆฯ" * 2
    + "abcdeghiklmnoprstuyz" * 2
    + "AEZéöñøß0123456789๐๕๙    .,-'’\u200b\u200d\n/()"
)


def texts() -> Iterator[str]:
    """Chosen texts, then texts of letters thrown together."""
    yield from CHOSEN
    thrown = random.Random("vectors")
    for _ in range(500):
        yield "".join(thrown.choice(_ALPHABET) for _ in range(thrown.randint(1, 30)))


def vectors() -> dict[str, Any]:
    """Every vector."""
    every = sorted({key for text in texts() for key in keys(units(text))})
    return {
        "texts": [
            {"text": text, "normal": normal(text), "units": units(text), "keys": list(keys(units(text)))}
            for text in texts()
        ],
        "stems": [[word, stem(word)] for word in WORDS],
        "shards": [[key, shard_of(key, 1 << place % 12)] for place, key in enumerate(every[::7])],
        "numbers": [[numbers, written(numbers)] for numbers in NUMBERS],
        "lists": [[words, folded(words)] for words in (list[str](), ["ทีม", "ทีมงาน", "ทีมงานที่ตัดสินใจ"], every)],
    }


def as_json() -> str:
    """The vectors as the file has them: a text on each line."""
    lines = [
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(value, ensure_ascii=True) for value in values) + "\n]"
        for name, values in vectors().items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    PATH.write_text(as_json(), encoding="utf-8")
