"""Invented prose in Thai and English: no sentence means anything, but lengths and letters are those of a real case."""

from __future__ import annotations

import random

ENGLISH = (  # noqa: SIM905 - prose is easier to read and to change than a list
    "the team met each family once a week and wrote down what they had agreed on one sheet of paper while staff from "
    "housing health school and work sat at the same table with their own budgets a plan that nobody owns is a plan "
    "that nobody follows so every step has a name and a date leaders asked what would change in three years rather "
    "than how many visits were made last month money moved between services only when all sides could see why people "
    "who came for help chose goals first small ones then larger until trust grew on both sides evaluation counted "
    "outcomes costs and time without leaving out what went wrong"
).split()
THAI = (  # noqa: SIM905
    "ครอบครัว ทีม เจ้าหน้าที่ บริการ สุขภาพ โรงเรียน ที่อยู่อาศัย งบประมาณ เป้าหมาย แผน ร่วมกัน ตัดสินใจ ประชาชน เทศบาล "
    "หน่วยงาน ความไว้วางใจ เริ่ม จาก ปัญหา จริง ทุกสัปดาห์ บันทึก ลง กระดาษ แผ่นเดียว ใคร ทำ อะไร เมื่อใด และ ผล ที่ วัดได้ "
    "ค่าใช้จ่าย เวลา เด็ก ผู้สูงอายุ อาชีพ รายได้ ดีขึ้น ช้าลง ยังไม่ ชัดเจน ต้อง ติดตาม ต่อ ผู้บริหาร ถาม ว่า สามปี ข้างหน้า "
    "อะไร จะ เปลี่ยน ไม่ใช่ จำนวน ครั้ง ที่ เยี่ยมบ้าน เรียนรู้ จาก สิ่งที่ ผิดพลาด"
).split()
PHRASE = (3, 8)
SENTENCE = (8, 18)


class Prose:
    """A seeded source of sentences: the same seed gives the same book."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def choose(self, *options: str) -> str:
        """One of the options."""
        return self._random.choice(options)

    def number(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(lowest, highest)

    def sentence(self, lang: str, words: int | None = None) -> str:
        """One sentence without citations."""
        length = words or self.number(*SENTENCE)
        if lang == "th":
            return self._thai(length)
        text = " ".join(self._random.choices(ENGLISH, k=length))
        return text[0].upper() + text[1:] + "."

    def line(self, words: int) -> dict[str, str]:
        """A title or label in both languages."""
        return {"th": self.sentence("th", words), "en": self.sentence("en", words).rstrip(".")}

    def text(self, words: int, *, cite: str | None = None) -> dict[str, str]:
        """A sentence in both languages, with a citation at its end."""
        mark = f" [@{cite}]" if cite else ""
        return {lang: self.sentence(lang, words) + mark for lang in ("th", "en")}

    def paragraphs(self, words: int, *, marks: tuple[str, ...] = ()) -> dict[str, str]:
        """Paragraphs of about a hundred words in both languages; each ends with one of the marks."""
        return {lang: "\n\n".join(self._paragraphs(lang, words, marks)) for lang in ("th", "en")}

    def _paragraphs(self, lang: str, words: int, marks: tuple[str, ...]) -> list[str]:
        paragraphs = []
        while words > 0:
            sentences = [self.sentence(lang) for _ in range(max(1, min(words, 100) // 13))]
            paragraphs.append(" ".join(sentences) + (f" {self.choose(*marks)}" if marks else ""))
            words -= 100
        return paragraphs

    def _thai(self, length: int) -> str:
        phrases = []
        while length > 0:
            phrases.append("".join(self._random.choices(THAI, k=min(length, self.number(*PHRASE)))))
            length -= PHRASE[1]
        return " ".join(phrases)
