"""`casebook serve` finds a port and answers on it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from casebook.adapters import engine

PATIENCE = 60
"""Seconds to wait for the first answer on a slow machine."""


def test_taken_port_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(engine, "FIRST_PORT", port)
        assert port < engine.free_port() < port + engine.PORTS


def test_serves_on_loopback_and_prints_the_address(small_book: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as any_free:
        port = any_free.getsockname()[1]
    command = [sys.executable, "-m", "casebook.cli", "serve", "--port", str(port)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    log = small_book / "log"
    with (
        log.open("w") as out,
        subprocess.Popen(command, cwd=small_book, env=environment, stdout=out, stderr=out) as server,
    ):
        try:
            html = _first_answer(f"http://127.0.0.1:{port}/book/en/cases/invented/")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(PATIENCE)
    assert "Invented case" in html
    assert f"Serving on http://127.0.0.1:{port}/book/" in log.read_text()


def _first_answer(url: str) -> str:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
