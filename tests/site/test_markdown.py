"""Markdown as texts of records have it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from casebook.model.markup import CitationMark, ReferenceMark
from casebook.site import markdown


class Plain:
    """Marks as they would be seen by somebody who only wants to tell them apart."""

    def citation(self, mark: CitationMark) -> str:
        return "".join(f"<c>{item.key}</c>" for item in mark.cited)

    def reference(self, mark: ReferenceMark) -> str:
        return f"<r>{mark.target}</r>"

    def words_of(self, text: str, *, in_link: bool = False) -> str:
        return str(escape(text))

    def address(self, href: str) -> str:
        return href


PIECES = st.sampled_from(
    ["words", " ", "  ", "\n", "\n\n", "ไทย", "[@key]", "[@a; @b, p. 2]", "[[P0001]]", "[[P0001|words]]", "[", "]", "(x)"]
    + ["*", "**", "_", "`", "# ", "- ", "1. ", "> ", "<b>", "&amp;", "&", '"', "'", "\\", "!", "~", "|", ":", "=", "+ "]
    + ["[a](b)", "[x]: y", "    ", "\t", "https://example.org/", ".", ",", "–"]
)


@pytest.mark.parametrize("render", [markdown.render_block, markdown.render_inline])
@settings(max_examples=400, deadline=None, derandomize=True)
@given(text=st.lists(PIECES, min_size=1, max_size=9).map("".join))
def test_words_without_markup_come_out_as_the_parser_has_them(render: object, text: str) -> None:
    is_block = render is markdown.render_block
    text = text if is_block else text.strip()
    parser = markdown._parser()
    parsed = parser.render(text, {"marks": Plain()}) if is_block else parser.renderInline(text, {"marks": Plain()})
    said = markdown.render_block(text, Plain()) if is_block else markdown.render_inline(text, Plain())
    assert said == parsed


def test_paragraphs_and_emphasis() -> None:
    assert markdown.render_block("One [@key].\n\n**Two**", Plain()) == (
        "<p>One<c>key</c>.</p>\n<p><strong>Two</strong></p>\n"
    )


def test_html_is_shown_as_it_is_typed() -> None:
    assert markdown.render_inline("<b>x</b>", Plain()) == "&lt;b&gt;x&lt;/b&gt;"
