"""A problem: one thing wrong in a file, with its place and a way out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Words = Mapping[str, str]
"""The same words by language code (`en`, `th`)."""


class Severity(StrEnum):
    """How much a problem weighs."""

    ERROR = "error"
    """The record cannot be published as it stands."""
    WARNING = "warning"
    """The record can be published, but a reader is served worse than need be."""
    NOTE = "note"
    """Something is still to do: a draft lacks it, or nobody but a person can tell. It stops nothing."""


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file; line and column count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Rule:
    """What a problem breaks: an id and the words for it, in each language.

    `sentence` and `suggestion` are `str.format` templates by language code (`en`, `th`);
    the values that fill them come with each problem.
    """

    id: str
    sentence: Words
    suggestion: Words = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    def at(self, location: Location, **values: object) -> Problem:
        """Make the problem of breaking this rule at a place."""
        return Problem(location, self, values)


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file: place, rule and the values for its sentence.

    A value may be words by language; the language of the sentence picks them.
    """

    location: Location
    rule: Rule
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How much it weighs, as its rule says."""
        return self.rule.severity

    def sentence(self, lang: str = "en") -> str:
        """What is wrong, in one sentence."""
        return self._say(self.rule.sentence, lang)

    def suggestion(self, lang: str = "en") -> str:
        """How to mend it, or an empty text when the sentence says all."""
        return self._say(self.rule.suggestion, lang)

    def sort_key(self) -> tuple[Location, str, str]:
        """Order by place, then rule, then words: the same input gives the same report."""
        return (self.location, self.rule.id, self.sentence())

    def _say(self, words: Words, lang: str) -> str:
        values = {name: _in_language(value, lang) for name, value in self.values.items()}
        return (words.get(lang) or words.get("en", "")).format(**values).strip()


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by place, rule and words, each once."""
    return tuple({problem.sort_key(): problem for problem in sorted(problems, key=Problem.sort_key)}.values())


def _in_language(value: object, lang: str) -> object:
    return value.get(lang) or value.get("en", "") if isinstance(value, Mapping) else value


def excerpt(text: str, most: int = 60) -> str:
    """A text as a sentence can quote it: on one line, without characters that cannot be seen, not too long."""
    line = " ".join(text[: most * 4].split())
    shown = "".join(char if char.isprintable() else "\ufffd" for char in line)
    return shown if len(shown) <= most and len(text) <= most * 4 else shown[:most] + "…"
