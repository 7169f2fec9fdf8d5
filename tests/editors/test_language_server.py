"""Our schemas in the language server that editors run (Red Hat's, in VS Code, Neovim, Emacs and others).

`make editors` puts it into .cache/editors; without it nothing is asked here. CASEBOOK_REQUIRE_EDITORS makes
that a failure.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.model import MODELS, Kind
from casebook.reading import read_book
from casebook.schema import Skeletons
from tests.editors.language_server import LanguageServer

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / ".cache/editors/node_modules/yaml-language-server/bin/yaml-language-server"
pytestmark = pytest.mark.skipif(
    not PROGRAM.exists() and "CASEBOOK_REQUIRE_EDITORS" not in os.environ, reason="`make editors` was not run"
)
VOCABULARIES = read_book(ROOT / "cases").book.vocabularies
EMPTY = re.compile(r":( \|)?$")
SCHEMA = "# yaml-language-server: $schema=../../docs/schema/case.json\n"
PATH = ROOT / "cases/studies/invented.yml"
"""Where the invented cases would lie; nothing is written there."""
CASE = """\
id: C9999
status: draft
title:
  th: กรณีสมมติ
  en: Invented case
summary:
  th: กรณีนี้สมมติขึ้น
  en: This case is invented
place:
  country: "NO"
level_of_government: [local]
start: 2013
narrative:
  problem: {th: ปัญหา, en: Problem}
  what_was_done: {th: สิ่งที่ทำ, en: What was done}
  results: {th: ผล, en: Results}
outcomes:
  - claim: {th: ผล, en: Result}
    direction: better
    evidence: 1
    sources:
      - key: paper
sources:
  - key: paper
    type: report
    title: An invented paper
    kind: report
"""
MISTAKES = {
    "misspelt field": ("title:", "titel:", "titel:"),
    "field that is nowhere": ("start: 2013", "start: 2013\ncolour: green", "colour"),
    "misspelt field inside": ("    direction:", "    directoin:", "directoin"),
    "term that is not in the list": ("[local]", "[village]", "village"),
    "term that is not in the list, inside": ("direction: better", "direction: bettre", "bettre"),
    "text without its languages": ("title:\n  th: กรณีสมมติ\n  en: Invented case", "title: Invented", "title: Invented"),
    "third language": ("  en: Invented case", "  en: Invented case\n  de: Fall", "de: Fall"),
    "word for a list": ("[local]", "local", "level_of_government: local"),
    "id of another kind": ("id: C9999", "id: P9999", "P9999"),
    "date in words": ("start: 2013", "start: May 2013", "May 2013"),
    "year of the Buddhist era": ("start: 2013", "start: 2556", "2556"),
    "field twice": ("start: 2013", "start: 2013\nstart: 2014", "start: 2014"),
    "bracket left open": ("[local]", "[local", "start: 2013"),
    "tab": ("  th: กรณีสมมติ", "\tth: กรณีสมมติ", "\tth"),
}
"""By name: what is replaced, by what, and words of the line on which the server has to say so."""


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with LanguageServer(["node", str(PROGRAM), "--stdio"], ROOT) as server:
        yield server


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.split("\n")) if words in line)


def test_finds_nothing_wrong_in_any_file_of_the_book(server: LanguageServer) -> None:
    # Released versions are not for editing, and keep the schema's path of the file that they were.
    edited = (path for path in (ROOT / "cases").rglob("*.yml") if "versions" not in path.parts)
    texts = {path: path.read_text("utf-8") for path in edited}
    broken = {PATH: f"{SCHEMA}titel: one that is not of the book\n"}
    found = server.diagnostics({**texts, **broken})
    assert [path for path, said in found.items() if said] == [PATH]
    assert len(found) > 70


def test_finds_nothing_wrong_in_the_invented_case(server: LanguageServer) -> None:
    assert server.diagnostics({PATH: SCHEMA + CASE}) == {PATH: []}


def test_finds_each_planted_mistake_on_its_line(server: LanguageServer) -> None:
    texts = {PATH.with_stem(name): SCHEMA + CASE.replace(old, new, 1) for name, (old, new, _) in MISTAKES.items()}
    found = {path.stem: said for path, said in server.diagnostics(texts).items()}
    expected = {path.stem: line_of(text, MISTAKES[path.stem][2]) for path, text in texts.items()}
    told = {name: {one["range"]["start"]["line"] for one in said} for name, said in found.items()}
    # What lacks a field by its misspelling is told of too, at its head.
    assert {name: told[name] for name, line in expected.items() if line not in told[name]} == {}


def test_finds_what_is_lacking(server: LanguageServer) -> None:
    text = SCHEMA + CASE.replace("start: 2013\n", "").replace('  country: "NO"\n', "  region: {th: เขต, en: Region}\n")
    messages = [said["message"] for said in server.diagnostics({PATH: text})[PATH]]
    assert any('"start"' in message for message in messages)
    assert any('"country"' in message for message in messages)


def test_offers_the_fields_that_are_not_there_yet(server: LanguageServer) -> None:
    text = f"{SCHEMA}{CASE}lev"
    offered = {item["label"]: item for item in server.completions(PATH, text, text.count("\n"), 3)}
    assert {"lessons", "patterns", "investment"} <= offered.keys()
    assert "title" not in offered
    assert offered["lessons"]["documentation"] == "The lessons that it teaches.\nบทเรียนจากเรื่องนี้"


def test_offers_the_terms_of_a_list_with_what_they_mean(server: LanguageServer) -> None:
    text = SCHEMA + CASE.replace("direction: better", "direction: ")
    line = line_of(text, "direction: ")
    offered = {item["label"]: item["documentation"] for item in server.completions(PATH, text, line, 15)}
    assert offered.keys() == {"better", "worse", "none", "mixed"}
    assert offered["worse"].startswith("แย่ลง: ")
    assert offered["worse"].endswith(" · Worse: Changed in a way that was not wanted")


def test_tells_of_a_field_in_both_languages(server: LanguageServer) -> None:
    text = SCHEMA + CASE
    told = server.hover(PATH, text, line_of(text, "start: "), 2)
    assert "When it began." in told
    assert "เริ่มเมื่อใด" in told


@pytest.mark.parametrize("kind", Kind)
def test_knows_a_record_that_was_just_begun_and_tells_only_what_is_empty(server: LanguageServer, kind: Kind) -> None:
    given: dict[tuple[str, ...], str] = {("id",): f"{kind.letter}9999", ("status",): "draft"}
    text = Skeletons(VOCABULARIES, "th").write(MODELS[kind], given, f"../../docs/schema/{kind}.json")
    lines = text.split("\n")
    [said] = server.diagnostics({PATH: text}).values()
    assert said
    told = {lines[one["range"]["start"]["line"]] for one in said}
    assert [line for line in told if not EMPTY.search(line)] == []
