"""A small client of the YAML language server: what an editor asks it, and what it says.

Source: Language Server Protocol 3.17 (base protocol, text synchronisation, diagnostics, completion, hover).
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any

SECONDS = 60
"""How long an answer may take on a busy machine."""
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
"""What an editor would be set to; no list of schemas is fetched from anywhere."""

Message = dict[str, Any]


class LanguageServer:
    """A server that runs as long as the `with` block does."""

    def __init__(self, command: Sequence[str], root: Path) -> None:
        self.root = root
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to: IO[bytes] = self._process.stdin
        self._from: IO[bytes] = self._process.stdout
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._answers: dict[int, queue.Queue[Message]] = {}
        self._told: dict[str, queue.Queue[list[Message]]] = {}

    def __enter__(self) -> LanguageServer:
        self._listener.start()
        can = {"workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        self._ask("initialize", {"processId": None, "rootUri": self.root.as_uri(), "capabilities": can})
        self._say("initialized", {})
        self._say("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._say("exit", {})
        self._process.terminate()
        self._process.wait(SECONDS)
        self._listener.join(SECONDS)
        self._to.close()
        self._from.close()

    def diagnostics(self, texts: Mapping[Path, str]) -> dict[Path, list[Message]]:
        """What the server finds wrong in texts, each opened under its path; all are opened before one is waited for."""
        opened = {path: self._open(path, text) for path, text in texts.items()}
        return {path: self._told[uri].get(timeout=SECONDS) for path, uri in opened.items()}

    def hover(self, path: Path, text: str, line: int, character: int) -> str:
        """What is shown when the pointer rests on a place; lines and characters count from 0."""
        said = self._at("hover", path, text, line, character)
        return str(said["contents"]["value"]) if said else ""

    def completions(self, path: Path, text: str, line: int, character: int) -> list[Message]:
        """What is offered at a place; lines and characters count from 0."""
        said = self._at("completion", path, text, line, character)
        return list(said["items"] if isinstance(said, dict) else said or [])

    def _at(self, what: str, path: Path, text: str, line: int, character: int) -> Any:
        place = {"line": line, "character": character}
        return self._ask(f"textDocument/{what}", {"textDocument": {"uri": self._open(path, text)}, "position": place})

    def _open(self, path: Path, text: str) -> str:
        """Open a text beside a path, under a name of its own: what is said of it can be said of no other."""
        uri = path.with_stem(f"{path.stem}-{len(self._told)}").as_uri()
        self._told[uri] = queue.Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._say("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, parameters: Mapping[str, Any]) -> Any:
        number = len(self._answers)
        self._answers[number] = queue.Queue()
        self._send({"id": number, "method": method, "params": parameters})
        answer = self._answers[number].get(timeout=SECONDS)
        assert "error" not in answer, answer
        return answer["result"]

    def _say(self, method: str, parameters: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def _listen(self) -> None:
        while header := self._from.readline():
            length = int(header.split(b":")[1])
            while self._from.readline().strip():
                pass
            self._take(json.loads(self._from.read(length)))

    def _take(self, message: Message) -> None:
        if "method" not in message:
            self._answers[message["id"]].put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            said = message["params"]
            if said["uri"] in self._told:
                self._told[said["uri"]].put(said["diagnostics"])
        elif "id" in message:
            wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            result = None if wanted is None else [SETTINGS.get(item.get("section", "")) for item in wanted]
            self._send({"id": message["id"], "result": result})
