"""The reading list: the page on which readers gather records, and what its script is told of each.

A list is the reader's: it is kept in the browser, so the site has a card of every record that the script fetches by id.
The references on a card are those of the record's page, and the files of a list are those beside its pages, joined.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from casebook.export import Item, Reference
from casebook.model import LANGUAGES, Language, Record, Status
from casebook.site.citing import FORMATS, STYLES, cited, styles_for
from casebook.site.editions import Edition, standing_note
from casebook.site.pages import Asset
from casebook.site.static import FOLDER
from casebook.site.words import WORDS

if TYPE_CHECKING:
    from casebook.site.plan import Site

CARDS = f"{FOLDER}list/"
"""The folder of the cards."""
GONE = (Status.WITHDRAWN, Status.SUPERSEDED)
"""What no longer stands."""


def formats(lang: Language) -> list[tuple[str, str]]:
    """The forms in which a page of a language offers a list of references: what scripts know each by, and its name."""
    files = ((ending, form.name) for ending, form in FORMATS.items())
    return [*((style.key, style.heading(lang)) for style in styles_for(lang)), *files]


def cards(site: Site) -> Iterator[Asset]:
    """A card of each record that has a page."""
    for record in site.book.published():
        yield Asset(f"{CARDS}{record.id}.json", partial(_card, site, record))


def _card(site: Site, record: Record) -> str:
    edition = Edition.of_today(site, record)
    items = {lang: cited(site, edition, lang) for lang in LANGUAGES}
    level = None if record.status in GONE else site.graph.evidence(record)
    told = {
        "id": record.id,
        "kind": record.kind.value,
        "level": level,
        "files": edition.file_stem,
        "sides": {lang: _side(site, edition, lang, items[lang], level) for lang in LANGUAGES},
        "lines": {style.key: _line(items[style.lang], style.write(items[style.lang])) for style in STYLES},
    }
    return json.dumps(told, ensure_ascii=False)


def _line(item: Item, made: Reference) -> dict[str, object]:
    """A reference in its parts, with the language of the title in the middle."""
    return {"parts": [made.before, made.title, made.after], "titleLang": item["language"]}


def _side(site: Site, edition: Edition, lang: Language, item: Item, level: str | None) -> dict[str, str]:
    """What a card says in one language; its words may be of the other one, where the record lacks this."""
    record = edition.record
    title, title_lang = record.title.best(lang)
    gone = record.status in GONE
    return {
        "page": edition.path(site, lang),
        "sort": item["genre"],
        "title": title,
        "titleLang": title_lang,
        "summary": "" if edition.is_tombstone else site.plain(record.summary, lang),
        "summaryLang": record.summary.best(lang)[1],
        "evidence": "" if gone else _evidence(site, level, lang),
        "gone": standing_note(site, record, lang) if gone else "",
    }


def _evidence(site: Site, level: str | None, lang: Language) -> str:
    words = WORDS[lang]
    if level is None:
        return words["no_outcomes"]
    told = words["evidence_ne"] if level == "NE" else words["evidence_of"].format(level)
    return f"{told} · {site.book.term('evidence', level).label.best(lang)[0]}"
