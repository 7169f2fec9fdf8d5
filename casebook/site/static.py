"""The files that every book's site has: styles, scripts, typefaces and the mark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from casebook.site.pages import Asset

FOLDER = "assets/casebook/"
"""Where they stand on the site."""
THEME = Path(__file__).parent / "theme"
"""The templates of the frame round every page, for the engine's own environment."""
_HERE = Path(__file__).parent / "assets"


def assets() -> Iterator[Asset]:
    """One style sheet, and each other file by itself, in order of name."""
    yield Asset(f"{FOLDER}casebook.css", style_sheet())
    for path in sorted(_HERE.rglob("*")):
        if path.is_file() and path.suffix != ".css":
            yield Asset(FOLDER + path.relative_to(_HERE).as_posix(), path)


def font_faces(folder: str) -> str:
    """The part of the style sheet that names the typefaces, for a page that sees their folder at another place."""
    return (_HERE / "css/20-fonts.css").read_text(encoding="utf-8").replace("url(fonts/", f"url({folder}fonts/")


def style_sheet() -> str:
    """The parts of the style sheet in order of their numbers: one request in place of nine."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((_HERE / "css").glob("*.css")))
