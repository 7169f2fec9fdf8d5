"""Build and serve through the engine's own commands."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click
from mkdocs.__main__ import cli
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from casebook.adapters.files import options_of
from casebook.site import SiteOptions
from casebook.site.disk import name_files

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS = 100
"""How many ports to try when none is named."""


def build_site(config_file: Path, site_dir: Path | None, *, strict: bool, for_disk: bool = False) -> int:
    """Build beside the last site and put the new one in its place when it is whole. Returns an exit status.

    A site for a disk is opened without a server: its links name files.
    """
    target = Path(site_dir or load_config(str(config_file)).site_dir).resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
        new = Path(folder) / "new"
        call = ["build", "--config-file", str(config_file), "--site-dir", str(new)]
        status = _run([*call, "--strict" if strict else "--no-strict"])
        if status == 0:
            if for_disk:
                name_files(new)
            if target.exists():
                target.rename(Path(folder) / "old")
            new.rename(target)
            click.echo(f"The site is in {os.path.relpath(target)}")
        return status


def site_options(config_file: Path) -> SiteOptions:
    """What a site has beside its book: the hand-written pages and files that the engine finds.

    Raises:
        click.ClickException: The configuration is faulty.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(config_file))
    return options_of(get_files(config), config)


def serve_site(config_file: Path, port: int | None, *, open_in_browser: bool) -> int:
    """Serve on loopback until interrupted. Returns an exit status."""
    address = f"{HOST}:{port or free_port()}"
    call = ["serve", "--config-file", str(config_file), "--dev-addr", address]
    return _run([*call, *(["--open"] if open_in_browser else [])])


def free_port() -> int:
    """The first port from 8000 on that nobody listens at."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) != 0:
                return port
    return FIRST_PORT


def _run(arguments: Sequence[str]) -> int:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        cli.main(args=list(arguments), prog_name="mkdocs", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except click.Abort:
        return 1
    return 0
