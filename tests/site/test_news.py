"""What is new: the feeds. All data here is invented."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from casebook.site import Site, SiteOptions
from tests.invented import book, both, record

ATOM = "{http://www.w3.org/2005/Atom}"


HISTORY = [
    {"date": "2026-01-02", "kind": "created", "summary": both("First")},
    {"date": "2026-03-04", "kind": "revision", "summary": both("More & more")},
    {"date": "2026-03-04", "kind": "erratum", "summary": both("Mended")},
]


def files(base_url: str = "https://example.org/book/") -> dict[str, str]:
    """The text of each file of a site of two records that has one."""
    records = [record("C0001", history=HISTORY), record("P0001", history=HISTORY[:1])]
    assets = Site(book(*records), SiteOptions(base_url=base_url)).assets()
    return {asset.path: asset.content for asset in assets if isinstance(asset.content, str)}


def test_both_feeds_tell_the_same() -> None:
    made = files()
    for lang in ("th", "en"):
        atom = ElementTree.fromstring(made[f"{lang}/feed.xml"])
        feed = json.loads(made[f"{lang}/feed.json"])
        entries = [
            tuple(entry.findtext(ATOM + tag) for tag in ("id", "title", "updated", "summary"))
            for entry in atom.iter(f"{ATOM}entry")
        ]
        assert entries == [
            (item["id"], item["title"], item["date_published"], item["content_text"]) for item in feed["items"]
        ]
        assert atom.findtext(f"{ATOM}updated") == max(item["date_published"] for item in feed["items"])


def test_ids_are_each_once_and_the_same_in_both_languages() -> None:
    made = files()
    ids = [[item["id"] for item in json.loads(made[f"{lang}/feed.json"])["items"]] for lang in ("th", "en")]
    assert ids[0] == ids[1]
    assert ids[0] == [
        "https://example.org/book/C0001/#2026-03-04",
        "https://example.org/book/C0001/#2026-03-04-2",
        "https://example.org/book/C0001/#2026-01-02",
        "https://example.org/book/P0001/#2026-01-02",
    ]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_without_a_base_address_there_is_no_feed(lang: str) -> None:
    assert not {f"{lang}/feed.xml", f"{lang}/feed.json"} & files(base_url="").keys()
