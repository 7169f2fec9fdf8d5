"""The book through MkDocs and ProperDocs, as an author runs them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.adapters.conftest import Run
from tests.small_book import CASE


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a built site and its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def spoil(book: Path) -> None:
    """Put a fault into the case."""
    (book / "cases/studies/invented.yml").write_text(CASE.replace("title:", "titel:"), encoding="utf-8")


def test_strict_build_writes_both_trees(run: Run, small_book: Path) -> None:
    built = run("mkdocs", "build", "--strict")
    assert (built.returncode, built.stderr.count("WARNING")) == (0, 0), built.stderr
    pages = {path for path in tree(small_book / "site") if path.endswith(".html")}
    assert {
        "index.html",
        "404.html",
        "C0001/index.html",
        "en/index.html",
        "th/index.html",
        "en/cases/invented/index.html",
        "th/cases/invented/index.html",
        "th/about/index.html",
    } <= pages


def test_edit_link_opens_the_record(run: Run, small_book: Path) -> None:
    run("mkdocs", "build")
    html = (small_book / "site/en/cases/invented/index.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/repo/edit/main/cases/studies/invented.yml"' in html


def test_hand_written_page_is_found_by_its_text(run: Run, small_book: Path) -> None:
    run("mkdocs", "build")
    packs = (small_book / "site/assets/casebook/search/texts").iterdir()
    texts = "".join(path.read_text(encoding="utf-8") for path in packs)
    assert '["th/about/","en/about/"]' in texts
    assert "See the case" in texts


def test_same_input_gives_the_same_bytes(run: Run, small_book: Path) -> None:
    run("mkdocs", "build", "--site-dir", "one")
    run("mkdocs", "build", "--site-dir", "two")
    assert tree(small_book / "one") == tree(small_book / "two")


def test_properdocs_builds_the_same_site(run: Run, small_book: Path) -> None:
    run("mkdocs", "build", "--site-dir", "one")
    built = run("properdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", "two")
    assert built.returncode == 0, built.stderr
    assert tree(small_book / "one") == tree(small_book / "two")


def test_fault_fails_the_build_and_names_its_place(run: Run, small_book: Path) -> None:
    spoil(small_book)
    built = run("mkdocs", "build")
    assert built.returncode == 1
    assert "cases/studies/invented.yml:3:1 unknown-key" in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.parametrize("command", [["mkdocs", "build"], ["casebook.cli", "build"]])
def test_failed_build_leaves_the_last_site(run: Run, small_book: Path, command: list[str]) -> None:
    run(*command)
    before = tree(small_book / "site")
    spoil(small_book)
    assert run(*command).returncode == 1
    assert before
    assert tree(small_book / "site") == before


def test_dead_link_of_a_record_is_a_warning(run: Run, small_book: Path) -> None:
    text = CASE.replace("An invented problem", '"[gone](nowhere/)"')
    (small_book / "cases/studies/invented.yml").write_text(text, encoding="utf-8")
    built = run("mkdocs", "build", "--strict")
    assert built.returncode == 1
    assert "'en/cases/invented/' links to 'en/nowhere/'" in built.stderr


def test_wrong_anchor_in_a_hand_written_page_is_a_warning(run: Run, small_book: Path) -> None:
    page = small_book / "docs/en/about/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("#results", "#nonsense"), encoding="utf-8")
    assert "does not contain an anchor '#nonsense'" in run("mkdocs", "build", "--strict").stderr


def test_site_for_a_disk_links_to_files_and_to_nothing_else(run: Run, small_book: Path) -> None:
    built = run("casebook.cli", "build", "--for-disk")
    assert built.returncode == 0, built.stderr
    site = small_book / "site"
    links = [
        (page, unescape(link).partition("#")[0])
        for page in site.rglob("*.html")
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', page.read_text("utf-8"))
        if not re.match(r"\w+:|/|#|$", link)
    ]
    assert len(links) > 100
    assert [(page.name, link) for page, link in links if not (page.parent / unquote(link)).is_file()] == []


def test_a_text_in_one_language_does_not_fail_a_strict_build_and_can_be_edited_from_its_notice(
    run: Run, small_book: Path
) -> None:
    text = CASE.replace("{th: สิ่งที่ทำ, en: What was done}", "{th: สิ่งที่ทำ}")
    (small_book / "cases/studies/invented.yml").write_text(text, encoding="utf-8")
    built = run("mkdocs", "build", "--strict")
    assert (built.returncode, "1 thing(s) still to do" in built.stderr) == (0, True), built.stderr
    notice = (small_book / "site/en/cases/invented/index.html").read_text("utf-8").partition("notice translation")[2]
    assert notice.index('href="https://example.org/repo/edit/main/cases/studies/invented.yml"') < notice.index("</div>")


def test_what_a_look_at_the_links_has_found_stands_on_the_page_of_health(run: Run, small_book: Path) -> None:
    page = "https://example.org/gone"
    text = CASE.replace("kind: report}", f"kind: report, URL: {page}}}")
    (small_book / "cases/studies/invented.yml").write_text(text, encoding="utf-8")
    found = f'[{{"rule": "dead-link", "sentence": "\'{page}\' is no longer there: 404."}}]'
    (small_book / "links.json").write_text(found, encoding="utf-8")
    config = (small_book / "mkdocs.yml").read_text("utf-8")
    (small_book / "mkdocs.yml").write_text(
        config.replace("plugins: [casebook]", "plugins: [{casebook: {links: links.json}}]"), encoding="utf-8"
    )
    built = run("mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert "1 source(s) no longer answer: paper" in (small_book / "site/en/health/index.html").read_text("utf-8")
    (small_book / "links.json").write_text("{}", encoding="utf-8")
    assert "is not what `casebook links --format json` writes" in run("mkdocs", "build").stderr
