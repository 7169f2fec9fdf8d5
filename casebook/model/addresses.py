"""What may stand in an address of the site: names of records, and paths of pages that have moved."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from casebook.model.base import Strict, about

_PATH = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9_-]*/)+")


def _is_slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise PydanticCustomError("bad-slug", "not a slug", {"found": value})
    return value


Slug = Annotated[str, AfterValidator(_is_slug)]
"""Lower-case ASCII letters and digits, parted by hyphens: safe in an address and as a file name."""


def _is_page_path(value: str) -> str:
    if not _PATH.fullmatch(value):
        raise PydanticCustomError("bad-page-path", "not the path of a page", {"found": value})
    return value


PagePath = Annotated[str, AfterValidator(_is_page_path)]
"""The path of a page below the site's root, with a slash at its end and none before it: `en/about/team/`."""


class Moved(Strict):
    """A page that is no more, and the one that takes its place."""

    from_: PagePath = Field(
        alias="from",
        description="The path at which the page was.",
        examples=["en/about/team/"],
        json_schema_extra={"description_th": "ที่อยู่เดิมของหน้า"},
    )
    to: PagePath = about("The path of the page that takes its place.", th="ที่อยู่ของหน้าที่ใช้แทน", example="en/about/")
