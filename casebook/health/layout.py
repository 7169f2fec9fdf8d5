"""The health of a book laid out for programs and for the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from casebook.book import Book
from casebook.health.measures import Finding, Health, Measure
from casebook.model import Language, PartialDate
from casebook.problems import Words
from casebook.thai import as_words

TITLES: Mapping[str, Words] = {
    "completeness": {"en": "Complete records", "th": "ระเบียนที่ครบ"},
    "translation": {"en": "Texts that agree in both languages", "th": "ข้อความที่มีครบสองภาษาและตรงกัน"},
    "evidence": {"en": "Outcomes with evidence", "th": "ผลที่มีหลักฐาน"},
    "reviews": {"en": "Reviewed records", "th": "ระเบียนที่มีผู้ทบทวน"},
    "sources": {"en": "Web sources that will last", "th": "แหล่งบนเว็บที่มีสำเนาถาวร"},
    "patterns": {"en": "Patterns with enough cases", "th": "แบบแผนที่มีกรณีพอ"},
    "lessons": {"en": "Lessons from several cases", "th": "บทเรียนจากหลายกรณี"},
    "adaptations": {"en": "Adaptations with recent sources", "th": "แนวทางที่แหล่งที่มาไม่เก่า"},
}
"""What each measure counts."""
_ON: Words = {"en": "As of {date}", "th": "ณ วันที่ {date}"}
_UNDATED: Words = {"en": "No record tells of a change.", "th": "ยังไม่มีระเบียนใดบันทึกการเปลี่ยนแปลง"}
_COUNT: Words = {"en": "{good:,} of {of:,} ({share}%)", "th": "{good:,} จาก {of:,} ({share}%)"}


def health_as_json(health: Health) -> str:
    """Every measure with its numbers and findings; codes and fields as they are, the same in both languages."""
    return json.dumps(health_as_data(health), ensure_ascii=False, indent=2) + "\n"


def health_as_data(health: Health) -> dict[str, object]:
    """The health of a book as plain mappings and lists."""
    return {
        "on": health.on,
        "measures": [
            {
                "id": one.id,
                "good": one.good,
                "of": one.of,
                "share": one.share,
                "counts": dict(sorted(one.counts.items())),
                "findings": [_object(finding) for finding in one.findings],
            }
            for one in health.measures
        ],
    }


def health_as_text(health: Health, book: Book, lang: Language) -> str:
    """A line for each measure, and below it one for each record that wants something."""
    return "\n".join(_lines(health, book, lang))


def title_of(measure: Measure, lang: Language) -> str:
    """What a measure counts, in words."""
    return TITLES[measure.id][lang]


def count_of(measure: Measure, lang: Language) -> str:
    """The numbers of a measure, in words."""
    return _COUNT[lang].format(good=measure.good, of=measure.of, share=measure.share)


def day_of(on: PartialDate | None, lang: Language) -> str:
    """The day that the measures hold for, in words."""
    return _ON[lang].format(date=as_words(on, lang)) if on else _UNDATED[lang]


def _lines(health: Health, book: Book, lang: Language) -> Iterator[str]:
    yield day_of(health.on, lang)
    for one in health.measures:
        yield f"{title_of(one, lang)}: {count_of(one, lang)}"
        for finding in one.findings:
            notes = "; ".join(note.as_words(lang) for note in finding.notes)
            yield f"  {finding.record} {book.paths[finding.record]}: {notes}"


def _object(finding: Finding) -> dict[str, object]:
    notes = [
        {"code": note.code, **{key: _plain(value) for key, value in note.values.items()}} for note in finding.notes
    ]
    return {"record": finding.record, "notes": notes}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
