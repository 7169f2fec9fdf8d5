"""What the addresses of a site's configuration tell of its repository."""

from __future__ import annotations

import pytest

from casebook.schema import Repository
from casebook.schema.repository import branch_in, folder_in


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://github.com/lab/book", "lab/book"),
        ("https://github.com/lab/book.git", "lab/book"),
        ("https://www.github.com/lab/book/", "lab/book"),
        ("https://github.com/lab", ""),
        ("https://github.com/lab/book/tree/main", ""),
        ("https://github.example.org/lab/book", ""),
        ("https://example.org/github.com/book", ""),
        ("", ""),
    ],
)
def test_name_on_github(address: str, name: str) -> None:
    assert Repository(address).github_name == name


@pytest.mark.parametrize(
    ("edit_uri", "branch", "folder"),
    [
        ("edit/main/docs/", "main", "docs"),
        ("/edit/main/docs", "main", "docs"),
        ("blob/trunk/sub/docs/", "trunk", "sub/docs"),
        ("edit/main/", "main", ""),
        ("src/main/docs/", "", ""),
        ("", "", ""),
    ],
)
def test_branch_and_folder(edit_uri: str, branch: str, folder: str) -> None:
    assert (branch_in(edit_uri), folder_in(edit_uri)) == (branch, folder)


def test_form_with_answers() -> None:
    repository = Repository("https://example.org/lab", forms=frozenset({"case"}))
    assert (
        repository.form("case", title="ก b&c")
        == "https://example.org/lab/issues/new?template=case.yml&title=%E0%B8%81%20b%26c"
    )
    assert repository.form("change") == ""
