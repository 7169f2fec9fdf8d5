"""All files of the data: read by other people's programs, and the same bytes from the same book."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import frictionless
import pytest
from jsonschema import Draft202012Validator

from casebook.export.opendata import LISTS, THINGS, Computed, Contents, data_files
from casebook.schema import data_schema
from tests.export.opendata.conftest import Make
from tests.invented import both, one_of_each, record

HISTORY = [{"date": "2026-01-09", "kind": "created", "summary": both("Made")}]


def files_of(contents: Contents) -> Mapping[str, bytes]:
    return data_files(contents, data_schema(THINGS, LISTS, Computed, contents.book.vocabularies))


@pytest.fixture(scope="module")
def files(real: Contents) -> Mapping[str, bytes]:
    return files_of(real)


@pytest.fixture(scope="module")
def folder(files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    for name, data in files.items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_bytes(data)
    return made


def test_frictionless_finds_the_package_valid(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.flatten(["title", "fieldName", "rowNumber", "message"]) == []
    assert report.valid


def test_frictionless_finds_a_link_that_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    """What it calls valid it has looked at."""
    told = json.loads((folder / "datapackage.json").read_text("utf-8"))
    told["resources"] = [each for each in told["resources"] if each["name"] in ("records", "links")]
    (tmp_path / "csv").mkdir()
    for each in told["resources"]:
        del each["bytes"], each["hash"]
        (tmp_path / each["path"]).write_bytes((folder / each["path"]).read_bytes())
    with (tmp_path / "csv/links.csv").open("ab") as file:
        file.write(b"C0001,C9999,mentions,,,,\r\n")
    (tmp_path / "datapackage.json").write_text(json.dumps(told), "utf-8")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["type"]) == [["foreign-key"]]


def test_document_is_what_its_schema_says(files: Mapping[str, bytes]) -> None:
    schema = json.loads(files["casebook.schema.json"])
    Draft202012Validator.check_schema(schema)
    faults = Draft202012Validator(schema).iter_errors(json.loads(files["casebook.json"]))
    assert [(list(fault.absolute_path), fault.message) for fault in faults] == []


def test_schema_refuses_a_term_that_is_not_in_the_list(files: Mapping[str, bytes]) -> None:
    document = json.loads(files["casebook.json"])
    document["cases"][0]["status"] = "unheard of"
    faults = Draft202012Validator(json.loads(files["casebook.schema.json"])).iter_errors(document)
    assert [list(fault.absolute_path) for fault in faults] == [["cases", 0, "status"]]


def test_document_holds_the_records_in_full(real: Contents, files: Mapping[str, bytes]) -> None:
    document = json.loads(files["casebook.json"])
    told = {each["id"]: each for name in ("cases", "patterns", "lessons", "adaptations") for each in document[name]}
    assert sorted(told) == sorted(each.id for each in real.records)
    for each in real.records:
        computed = told[each.id].pop("computed")
        assert type(each).model_validate(told[each.id]) == each
        assert computed["page_th"] == f"https://example.org/th/{each.id}/"


def test_archive_holds_the_package_and_its_tables(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["casebook-csv.zip"])) as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held == {name: data for name, data in files.items() if name.startswith("csv/") or name == "datapackage.json"}


def test_package_tells_size_and_fingerprint_of_each_table(files: Mapping[str, bytes]) -> None:
    for told in json.loads(files["datapackage.json"])["resources"]:
        data = files[told["path"]]
        assert (told["bytes"], told["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")


def test_package_names_licence_version_and_publisher(contents_of: Make) -> None:
    contents = contents_of(record("C0001", history=HISTORY), licence_url="https://example.org/licence/")
    told = json.loads(files_of(contents)["datapackage.json"])
    assert {key: told[key] for key in ("title", "title_th", "version", "licenses", "contributors")} == {
        "title": "name English",
        "title_th": "name ไทย",
        "version": contents.edition.version,
        "licenses": [{"name": "CC0-1.0", "path": "https://example.org/licence/"}],
        "contributors": [{"title": "publisher English", "roles": ["publisher"]}],
    }


def test_thai_is_whole_in_the_tables(real: Contents, files: Mapping[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["csv/records.csv"].decode("utf-8-sig"), newline="")))
    assert [row["title_th"] for row in rows] == [each.title.th for each in real.records]


def test_version_is_the_day_and_a_fingerprint_of_the_content(contents_of: Make) -> None:
    editions = [
        contents_of(record("C0001", history=HISTORY, title=both(title))).edition for title in ("One", "One", "Two")
    ]
    assert [edition.version.partition("+")[0] for edition in editions] == ["2026.1.9"] * 3
    assert editions[0] == editions[1]
    assert editions[1].version != editions[2].version


def test_book_without_a_history_has_a_version_and_no_day(contents_of: Make) -> None:
    edition = contents_of(record("C0001")).edition
    assert (edition.version.partition("+")[0], edition.date) == ("0.0.0", None)


def test_empty_book_has_every_file(contents_of: Make, files: Mapping[str, bytes]) -> None:
    made = files_of(contents_of())
    assert list(made) == list(files)
    assert json.loads(made["casebook.json"])["cases"] == []


def test_same_book_gives_the_same_bytes(contents_of: Make) -> None:
    first, second = (files_of(contents_of(*one_of_each())) for _ in range(2))
    assert first == second
