"""The child process that extracts text: pages in on stdin, answers out on stdout. See ``extractor``."""

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from tocsin.read.extractor import receive, send
from tocsin.read.html_meta import page_fields

_CPU_SECONDS = 60
# What stands around an article by its own account. Of a short article the extraction keeps all it
# finds, so a menu would become twenty paragraphs.
_AROUND = ["//nav", "//footer", "//aside", "//*[@role='navigation' or @role='contentinfo' or @role='complementary']"]


def serve() -> None:
    """Answers one page after the other until stdin ends."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing a library prints may get between the answers
    receive(sys.stdin.buffer)
    import trafilatura  # noqa: F401, PLC0415 - the slow part of the start, before the limits

    _limit_memory(int(sys.argv[1]))
    send(answers, json.dumps({}).encode())
    with contextlib.suppress(EOFError, OSError):
        while True:
            page = receive(sys.stdin.buffer)
            _limit_time()
            send(answers, json.dumps(_answer(page.decode())).encode())


def _answer(html: str) -> dict[str, Any]:
    try:
        text, fields = extract(html)
    except MemoryError:
        return {"error": "it takes too much memory", "fatal": True}
    except Exception as error:  # noqa: BLE001 - whatever a strange page raises is an answer
        return {"error": f"{type(error).__name__}: {error}"[:200]}
    return {"error": None, "text": text, "fields": fields}


def extract(html: str) -> tuple[str, dict[str, str]]:
    """The text of a page, a blank line between paragraphs, and its metadata."""
    import trafilatura  # noqa: PLC0415

    tree = trafilatura.load_html(html)
    if tree is None:
        return "", {}
    fields = page_fields(tree)
    # Metadata are read above: trafilatura would also guess dates from anywhere in the page.
    text = _main_text(tree, prune=_AROUND) or _main_text(tree, prune=None)
    return "\n\n".join(text.split("\n")), fields


def _main_text(tree: Any, *, prune: list[str] | None) -> str:
    import trafilatura  # noqa: PLC0415

    found = trafilatura.extract(
        tree, include_comments=False, include_tables=False, with_metadata=False, prune_xpath=prune
    )
    return found or ""


def _limit_memory(more: int) -> None:
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows

        used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (used + more, used + more))


def _limit_time() -> None:
    # Only for a child whose parent was killed and can no longer end it.
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + _CPU_SECONDS, hard))
