"""What differs between two built sites, as data and as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from casebook.site.change_report import MOST_PAGES, change_report
from casebook.site.comparing import Fate, PageChange, changes, newly_dead
from casebook.site.snapshot import Snapshot

Files = Mapping[str, str]
BASE = "https://example.org/book/"


def page(title: str, body: str) -> str:
    return (
        f"<!doctype html><title>{title} · Invented book</title><nav><a href='../gone/'>Menu</a></nav>"
        f"<main><h1>{title}</h1>{body}</main><footer>Foot</footer>"
    )


def sitemap(*paths: str) -> str:
    return "".join(f"<url><loc>{BASE}{path}</loc></url>" for path in ("", *paths))


ONE = {
    "index.html": page("Invented book", '<a href="en/one/">One</a>'),
    "en/one/index.html": page("One", "<p>First words.</p><p>Second words.</p>"),
    "en/one/C0001.bib": "@report{}",
    "404.html": page("Not found", "<p>Nowhere.</p>"),
    "sitemap.xml": sitemap("en/one/"),
}


@pytest.fixture
def site(tmp_path: Path):
    count = iter(range(10))

    def made(files: Files) -> Snapshot:
        folder = tmp_path / str(next(count))
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return Snapshot.from_folder(folder)

    return made


def told(change: PageChange) -> tuple[object, ...]:
    return (change.page.path, change.fate, change.letters_added, change.letters_removed)


def test_page_is_its_words_links_and_state(site) -> None:
    body = (
        '<p>Words that <b>run</b> on,<br>and <a href="https://example.com/">lead</a> out.</p>'
        '<ul><li><a href="../two/#part">In</a><li>x &amp; y</ul><script>not.words()</script>'
    )
    facts = site({"en/one/index.html": page("One", body), "sitemap.xml": sitemap("en/two/")}).pages["en/one/"]
    assert facts.title == "One"
    assert facts.blocks == ("One", "Words that run on,", "and lead out.", "In", "x & y")
    assert (facts.links, facts.targets) == ({"https://example.com/"}, {"en/two/"})
    assert (facts.lang, facts.is_listed) == ("en", False)


def test_same_site_has_no_change(site) -> None:
    assert list(changes(site(ONE), site(ONE))) == []


def test_frame_round_the_page_does_not_count(site) -> None:
    other = {name: text.replace("Foot", "Another foot").replace("Menu", "Other menu") for name, text in ONE.items()}
    assert list(changes(site(ONE), site(other))) == []


def test_site_for_a_disk_is_the_same_site(site) -> None:
    other = {**ONE, "index.html": ONE["index.html"].replace("en/one/", "en/one/index.html")}
    before, after = site(ONE), site(other)
    assert list(changes(before, after)) == []
    assert after.dead_links == ()


def test_changed_added_and_removed_pages_are_told_of_with_their_letters(site) -> None:
    after = {
        **ONE,
        "en/one/index.html": page("One", "<p>First words.</p><p>Other.</p>"),
        "en/two/index.html": page("Two", "<p>New.</p>"),
    }
    del after["index.html"]
    assert [told(change) for change in changes(site(ONE), site(after))] == [
        ("", Fate.REMOVED, 0, len("Invented bookOne")),
        ("en/one/", Fate.CHANGED, len("Other."), len("Second words.")),
        ("en/two/", Fate.ADDED, len("TwoNew."), 0),
    ]


def test_links_to_other_sites_are_told_of(site) -> None:
    link = '<p>First words.</p><p><a href="https://example.com/{0}">Second words.</a></p>'
    before = {**ONE, "en/one/index.html": page("One", link.format("old"))}
    after = {**ONE, "en/one/index.html": page("One", link.format("new"))}
    [change] = changes(site(before), site(after))
    assert change.links_added == ("https://example.com/new",)
    assert change.links_removed == ("https://example.com/old",)


def test_page_that_is_no_longer_wholly_in_its_language_is_told_of(site) -> None:
    [change] = changes(site(ONE), site({**ONE, "sitemap.xml": sitemap()}))
    assert (change.page.path, change.translation) == ("en/one/", False)


def test_only_links_that_newly_lead_nowhere_are_told_of(site) -> None:
    before = {**ONE, "en/one/index.html": page("One", '<a href="../old/">Old</a>')}
    after = {**ONE, "en/one/index.html": page("One", '<a href="../old/">Old</a> <a href="C0002.bib">New</a>')}
    assert newly_dead(site(before), site(after)) == (("en/one/", "en/one/C0002.bib"),)


def test_report_in_english(site) -> None:
    after = {
        **ONE,
        "en/one/index.html": page("One", '<p>First words.</p><p><a href="https://example.com/">Other.</a></p>'),
        "en/two/index.html": page("Two", '<p><a href="../three/">New.</a></p>'),
    }
    assert change_report(site(ONE), site(after), ["en"]) == (
        "## What changes on the site\n\n"
        "1 page(s) added, 1 changed, 0 removed.\n\n"
        "| | Page | Title | Letters |\n| --- | --- | --- | ---: |\n"
        "| added | `en/two/` | `Two` | +7 −0 |\n"
        "| changed | `en/one/` | `One` | +6 −13 |\n\n"
        "### Links to other sites, new (1)\n\n- `https://example.com/`\n\n"
        "### Links that lead nowhere (1)\n\n- `en/two/ → en/three/`\n\n"
        "### Not wholly in their language (1)\n\n- `en/two/`\n"
    )


def test_report_is_in_both_languages_thai_first(site) -> None:
    assert change_report(site(ONE), site(ONE)) == (
        "## สิ่งที่จะเปลี่ยนบนเว็บไซต์\n\nทุกหน้าเหมือนเดิม\n\n---\n\n## What changes on the site\n\nNo page differs.\n"
    )


def test_removed_page_is_a_broken_promise(site) -> None:
    after = {name: text for name, text in ONE.items() if name != "en/one/index.html"}
    assert "An address that was published no longer answers." in change_report(site(ONE), site(after), ["en"])


def test_long_report_is_cut_and_says_so(site) -> None:
    after = {**ONE, **{f"en/{n}/index.html": page(f"Page {n}", "") for n in range(MOST_PAGES + 5)}}
    assert "\n5 more not listed.\n" in change_report(site(ONE), site(after), ["en"])


HOSTILE = "`x` @someone | [a](https://example.com/) ![i](https://example.com/i.png) \n\n# Head <b>x</b> https://example.com"


def test_nothing_that_a_site_says_acts_in_the_report(site) -> None:
    body = f'<p>{HOSTILE}</p><a href="https://example.com/`@someone`|">x</a><a href="../a`b|/">y</a>'
    after = {**ONE, "en/one/index.html": page(HOSTILE, body), "en/`@x`|/index.html": page(HOSTILE, body)}
    tokens = MarkdownIt("commonmark").enable("table").parse(change_report(site(ONE), site(after), ["en"]))
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {"text", "code_inline", "softbreak", "strong_open", "strong_close"}
    assert [child.content for child in inline if child.type == "text" and "example" in child.content] == []
    assert [child.content for child in inline if child.type == "text" and "@" in child.content] == []
    rows = [token for token in tokens if token.type == "tr_open"]
    assert len([token for token in tokens if token.type == "td_open"]) == 4 * (len(rows) - 1)
