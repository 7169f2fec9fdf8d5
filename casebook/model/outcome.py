"""An outcome: one claim about what came of a case, with its evidence."""

from __future__ import annotations

from casebook.model.base import Strict, about
from casebook.model.refs import Citation
from casebook.model.text import Text
from casebook.model.vocabularies import Direction, Evidence


class Outcome(Strict):
    """One claim about a result: direction, level of evidence, sources, caveat."""

    claim: Text = about("What came of it, in one sentence.", th="ผลหนึ่งข้อในหนึ่งประโยค")
    direction: Direction = about("Better, worse, none or mixed.", th="ดีขึ้น แย่ลง ไม่เห็นผล หรือผลคละกัน", example="better")
    evidence: Evidence = about(
        "Level of evidence: 0, 1 to 5 (Nesta), or NE.", th="ระดับหลักฐาน 0, 1 ถึง 5 ตาม Nesta หรือ NE", example="1"
    )
    why: Text | None = about("Why this level and no other.", th="เหตุที่ให้ระดับนี้", default=None)
    caveat: Text | None = about("What to mind when one uses the claim.", th="ข้อควรระวัง", default=None)
    indicator: Text | None = about("What was counted or measured.", th="ตัวชี้วัด", default=None)
    value: str | None = about(
        "The figure, as the source gives it.", th="ค่าที่แหล่งที่มาให้", example="20-25 families", default=None
    )
    period: Text | None = about("The time that the figure is for.", th="ช่วงเวลาของตัวเลข", default=None)
    sources: tuple[Citation, ...] = about("Where it is said.", th="แหล่งที่มา")
