"""Files of others that the form editor is made of, fetched from npm once and checked by their hashes."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

KEPT_IN = Path(".cache/editor")
"""The folder of what was fetched, beside the site's configuration; it is not to be committed."""


@dataclass(frozen=True)
class Package:
    """One package: what is taken out of it, and which words in its scripts give way to others.

    `files` gives a place for each file, or for each folder (with a slash at its end). The hash is npm's own.
    """

    name: str
    version: str
    integrity: str
    files: Mapping[str, str]
    changes: Mapping[str, str] = field(default_factory=dict)


_CDN = "https://cdn.jsdelivr.net/fontsource/fonts"
_OWN_FONT = "../assets/casebook/fonts/sarabun-latin-400-normal.woff2"
PACKAGES = (
    Package(
        "@sveltia/cms",
        "0.221.1",
        "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
        {
            "dist/sveltia-cms.mjs": "cms/sveltia-cms.mjs",
            "schema/": "cms/schema/",
            "locales/": "cms@0.221.1/locales/",
            "package.json": "cms/package.json",
            "LICENSE.txt": "cms/LICENSE.txt",
        },
        # It would ask other hosts for these.
        {
            f"{_CDN}/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2": "fonts/material-symbols.woff2",
            f"{_CDN}/source-sans-3:vf@5.3.0/latin-wght-normal.woff2": _OWN_FONT,
            f"{_CDN}/noto-mono@5.3.0/latin-400-normal.woff2": _OWN_FONT,
            "https://unpkg.com/@sveltia/cms": "cms",
            "https://www.githubstatus.com/api/v2/status.json": "data:application/json,{}",
        },
    ),
    Package(
        "@fontsource-variable/material-symbols-outlined",
        "5.3.7",
        "sha512-d6kLamaMdad40AYoyJEBgCH63fRLklC7GW7bgb7WWbPh/UzuW483Dlyfmn3vxpiNsHLIMBOcYYkZDtOC9Y3MUA==",
        {
            "files/material-symbols-outlined-latin-wght-normal.woff2": "fonts/material-symbols.woff2",
            "LICENSE": "fonts/LICENSE",
        },
    ),
    Package(
        "yaml",
        "2.9.1",
        "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
        {"browser/": "yaml/", "LICENSE": "yaml/LICENSE"},
    ),
)


class FetchError(Exception):
    """A package that cannot be had, or is not the one that was meant."""


def fetched_editor(project: Path) -> Path | None:
    """The folder of the editor's files, when all of them are there in the versions that are meant."""
    folder = editor_folder(project)
    return folder if folder.is_dir() else None


def fetch_editor(project: Path) -> Path:
    """Fetch the editor's files; the folder is there when all of them are."""
    folder = editor_folder(project)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        new = Path(temporary) / "new"
        for package in PACKAGES:
            _unpack(package, _pack(package, Path(temporary)), new)
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)
    return folder


def editor_folder(project: Path) -> Path:
    """Where the files are kept, in the versions that are meant."""
    said = repr(PACKAGES).encode()
    return project / KEPT_IN / hashlib.sha256(said).hexdigest()[:12]


def _pack(package: Package, folder: Path) -> Path:
    """The archive of a package, as npm has it."""
    npm = shutil.which("npm")
    if npm is None:
        raise FetchError("npm is needed to fetch the editor; it comes with Node.js.")
    wanted = f"{package.name}@{package.version}"
    call = [npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder), wanted]
    done = subprocess.run(call, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode:
        raise FetchError(f"npm could not fetch {wanted}.\n{done.stderr.strip()}")
    archive = folder / done.stdout.strip().splitlines()[-1]
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{found}" != package.integrity:
        raise FetchError(f"What npm gave for {wanted} is not what was meant: its hash is sha512-{found}.")
    return archive


def _unpack(package: Package, archive: Path, folder: Path) -> None:
    left = set(package.changes)
    with tarfile.open(archive) as opened:
        for member, place in _wanted(opened, package):
            file = opened.extractfile(member)
            assert file is not None
            data = file.read()
            for old, new in package.changes.items() if place.endswith((".js", ".mjs")) else ():
                if old.encode() in data:
                    left.discard(old)
                    data = data.replace(old.encode(), new.encode())
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    if left:
        raise FetchError(f"{package.name} {package.version} no longer has: {', '.join(sorted(left))}")


def _wanted(archive: tarfile.TarFile, package: Package) -> Iterator[tuple[tarfile.TarInfo, str]]:
    """The files to take, each with its place."""
    for member in archive.getmembers():
        _, _, name = member.name.partition("/")
        if not member.isfile() or ".." in name.split("/"):
            continue
        for source, place in package.files.items():
            if name == source:
                yield member, place
            elif source.endswith("/") and name.startswith(source):
                yield member, place + name.removeprefix(source)
