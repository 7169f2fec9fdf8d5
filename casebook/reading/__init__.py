"""Files and YAML to a book, and a problem for everything that is wrong; the only part that knows YAML."""

from casebook.reading.editing import with_values
from casebook.reading.loader import Reader, Reading, read_book
from casebook.reading.mending import Mending, mend, mend_paths
from casebook.reading.outline import Named, Outline, Passage
from casebook.reading.paths import read_paths
from casebook.reading.places import Places

__all__ = [
    "Mending",
    "Named",
    "Outline",
    "Passage",
    "Places",
    "Reader",
    "Reading",
    "mend",
    "mend_paths",
    "read_book",
    "read_paths",
    "with_values",
]
