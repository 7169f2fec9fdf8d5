"""Forms and editor of a site, as its configuration has them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casebook.adapters.npm import KEPT_IN, PACKAGES, editor_folder
from casebook.adapters.repository import top_of
from tests.adapters.conftest import Run
from tests.small_book import CONFIG

EDITOR = CONFIG.replace("[casebook]", "[{casebook: {editor: true}}]").replace(
    "https://example.org/repo", "https://github.com/lab/book"
)


def test_links_to_the_forms_that_are_in_the_repository(run: Run, small_book: Path) -> None:
    page = small_book / "site/en/cases/invented/index.html"
    assert run("mkdocs", "build", "--strict").returncode == 0
    assert "issues/new" not in page.read_text("utf-8")
    run("casebook.cli", "forms", ".github/ISSUE_TEMPLATE")
    built = run("mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert 'href="https://example.org/repo/issues/new?template=change.yml&amp;title=C0001' in page.read_text("utf-8")


def test_editor_that_was_not_fetched_is_left_out_with_a_word(run: Run, small_book: Path) -> None:
    (small_book / "mkdocs.yml").write_text(EDITOR, encoding="utf-8")
    built = run("mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert "The form editor is left out: `casebook editor` fetches it." in built.stderr
    assert not (small_book / "site/admin").exists()


def test_editor_that_was_fetched_is_built(run: Run, small_book: Path) -> None:
    (small_book / "mkdocs.yml").write_text(EDITOR, encoding="utf-8")
    fetched = editor_folder(small_book) / "cms/sveltia-cms.mjs"
    fetched.parent.mkdir(parents=True)
    fetched.write_text("// invented", encoding="utf-8")
    built = run("mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    admin = small_book / "site/admin"
    assert (admin / "cms/sveltia-cms.mjs").read_text("utf-8") == "// invented"
    page = (admin / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "script-src &#39;self&#39;;" in page
    assert "admin/" not in (small_book / "site/sitemap.xml").read_text("utf-8")
    config = yaml.safe_load((admin / "config.yml").read_text("utf-8"))
    assert (config["backend"], config["publish_mode"], config["collections"][0]["folder"]) == (
        {"name": "github", "repo": "lab/book", "branch": "main", "auth_methods": ["token"]},
        "editorial_workflow",
        "cases/studies",
    )


@pytest.mark.parametrize(
    ("docs_dir", "docs", "top"),
    [
        ("/x/book/docs", "docs", "/x/book"),
        ("/x/book/sub/docs", "sub/docs", "/x/book"),
        ("/x/book/pages", "docs", None),
        ("/x/docs", "", None),
    ],
)
def test_top_of_the_repository(docs_dir: str, docs: str, top: str | None) -> None:
    assert top_of(Path(docs_dir), docs) == (Path(top) if top else None)


def test_what_is_fetched_is_kept_out_of_the_repository(repository: Path) -> None:
    ignored = (repository / ".gitignore").read_text("utf-8").splitlines()
    assert f"{KEPT_IN.parts[0]}/" in ignored
    assert all(package.integrity.startswith("sha512-") for package in PACKAGES)
