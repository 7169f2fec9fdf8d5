"""The language in which the command line speaks: as asked for, or that of the computer."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from casebook.model import LANGUAGES, Language

C = TypeVar("C", bound=Callable[..., Any])

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environment: Mapping[str, str]) -> Language:
    """Thai where the locale is Thai, English elsewhere (POSIX, Environment Variables: the first that is set counts)."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "th" if locale.lower().startswith("th") else "en"


def _default() -> Language:
    return language_of(os.environ)


def language_option(help_: str = "Language of the messages [default: the computer's].") -> Callable[[C], C]:
    """The option `--lang`."""
    return click.option("--lang", type=click.Choice(LANGUAGES), default=_default, help=help_)
