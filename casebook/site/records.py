"""The page of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from casebook.graph import Graph, Link, Role, completeness
from casebook.model import Adaptation, Case, Language, Lesson, PartialDate, Pattern, Record, other_language
from casebook.site import addresses
from casebook.site.citing import citing
from casebook.site.crediting import origins_of, roles_of
from casebook.site.drawing import Drawing
from casebook.site.editions import Edition, standing_note
from casebook.site.head import record_head
from casebook.site.pages import Body, Crumb, Page
from casebook.site.shelf import shelf
from casebook.site.templating import render
from casebook.site.ways import to_change
from casebook.site.words import WORDS
from casebook.thai import as_words
from casebook.translation import told_in

if TYPE_CHECKING:
    from casebook.site.plan import Site

_ID = re.compile(r' id="([^"]+)"')
EVIDENCE_PAGE = "about/evidence/"
"""The hand-written page on how evidence is graded, where a book has one."""
TRANSLATING_PAGE = "about/translating/"
"""The hand-written page on how to help with translating, where a book has one."""


class Help(NamedTuple):
    """Where a reader can help with translating: the file to edit, the manual, the page in the other language.

    `machine` is the name of the machine that translated, where it is told.
    """

    edit: str
    how: str
    how_title: str
    twin: str
    machine: str


def record_page(site: Site, record: Record, lang: Language) -> Page:
    """A record's page in one language, as it is today."""
    edition = Edition.of_today(site, record)
    path = edition.path(site, lang)
    changed = record.updated
    tells = standing_note(site, record, lang) if edition.is_tombstone else site.plain(record.summary, lang)
    return Page(
        path=path,
        twin=edition.path(site, other_language(lang)),
        lang=lang,
        kind=record.kind.value,
        title=site.plain(record.title, lang),
        description=tells,
        crumbs=(*way_to(record, lang), Crumb(*(record.short_title or record.title).best(lang))),
        draw=lambda: draw_record(site, edition, lang),
        number=record.id,
        stamp=tuple(stamp_of(site, edition, lang)),
        source=site.book.paths[record.id],
        modified=changed,
        languages=told_in(record, site.book.settings.default_language),
        listed=not edition.is_tombstone,
        head=lambda: record_head(site, edition, lang),
    )


def way_to(record: Record, lang: Language) -> tuple[Crumb, Crumb]:
    """The steps that lead to a record's page."""
    words, hub = WORDS[lang], addresses.HUBS[record.kind]
    return Crumb(words["home"], lang, addresses.home(lang)), Crumb(words[hub], lang, addresses.hub(lang, hub))


def stamp_of(site: Site, edition: Edition, lang: Language) -> Iterator[str]:
    """Which version the page shows and its day, or the day of the last change, as the page is cited."""
    words, latest = WORDS[lang], site.book.latest(edition.record.id)
    if edition.version:
        yield words["version"].format(edition.version.number)
    elif latest and not edition.is_tombstone:
        yield words["changed_after"].format(latest.number)
    day = edition.version.date if edition.version else edition.record.updated
    if day:
        yield as_words(day, lang)


def body_of(html: str, drawing: Drawing) -> Body:
    """What a finished drawing is worth: its HTML with sections, anchors and links."""
    return Body(html, tuple(drawing.contents), frozenset(_ID.findall(html)), frozenset(drawing.links))


def draw_record(site: Site, edition: Edition, lang: Language) -> Body:
    """Draw an edition of a record; `site` is that of the book as it was when the edition was made."""
    record = edition.record
    drawing = Drawing(site, lang, edition.path(site, lang), record, record.sources)
    values = {
        "d": drawing,
        "record": record,
        "edition": edition,
        "successor": edition.successor(site),
        "lang": lang,
        "other": other_language(lang),
        "book": site.book,
        "graph": site.graph,
        "completeness": completeness,
        **_links(site, record, lang),
        **_own(site, record, lang),
        **citing(site, edition, lang),
        **shelf(site, edition, lang),
        **_credits(site, record, lang),
        "to_change": None if edition.is_frozen else to_change(site, record, lang),
    }
    kind = record.kind.value
    # Of a withdrawn record the head and the reason are left; what it said stands in its versions.
    shown = ["record-head", "record-notices"]
    shown += [] if edition.is_tombstone else [f"{kind}-facts", "record-lead"]
    shown += ["record-banner"] if edition.is_frozen else []
    drawn = {name.partition("-")[2]: render(f"{name}.html", **values) for name in shown}
    body = Markup() if edition.is_tombstone else render(f"{kind}.html", **values)
    body += render("record-tail.html", **values)
    help_ = _help(site, record, lang, edition.path(site, lang))
    frame = {"banner": "", "facts": "", "lead": "", "d": drawing, "record": record, "edition": edition, "body": body}
    return body_of(render("record.html", **{**frame, **drawn}, help=help_), drawing)


def _help(site: Site, record: Record, lang: Language, path: str) -> Help:
    """How a reader of a page that wants translating can help."""
    how = f"{lang}/{TRANSLATING_PAGE}"
    said = record.i18n.of(lang) if record.i18n else None
    return Help(
        edit=site.edit_urls.get(path, ""),
        how=how if how in site.options.documents else "",
        how_title=site.document_title(how),
        twin=addresses.in_language(path, other_language(lang)),
        machine=(said.by or "") if said else "",
    )


def _credits(site: Site, record: Record, lang: Language) -> dict[str, object]:
    is_written, origins = origins_of(record)
    return {"roles": list(roles_of(site, record, lang)), "is_written_in_both": is_written, "origins": origins}


def _own(site: Site, record: Record, lang: Language) -> dict[str, object]:
    graph, book = site.graph, site.book
    if isinstance(record, Case):
        evidence = f"{lang}/{EVIDENCE_PAGE}"
        return {
            "timeline": list(_with_gaps(record)),
            "shown": graph.links_from(record.id, Role.SHOWS),
            "taught": [book.records[link.target] for link in graph.links_from(record.id, Role.TEACHES)],
            "evidence_page": site.options.documents.get(evidence),
            "evidence_path": evidence,
        }
    if isinstance(record, Pattern):
        return {"instances": graph.instances(record.id)}
    if isinstance(record, Lesson):
        return {
            "teaching": [book.records[link.source] for link in graph.links_to(record.id, Role.TEACHES)],
            "working": [book.records[link.target] for link in graph.links_from(record.id, Role.WORKS_THROUGH)],
            "applied": _applied(graph, site, record),
        }
    return {}


def _applied(graph: Graph, site: Site, lesson: Lesson) -> list[Record]:
    ids = [link.target for link in graph.links_from(lesson.id, Role.APPLIED_IN)]
    ids += [link.source for link in graph.links_to(lesson.id, Role.DRAWS_ON)]
    return [site.book.records[record_id] for record_id in dict.fromkeys(ids)]


def _with_gaps(case: Case) -> Iterator[tuple[object, int]]:
    """Each event of the timeline with the whole years since the one before."""
    before: PartialDate | None = None
    for event in sorted(case.timeline, key=lambda event: event.date):
        yield event, event.date.year - before.year if before else 0
        before = event.end or event.date


def _links(site: Site, record: Record, lang: Language) -> dict[str, object]:
    graph = site.graph
    return {
        "outgoing": _rows(site, lang, [(link, link.target) for link in graph.links_from(record.id)], "out"),
        "incoming": _rows(site, lang, [(link, link.source) for link in graph.links_to(record.id)], "in"),
    }


def _rows(site: Site, lang: Language, links: list[tuple[Link, str]], way: str) -> list[tuple[Record, Markup]]:
    """Each linked record once, with all that its links say; a bare mention only when nothing else is said."""
    reasons: dict[str, list[Markup]] = {}
    for link, other_id in sorted(links, key=lambda pair: pair[0].role == Role.MENTIONS):
        said = reasons.setdefault(other_id, [])
        if link.role != Role.MENTIONS or not said:
            said.append(_reason(site, lang, link, way))
    return [
        (site.book.records[other_id], Markup(" · ").join(dict.fromkeys(said)))
        for other_id, said in sorted(reasons.items(), key=_by_kind)
    ]


def _by_kind(row: tuple[str, list[Markup]]) -> tuple[int, str]:
    return "CPLA".index(row[0][0]), row[0]


def _reason(site: Site, lang: Language, link: Link, way: str) -> Markup:
    if link.role == Role.RELATED and link.type:
        label = site.book.term("relation", link.type).label.best(lang)[0]
        said = escape(label if way == "out" else f"{WORDS[lang]['related_in']} ({label})")
        return Markup("{}: {}").format(said, site.marked(link.note, lang)) if link.note else said
    return escape(WORDS[lang][f"{link.role.value}_{way}"])
