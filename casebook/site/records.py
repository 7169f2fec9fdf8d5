"""The page of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from casebook.graph import Graph, Link, Role, completeness
from casebook.model import Adaptation, Case, Language, Lesson, PartialDate, Pattern, Record, other_language
from casebook.site import addresses
from casebook.site.citing import citing
from casebook.site.drawing import Drawing
from casebook.site.head import record_head
from casebook.site.pages import Body, Crumb, Page
from casebook.site.templating import render
from casebook.site.words import WORDS
from casebook.thai import as_words

if TYPE_CHECKING:
    from casebook.site.plan import Site

_ID = re.compile(r' id="([^"]+)"')
EVIDENCE_PAGE = "about/evidence/"
"""The hand-written page on how evidence is graded, where a book has one."""


def record_page(site: Site, record: Record, lang: Language) -> Page:
    """A record's page in one language."""
    path = addresses.record(site.book, lang, record.id)
    hub = addresses.HUBS[record.kind]
    words = WORDS[lang]
    changed = record.updated
    return Page(
        path=path,
        twin=addresses.in_language(path, other_language(lang)),
        lang=lang,
        kind=record.kind.value,
        title=site.plain(record.title, lang),
        description=site.plain(record.summary, lang),
        crumbs=(
            Crumb(words["home"], addresses.home(lang)),
            Crumb(words[hub], addresses.hub(lang, hub)),
            Crumb(record.label(lang)),
        ),
        draw=lambda: _draw(site, record, lang, path),
        number=record.id,
        stamp=(as_words(changed, lang),) if changed else (),
        source=site.book.paths[record.id],
        modified=changed,
        indexed=all(text.in_language(lang) for text in (record.title, record.summary)),
        complete=site.complete_in(record, lang),
        head=lambda: record_head(site, record, lang),
    )


def body_of(html: str, drawing: Drawing) -> Body:
    """What a finished drawing is worth: its HTML with sections, anchors and links."""
    return Body(html, tuple(drawing.contents), frozenset(_ID.findall(html)), frozenset(drawing.links))


def _draw(site: Site, record: Record, lang: Language, path: str) -> Body:
    drawing = Drawing(site, lang, path, record, record.sources)
    values = {
        "d": drawing,
        "record": record,
        "lang": lang,
        "other": other_language(lang),
        "book": site.book,
        "graph": site.graph,
        "completeness": completeness,
        **_links(site, record, lang),
        **_own(site, record, lang),
        **citing(site, record, lang),
    }
    kind = record.kind.value
    above = {
        name: render(f"{prefix}-{name}.html", **values)
        for prefix, name in (("record", "head"), (kind, "facts"), ("record", "lead"), ("record", "notices"))
    }
    body = render(f"{kind}.html", **values) + render("record-tail.html", **values)
    return body_of(render("record.html", d=drawing, record=record, body=body, **above), drawing)


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


def _rows(site: Site, lang: Language, links: list[tuple[Link, str]], way: str) -> list[tuple[Record, str]]:
    """Each linked record once, with all that its links say; a bare mention only when nothing else is said."""
    reasons: dict[str, list[str]] = {}
    for link, other_id in sorted(links, key=lambda pair: pair[0].role == Role.MENTIONS):
        said = reasons.setdefault(other_id, [])
        if link.role != Role.MENTIONS or not said:
            said.append(_reason(site, lang, link, way))
    return [
        (site.book.records[other_id], " · ".join(dict.fromkeys(said)))
        for other_id, said in sorted(reasons.items(), key=_by_kind)
    ]


def _by_kind(row: tuple[str, list[str]]) -> tuple[int, str]:
    return "CPLA".index(row[0][0]), row[0]


def _reason(site: Site, lang: Language, link: Link, way: str) -> str:
    if link.role == Role.RELATED and link.type:
        label = site.book.term("relation", link.type).label.best(lang)[0]
        note = f": {site.plain(link.note, lang)}" if link.note else ""
        return f"{label}{note}" if way == "out" else f"{WORDS[lang]['related_in']} ({label}){note}"
    return WORDS[lang][f"{link.role.value}_{way}"]
