"""What a site's configuration says of the book: where its records are, and where the site stands."""

from __future__ import annotations

from casebook.reading.composer import compose
from casebook.reading.nodes import Mapping, Node, Scalar, Sequence, find
from casebook.reading.source import Source

PLUGIN = "casebook"
OPTION = "root"
ADDRESS = "site_url"


def root_in_config(data: bytes) -> str | None:
    """The folder of records that an `mkdocs.yml` names, relative to the file; None when it names none.

    What else the file says, tags and anchors included, is the engine's to judge.
    """
    root = _tree(data)
    if root is None:
        return None
    _, plugins, found = find(root, ("plugins",))
    for options in _options(plugins) if found else []:
        _, value, whole = find(options, (OPTION,))
        if whole and isinstance(value, Scalar) and value.value:
            return value.value
    return None


def address_in_config(data: bytes) -> str | None:
    """The address at which the site stands, as an `mkdocs.yml` has it; None when it has none."""
    _, value, found = find(_tree(data) or Mapping(0, 0, flow=False), (ADDRESS,))
    return value.value or None if found and isinstance(value, Scalar) else None


def _tree(data: bytes) -> Mapping | None:
    root = compose(Source("", data.decode("utf-8", "replace").lstrip("\ufeff"))).root
    return root if isinstance(root, Mapping) else None


def _options(plugins: Node) -> list[Node]:
    """What is said of the plugin, whether plugins are a list or a mapping."""
    entries = plugins.items if isinstance(plugins, Sequence) else [plugins]
    found = [find(entry, (PLUGIN,)) for entry in entries]
    return [node for _, node, whole in found if whole]
