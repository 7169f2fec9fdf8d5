"""The templates: our own Jinja environment, with every value escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


@cache
def environment() -> Environment:
    """The environment that all pages are drawn with."""
    made = Environment(
        loader=PackageLoader("casebook.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    made.globals["parts"] = made.get_template("_parts.html").module
    return made


def render(template: str, **values: object) -> Markup:
    """A template with its values, as safe HTML."""
    return Markup(environment().get_template(template).render(values))
