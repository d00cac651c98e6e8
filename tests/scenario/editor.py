"""An editor, as far as YAML goes: speaks the Language Server Protocol with yaml-language-server over its pipes.

The server is found by YAML_LANGUAGE_SERVER (its program, or the script of it), on the PATH, or beside the checkout in
node_modules. It is no part of the project: `npm install --global yaml-language-server` puts it where it is found.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0


def server() -> list[str] | None:
    """The command that starts the server; None where it is not installed."""
    named = os.environ.get("YAML_LANGUAGE_SERVER")
    places = [Path(named)] if named else []
    if found := shutil.which("yaml-language-server"):
        places.append(Path(found))
    places.append(ROOT / "node_modules" / ".bin" / "yaml-language-server")
    node = shutil.which("node")
    if node is None:
        return None
    return next(([node, str(each.resolve()), "--stdio"] for each in places if each.is_file()), None)


class Editor:
    """One server and the files that are open in it."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._asked = 0
        self._marks: dict[str, list[dict[str, Any]]] = {}
        self._ask("initialize", {"processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": {}})
        self._tell({"method": "initialized", "params": {}})

    def open(self, path: Path, text: str | None = None) -> list[str]:
        """Open a file, once: what is underlined in it, in words. With a text it need not be on the disk."""
        words = path.read_text("utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": words}
        self._tell({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while path.as_uri() not in self._marks:
            self._hear()
        return [each["message"] for each in self._marks.pop(path.as_uri())]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown when the mouse rests on a place (counted from 0)."""
        answer = self._ask("textDocument/hover", self._place(path, line, column))
        return "" if answer is None else str(answer["contents"]["value"])

    def completion(self, path: Path, line: int, column: int) -> set[str]:
        """What is offered for typing at a place (counted from 0)."""
        answer = self._ask("textDocument/completion", self._place(path, line, column))
        return {each["label"] for each in (answer["items"] if isinstance(answer, dict) else answer)}

    def _place(self, path: Path, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}

    def _ask(self, method: str, parameters: dict[str, Any]) -> Any:
        self._asked += 1
        number = self._asked
        self._tell({"id": number, "method": method, "params": parameters})
        while (heard := self._hear()).get("id") != number or "method" in heard:
            pass
        return heard.get("result")

    def _tell(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        """The next message; the server's own questions get the answer of an editor without settings."""
        message = self._heard.get(timeout=PATIENCE)
        if message.get("method") == "textDocument/publishDiagnostics":
            self._marks[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            wanted = message.get("params", {}).get("items", ())
            self._tell({"id": message["id"], "result": [{} for _each in wanted] if wanted else None})
        return message

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _colon, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._heard.put(json.loads(stream.read(length)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
