"""For each rule of reading that a few lines can show: lines that keep to it, and lines that break it."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.reading import rules

_SOURCE = "sources:\n  - key: {key}\n    type: report\n    title: Invented\n    kind: report\n{more}"
_CONFLICT = "<<<<<<< HEAD\nstart: 2013\n=======\nstart: 2014\n>>>>>>> other\n"

EXAMPLES: Mapping[str, tuple[str, str]] = {
    rules.SYNTAX.id: ('title: {th: ชื่อ, en: "A title: b"}\n', "title: {th: ชื่อ, en: A title: b}\n"),
    rules.INDENTATION.id: (
        'place:\n  country: "NO"\n  locality: {th: เมือง, en: Town}\n',
        'place:\n  country: "NO"\n    locality: {th: เมือง, en: Town}\n',
    ),
    rules.MERGE_CONFLICT.id: ("start: 2013\n", _CONFLICT),
    rules.SEVERAL_DOCUMENTS.id: ("start: 2013\nend: 2014\n", "start: 2013\n---\nend: 2014\n"),
    rules.DUPLICATE_KEY.id: ("start: 2013\nend: 2014\n", "start: 2013\nstart: 2014\n"),
    rules.ALIAS.id: ('aliases: ["*one"]\n', "aliases: [*one]\n"),
    rules.ANCHOR.id: ('aliases: ["&one two"]\n', "aliases: [&one two]\n"),
    rules.TAG.id: ('aliases: ["!one two"]\n', "aliases: [!one two]\n"),
    rules.BAD_KEY.id: ('title: {th: ชื่อ, en: "[a] b"}\n', "title: {th: ชื่อ, en: A, [a]: b}\n"),
    rules.UNKNOWN_KEY.id: ("title: {th: ชื่อ, en: Title}\n", "titel: {th: ชื่อ, en: Title}\n"),
    rules.MISSING_FIELD.id: ('place: {country: "NO"}\n', "place: {locality: {th: เมือง, en: Town}}\n"),
    rules.EMPTY_VALUE.id: ("start: 2013\n", "start:\n"),
    rules.EMPTY_TEXT.id: ("title: {th: ชื่อ, en: Title}\n", "title:\n  th:\n  en:\n"),
    rules.WRONG_TYPE.id: ("aliases: [Asker velferdslab]\n", "aliases: Asker velferdslab\n"),
    rules.UNKNOWN_TERM.id: ("level_of_government: [local]\n", "level_of_government: [town]\n"),
    rules.BAD_DATE.id: ("start: 2013-05\n", "start: May 2013\n"),
    rules.BUDDHIST_YEAR.id: ("start: 2013\n", "start: 2556\n"),
    rules.BAD_ID.id: ("lessons: [L0001]\n", "lessons: [P0001]\n"),
    rules.BAD_COUNTRY.id: ('place: {country: "NO"}\n', "place: {country: Norway}\n"),
    rules.BAD_ADDRESS.id: (
        _SOURCE.format(key="paper", more="    URL: https://example.org/\n"),
        _SOURCE.format(key="paper", more="    URL: example.org\n"),
    ),
    rules.BAD_SOURCE_KEY.id: (_SOURCE.format(key="paper2018", more=""), _SOURCE.format(key="the paper", more="")),
    rules.DUPLICATE_NAME.id: (
        _SOURCE.format(key="paper", more=""),
        _SOURCE.format(key="paper", more=_SOURCE.format(key="paper", more="").removeprefix("sources:\n")),
    ),
    rules.WRONG_FOLDER.id: ("id: C0002\n", "id: P0002\n"),
}
"""By rule: what passes and what does not, as fields of a case."""
