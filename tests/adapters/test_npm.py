"""What is fetched for the editor is what was meant, and nothing is left behind when it is not."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import tarfile
from pathlib import Path

import pytest

from casebook.adapters import npm
from casebook.adapters.npm import FetchError, Package, fetch_editor, fetched_editor

FILES = {
    "package/dist/program.js": "ask('https://elsewhere.example.org/font')",
    "package/docs/../../../outside.js": "// invented",
    "package/lib/a/b.js": "// invented",
    "package/LICENSE": "invented",
}


@pytest.fixture
def archive(tmp_path: Path) -> bytes:
    """A package as npm packs them."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as made:
        for name, text in FILES.items():
            member = tarfile.TarInfo(name)
            member.size = len(text)
            made.addfile(member, io.BytesIO(text.encode()))
    return packed.getvalue()


@pytest.fixture
def package(archive: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Package:
    """The only package to fetch, from an npm that knows no other."""
    program = tmp_path / "bin/npm"
    program.parent.mkdir()
    (tmp_path / "invented-1.0.0.tgz").write_bytes(archive)
    program.write_text(f'#!/bin/sh\ncp "{tmp_path}/invented-1.0.0.tgz" .\necho invented-1.0.0.tgz\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    integrity = f"sha512-{base64.b64encode(hashlib.sha512(archive).digest()).decode()}"
    files = {"dist/program.js": "cms/program.js", "lib/": "lib/", "docs/": "docs/", "LICENSE": "cms/LICENSE"}
    return use(
        monkeypatch, Package("invented", "1.0.0", integrity, files, {"https://elsewhere.example.org/font": "font"})
    )


def use(monkeypatch: pytest.MonkeyPatch, package: Package) -> Package:
    """Make a package the only one."""
    monkeypatch.setattr(npm, "PACKAGES", (package,))
    return package


def test_wanted_files_are_put_in_their_places(package: Package, tmp_path: Path) -> None:
    assert fetched_editor(tmp_path) is None
    folder = fetch_editor(tmp_path)
    assert fetched_editor(tmp_path) == folder
    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }
    assert found == {"cms/program.js": "ask('font')", "cms/LICENSE": "invented", "lib/a/b.js": "// invented"}
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"integrity": "sha512-AAAA"}, "is not what was meant"),
        ({"changes": {"https://moved.example.org": "x"}}, "no longer has: https://moved.example.org"),
    ],
)
def test_what_is_not_meant_is_not_taken(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: dict[str, object], said: str
) -> None:
    use(monkeypatch, Package(**{**vars(package), **changed}))
    with pytest.raises(FetchError, match=said):
        fetch_editor(tmp_path)
    assert fetched_editor(tmp_path) is None


def test_without_npm(package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FetchError, match=r"npm is needed to fetch the editor"):
        fetch_editor(tmp_path)


def test_npm_that_fails(package: Package, tmp_path: Path) -> None:
    (tmp_path / "bin/npm").write_text("#!/bin/sh\necho no such package >&2\nexit 1\n", encoding="utf-8")
    with pytest.raises(FetchError, match=r"npm could not fetch invented@1.0.0.\nno such package"):
        fetch_editor(tmp_path)
