"""Problems laid out, here and nowhere else: for people, for programs, for GitHub."""

from collections.abc import Callable, Mapping, Sequence

from casebook.problems import Problem
from casebook.report.machines import as_github, as_json
from casebook.report.sarif import as_sarif
from casebook.report.surroundings import NOTHING, Surroundings
from casebook.report.text import as_text

Format = Callable[[Sequence[Problem], str, Surroundings], str]

FORMATS: Mapping[str, Format] = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}
"""The layouts by the name that the command line gives them."""

__all__ = ["FORMATS", "NOTHING", "Format", "Surroundings", "as_github", "as_json", "as_sarif", "as_text"]
