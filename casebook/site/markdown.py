"""Markdown fields as HTML: CommonMark and tables, no raw HTML, no images, and the marks of a record.

markdown-it-py is the parser: it is CommonMark-exact, kept, and lets a rule be added by name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from casebook.model.markup import CitationMark, ReferenceMark, mark_at
from casebook.model.markup import marks as marks_in


class Marks(Protocol):
    """What draws the parts of a text that depend on the record and the page."""

    def citation(self, mark: CitationMark) -> str:
        """A citation, as HTML."""

    def reference(self, mark: ReferenceMark) -> str:
        """A reference to a record, as HTML."""

    def words_of(self, text: str, *, in_link: bool = False) -> str:
        """Plain words, as HTML; terms of the glossary may become links where no link is around."""

    def address(self, href: str) -> str:
        """A link's address as it must stand on this page."""


def render_block(text: str, marks: Marks) -> str:
    """Paragraphs, lists, quotations and tables, as HTML."""
    if _is_marked_up(text) or _BLOCK.search(f"\n{text}"):
        return str(_parser().render(text, {"marks": marks}))
    return "".join(f"<p>{_plain(part, marks)}</p>\n" for part in _PARAGRAPH.split(text.strip("\n")) if part)


def render_inline(text: str, marks: Marks) -> str:
    """One paragraph's words, without the paragraph."""
    if "\n" in text or _is_marked_up(text):
        return str(_parser().renderInline(text, {"marks": marks}))
    return _plain(text, marks)


# Most texts are plain words with citations. They need no parser, which would take half of a page's time;
# what may mean more to Markdown than itself goes to the parser. That both say the same is tested.
_SIGN = re.compile(r"[*_`<>&\\!~|^\t\r]")
_BRACKET = re.compile(r"\](?:[(:]|[ \n]?\[(?!@))|(?<!\[)\[(?!@|\[)")
_BLOCK = re.compile(r"\n(?:[-+=#]|\d+[.)])")
_PARAGRAPH = re.compile(r"\n{2,}")


def _is_marked_up(text: str) -> bool:
    """Whether a text may hold emphasis, code, links, entities or hard breaks."""
    return bool(
        _SIGN.search(text)
        or ("[" in text and _BRACKET.search(text))
        or text[:1] == " "
        or text[-1:] == " "
        or "\n " in text
        or " \n" in text
    )


def _plain(text: str, marks: Marks) -> str:
    """Words without markup, with the marks among them."""
    html: list[str] = []
    end = 0
    for mark in marks_in(text):
        before = text[end : mark.start]
        if isinstance(mark, CitationMark):
            before = before.rstrip(" ")
        if before:
            html.append(marks.words_of(before))
        html.append(marks.citation(mark) if isinstance(mark, CitationMark) else marks.reference(mark))
        end = mark.end
    if end < len(text):
        html.append(marks.words_of(text[end:]))
    return "".join(html)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "heading", "lheading"])
    parser.inline.ruler.before("link", "mark", _mark_rule)
    for name, rule in (
        ("mark", _draw_mark),
        ("text", _draw_text),
        ("link_open", _open_link),
        ("link_close", _close_link),
    ):
        parser.add_render_rule(name, rule)
    return parser


def _mark_rule(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    mark = mark_at(state.src, state.pos)
    if mark is None or mark.end > state.posMax:
        return False
    if not silent:
        state.push("mark", "", 0).meta["mark"] = mark
    state.pos = mark.end
    return True


def _draw_mark(_self: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    mark = tokens[index].meta["mark"]
    return str(env["marks"].citation(mark) if isinstance(mark, CitationMark) else env["marks"].reference(mark))


def _draw_text(_self: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    words = tokens[index].content
    if index + 1 < len(tokens) and isinstance(tokens[index + 1].meta.get("mark"), CitationMark):
        # Next to the word that it follows, a citation's number cannot begin a line.
        words = words.rstrip(" ")
    return str(env["marks"].words_of(words, in_link=bool(env.get("in_link"))))


def _open_link(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    env["in_link"] = True
    token = tokens[index]
    token.attrSet("href", env["marks"].address(str(token.attrGet("href") or "")))
    return self.renderToken(tokens, index, options, env)


def _close_link(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    env["in_link"] = False
    return self.renderToken(tokens, index, options, env)
