"""Write a book of invented cases, and the same pages as plain Markdown for MkDocs with Material."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import markdown
from benchmarks.records import INVENTED, Size, records, settings, themes

LANGUAGES = ("th", "en")
SHARED = """\
site_name: Invented
site_url: https://example.org/invented/
theme: {name: material, font: false}
markdown_extensions: [attr_list, tables, {toc: {permalink: true}}]
"""
BOOK = SHARED + "plugins: [casebook: {root: cases}]\n"
# Listing every page in the navigation would cost plain MkDocs the square of their number; it is spared that.
PLAIN = SHARED + "nav: [index.md]\nnot_in_nav: |\n  /th/\n  /en/\n"
PLAIN_VARIANTS = {"plain": "plugins: []\n", "plain-search": "plugins: [search]\n"}


class _Dumper(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]
    """Writes paragraphs as block text and every mapping in full, as an author would."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the base class names it so
        return True


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n\n" in text else None),
)


def generate(target: Path, cases: int, seed: int = 1) -> int:
    """Write `book/` and `plain/` into a folder; the number of record pages, both languages counted."""
    pages = 0
    made = list(records(Size(cases), seed))
    outgoing, incoming = markdown.links(record for _, record in made)
    for path, record in made:
        _write_yaml(target / "book/cases" / path, record)
        for lang in LANGUAGES:
            _write(
                target / f"plain/docs/{lang}/{path.removesuffix('.yml')}.md",
                markdown.page(record, lang, outgoing, incoming),
            )
            pages += 1
    _write_yaml(target / "book/cases/book.yml", settings())
    _write_yaml(target / "book/cases/vocabularies/theme.yml", themes())
    _write(target / "book/mkdocs.yml", BOOK)
    _write(target / "book/docs/README.txt", INVENTED["en"] + "\n")
    _write(target / "plain/docs/index.md", f"# {INVENTED['en']}\n")
    for name, plugins in PLAIN_VARIANTS.items():
        _write(target / f"plain/{name}.yml", PLAIN + plugins)
    return pages


def _write_yaml(path: Path, data: Mapping[str, Any]) -> None:
    body = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    _write(path, f"# {INVENTED['en']} / {INVENTED['th']}\n{body}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="a new or empty folder")
    parser.add_argument("--cases", type=int, default=250, help="how many cases (default: 250)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another book (default: 1)")
    given = parser.parse_args()
    if given.target.exists() and any(given.target.iterdir()):
        parser.error(f"{given.target} is not empty")
    print(f"{generate(given.target, given.cases, given.seed)} record pages of invented text in {given.target}")


if __name__ == "__main__":
    main()
