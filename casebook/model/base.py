"""The ground all records stand on: strict frozen models whose fields explain themselves."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

REQUIRED: Any = ...


class Strict(BaseModel):
    """A frozen model that refuses unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def about(
    en: str, *, th: str = "", name: str = "", example: Any = None, default: Any = REQUIRED, least: int = 0
) -> Any:
    """Declare a field once: its help in both languages, an example, its default, and how long a list is at least.

    `name` is what forms call it in Thai, where the help is too long for that. The JSON schema, the field reference,
    skeletons and forms are derived from it.
    """
    extra: dict[str, Any] = {"description_th": th} if th else {}
    if name:
        extra["name_th"] = name
    if least:
        extra["minItems"] = least
    return Field(
        default,
        description=en,
        examples=None if example is None else [example],
        json_schema_extra=extra or None,
    )
