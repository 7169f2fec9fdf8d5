"""A small book on disk, invented, and a way to build it as an author would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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
DOCUMENT = """\
---
title: About
description: An invented page
---

# About

See [the case](../cases/invented.md#results).
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def small_book(tmp_path: Path) -> Path:
    """A folder with mkdocs.yml, cases/ and docs/."""
    files = {
        "mkdocs.yml": CONFIG,
        "cases/book.yml": BOOK,
        "cases/studies/invented.yml": CASE,
        "docs/en/about/index.md": DOCUMENT,
        "docs/th/about/index.md": DOCUMENT.replace("About", "เกี่ยวกับ"),
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("../cases/invented.md", "../cases/invented/index.md"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(small_book: Path) -> Run:
    """Run a module in the book's folder: `run("mkdocs", "build", "--strict")`."""

    def ran(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
        return subprocess.run(
            [sys.executable, "-m", *arguments], cwd=small_book, env=environment, capture_output=True, text=True, check=False
        )

    return ran
