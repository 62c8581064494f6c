"""The main text of web pages, extracted in a child process with a limit of time and memory.

Extraction parses what strangers wrote, so it runs where it can be ended: one process serves page
after page, and a new one is started only when a page has brought the old one down.
"""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import IO, Any, Self

from tocsin.read.limits import EXTRACT_MEMORY, EXTRACT_SECONDS
from tocsin.read.record import Refused

_START_SECONDS = 60.0
_HINT = "save the article's text alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page holds: its text, paragraphs apart, and its metadata by field."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)


class Extractor:
    """``with Extractor() as extractor: extractor.extract(html)``; the process starts with the first page."""

    def __init__(self, *, seconds: float = EXTRACT_SECONDS, memory: int = EXTRACT_MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def extract(self, html: str) -> Page:
        """The page's article. Raises ``Refused`` when there is none, or when it takes too much time or memory."""
        process = self._process or self._start()
        answer, in_time = _ask(process, html.encode(errors="replace"), self._seconds)
        if answer is None or answer.get("fatal"):
            self._stop()
        if answer is None:
            fate = "brought its process down" if in_time else f"took longer than {self._seconds:g} s"
            raise Refused(f"extracting the text of the page {fate}", _HINT)
        if answer["error"]:
            raise Refused(f"extracting the text of the page failed: {answer['error']}", _HINT)
        if not answer["text"]:
            raise Refused("no article text found in the page", _HINT)
        return Page(text=answer["text"], fields=answer["fields"])

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", "from tocsin.read.extract_worker import serve; serve()", str(self._memory)]
        # One thread: more would only reserve memory under the limit.
        more = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "OPENBLAS_NUM_THREADS": "1"}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **more},
        )
        ready, _ = _ask(self._process, b"", _START_SECONDS)
        if ready is None:
            self._stop()
            raise Refused("the process that extracts text from pages does not start", "run: tocsin doctor")
        return self._process

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _ask(process: subprocess.Popen[bytes], question: bytes, seconds: float) -> tuple[dict[str, Any] | None, bool]:
    """The answer, or ``None`` if the process died; and whether time was left."""
    started = time.monotonic()
    alarm = threading.Timer(seconds, process.kill)
    alarm.start()
    try:
        send(process.stdin, question)
        answer = receive(process.stdout)
    except (EOFError, OSError):
        answer = None
    alarm.cancel()
    alarm.join()
    in_time = time.monotonic() - started < seconds
    return (json.loads(answer) if answer is not None and in_time else None), in_time


def send(stream: IO[bytes] | None, message: bytes) -> None:
    """Writes a message, its length before it."""
    assert stream is not None
    stream.write(len(message).to_bytes(8, "big") + message)
    stream.flush()


def receive(stream: IO[bytes] | None) -> bytes:
    """Reads a message. Raises ``EOFError`` when the other side has gone."""
    assert stream is not None
    length = stream.read(8)
    message = stream.read(int.from_bytes(length, "big")) if len(length) == 8 else b""
    if len(length) < 8 or len(message) < int.from_bytes(length, "big"):
        raise EOFError
    return message
