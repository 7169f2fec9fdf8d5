"""Invented records of every kind, as plain mappings in the shape of a book's files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.words import Prose

Record = dict[str, Any]
INVENTED = {"th": "ข้อมูลสมมติเพื่อวัดความเร็ว", "en": "Invented to measure speed"}
FOLDERS = {"C": "studies", "P": "patterns", "L": "lessons", "A": "adaptations"}
CASES_FOR_EACH = {"P": 10, "L": 20, "A": 20}
"""How many cases there are for each pattern, lesson and adaptation."""
FEWEST = 3
NARRATIVE = {
    "problem": 100,
    "context": 60,
    "what_was_done": 150,
    "participation": 60,
    "results": 90,
    "challenges": 60,
    "conditions": 40,
    "spread": 40,
}
"""Words under each heading: with the rest about a thousand words a language."""


THEMES = ("family_welfare", "health_and_care", "education", "participation", "service_simplification", "prevention")


@dataclass(frozen=True)
class Size:
    """How many records of each kind a book has."""

    cases: int

    def of(self, letter: str) -> int:
        """The number of records whose ids begin with a letter."""
        return self.cases if letter == "C" else max(FEWEST, self.cases // CASES_FOR_EACH[letter])

    def some_id(self, letter: str, prose: Prose) -> str:
        """The id of any record of a kind."""
        return f"{letter}{prose.number(1, self.of(letter)):04}"

    def some_ids(self, letter: str, number: int, prose: Prose) -> list[str]:
        """Several ids of a kind, each once."""
        return sorted({self.some_id(letter, prose) for _ in range(number)})


def records(size: Size, seed: int) -> Iterator[tuple[str, Record]]:
    """Yield the path below the book's folder and the record, kind by kind."""
    for letter, make in {"C": _case, "P": _pattern, "L": _lesson, "A": _adaptation}.items():
        for number in range(1, size.of(letter) + 1):
            prose = Prose(f"{seed} {letter}{number}")
            record = {**_every_record(letter, number, prose), **make(size, prose)}
            yield f"{FOLDERS[letter]}/invented-{number:05}.yml", record


def settings() -> Record:
    """The words of the book itself."""
    prose = Prose("book")
    return {
        "name": {"th": "คลังสมมติ", "en": "Invented book"},
        "tagline": INVENTED,
        "description": INVENTED,
        "publisher": {"th": "ผู้จัดพิมพ์สมมติ", "en": "An invented publisher"},
        "country": "TH",
        "licence": "CC0-1.0",
        "proposal_heading": prose.line(4),
        "proposal_label": prose.line(6),
        "idea_notice": prose.text(12),
        "home": {
            "headline": prose.line(8),
            "lead": prose.text(24),
            "doors": [{"who": prose.line(3), "text": prose.text(12)} for _ in range(3)],
            "featured": "C0001",
            "spine": ["L0001", "L0002", "L0003"],
        },
    }


def themes() -> Record:
    """The book's own list of themes."""
    terms = [
        {"id": theme, "label": {"th": f"สมมติ {theme}", "en": f"Invented {theme}"}, "definition": INVENTED}
        for theme in THEMES
    ]
    return {"id": "theme", "title": {"th": "หัวเรื่อง", "en": "Theme"}, "source": INVENTED["en"], "terms": terms}


def _every_record(letter: str, number: int, prose: Prose) -> Record:
    title = prose.line(5)
    return {
        "id": f"{letter}{number:04}",
        "status": "published",
        "title": {"th": f"{title['th']} (สมมติ {number})", "en": f"{title['en']} (invented {number})"},
        "summary": {lang: f"{INVENTED[lang]}: {prose.sentence(lang, 14)}" for lang in ("th", "en")},
        "sources": [_source("report", "report", prose), _source("paper", "article-journal", prose)],
        "review": {"state": "unreviewed"},
        "history": [{"date": "2026-01-01", "kind": "created", "summary": INVENTED}],
    }


def _source(key: str, kind: str, prose: Prose) -> Record:
    return {
        "key": key,
        "type": kind,
        "title": prose.sentence("en", 7).rstrip("."),
        "author": [{"literal": "Invented Author"}],
        "issued": str(prose.number(2005, 2025)),
        "publisher": "Invented Press",
        "URL": f"https://example.org/{key}",
        "language": "en",
        "kind": "report",
        "read": "full",
    }


def _marks(size: Size, prose: Prose) -> tuple[str, ...]:
    return ("[@report]", f"[@paper, p. {prose.number(1, 200)}]", f"[[{size.some_id('P', prose)}]]")


def _themes(prose: Prose) -> list[str]:
    return [prose.choose(*THEMES)]


def _case(size: Size, prose: Prose) -> Record:
    marks = _marks(size, prose)
    return {
        "place": {"country": prose.choose("DK", "FI", "GB", "JP", "NO", "TH"), "locality": _locality(prose)},
        "level_of_government": [prose.choose("national", "regional", "local")],
        "start": str(prose.number(2005, 2024)),
        "owner": {"name": prose.line(3), "type": "local_government"},
        "themes": _themes(prose),
        "target_groups": [prose.choose("families", "older_people", "students", "patients")],
        "stage": prose.choose("implementing", "evaluating", "diffusing"),
        "participation_level": prose.choose("consult", "involve", "collaborate", "empower"),
        "narrative": {part: prose.paragraphs(words, marks=marks) for part, words in NARRATIVE.items()},
        "model": {
            "principle": prose.text(9),
            "roles": [{"name": prose.line(2), "does": prose.text(12)} for _ in range(3)],
            "steps": [{"name": prose.line(2), "does": prose.text(12)} for _ in range(5)],
        },
        "investment": {
            "parties": [
                {"who": prose.line(2), "kind": kind, "puts_in": prose.text(8), "gains": prose.text(8)}
                for kind in ("citizen", "agency", "partner")
            ],
            "decides": prose.text(12),
            "returns": [{"to": "citizen", "what": prose.text(8), "basis": basis} for basis in ("hoped", "stated")],
        },
        "timeline": [
            {"date": str(year), "event": prose.text(10, cite="report")}
            for year in range(2014, 2014 + prose.number(3, 6))
        ],
        "outcomes": [_outcome(prose) for _ in range(3)],
        "not_known": [prose.text(12) for _ in range(2)],
        "patterns": [
            {"id": pattern, "strength": prose.choose("core", "partial"), "note": prose.text(10)}
            for pattern in size.some_ids("P", 3, prose)
        ],
        "lessons": size.some_ids("L", 2, prose),
    }


def _locality(prose: Prose) -> Record:
    """The name of a place, which is no word of the prose."""
    number = prose.number(0, 25)
    return {"th": f"เมืองสมมติ {chr(ord('ก') + number)}", "en": f"Invented Town {chr(ord('A') + number)}"}


def _outcome(prose: Prose) -> Record:
    return {
        "claim": prose.text(12),
        "direction": prose.choose("better", "worse", "none", "mixed"),
        "evidence": prose.choose("0", "1", "2", "3", "NE"),
        "why": prose.text(10),
        "caveat": prose.text(10),
        "sources": [{"key": "report", "locator": f"p. {prose.number(1, 90)}"}, {"key": "paper"}],
    }


def _pattern(size: Size, prose: Prose) -> Record:
    marks = ("[@report]", "[@paper]")
    return {
        "question": prose.line(8),
        "themes": _themes(prose),
        "problem": prose.paragraphs(150, marks=marks),
        "context": prose.paragraphs(150, marks=marks),
        "forces": [{"force": prose.line(4), "against": prose.line(4), "why": prose.text(12)} for _ in range(3)],
        "solution": prose.paragraphs(300, marks=marks),
        "steps": [prose.text(14) for _ in range(5)],
        "when_to_use": [prose.text(10) for _ in range(3)],
        "when_not_to_use": [prose.text(10) for _ in range(3)],
        "risks": [prose.text(10) for _ in range(3)],
        "related": [
            {"id": other, "type": prose.choose("complements", "similar"), "note": prose.text(10)}
            for other in size.some_ids("L", 2, prose)
        ],
    }


def _lesson(size: Size, prose: Prose) -> Record:
    marks = ("[@report]", "[@paper]")
    return {
        "polarity": prose.choose("do", "avoid", "depends"),
        "themes": _themes(prose),
        "driving_event": prose.paragraphs(200, marks=marks),
        "what_happened": prose.paragraphs(300, marks=marks),
        "recommendation": prose.paragraphs(300, marks=marks),
        "patterns": size.some_ids("P", 2, prose),
    }


def _adaptation(size: Size, prose: Prose) -> Record:
    marks = ("[@report]", "[@paper]")
    return {
        "state": prose.choose("idea", "pilot", "running"),
        "carried_from": [*size.some_ids("C", 1, prose), *size.some_ids("P", 1, prose)],
        "carried_to": {"place": {"country": "TH"}, "organisation": prose.line(4)},
        "story": prose.paragraphs(500, marks=marks),
        "changes": [
            {
                "element": prose.line(3),
                "original": prose.text(10),
                "adapted": prose.text(10),
                "core": prose.choose("kept", "changed", "dropped"),
            }
            for _ in range(4)
        ],
        "first_steps": [prose.text(12) for _ in range(5)],
        "measures": [{"question": prose.line(6), "measure": prose.text(10), "when": prose.line(3)} for _ in range(2)],
        "risks": [prose.text(10) for _ in range(3)],
    }
