"""A small book on disk, invented from end to end."""

from __future__ import annotations

from pathlib import Path

CONFIG = """\
site_name: Invented
site_url: https://example.org/book/
repo_url: https://example.org/repo
edit_uri: edit/main/docs/
theme: {name: material, font: false}
plugins: [casebook]
validation: {links: {anchors: warn}}
"""
BOOK = """\
name: {th: คลังสมมติ, en: Invented book}
tagline: {th: ข้อมูลสมมติ, en: All of it is invented}
description: {th: ข้อมูลสมมติ, en: All of it is invented}
publisher: {th: ผู้จัดทำสมมติ, en: An invented publisher}
licence: CC0-1.0
proposal_heading: {th: ทำอะไรได้, en: What could be done}
proposal_label: {th: ข้อเสนอ, en: A proposal}
idea_notice: {th: แนวคิด, en: An idea}
home:
  headline: {th: คลังสมมติ, en: Invented}
  lead: {th: ข้อมูลสมมติทั้งหมด, en: All of it is invented}
"""
CASE = """\
id: C0001
status: published
title: {th: กรณีสมมติ, en: Invented case}
summary: {th: กรณีนี้สมมติขึ้น, en: This case is invented}
place: {country: "NO"}
level_of_government: [local]
start: 2013
narrative:
  problem: {th: ปัญหาสมมติ, en: An invented problem}
  what_was_done: {th: สิ่งที่ทำ, en: What was done}
  results: {th: "ผล [@paper]", en: "Results [@paper]"}
sources:
  - {key: paper, type: report, title: An invented paper, kind: report}
"""
WORDS = "{th: สมมติ, en: Invented}"
GLOSSARY = f"terms:\n  - {{id: invented, term: {WORDS}, definition: {WORDS}}}\n"
THEMES = f"""\
id: theme
title: {WORDS}
source: invented
terms:
  - {{id: trees, label: {WORDS}, definition: {WORDS}}}
"""
DOCUMENT = """\
---
title: About
description: An invented page
---

# About

See [the case](../cases/invented/index.md#results).
"""


def write(folder: Path) -> Path:
    """Put mkdocs.yml, cases/ and docs/ into a folder."""
    files = {
        "mkdocs.yml": CONFIG,
        "cases/book.yml": BOOK,
        "cases/studies/invented.yml": CASE,
        "docs/en/about/index.md": DOCUMENT,
        "docs/th/about/index.md": DOCUMENT.replace("About", "เกี่ยวกับ"),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def released(folder: Path) -> list[str]:
    """The lines of the list of published addresses."""
    return (folder / "cases/versions/addresses.txt").read_text(encoding="utf-8").splitlines()
