"""Opening files: plain or gzip, never more than the cap at once."""

import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from tocsin.read.binary import refuse_binary
from tocsin.read.limits import FREE_EXPANSION, MAX_BYTES, MAX_EMPTY_LINES, MAX_EXPANSION, megabytes
from tocsin.read.record import Refused


@contextmanager
def open_bytes(path: str) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked if its name ends in .gz. Raises ``Refused`` for what cannot be read."""
    try:
        # A named pipe would wait for ever, a device never end.
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            raise Refused("not a regular file")
        with Path(path).open("rb") as raw:
            yield _unpacked(raw) if path.lower().endswith(".gz") else raw
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise Refused(
            "the compressed file is damaged or ends early", "what came before the damage was read; fetch the file again"
        ) from error
    except OSError as error:
        raise Refused(f"cannot be opened: {(error.strerror or str(error)).lower()}") from error


def read_bytes(path: str) -> bytes:
    """A whole file, if it is text and at most ``MAX_BYTES`` long. Raises ``Refused``."""
    with open_bytes(path) as stream:
        data = stream.read(MAX_BYTES + 1)
    refuse_binary(data[:4000])
    if len(data) > MAX_BYTES:
        raise Refused(
            f"larger than {megabytes(MAX_BYTES)}", "split it: one article a file, or a line each in a .jsonl file"
        )
    return data


def byte_lines(stream: BinaryIO, packed_size: int, *, blank: bool) -> Iterator[tuple[int, bytes | Refused]]:
    """The lines of a file, numbered from 1, empty ones only if ``blank``; one over ``MAX_BYTES`` is refused and skipped."""
    total = number = empty = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        total += len(line)
        empty = empty + 1 if line == b"\n" else 0
        if empty > MAX_EMPTY_LINES:
            raise Refused(f"more than {MAX_EMPTY_LINES:,} empty lines on end; not read further")
        if empty and not blank:
            continue
        too_long = len(line) > MAX_BYTES
        while too_long and not line.endswith(b"\n") and (line := stream.readline(MAX_BYTES)):
            total += len(line)
            _check_expansion(total, packed_size)
        _check_expansion(total, packed_size)
        yield number, Refused(f"line longer than {megabytes(MAX_BYTES)}", "one article a line") if too_long else line


def _check_expansion(total: int, packed_size: int) -> None:
    if total > FREE_EXPANSION and total > MAX_EXPANSION * packed_size:
        raise Refused(
            f"unpacks to more than {MAX_EXPANSION} times its size; not read further",
            "unpack it yourself if you trust it",
        )


def _unpacked(raw: BinaryIO) -> BinaryIO:
    # Buffered once more: a line at a time, gzip alone is ten times slower.
    return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=raw))))
