"""Ask addresses on the web whether they still answer, and an archive whether it has a copy.

One request at a time goes to a host, and a pause comes after each; hosts are asked side by side. No page is
taken home: what is asked for is the head of an answer, and only where a host refuses that, the beginning of the
page. As no page's links are followed, robots.txt, which speaks to those who do, is not asked for.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import NameResolutionError
from urllib3.util import Retry

from casebook.checks.links import Answer, State

ARCHIVE = "https://archive.org/wayback/available"
"""The Internet Archive's service that names the copy nearest to a day (Wayback Availability JSON API)."""
AGENT = "casebook-links (asks once whether a cited page is still there)"
GONE = frozenset({404, 410})
REFUSES_HEAD = range(400, 600)
FOR_GOOD = frozenset({301, 308})
TRY_AGAIN = (429, 500, 502, 503, 504)


@dataclass(frozen=True)
class Manners:
    """How to ask: seconds to wait for an answer, how often to try again, seconds between two requests to a host."""

    timeout: float = 20
    tries: int = 2
    pause: float = 1
    hosts: int = 8
    """How many hosts are asked at the same time."""


class Web:
    """The web, asked with some manners."""

    def __init__(self, manners: Manners | None = None, archive: str = ARCHIVE) -> None:
        self.manners = manners or Manners()
        self.archive = archive

    def answers(self, urls: Iterable[str]) -> Mapping[str, Answer]:
        """What each address answers; each is asked once."""
        by_host: dict[str, list[str]] = defaultdict(list)
        for url in dict.fromkeys(urls):
            by_host[urlsplit(url).netloc.lower()].append(url)
        with ThreadPoolExecutor(self.manners.hosts) as pool:
            asked = list(pool.map(self._ask_host, by_host.values()))
        return {url: answer for answers in asked for url, answer in answers}

    def copies(self, days: Mapping[str, str]) -> Mapping[str, str]:
        """The archived copy of each address nearest to the day on which it was read, where there is one."""
        found = {}
        with self._session() as session:
            for url, day in days.items():
                copy = self._copy(session, url, day)
                if copy:
                    found[url] = copy
                time.sleep(self.manners.pause)
        return found

    def _session(self) -> requests.Session:
        session = requests.Session()
        session.max_redirects = 10
        session.headers["User-Agent"] = AGENT
        # A host may ask for hours of patience; it is asked again another week instead.
        retry = Retry(
            self.manners.tries,
            backoff_factor=self.manners.pause,
            status_forcelist=TRY_AGAIN,
            raise_on_status=False,
            respect_retry_after_header=False,
        )
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        return session

    def _ask_host(self, urls: Sequence[str]) -> list[tuple[str, Answer]]:
        answers = []
        with self._session() as session:
            for place, url in enumerate(urls):
                if place:
                    time.sleep(self.manners.pause)
                answers.append((url, self._ask(session, url)))
        return answers

    def _ask(self, session: requests.Session, url: str) -> Answer:
        try:
            response = session.head(url, allow_redirects=True, timeout=self.manners.timeout)
            if response.status_code in REFUSES_HEAD:
                response = session.get(url, stream=True, timeout=self.manners.timeout)
                response.close()
        except requests.RequestException as error:
            return _failure(error)
        return _answer(response)

    def _copy(self, session: requests.Session, url: str, day: str) -> str:
        asked = {"url": url, **({"timestamp": day.replace("-", "")} if day else {})}
        try:
            said = session.get(self.archive, params=asked, timeout=self.manners.timeout).json()
            closest = said["archived_snapshots"]["closest"]
            is_there = closest["available"] and str(closest["status"]) == "200"
            copy = str(closest["url"])
        except (requests.RequestException, ValueError, KeyError, TypeError):
            return ""
        return copy.replace("http://", "https://", 1) if is_there and copy.startswith(("http://", "https://")) else ""


def _answer(response: requests.Response) -> Answer:
    status = response.status_code
    if status < REFUSES_HEAD.start:
        is_moved = bool(response.history) and all(step.status_code in FOR_GOOD for step in response.history)
        return Answer(State.ANSWERS, moved_to=str(response.url) if is_moved else "")
    return Answer(State.GONE if status in GONE else State.UNSURE, f"HTTP {status}")


def _failure(error: requests.RequestException) -> Answer:
    """What a request that failed means: a host whose name is gone is gone, all else may pass."""
    cause = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(cause, NameResolutionError):
        return Answer(State.GONE, "DNS")
    return Answer(State.UNSURE, type(error).__name__)
