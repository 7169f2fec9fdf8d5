"""What differs between two built sites, as Markdown for a pull request.

Words that come from a site stand between backticks: nothing in them can call for a person, make a link or an
image, or leave its cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from casebook.model import LANGUAGES, Language
from casebook.problems import Words
from casebook.site.comparing import Fate, PageChange, changes, newly_dead
from casebook.site.snapshot import Snapshot

MOST_PAGES = 60
"""How many pages are listed; all are counted."""
MOST_LINKS = 40
"""How many links are listed."""
LONGEST = 100
"""Characters that are shown of a title or an address."""

_TITLE: Words = {"en": "What changes on the site", "th": "สิ่งที่จะเปลี่ยนบนเว็บไซต์"}
_NOTHING: Words = {"en": "No page differs.", "th": "ทุกหน้าเหมือนเดิม"}
_COUNT: Words = {
    "en": "{added} page(s) added, {changed} changed, {removed} removed.",
    "th": "เพิ่ม {added} หน้า เปลี่ยน {changed} หน้า ลบ {removed} หน้า",
}
_HEADS: Words = {"en": "| | Page | Title | Letters |", "th": "| | หน้า | ชื่อ | ตัวอักษร |"}
_FATES: dict[Fate, Words] = {
    Fate.ADDED: {"en": "added", "th": "เพิ่ม"},
    Fate.CHANGED: {"en": "changed", "th": "เปลี่ยน"},
    Fate.REMOVED: {"en": "**removed**", "th": "**ลบ**"},
}
_MORE: Words = {"en": "{0} more not listed.", "th": "และอีก {0} รายการ"}
_REMOVED: Words = {
    "en": "An address that was published no longer answers. Keep the page and withdraw the record instead.",
    "th": "มีที่อยู่เว็บที่เผยแพร่แล้วแต่จะเปิดไม่ได้อีก ให้คงหน้าไว้แล้วตั้งสถานะระเบียนเป็นถอนแล้วแทน",
}
_LINKS_ADDED: Words = {"en": "Links to other sites, new", "th": "ลิงก์ไปเว็บอื่นที่เพิ่มมา"}
_LINKS_REMOVED: Words = {"en": "Links to other sites, gone", "th": "ลิงก์ไปเว็บอื่นที่หายไป"}
_DEAD: Words = {"en": "Links that lead nowhere", "th": "ลิงก์ภายในที่ไม่มีปลายทาง"}
_LACKING: Words = {"en": "Not wholly in their language", "th": "หน้าที่ยังแปลไม่ครบ"}
_COMPLETE: Words = {"en": "Wholly in their language now", "th": "หน้าที่แปลครบแล้ว"}


def change_report(before: Snapshot, after: Snapshot, languages: Sequence[Language] = LANGUAGES) -> str:
    """The report, in each language one after the other."""
    found = list(changes(before, after))
    dead = newly_dead(before, after)
    return "\n---\n\n".join("\n".join(_report(found, dead, lang)) + "\n" for lang in languages)


def _report(found: Sequence[PageChange], dead: Sequence[tuple[str, str]], lang: Language) -> Iterator[str]:
    yield f"## {_TITLE[lang]}\n"
    if not found and not dead:
        yield _NOTHING[lang]
        return
    count = Counter(change.fate for change in found)
    yield _COUNT[lang].format(**{fate.value: count[fate] for fate in Fate})
    if count[Fate.REMOVED]:
        yield f"\n**{_REMOVED[lang]}**"
    if found:
        # What is new or gone first, then what changed most; a page that only names another one changes little.
        found = sorted(found, key=lambda one: (one.fate is Fate.CHANGED, -one.letters_added - one.letters_removed))
        yield f"\n{_HEADS[lang]}\n| --- | --- | --- | ---: |"
        yield from (_row(change, lang) for change in found[:MOST_PAGES])
        yield from _more(len(found) - MOST_PAGES, lang)
    added = sorted({link for change in found for link in change.links_added})
    removed = sorted({link for change in found for link in change.links_removed})
    # A page at a short address is in no language; a removed one has no state.
    told = [change for change in found if change.page.lang in LANGUAGES]
    for title, items in (
        (_LINKS_ADDED, added),
        (_LINKS_REMOVED, [link for link in removed if link not in added]),
        (_DEAD, [f"{page} → {target}" for page, target in dead]),
        (_LACKING, [change.page.path for change in told if change.translation is False]),
        (_COMPLETE, [change.page.path for change in told if change.translation and change.fate is Fate.CHANGED]),
    ):
        yield from _list(title[lang], items, lang)


def _row(change: PageChange, lang: Language) -> str:
    letters = f"+{change.letters_added} −{change.letters_removed}"
    cells = (_FATES[change.fate][lang], _code(change.page.path or "/"), _code(change.page.title), letters)
    return f"| {' | '.join(cells)} |"


def _list(title: str, items: Sequence[str], lang: Language) -> Iterator[str]:
    if items:
        yield f"\n### {title} ({len(items)})\n"
        yield from (f"- {_code(item)}" for item in items[:MOST_LINKS])
        yield from _more(len(items) - MOST_LINKS, lang)


def _more(count: int, lang: Language) -> Iterator[str]:
    if count > 0:
        yield f"\n{_MORE[lang].format(count)}"


def _code(words: str) -> str:
    """Words as code of one line, in a table or out of one."""
    line = "".join(char if char.isprintable() else " " for char in words.replace("`", "'"))
    shown = line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
    # A backslash before the bar would be shown; the other bar looks alike.
    return f"`{shown.replace('|', '¦').strip() or '–'}`"
