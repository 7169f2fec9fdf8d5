"""For each rule of reading that a few lines can show: lines that keep to it, and lines that break it.

Lines are fields of a case; where a rule is of files and their names, a comment names the file that the lines
below it are of (`# studies/one.yml`). A line that begins with `$ ` is a command.
"""

from __future__ import annotations

from collections.abc import Mapping

from casebook.reading import rules

_SOURCE = "sources:\n  - key: {key}\n    type: report\n    title: Invented\n    kind: report\n{more}"
_PAIR = "{th: สมมติ, en: Invented}"


def _glossary(term_id: str) -> str:
    return f"# glossary.yml\nterms:\n  - {{id: {term_id}, term: {_PAIR}, definition: {_PAIR}}}\n"


def _list(name: str, *term_ids: str) -> str:
    head = f"# vocabularies/{name}.yml\nid: {name}\ntitle: {_PAIR}\nsource: Invented\nterms:\n"
    return head + "".join(f"  - {{id: {term_id}, label: {_PAIR}, definition: {_PAIR}}}\n" for term_id in term_ids)


_SETTINGS = "# book.yml\nname: {th: คลังสมมติ, en: Invented book}\n"
_AGREED = "# studies/one.yml\nid: C0003\n\n# translations/C0003.txt\n"
_CONFLICT = "<<<<<<< HEAD\nstart: 2013\n=======\nstart: 2014\n>>>>>>> other\n"

EXAMPLES: Mapping[str, tuple[str, str]] = {
    rules.CONTROL_CHARACTER.id: ("title: {th: ชื่อ, en: Title}\n", "title: {th: ชื่อ, en: Ti\x07tle}\n"),
    rules.ZERO_WIDTH.id: ("title: {th: ชื่อเรื่อง, en: Title}\n", "title: {th: ชื่อ\u200bเรื่อง, en: Title}\n"),
    rules.ODD_SPACE.id: ("start: 2013\n", "start:\u00a02013\n"),
    rules.TAB.id: ('place:\n  country: "NO"\n', 'place:\n\tcountry: "NO"\n'),
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
    rules.TOO_DEEP.id: ("aliases: [Asker velferdslab]\n", f"aliases: {'[' * 33}Asker velferdslab{']' * 33}\n"),
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
    rules.BAD_PAGE_PATH.id: (
        f"{_SETTINGS}moved: [{{from: en/about/team/, to: en/about/}}]\n",
        f"{_SETTINGS}moved: [{{from: /en/about/team, to: en/about/}}]\n",
    ),
    rules.BAD_MAILBOX.id: (
        f"{_SETTINGS}contact: casebook@example.org\n",
        f"{_SETTINGS}contact: casebook at example.org\n",
    ),
    rules.BAD_SOURCE_KEY.id: (_SOURCE.format(key="paper2018", more=""), _SOURCE.format(key="the paper", more="")),
    rules.DUPLICATE_NAME.id: (
        _SOURCE.format(key="paper", more=""),
        _SOURCE.format(key="paper", more=_SOURCE.format(key="paper", more="").removeprefix("sources:\n")),
    ),
    rules.WRONG_FOLDER.id: ("# studies/one.yml\nid: C0003\n", "# studies/one.yml\nid: P0003\n"),
    rules.EMPTY_FILE.id: ("# studies/one.yml\nid: C0003\n", "# studies/one.yml\n# To be written.\n"),
    rules.NOT_A_MAPPING.id: ("# studies/one.yml\nid: C0003\n", "# studies/one.yml\n- id: C0003\n"),
    rules.NO_VOCABULARY.id: (
        "# studies/one.yml\nid: C0003\nthemes: [trees]\n\n" + _list("theme", "trees"),
        "# studies/one.yml\nid: C0003\nthemes: [trees]\n",
    ),
    rules.BAD_SLUG.id: (_glossary("happy-home"), _glossary("Happy home")),
    rules.BAD_NAME.id: ("# studies/happy-home.yml\nid: C0003\n", "# studies/Happy home.yml\nid: C0003\n"),
    rules.WRONG_SUFFIX.id: ("# studies/one.yml\nid: C0003\n", "# studies/one.yaml\nid: C0003\n"),
    rules.UNKNOWN_FILE.id: ("# media/notes.md\nWords.\n", "# studies/notes.md\nWords.\n"),
    rules.UNKNOWN_KIND.id: (
        "$ casebook check some.yml\n\n# some.yml\nid: C0003\n",
        "$ casebook check some.yml\n\n# some.yml\ntitle: {th: ชื่อ, en: Title}\n",
    ),
    rules.DUPLICATE_ID.id: (
        "# studies/one.yml\nid: C0003\n\n# studies/two.yml\nid: C0004\n",
        "# studies/one.yml\nid: C0003\n\n# studies/two.yml\nid: C0003\n",
    ),
    rules.DUPLICATE_SLUG.id: ("# studies/happy-home.yml\nid: C0003\n", "# studies/index.yml\nid: C0003\n"),
    rules.NAME_MISMATCH.id: (_list("theme", "trees"), _list("theme", "trees").replace("id: theme", "id: themes")),
    rules.TERM_TOO_MANY.id: (_list("strength", "core", "partial"), _list("strength", "core", "partial", "weak")),
    rules.TERM_LACKING.id: (_list("strength", "core", "partial"), _list("strength", "core")),
    rules.STRANGE_LINE.id: (f"{_AGREED}summary 3f2a9c1d 77e0b2aa\n", f"{_AGREED}summary agrees\n"),
    rules.NO_SUCH_RECORD.id: (
        f"{_AGREED}summary 3f2a9c1d 77e0b2aa\n",
        _AGREED.replace(".yml\nid: C0003", ".yml\nid: C0004"),
    ),
    rules.NO_FILE.id: (
        "$ casebook check studies/one.yml\n\n# studies/one.yml\nid: C0003\n",
        "$ casebook check studies/on.yml\n\n# studies/one.yml\nid: C0003\n",
    ),
    rules.NO_SETTINGS.id: (_SETTINGS, "# settings.yml" + _SETTINGS.removeprefix("# book.yml")),
    rules.NO_BOOK.id: (
        "$ casebook check --root cases\n\n# cases/studies/one.yml\nid: C0003\n",
        "$ casebook check --root case\n\n# cases/studies/one.yml\nid: C0003\n",
    ),
}
"""By rule: what passes and what does not."""
