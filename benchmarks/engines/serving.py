"""A folder served on this computer alone, compressed as hosts do it, with a count of what was fetched."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


@cache
def packed(file: Path) -> bytes:
    """The bytes that travel: compressed, unless that makes them more."""
    raw = file.read_bytes()
    return min(gzip.compress(raw, mtime=0), raw, key=len)


class Fetched(list[tuple[str, int]]):
    """The path and size of each answer, in order."""

    def below(self, path: str) -> list[int]:
        """The sizes of what was fetched from a folder."""
        return [size for found, size in self if found.startswith(path)]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, *args: Any, folder: Path, fetched: Fetched, **more: Any) -> None:
        self._folder, self._fetched = folder, fetched
        super().__init__(*args, **more)

    def do_GET(self) -> None:
        """Answer with a file of the folder."""
        path = urlsplit(self.path).path
        file = (self._folder / path.lstrip("/")).resolve()
        if not file.is_relative_to(self._folder) or not file.is_file():
            self.send_error(404)
            return
        body = packed(file)
        self._fetched.append((path, len(body)))
        kind = "text/javascript" if file.suffix in {".js", ".mjs"} else guess_type(file.name)[0]
        self.send_response(200)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        if len(body) < file.stat().st_size:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[tuple[str, Fetched]]:
    """Serve a folder; yields its address and what is fetched from it."""
    fetched = Fetched()
    handler = partial(_Handler, folder=folder.resolve(), fetched=fetched)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", fetched
        server.shutdown()
