"""A drawing: one page being made, with the texts it shows, the sections it opens and the links it makes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from casebook.model import Bilingual, Citation, GlossaryTerm, Language, PartialDate, Record, Source
from casebook.model.markup import CitationMark, CitedKey, ReferenceMark
from casebook.site import addresses
from casebook.site.markdown import render_block, render_inline
from casebook.site.pages import Heading
from casebook.site.plain import as_plain
from casebook.site.words import WORDS
from casebook.thai import as_short_words, as_words, keep_together, phrases, years

from casebook.translation import MACHINE, Gap, Part

if TYPE_CHECKING:
    from casebook.site.plan import Site

_THAI_RUN = re.compile("[\u0e01-\u0e5b]+(?:[\\s.\u00a0]*[\u0e01-\u0e5b]+)*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_THAI_LOCATORS = (
    (re.compile(r"\bpp?\.\s*(?=\d)"), "หน้า "),
    (re.compile(r"\bch\.\s*(?=\d)"), "บทที่ "),
    (re.compile(r"\bsec(?:tion|\.)\s*(?=\d)", re.IGNORECASE), "มาตรา "),
)


class Drawing:
    """One page of one language while it is drawn; templates call it for every text and link.

    `subject` is the record (or settings) whose texts the page shows; its terms are linked to the glossary.
    """

    def __init__(
        self, site: Site, lang: Language, path: str, subject: object = None, sources: Iterable[Source] = ()
    ) -> None:
        self.site, self.lang, self.path = site, lang, path
        self.words = WORDS[lang]
        self.contents: list[Heading] = []
        self.links: set[str] = set()
        self.wanting: dict[str, dict[str, Heading]] = {}
        """The sections with a text that is missing, behind or made by a machine, by which of these it is."""
        self.terms: dict[str, GlossaryTerm] = {}
        self.locators: dict[str, list[str]] = {}
        self._sources = {source.key: source for source in sources}
        self.numbers = {key: number for number, key in enumerate(self._sources, start=1)}
        self._figures = 0
        self._said_in: str = lang
        self._unbroken = site.unbroken
        self._glosser = site.glossers[lang]
        self._parts, self.is_machine = self._translation(subject)
        self._has_label = False
        self._terms_here = self._glosser.occurring(subject, lang) if subject is not None else None

    # Sections and links

    def section(self, anchor: str, title: str | None = None, level: int = 2) -> Markup:
        """Open a section: its heading, noted for the table of contents."""
        heading = Heading(title or self.words[anchor], anchor, level)
        self.contents.append(heading)
        return Markup(f'<h{level} id="{escape(anchor)}">{escape(heading.title)}</h{level}>')

    def href(self, path: str) -> str:
        """A link from this page to a site path, noted so that it can be checked."""
        self.links.add(path)
        return addresses.relative(path, self.path)

    def beside(self, path: str) -> str:
        """A link from this page to one of the site's files, which is no page to be checked."""
        return addresses.relative(path, self.path)

    def to(self, record_id: str) -> str:
        """A link to a record's page, as it is today."""
        return self.href(addresses.record(self.site.today.book, self.lang, record_id))

    def hub(self, name: str, anchor: str = "") -> str:
        """A link to an index page such as `cases` or `glossary`."""
        return self.href(addresses.hub(self.lang, name) + (f"#{anchor}" if anchor else ""))

    # Texts

    def line(self, text: Bilingual) -> Markup:
        """Plain words; words of the other language are marked as such."""
        words, lang = self._best(text)
        # A name is too short for a label; the notice above tells of its section.
        self._has_label = False
        return self._marked(Markup(self._set(keep_together(words))), lang)

    def title(self, text: Bilingual) -> Markup:
        """A title whose phrases a line may break between."""
        words, lang = self._best(text)
        self._has_label = False
        parts = phrases(words)
        spans = (
            Markup(" ").join(Markup('<span class="ph">{}</span>').format(Markup(self._set(part))) for part in parts)
            if len(parts) > 1
            else Markup(self._set(words))
        )
        return self._marked(spans, lang)

    def text(self, text: Bilingual) -> Markup:
        """A sentence or paragraph with citations and references."""
        words, lang = self._best(text)
        return self._marked(Markup(render_inline(words.strip(), self)), lang)

    def prose(self, text: Bilingual) -> Markup:
        """Paragraphs of Markdown."""
        words, lang = self._best(text)
        drawn = Markup(render_block(words, self))
        if self._has_label:
            drawn += self._label("p")
        return drawn if lang == self.lang else Markup('<div class="foreign" lang="{}">{}</div>').format(lang, drawn)

    def plain(self, text: Bilingual) -> str:
        """Words without marks or markup, for attributes, descriptions and lists."""
        return self.site.plain(text, self.lang)

    def uncited(self, text: Bilingual) -> Markup:
        """A text of another record: its citations mean nothing on this page and are left out."""
        words, lang = self._best(text)
        return self._marked(escape(as_plain(words, self.site.book, lang)), lang)

    def named(self, record: Record) -> str:
        """The short title of a record; one in the other language is marked as such."""
        words, lang = (record.short_title or record.title).best(self.lang)
        return words if lang == self.lang else self._marked(escape(words), lang)

    def said(self, key: str, *values: str) -> Markup:
        """One of the interface's phrases with values that may be marked."""
        return Markup(escape(self.words[key])).format(*values)

    def written(self, words: str, lang: str | None = None) -> Markup:
        """Words that stand once for both languages, such as a title; Thai among other letters is marked as Thai."""
        self._said_in = lang or "und"
        return Markup(self._set(words))

    def sentence(self, words: str) -> str:
        """Words with a full stop, unless they end with one, as an abbreviation does."""
        return words if words.endswith(".") else f"{words}."

    def source_name(self, key: str) -> str:
        """A source in a few words: who and when."""
        source = self._sources.get(key)
        if source is None:
            return key
        year = years(source.issued, None, self.lang) if source.issued else self.words["no_date"]
        return f"{source.author_names() or source.publisher or source.title} ({year})"

    def figure(self) -> str:
        """The number of the next figure."""
        self._figures += 1
        return self.say("figure", self._figures)

    def record_path(self, record_id: str) -> str:
        """The site path of a record's page."""
        return addresses.record(self.site.today.book, self.lang, record_id)

    def term(self, vocabulary: str, term_id: str) -> Markup:
        """The label of a term, with its meaning on hover."""
        known = self.site.terms.get((self.lang, vocabulary, term_id))
        if known is None:
            meaning = self.plain(self.site.book.term(vocabulary, term_id).definition)
            known = Markup('<span title="{}">{}</span>').format(meaning, self.label(vocabulary, term_id))
            self.site.terms[self.lang, vocabulary, term_id] = known
        return known

    def label(self, vocabulary: str, term_id: str) -> str:
        """The label of a term."""
        return self.site.book.term(vocabulary, term_id).label.best(self.lang)[0]

    def labels(self, vocabulary: str, term_ids: Iterable[str]) -> Markup:
        """The labels of several terms, parted by commas."""
        return Markup(", ").join(self.term(vocabulary, term_id) for term_id in term_ids)

    def date(self, date: PartialDate, *, short: bool = False) -> Markup:
        """A date in words, with its machine form; short for a narrow column."""
        words = as_short_words(date, self.lang) if short else as_words(date, self.lang)
        return Markup(f'<time datetime="{date}">{words}</time>')

    def day(self, date: PartialDate) -> str:
        """A date in words."""
        return as_words(date, self.lang)

    def years(self, start: PartialDate, end: PartialDate | None = None) -> str:
        """A span of years."""
        return years(start, end, self.lang)

    def country(self, code: str) -> str:
        """The name of a country."""
        return self.site.country(code, self.lang)

    def say(self, key: str, *values: object) -> str:
        """One of the interface's phrases with its values."""
        one = f"{key}_one"
        return self.words[one if values == (1,) and one in vars(self.words) else key].format(*values)

    def locator(self, words: str) -> str:
        """A place in a source, as this language abbreviates it."""
        for shape, thai in _THAI_LOCATORS if self.lang == "th" else ():
            words = shape.sub(thai, words)
        return words

    def citations(self, cited: Iterable[Citation]) -> Markup:
        """The numbers of the sources of a statement."""
        return Markup(self._cite([CitedKey(citation.key, citation.locator, 0) for citation in cited]))

    # Marks within a text (casebook.site.markdown.Marks)

    def citation(self, mark: CitationMark) -> str:
        """A citation's numbers."""
        return self._cite(mark.cited)

    def reference(self, mark: ReferenceMark) -> str:
        """A link to the record that a text names; plain words when it has no page."""
        book = self.site.book
        if not book.has_page(mark.target):
            return str(escape(mark.words or mark.target))
        words = mark.words or self.named(book.records[mark.target])
        link = f'<a href="{escape(self.to(mark.target))}">{escape(words)}</a>'
        # Whoever relies on a record must hear that it was taken back, without following the link.
        return link if book.stands(mark.target) else f"{link} {escape(self.words.withdrawn_mark)}"

    def words_of(self, text: str, *, in_link: bool = False) -> str:
        """Plain words as HTML, each term of the glossary linked where it first occurs."""
        text = keep_together(text)
        if in_link or self._terms_here is None:
            return self._set(text)
        return "".join(self._gloss(piece, term) for piece, term in self._glosser.split(text, self._terms_here))

    def address(self, href: str) -> str:
        """A link's address; one without a scheme is a path within this language's part of the site."""
        if _SCHEME.match(href) or href.startswith("#"):
            return href
        return self.href(f"{self.lang}/{href.removeprefix('./')}")

    def _gloss(self, piece: str, term: GlossaryTerm | None) -> str:
        if term is None or term.id in self.terms:
            return self._set(piece)
        self.terms[term.id] = term
        return f'<a class="term" href="{escape(self.hub(addresses.GLOSSARY, term.id))}">{self._set(piece)}</a>'

    def _set(self, text: str) -> str:
        """Words as HTML, each name in one piece; a line may break after it, but not before a mark."""
        escaped = html.escape(text, quote=False)
        if text.isascii():
            return escaped
        if self._said_in != "th":
            return _THAI_RUN.sub(r'<span lang="th">\g<0></span>', escaped)
        return self._unbroken.wrapped(escaped)

    def _cite(self, cited: Iterable[CitedKey]) -> str:
        return f'<span class="src">{" ".join(map(self._cited, cited))}</span>'

    def _cited(self, item: CitedKey) -> str:
        number = self.numbers.get(item.key, "?")
        label = self.say("source_n", number)
        if item.locator:
            place = self.locator(item.locator)
            label = f"{label}, {place}"
            known = self.locators.setdefault(item.key, [])
            if place not in known:
                known.append(place)
        # Written out, and not with Markup.format, which is ten times slower: a record cites hundreds of times.
        key, label = escape(item.key), escape(label)
        return f'<a href="#s-{key}" aria-label="{label}" title="{label}">[{number}]</a>'

    def _best(self, text: Bilingual) -> tuple[str, Language]:
        words, lang = text.best(self.lang)
        self._said_in = lang
        self._has_label = False
        if self._parts and id(text) in self._parts:
            self._note(self._parts[id(text)])
        return words, lang

    def _note(self, part: Part) -> None:
        """Note the section in which a text wants something."""
        heading = self.contents[-1] if self.contents else Heading(self.words["summary"], "summary")
        self._has_label = part.is_machine and not self.is_machine
        for wants in (part.gap, MACHINE if self._has_label else None):
            if wants and wants is not Gap.UNCONFIRMED:
                self.wanting.setdefault(wants, {}).setdefault(heading.id, heading)

    def _label(self, tag: str) -> Markup:
        """The label behind a text that a machine translated, where not all of the page is such."""
        return Markup('<{0} class="by-machine">{1}</{0}>').format(tag, self.words["machine_label"])

    def _marked(self, drawn: Markup, lang: Language) -> Markup:
        if self._has_label:
            drawn += Markup(" ") + self._label("small")
        return drawn if lang == self.lang else Markup('<span class="foreign" lang="{}">{}</span>').format(lang, drawn)

    def _translation(self, subject: object) -> tuple[dict[int, Part], bool]:
        """The texts of a record that want something in this language, and whether all of them are by machine."""
        if not isinstance(subject, Record):
            return {}, False
        found = self.site.translations.of(subject)
        parts = {id(part.text): part for part in found.for_readers if part.lang == self.lang}
        there = found.texts - len(found.with_gap(Gap.MISSING, self.lang))
        return parts, 0 < there == len(found.machine(self.lang))
