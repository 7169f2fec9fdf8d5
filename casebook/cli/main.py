"""The command line: one command a verb, each importing what it needs when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.comparing import compare
from casebook.cli.drafting import new
from casebook.cli.examining import health
from casebook.cli.exporting import export
from casebook.cli.forms import forms, from_issue
from casebook.cli.language import language_option
from casebook.cli.linking import links
from casebook.cli.locating import CONFIG, find_config, find_root
from casebook.cli.mending import fix
from casebook.cli.releasing import addresses, release
from casebook.cli.starting import start
from casebook.cli.translating import translate

CONFIG_FILE = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The site's configuration [default: {CONFIG} here or in a folder above].",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-casebook", message="%(prog)s %(version)s")
def main() -> None:
    """Check, build and serve a casebook: records in YAML to a bilingual site."""


main.add_command(addresses)
main.add_command(compare)
main.add_command(export)
main.add_command(fix)
main.add_command(forms)
main.add_command(from_issue)
main.add_command(health)
main.add_command(links)
main.add_command(new)
main.add_command(release)
main.add_command(start)
main.add_command(translate)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Lines for people, a JSON list, annotations for GitHub, or SARIF 2.1.0.",
)
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
@language_option()
def check(paths: tuple[Path, ...], form: str, root: Path | None, lang: str) -> None:
    """Check the whole book, or only PATHS (files and folders).

    Of a whole book it is checked as well that every address that was ever published still answers.

    Exits with 0 when there is no error (warnings may be), 1 when there is, 2 when the call itself is wrong.
    """
    from casebook.cli.explaining import page_of
    from casebook.pipeline import check_book, check_paths, check_site, needs_site
    from casebook.reading import Reader
    from casebook.report import FORMATS, Surroundings

    root = root or find_root()
    if not paths and root is None:
        raise click.UsageError("There is no book here: name the folder of the records with --root, or files to check.")
    config = find_config(root)
    checked = check_paths(paths, root) if paths or root is None else check_book(Reader(root))
    if not paths and config and needs_site(checked):
        from casebook.adapters.engine import site_options

        checked = check_site(checked, site_options(config))
    around = Surroundings(checked.places.line, page_of(find_config()))
    click.echo(FORMATS[form](checked.problems, lang, around))
    if checked.errors:
        raise SystemExit(1)


@main.command()
@CONFIG_FILE
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to write the site.")
@click.option("--strict/--no-strict", default=True, show_default=True, help="Let a warning fail the build.")
@click.option("--for-disk", is_flag=True, help="Let links name files, so that the site opens without a server.")
def build(config_file: Path | None, site_dir: Path | None, strict: bool, for_disk: bool) -> None:
    """Build the site; a build that fails leaves the last one as it was.

    A site that is opened from disk works as it does without scripts: browsers run none of ours from there,
    so nothing is searched, filtered or copied.
    """
    from casebook.adapters.engine import build_site

    raise SystemExit(build_site(_config(config_file), site_dir, strict=strict, for_disk=for_disk))


@main.command()
@CONFIG_FILE
@click.option("-p", "--port", type=click.IntRange(1, 65535), help="The port [default: 8000, or the next that is free].")
@click.option("--open", "open_", is_flag=True, help="Open the book in the browser.")
def serve(config_file: Path | None, port: int | None, open_: bool) -> None:
    """Serve the book on this computer and follow every change; a fault is shown and stops nothing."""
    from casebook.adapters.engine import serve_site

    raise SystemExit(serve_site(_config(config_file), port, open_in_browser=open_))


@main.command()
@CONFIG_FILE
def editor(config_file: Path | None) -> None:
    """Fetch the form editor from npm, for a site whose configuration says `editor: true`."""
    from casebook.adapters.npm import FetchError, fetch_editor

    try:
        folder = fetch_editor(_config(config_file).resolve().parent)
    except FetchError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"The editor's files are in {folder}; the next build takes them up.")


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder of the book's records.")
def schema(folder: Path, root: Path | None) -> None:
    """Write the JSON Schema of each kind of file into FOLDER, for editors."""
    from casebook.reading import read_book, read_paths
    from casebook.schema import schema_files

    root = root or find_root()
    book = (read_book(root) if root else read_paths([])).book
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files(book.vocabularies).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(folder / name)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def rules(folder: Path) -> None:
    """Write the page that explains every rule into FOLDER, the site's hand-written pages, in both languages."""
    from casebook.checks.manual import manual
    from casebook.cli.explaining import PAGE
    from casebook.model import LANGUAGES

    for lang in LANGUAGES:
        path = folder / lang / f"{PAGE}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(manual(lang), encoding="utf-8", newline="\n")
        click.echo(path)


def _config(given: Path | None) -> Path:
    found = given or find_config()
    if found is None or not found.is_file():
        raise click.UsageError(f"There is no {given or CONFIG} here or in a folder above; name one with --config-file.")
    return found
