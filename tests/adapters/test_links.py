"""Sources' addresses asked of a server on this machine: what each answer means, and what the author is told."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from click.testing import CliRunner, Result
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import MaxRetryError, NameResolutionError

from casebook.adapters.web import ARCHIVE, Manners, Web, _failure
from casebook.checks.links import Answer, State
from casebook.cli import main
from tests.small_book import CASE

SOURCE = "  - {{key: {0}, type: report, title: Invented, kind: report, URL: '{1}'{2}}}\n"
COPY = "http://web.archive.org/web/20180211/http://127.0.0.1/gone"


class Server(ThreadingHTTPServer):
    """Answers as its paths say, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.times: Counter[str] = Counter()
        self.stopped = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        parts = urlsplit(self.path)
        self.server.asked.append(f"{self.command} {parts.path}")
        self.server.agents.add(str(self.headers["User-Agent"]))
        self.server.times[parts.path] += 1
        if parts.path == "/archive":
            self.tell_of_copies(parse_qs(parts.query))
        elif parts.path == "/silent":
            self.server.stopped.wait(10)
        elif parts.path == "/no-head":
            self.send(405 if self.command == "HEAD" else 200)
        elif parts.path == "/busy-at-first":
            self.send(503 if self.server.times[parts.path] < 3 else 200)
        elif parts.path.startswith(("/301", "/302", "/308")):
            status, _, to = parts.path[1:].partition("/")
            self.send(int(status), f"/{to}")
        else:
            self.send({"/gone": 404, "/gone-for-good": 410, "/forbidden": 403, "/busy": 503}.get(parts.path, 200))

    def send(self, status: int, to: str = "", body: bytes = b"") -> None:
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def tell_of_copies(self, query: dict[str, list[str]]) -> None:
        is_known = query["url"][0].endswith("/gone")
        closest = {"available": True, "status": "200", "url": COPY, "timestamp": query.get("timestamp", [""])[0]}
        said = {"archived_snapshots": {"closest": closest} if is_known else {}}
        self.send(200, body=json.dumps(said).encode())

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.stopped.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def web(server: Server) -> Web:
    return Web(Manners(timeout=2, pause=0), f"{server.address}/archive")


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/fine", Answer(State.ANSWERS)),
        ("/no-head", Answer(State.ANSWERS)),
        ("/busy-at-first", Answer(State.ANSWERS)),
        ("/gone", Answer(State.GONE, "HTTP 404")),
        ("/gone-for-good", Answer(State.GONE, "HTTP 410")),
        ("/forbidden", Answer(State.UNSURE, "HTTP 403")),
        ("/busy", Answer(State.UNSURE, "HTTP 503")),
        ("/302/fine", Answer(State.ANSWERS)),
        ("/301/302/fine", Answer(State.ANSWERS)),
        ("/301/gone", Answer(State.GONE, "HTTP 404")),
        ("/301/301/301/301/301/301/301/301/301/301/301/301/fine", Answer(State.UNSURE, "TooManyRedirects")),
    ],
)
def test_answer_means(web: Web, server: Server, path: str, answer: Answer) -> None:
    assert web.answers([server.address + path]) == {server.address + path: answer}


@pytest.mark.parametrize("path", ["/301/fine", "/308/301/fine"])
def test_address_that_has_moved_for_good_tells_where_to(web: Web, server: Server, path: str) -> None:
    [answer] = web.answers([server.address + path]).values()
    assert answer == Answer(State.ANSWERS, moved_to=f"{server.address}/fine")


def test_silence_is_no_proof(server: Server) -> None:
    web = Web(Manners(timeout=0.2, tries=0, pause=0))
    [answer] = web.answers([f"{server.address}/silent"]).values()
    assert answer.state is State.UNSURE


def test_nobody_at_the_door_is_no_proof() -> None:
    with Server() as closed:
        address = closed.address
    [answer] = Web(Manners(timeout=1, tries=0, pause=0)).answers([address]).values()
    assert answer == Answer(State.UNSURE, "ConnectionError")


def test_host_without_a_name_is_gone() -> None:
    unknown = NameResolutionError("gone.invalid", HTTPConnection("gone.invalid"), OSError())  # type: ignore[arg-type]
    lost = MaxRetryError(HTTPConnectionPool("gone.invalid"), "/", unknown)
    assert _failure(requests.ConnectionError(lost)) == Answer(State.GONE, "DNS")


def test_each_address_is_asked_once_and_no_page_is_fetched(web: Web, server: Server) -> None:
    web.answers([f"{server.address}/fine"] * 3)
    assert server.asked == ["HEAD /fine"]
    assert [agent for agent in server.agents if "casebook" not in agent] == []


def test_copy_is_looked_for_and_comes_by_a_safe_scheme(web: Web, server: Server) -> None:
    days = {f"{server.address}/gone": "2018-02", f"{server.address}/forbidden": ""}
    assert web.copies(days) == {f"{server.address}/gone": COPY.replace("http:", "https:", 1)}


def test_archive_that_says_nonsense_has_no_copy(server: Server) -> None:
    web = Web(Manners(timeout=2, pause=0), f"{server.address}/fine")
    assert web.copies({"https://example.org/": ""}) == {}


def test_the_archive_is_the_internet_archives() -> None:
    assert Web().archive == ARCHIVE == "https://archive.org/wayback/available"


@pytest.fixture
def ask(small_book: Path, server: Server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(small_book)

    def asked(*sources: tuple[str, str, str], lang: str = "en", form: str = "text") -> Result:
        lines = "".join(SOURCE.format(key, server.address + path, more) for key, path, more in sources)
        (small_book / "cases/studies/invented.yml").write_text(CASE + lines, encoding="utf-8")
        call = ["links", "--lang", lang, "--format", form, "--pause", "0", "--archive", f"{server.address}/archive"]
        return CliRunner().invoke(main, call)

    return asked


def test_author_is_told_of_dead_links_with_their_copies(ask, server: Server) -> None:
    result = ask(("one", "/gone", ", accessed: 2018-02-11"), ("two", "/gone-for-good", ""), ("three", "/fine", ""))
    place = CASE.count("\n") + 1
    copy = COPY.replace("http:", "https:", 1)
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith("cases/")] == [
        f"cases/studies/invented.yml:{place}:66 dead-link (warning) '{server.address}/gone' is no longer there: "
        f"HTTP 404. Add the archived copy: archived_url: {copy}",
        f"cases/studies/invented.yml:{place + 1}:66 dead-link (warning) '{server.address}/gone-for-good' is no longer "
        "there: HTTP 410. No archived copy was found: look for the page's new address, or for another source.",
    ]


def test_source_with_a_copy_is_left_in_peace(ask) -> None:
    result = ask(("one", "/gone", ", archived_url: 'https://example.org/copy'"))
    assert (result.exit_code, result.stdout) == (0, "No problem found.\n")


def test_what_a_person_has_to_look_at_fails_nobody(ask) -> None:
    result = ask(("one", "/forbidden", ""), ("two", "/301/fine", ""), lang="th", form="json")
    told = {problem["rule"]: problem["severity"] for problem in json.loads(result.stdout)}
    assert (result.exit_code, told) == (0, {"unsure-link": "note", "moved-link": "note"})
