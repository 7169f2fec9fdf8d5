"""The closed lists in force: those that come with the package, and the book's own in their place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from casebook.model import Vocabularies, Vocabulary
from casebook.problems import Problem, excerpt
from casebook.reading import rules
from casebook.reading.composer import compose
from casebook.reading.nodes import Node, Scalar, Sequence, find
from casebook.reading.source import Source
from casebook.reading.validation import place_of

SHIPPED_IN = "casebook/reading/vocabularies"
"""The folder, as problems show it, of the lists that come with the package."""


@dataclass(frozen=True)
class Lists:
    """The closed lists that records are checked against.

    `unreadable` names lists that are there but faulty: their terms are not looked at. `demanded`
    says whether a list that is not there at all is a problem.
    """

    by_name: Mapping[str, Vocabulary] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    demanded: bool = True

    @cached_property
    def vocabularies(self) -> Vocabularies:
        """The lists as the book has them."""
        return Vocabularies(self.by_name)

    @cached_property
    def fingerprint(self) -> bytes:
        """Differs when a record may be judged otherwise: the ids of terms count, their words do not."""
        said = [(name, vocabulary.ids()) for name, vocabulary in sorted(self.by_name.items())]
        text = repr((said, sorted(self.unreadable), self.demanded))
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def lacks(self, name: str) -> bool:
        """Whether a list that is not there is a problem."""
        return self.demanded and name not in self.unreadable

    def with_own(self, own: Mapping[str, Vocabulary], unreadable: Iterable[str] = ()) -> Lists:
        """These lists, with others in the place of those of the same name."""
        faulty = (self.unreadable - own.keys()) | (frozenset(unreadable) - self.by_name.keys())
        return Lists({**self.by_name, **own}, faulty, self.demanded)


@cache
def shipped_files() -> tuple[Traversable, ...]:
    """The files of the lists that come with the package, in order of name."""
    folder = files("casebook.reading") / "vocabularies"
    found = folder.iterdir() if folder.is_dir() else iter(())
    return tuple(sorted((file for file in found if file.name.endswith(".yml")), key=lambda file: file.name))


def fixed_faults(source: Source, own: Vocabulary, shipped: Vocabulary | None) -> Iterator[Problem]:
    """A problem for each term that a book's list adds to a fixed list or drops from it."""
    if shipped is None or not shipped.fixed or set(own.ids()) == set(shipped.ids()):
        return
    root = compose(source).root
    if root is None:
        return
    for term in _ids(root):
        if term.value.strip() not in shipped.ids():
            at = source.at(term.start)
            ids = ", ".join(shipped.ids())
            yield rules.TERM_TOO_MANY.at(at, found=excerpt(term.value), list=shipped.id, ids=ids)
    for lacking in [term for term in shipped.ids() if term not in own.ids()]:
        yield rules.TERM_LACKING.at(source.at(place_of(root, ("terms",))), found=lacking, list=shipped.id)


def _ids(root: Node) -> Iterator[Scalar]:
    _, terms, _ = find(root, ("terms",))
    for item in terms.items if isinstance(terms, Sequence) else []:
        _, node, found = find(item, ("id",))
        if found and isinstance(node, Scalar):
            yield node
