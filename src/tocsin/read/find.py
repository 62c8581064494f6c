"""Paths, folders and patterns to files, each once, in sorted order."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tocsin.read.record import File, Refused
from tocsin.read.sidecar import NAME as SIDECAR

_SKIPPED = ("readme", "license", "licence", "notice")
_PATTERN = frozenset("*?[")

Found = File | tuple[str, Refused]
"""A file to read, or a path as the user gave it and why there is nothing to read."""


def find_files(paths: Sequence[str | Path], *, known: Iterable[str]) -> list[Found]:
    """The files under the paths. A file reached twice counts once; a path that leads nowhere is refused."""
    found: dict[str, File] = {}
    refused: dict[str, tuple[str, Refused]] = {}
    for path in paths:
        for item in _find(os.path.expanduser(path), known):  # noqa: PTH111 - Path would drop "./" and "//"
            if isinstance(item, File):
                real = os.path.abspath(item.path)  # noqa: PTH100 - a link stays an input of its own
                found[real] = min(item, found.get(real, item), key=lambda file: (file.shown, len(file.root)))
            else:
                refused[item[0]] = item
    return [*sorted(found.values(), key=lambda file: file.shown), *(refused[name] for name in sorted(refused))]


def shown(path: str) -> str:
    """A path that can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _find(path: str, known: Iterable[str]) -> Iterator[Found]:
    if os.path.isdir(path):  # noqa: PTH112 - unlike Path, it survives a name that is too long
        yield from _or_nothing(
            _walk(path, path), path, f"no articles in this folder: looked for {' '.join(sorted(known))}"
        )
    elif os.path.lexists(path):
        yield File(path=path, shown=shown(path), root=os.path.dirname(path))  # noqa: PTH120
    elif _PATTERN & set(path):
        yield from _or_nothing(_match(path), path, "no file matches this pattern")
    else:
        yield (
            shown(path),
            Refused("no such file or folder", "check the spelling; paths are relative to the current folder"),
        )


def _or_nothing(items: Iterator[Found], path: str, reason: str) -> Iterator[Found]:
    empty = True
    for item in items:
        empty = False
        yield item
    if empty:
        yield shown(path), Refused(reason)


def _match(pattern: str) -> Iterator[Found]:
    for path in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - keeps the path as it was given
        if os.path.isdir(path):  # noqa: PTH112
            if not pattern.endswith("**"):  # "**" itself lists what is in the folder
                yield from _walk(path, path)
        elif not _is_skipped(os.path.basename(path)):  # noqa: PTH119
            yield File(path=path, shown=shown(path), root=os.path.dirname(path))  # noqa: PTH120


def _walk(folder: str, root: str) -> Iterator[Found]:
    refused: list[Found] = []
    visited: set[str] = set()

    def note(error: OSError) -> None:
        reason = f"cannot be opened: {(error.strerror or str(error)).lower()}"
        refused.append((shown(str(error.filename)), Refused(reason)))

    for here, folders, names in os.walk(folder, onerror=note, followlinks=True):
        if (place := os.path.realpath(here)) in visited:  # a link that leads back up
            folders.clear()
            continue
        visited.add(place)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not _is_skipped(name):
                path = os.path.join(here, name)  # noqa: PTH118
                yield File(path=path, shown=shown(path), root=root)
    yield from refused


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name.lower() == SIDECAR or name.lower().startswith(_SKIPPED)
