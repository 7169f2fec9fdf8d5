"""What we export, read back by other people's programs: names, titles, years and addresses come back whole.

Every file of every real record is read, with those of its sources, of the whole book and of its data, and invented
items besides. Which sort of quotation mark stands in a title is left to each program: LaTeX and pandoc set their own.
bibutils and pandoc are no Python packages: without them their tests are skipped, unless CASEBOOK_REQUIRE_READERS asks
for them. The CSL project's schema is not ours to keep; `make oracle` fetches it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parse_bibtex
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry
from jsonschema import Draft7Validator
from pybtex.database import Person, parse_string

from casebook.export import Item, as_bibtex, as_csl_json, as_ris
from casebook.reading import Reader
from casebook.site import Site, SiteOptions

ROOT = Path(__file__).parents[2]
CSL_SCHEMA = ROOT / ".cache/csl/csl-data.json"
MODS = {"m": "http://www.loc.gov/mods/v3"}
INVENTED: list[Item] = [
    {
        "id": "X0001-th",
        "type": "report",
        "title": "แผน 100% ของ A&B: {ต้นแบบ} #1",
        "author": [{"literal": "สมมติ ใจดี"}, {"family": "Invented", "given": "Ann"}],
        "issued": {"date-parts": [[2026, 11, 23]]},
        "number": "X0001",
        "publisher": "หน่วยงานสมมติ",
        "URL": "https://example.org/a_b%20c/?x=1&y=2#part",
        "language": "th",
    },
    {
        "id": "X0002-en",
        "type": "dataset",
        "title": 'The "invented" data',
        "author": [{"literal": "Office of Ways, Means"}],
        "issued": {"date-parts": [[2026]]},
        "version": "1.2",
        "URL": "https://example.org/~data/",
    },
]


class Told(NamedTuple):
    """What has to come back of an item: its title, its names as they are spoken, the year, the address."""

    title: str
    names: tuple[str, ...]
    year: str | None
    address: str | None


class Files(NamedTuple):
    """What is in three files of one name, and what has to come back of it."""

    bib: str
    ris: str
    items: list[Item]

    @property
    def told(self) -> list[Told]:
        return [Told(plain(item["title"]), natural(item), year(item), item.get("URL")) for item in self.items]


@pytest.fixture(scope="module")
def files() -> list[Files]:
    site = Site(Reader(ROOT / "cases").read().book, SiteOptions("https://example.org/book/"))
    texts = {asset.path: asset.content for asset in site.assets() if isinstance(asset.content, str)}
    stems = [path.removesuffix(".bib") for path in texts if path.endswith(".bib")]
    assert len(stems) > 2 * len(list(site.book.published()))
    made = [Files(texts[f"{stem}.bib"], texts[f"{stem}.ris"], json.loads(texts[f"{stem}.json"])) for stem in stems]
    return [*made, Files(as_bibtex(INVENTED), as_ris(INVENTED), INVENTED)]


@pytest.fixture(scope="module")
def everything(files: list[Files]) -> list[Told]:
    return [told for each in files for told in each.told]


def plain(words: str) -> str:
    """Words without regard to the sort of their quotation marks, and to where lines break."""
    return " ".join(words.translate(str.maketrans('‘’“”"', "'''''")).split())


def year(item: Item) -> str | None:
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else None


def natural(item: Item) -> tuple[str, ...]:
    parts = [(name.get("given"), name.get("family"), name.get("literal")) for name in item.get("author", ())]
    return tuple(plain(" ".join(filter(None, each))) for each in parts)


def program(name: str) -> str:
    found = shutil.which(name)
    if not found and "CASEBOOK_REQUIRE_READERS" not in os.environ:
        pytest.skip(f"{name} is not installed")
    return found or name


def output(command: list[str], text: str) -> str:
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode("utf-8-sig")


# In Python


def test_bibtexparser_reads_the_same(files: list[Files]) -> None:
    for each in files:
        as_it_stands = parse_bibtex(each.bib)
        # Decoded as LaTeX, an address would end at its first per cent sign.
        in_words = parse_bibtex(each.bib, append_middleware=[LatexDecodingMiddleware()])
        assert not as_it_stands.failed_blocks
        keys = [(entry.key, value(entry, "url")) for entry in as_it_stands.entries]
        assert keys == [(item["id"], item.get("URL")) for item in each.items]
        assert [
            (plain(value(entry, "title") or ""), value(entry, "author"), value(entry, "year"))
            for entry in in_words.entries
        ] == [(plain(item["title"]), " and ".join(inverted(item)) or None, year(item)) for item in each.items]


def value(entry: Entry, name: str) -> str | None:
    field = entry.fields_dict.get(name)
    return None if field is None else str(field.value)


def inverted(item: Item) -> list[str]:
    """The names as BibTeX and RIS have them."""
    return [
        name.get("literal") or ", ".join(filter(None, (name.get("family"), name.get("given"))))
        for name in item.get("author", ())
    ]


def test_pybtex_reads_the_same(files: list[Files]) -> None:
    for each in files:
        entries = parse_string(each.bib, "bibtex").entries
        assert [
            (
                tuple(map(in_natural_order, entry.persons.get("author", []))),
                entry.fields.get("year"),
                entry.fields.get("url"),
            )
            for entry in entries.values()
        ] == [told[1:] for told in each.told]


def in_natural_order(person: Person) -> str:
    parts = (*person.first_names, *person.middle_names, *person.prelast_names, *person.last_names)
    return plain(" ".join(parts).replace("{", "").replace("}", "").replace("\\&", "&"))


def test_rispy_reads_the_same(files: list[Files]) -> None:
    """A name in one piece has no comma there, where every reader would part it."""
    for each in files:
        assert [
            (entry["title"], entry.get("authors", []), entry.get("year"), entry.get("urls", [None])[0])
            for entry in rispy.loads(each.ris)
        ] == [
            (
                " ".join(item["title"].split()),
                [
                    name if "family" in parts else name.replace(",", "")
                    for name, parts in zip(inverted(item), item.get("author", ()), strict=True)
                ],
                year(item),
                item.get("URL"),
            )
            for item in each.items
        ]


TRANSLATED: Item = {
    **INVENTED[0],
    "translator": [{"literal": "แปล สมมติ"}, {"family": "Turner", "given": "Bo"}],
}


def test_translators_are_read_apart_from_authors() -> None:
    (entry,) = parse_bibtex(as_bibtex([TRANSLATED])).entries
    assert value(entry, "translator") == "{แปล สมมติ} and Turner, Bo"
    (read,) = rispy.loads(as_ris([TRANSLATED]))
    assert read["authors"] == ["สมมติ ใจดี", "Invented, Ann"]
    assert read["subsidiary_authors"] == ["แปล สมมติ", "Turner, Bo"]


# Other programs, each called once for all files


def test_bibutils_reads_the_same_from_bibtex(files: list[Files], everything: list[Told]) -> None:
    read = list(from_mods(output([program("bib2xml"), "-nt"], "\n".join(each.bib for each in files))))
    assert read == everything


def test_bibutils_reads_the_same_from_ris(files: list[Files], everything: list[Told]) -> None:
    """It takes every name for a person's and parts one at ` and `; no letter of a name is lost."""
    read = list(from_mods(output([program("ris2xml"), "-nt"], "".join(each.ris for each in files))))
    assert [(told.title, letters(told.names), *told[2:]) for told in read] == [
        (told.title, letters(told.names), *told[2:]) for told in everything
    ]


def from_mods(xml: str) -> Iterator[Told]:
    for entry in ElementTree.fromstring(xml):
        names = tuple(plain(in_order(name)) for name in entry.iterfind("m:name", MODS))
        day = entry.findtext(".//m:dateIssued", "", MODS) or entry.findtext("m:part/m:date", "", MODS)
        # An address of doi.org is kept as the DOI.
        doi = entry.findtext("m:identifier[@type='doi']", None, MODS)
        address = entry.findtext("m:location/m:url", f"https://doi.org/{doi}" if doi else None, MODS)
        year_told = day[:4] if day[:4].isdigit() else None
        yield Told(plain(entry.findtext("m:titleInfo/m:title", "", MODS)), names, year_told, address)


def in_order(name: ElementTree.Element) -> str:
    parts = sorted(name.iterfind("m:namePart", MODS), key=lambda part: part.get("type") == "family")
    return " ".join(part.text or "" for part in parts)


def letters(names: Iterable[str]) -> list[str]:
    return sorted(" ".join(names).replace(" and ", " ").replace(",", "").replace(" ", ""))


def test_pandoc_reads_the_same_from_bibtex(files: list[Files], everything: list[Told]) -> None:
    command = [program("pandoc"), "--from=bibtex", "--to=csljson"]
    assert from_csl(output(command, "\n".join(each.bib for each in files))) == everything


def test_pandoc_reads_the_same_from_csl_json(files: list[Files], everything: list[Told]) -> None:
    command = [program("pandoc"), "--from=csljson", "--to=csljson"]
    written = as_csl_json(item for each in files for item in each.items)
    assert from_csl(output(command, written)) == everything


def from_csl(text: str) -> list[Told]:
    items: list[Item] = json.loads(text)
    return [Told(plain(item["title"]), natural(item), year(item), item.get("URL")) for item in items]


# The CSL project


def test_csl_json_is_what_the_csl_project_takes(files: list[Files]) -> None:
    if not CSL_SCHEMA.exists():
        pytest.skip("`make oracle` has not fetched the CSL project's schema")
    check = Draft7Validator(json.loads(CSL_SCHEMA.read_text("utf-8")))
    items = [item for each in files for item in each.items]
    assert [(list(fault.absolute_path), fault.message) for fault in check.iter_errors(items)] == []
    assert not check.is_valid([{**items[0], "unheard-of": "x"}])
