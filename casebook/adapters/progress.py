"""Word of how far a long build has come."""

from __future__ import annotations

import time
from logging import Logger, LoggerAdapter
from typing import Any

SECONDS = 2.0
"""How long to be silent between two words."""


class Progress:
    """Counts pages, and says how many are done every few seconds; a quick build says nothing."""

    def __init__(self, log: Logger | LoggerAdapter[Any], total: int) -> None:
        self._log = log
        self._total = total
        self._done = 0
        self._said = time.monotonic()

    def step(self) -> None:
        """Count one page."""
        self._done += 1
        now = time.monotonic()
        if now - self._said >= SECONDS:
            self._said = now
            self._log.info("Drawing pages: %s of %s", f"{self._done:,}", f"{self._total:,}")
