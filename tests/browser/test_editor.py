"""The form editor, run for real: it takes all our records, keeps what nobody changed, and refuses mistakes.

It works on a folder here, as somebody does who tries it out. A browser's own dialog would ask for the folder; in
its place stands one that gives the browser's private files, into which the records are put before. What the editor
is made of is fetched from npm when it is not there; CASEBOOK_REQUIRE_NODE makes it a failure that it cannot be had.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from casebook.adapters.npm import FetchError, fetch_editor, fetched_editor
from casebook.book import FOLDERS
from casebook.model import MODELS, Kind, Record
from casebook.reading import read_book
from casebook.reading.files import read_file
from casebook.reading.lists import Lists
from casebook.reading.writing import as_yaml
from casebook.schema import Repository, editor_config
from casebook.site import Site, SiteOptions
from tests.browser.built_site import BuiltSite, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, ViewportSize

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
BOOK = read_book(ROOT / "cases", ROOT).book
LISTS = Lists(dict(BOOK.vocabularies))
COMMENTED = "cases/studies/porto-alegre-pb.yml"
SLUG = "Slug"
"""What the editor calls the name of a new file."""
TIMEOUT_MS = 60_000
WINDOW: ViewportSize = {"width": 1440, "height": 3000}
ALL_FIELDS: ViewportSize = {"width": 1440, "height": 9000}
"""The editor makes a field when it comes into view: a window as usual, and one in which all are made."""
FILL = """async (files) => {
  const book = await (await navigator.storage.getDirectory()).getDirectoryHandle("book", { create: true });
  await book.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const steps = path.split("/");
    const name = steps.pop();
    let folder = book;
    for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async (path) => {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("book");
  const steps = path.split("/");
  const name = steps.pop();
  for (const step of steps) folder = await folder.getDirectoryHandle(step);
  return (await (await folder.getFileHandle(name)).getFile()).text();
}"""
PICK = """() => {
  window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("book");
}"""
REWRITE = """async (files) => {
  const { formatOf } = await import("./format.js");
  const { parse } = await import("./yaml/index.js");
  const config = parse(await (await fetch("config.yml")).text());
  const formats = new Map(config.collections.map((one) => [one.folder, formatOf(one)]));
  for (const one of config.singletons) formats.set(one.file, formatOf(one));
  return Object.fromEntries(Object.entries(files).map(([path, [text, changes]]) => {
    const format = formats.get(path) ?? formats.get(path.slice(0, path.lastIndexOf("/")));
    return [path, format.toFile({ ...format.fromFile(text), ...changes })];
  }));
}"""


@pytest.fixture(scope="module")
def fetched() -> Path:
    """The files of which the editor is made."""
    try:
        return fetched_editor(ROOT) or fetch_editor(ROOT)
    except FetchError as error:
        if os.environ.get("CASEBOOK_REQUIRE_NODE"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def address(fetched: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the editor of our book, served with what its page asks for."""
    folder = tmp_path_factory.mktemp("editor")
    for asset in Site(BOOK, SiteOptions(editor=fetched)).assets():
        if asset.path.startswith(("admin/", "assets/")):
            path = folder / asset.path
            path.parent.mkdir(parents=True, exist_ok=True)
            content = asset.content.read_bytes() if isinstance(asset.content, Path) else asset.content
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    with serve(BuiltSite(folder, "/book/")) as address:
        yield f"{address}admin/"


def given() -> dict[str, str]:
    """The text of every record, by its path in the repository, and of the glossary.

    One has a truth value in words that the editor does not use itself, and comments.
    """
    paths = [*BOOK.paths.values(), BOOK.glossary_path]
    texts = {path: (ROOT / path).read_text("utf-8") for path in paths}
    plain = texts[COMMENTED]
    texts[COMMENTED] = plain.replace("\nongoing: false\n", "\n# Said so.\nongoing: no # by them\n\n")
    assert texts[COMMENTED] != plain
    return texts


@dataclass
class Editor:
    """The editor, open in a browser on a folder with our records."""

    page: Page
    address: str

    def read(self, path: str) -> str:
        """What a file of the folder says now."""
        text: str = self.page.evaluate(READ, path)
        return text

    def field(self, keys: str) -> Locator:
        """Where one writes into a field."""
        if keys == SLUG:
            return self.page.get_by_role("textbox", name=SLUG)
        return self.page.locator(f'section.field[data-key-path="{keys}"]').locator("input, textarea").first

    def write(self, words: Mapping[str, str]) -> None:
        """Write into fields until all of them have it: while it opens, the editor may begin a draft once more."""
        for _ in range(20):
            left = [keys for keys, said in words.items() if self.field(keys).input_value() != said]
            if not left:
                return
            for keys in left:
                self.field(keys).fill(words[keys])
            self.page.wait_for_timeout(300)
        pytest.fail(f"The editor does not keep what is written into {left}.")

    def alert(self, keys: str) -> str:
        """What is said to be wrong with a field."""
        said = self.page.locator(f'section.field[data-key-path="{keys}"] .validation').inner_text()
        return said.removeprefix("error").strip()

    def go_to(self, kind: Kind) -> None:
        """Show the list of the records of a kind."""
        self.page.evaluate(f"location.hash = '#/collections/{FOLDERS[kind]}'")
        self.page.get_by_role("row", name=f"{kind.letter}0001", exact=True).wait_for()

    def open(self, record: Record) -> None:
        """Open a record; what was written and not saved is let go."""
        from playwright.sync_api import expect

        self.page.evaluate(f"location.hash = '#/collections/{FOLDERS[record.kind]}/entries/{BOOK.slug(record.id)}'")
        expect(self.field("id")).to_have_value(record.id, timeout=TIMEOUT_MS)
        self.field("title.en").wait_for()

    def save(self) -> None:
        """Press the button."""
        self.page.get_by_role("button", name="Save", exact=True).click()

    def save_and_close(self) -> None:
        """Press the button, after which the editor closes when the file is written."""
        self.save()
        self.field("title.en").wait_for(state="hidden")


@pytest.fixture(scope="module")
def said() -> list[str]:
    """What the browser complains of, and what is asked of other hosts, while these tests run."""
    return []


@pytest.fixture(scope="module")
def editor(browser: Browser, address: str, said: list[str]) -> Iterator[Editor]:
    """The editor with our records."""
    host = address.removesuffix("book/admin/")
    # Drawn small, since nobody looks.
    context = browser.new_context(viewport=WINDOW, device_scale_factor=0.2, locale="en-US", reduced_motion="reduce")
    context.set_default_timeout(TIMEOUT_MS)
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith((host, "data:", "blob:")) else said.append(asked.url))
    page.goto(address)
    page.evaluate(FILL, given())
    page.evaluate(PICK)
    page.get_by_role("button", name="Work with Local Repository").click()
    page.get_by_role("row", name="C0001", exact=True).wait_for()
    yield Editor(page, address)
    context.close()


def of(kind: Kind) -> list[Record]:
    """The records of a kind, the longest file first."""
    records = [record for record in BOOK.records.values() if record.kind is kind]
    return sorted(records, key=lambda record: -len((ROOT / BOOK.paths[record.id]).read_bytes()))


def as_record(record: Record, text: str) -> Record | None:
    """What our own reader makes of a text."""
    value = read_file("record.yml", text.encode(), MODELS[record.kind], LISTS).value
    return value if isinstance(value, Record) else None


@pytest.mark.parametrize(
    ("repository", "sign_in"),
    [
        (Repository(), ""),
        (Repository("https://github.com/lab/book", "main", "sub/cases"), "https://sign-in.example.org"),
    ],
    ids=["here", "GitHub"],
)
def test_configuration_is_one_by_the_editors_own_schema(fetched: Path, repository: Repository, sign_in: str) -> None:
    schema: dict[str, Any] = json.loads((fetched / "cms/schema/sveltia-cms.json").read_text("utf-8"))
    errors = Draft7Validator(schema).iter_errors(editor_config(BOOK, repository, sign_in))
    assert [f"{error.json_path}: {error.message[:200]}" for error in errors] == []


@pytest.mark.parametrize("kind", Kind)
def test_all_records_of_a_kind_are_listed_with_both_titles(editor: Editor, kind: Kind) -> None:
    editor.go_to(kind)
    # The list grows as one goes down.
    editor.page.mouse.move(700, 500)
    editor.page.mouse.wheel(0, 5000)
    editor.page.get_by_role("row", name=max(record.id for record in of(kind)), exact=True).wait_for()
    rows = editor.page.get_by_role("row").all_inner_texts()
    listed = sorted(line for row in rows for line in row.split("\n") if line.startswith(kind.letter))
    assert listed == sorted(f"{one.id} · {one.title.th} · {one.title.en}" for one in of(kind))


def test_every_file_is_written_as_it_was_read(editor: Editor) -> None:
    files = given()
    assert editor.page.evaluate(REWRITE, {path: [text, {}] for path, text in files.items()}) == files


OLD = """\
# yaml-language-server: $schema=../case.json
# Two of these are invented, and so is the third.
id: C9001
title: {th: ก, en: "A"} # short
aliases:
  # the first
  - one
  - two # the second
  - three
place:
  country: "NO"

narrative:
  problem:
    en: |
      One.

      Two.
sources:
  - {key: a, title: A}
  # The better one.
  - key: b
    title: "B: b"
"""
CHANGES: dict[str, Any] = {
    "title": {"th": "ก", "en": "2013.5"},
    "aliases": ["zero", "two", "three", "no"],
    "place": {"country": "TH", "latitude": 13.75},
    "start": "2013",
    "narrative": {"problem": {"th": "หนึ่ง\n\nสอง  ", "en": "One."}},
    "sources": [{"key": "b", "title": "B: b"}, {"key": "c", "title": "- c", "URL": ""}],
}
NEW = """\
# yaml-language-server: $schema=../case.json
# Two of these are invented, and so is the third.
id: C9001
title: {th: ก, en: "2013.5"} # short
aliases:
  # the first
  - zero
  - two # the second
  - three
  - "no"
place:
  country: TH
  latitude: 13.75

narrative:
  problem:
    th: |
      หนึ่ง

      สอง
    en: |
      One.
sources:
  # The better one.
  - key: b
    title: "B: b"
  - key: c
    title: "- c"
start: 2013
"""


def test_what_was_changed_is_written_as_authors_write_and_the_rest_stays(editor: Editor) -> None:
    path = "cases/studies/invented.yml"
    lenient = REWRITE.replace("formatOf(one)", "formatOf({ fields: [] })")
    assert editor.page.evaluate(lenient, {path: [OLD, CHANGES]}) == {path: NEW}


def test_comments_and_values_in_other_words_stay(editor: Editor) -> None:
    record = BOOK.records[next(id_ for id_, path in BOOK.paths.items() if path == COMMENTED)]
    editor.open(record)
    editor.write({"title.en": "Another title"})
    editor.field("end").scroll_into_view_if_needed()
    editor.page.locator('section.field[data-key-path="ongoing"]').get_by_role("radio").first.wait_for()
    editor.save_and_close()
    changed = given()[COMMENTED].replace(f"en: {record.title.en}", "en: Another title")
    changed = changed.replace(f'en: "{record.title.en}"', "en: Another title")
    assert editor.read(COMMENTED) == changed


def test_on_github_people_bring_a_token_or_sign_in(editor: Editor) -> None:
    buttons = {}
    for sign_in in ("", "https://sign-in.example.org"):
        config = as_yaml(editor_config(BOOK, Repository("https://github.com/lab/book", "main"), sign_in))
        page = editor.page.context.new_page()
        page.route("**/config.yml", lambda route, _, text=config: route.fulfill(body=text, content_type="text/yaml"))
        page.goto(editor.address)
        page.get_by_role("button", name="Work with Local Repository").wait_for()
        buttons[sign_in] = [name for name in page.get_by_role("button").all_inner_texts() if "Sign In" in name]
        page.close()
    assert buttons == {
        "": ["Sign In Using Access Token"],
        "https://sign-in.example.org": ["Sign In with \u2068GitHub\u2069", "Sign In Using Access Token"],
    }


@pytest.mark.parametrize("kind", Kind)
def test_record_is_shown_and_saved_as_it_was(editor: Editor, kind: Kind) -> None:
    record = of(kind)[0]
    path = BOOK.paths[record.id]
    editor.open(record)
    editor.page.set_viewport_size(ALL_FIELDS)
    editor.field("summary.th").wait_for()
    editor.page.locator('section.field[data-key-path="history"]').get_by_role("button").first.wait_for()
    shown = [editor.field(f"title.{lang}").input_value() for lang in ("th", "en")]
    assert shown == [record.title.th, record.title.en]
    # Something has to be another for the button to work.
    editor.write({"title.en": "x"})
    editor.write({"title.en": record.title.en or ""})
    editor.save_and_close()
    editor.page.set_viewport_size(WINDOW)
    assert editor.read(path) == (ROOT / path).read_text("utf-8")


def test_only_what_was_changed_is_another_line(editor: Editor) -> None:
    record = of(Kind.PATTERN)[1]
    path = BOOK.paths[record.id]
    before = (ROOT / path).read_text("utf-8")
    editor.open(record)
    editor.write({"title.en": "Another title: with a colon"})
    editor.save_and_close()
    after = editor.read(path)
    lines = [(old, new) for old, new in zip(before.split("\n"), after.split("\n"), strict=True) if old != new]
    assert [new for _, new in lines] == ['  en: "Another title: with a colon"']
    changed = as_record(record, after)
    assert changed is not None
    assert changed == record.model_copy(update={"title": changed.title})


def test_mistakes_are_refused_each_at_its_field(editor: Editor) -> None:
    record = of(Kind.CASE)[-1]
    shape = "เขียนแบบ {0} · Write it like {0}".format
    too_long = "You cannot enter more than 280 characters."
    planted = {
        "id": ("P0001", shape("C0028")),
        "summary.th": ("ก" * 281, too_long),
        "summary.en": ("x" * 281, too_long),
        "start": ("2556", shape("2013")),
        "end": ("2013-13", shape("2013, 2013-05, 2013-05-17")),
    }
    editor.open(record)
    editor.write({keys: words for keys, (words, _) in planted.items()})
    editor.save()
    editor.page.locator(".validation").nth(len(planted) - 1).wait_for()
    told = {keys: editor.alert(keys) for keys in planted}
    assert told == {keys: sentence for keys, (_, sentence) in planted.items()}
    editor.field("start").fill("")
    assert editor.alert("start") == "This field is required."
    assert editor.read(BOOK.paths[record.id]) == (ROOT / BOOK.paths[record.id]).read_text("utf-8")


def test_text_without_words_in_either_language_is_refused(editor: Editor) -> None:
    record = of(Kind.LESSON)[-1]
    editor.open(record)
    editor.write({"title.th": "", "title.en": " "})
    editor.save()
    dialog = editor.page.locator("dialog:not([inert])")
    dialog.get_by_text("Nothing is written in: ชื่อเรื่อง · Title").wait_for()
    assert editor.read(BOOK.paths[record.id]) == (ROOT / BOOK.paths[record.id]).read_text("utf-8")
    dialog.get_by_role("button", name="OK").click()
    # One language is enough.
    editor.write({"title.en": "In English only"})
    editor.save_and_close()
    saved = as_record(record, editor.read(BOOK.paths[record.id]))
    assert saved is not None
    assert (saved.title.th, saved.title.en) == (None, "In English only")


def test_new_record_is_one_to_our_reader(editor: Editor) -> None:
    editor.go_to(Kind.LESSON)
    editor.page.get_by_role("button", name="Create New Entry").click()
    editor.field("title.en").wait_for()
    texts = ("title", "summary", "driving_event", "what_happened", "recommendation")
    words = {f"{keys}.{lang}": said for keys in texts for lang, said in (("th", "ข้อความสมมติ"), ("en", "no"))}
    editor.write({SLUG: "an-invented-lesson", **words})
    editor.page.get_by_role("radio", name="ควรเลี่ยง · Avoid").click()
    editor.save_and_close()
    text = editor.read("cases/lessons/an-invented-lesson.yml")
    assert text.startswith("# yaml-language-server: $schema=../../docs/schema/lesson.json\nid: L0016\nstatus: draft\n")
    assert '  en: "no"\n' in text
    record = read_file("record.yml", text.encode(), MODELS[Kind.LESSON], LISTS)
    assert record.problems == ()


def test_nothing_was_asked_of_another_host_and_nothing_complained_of(editor: Editor, said: list[str]) -> None:
    assert said == []
