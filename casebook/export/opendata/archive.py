"""Files in one ZIP, the same bytes for the same files: no clock, no owner, in the order given."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can tell of."""
_LEVEL = 4
"""A tenth more bytes than the usual level, at a third of its work."""
_UNIX, _READABLE = 3, 0o644 << 16


def as_zip(files: Mapping[str, bytes]) -> bytes:
    """The files by their paths; how far they are squeezed is the compression library's."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, _LEVEL)
    return written.getvalue()
