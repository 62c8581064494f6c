"""Gold cases on disk: ``cases/<stage>/<topic>.yaml`` and ``known_misses/<stage>.yaml``."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
_KEYS = {
    "name",
    "text",
    "title",
    "outlet",
    "published",
    "articles",
    "files",
    "expect",
    "expect_not",
    "only",
    "act",
    "why",
}


@dataclass(frozen=True)
class Case:
    """One claim: what goes in, what must be found, what must not."""

    stage: str
    file: str
    name: str
    given: dict[str, Any]
    expect: list[dict[str, Any]] | None = None
    expect_not: list[dict[str, Any]] = field(default_factory=list)
    only: bool = False
    act: str | None = None
    why: str | None = None

    @property
    def is_known_miss(self) -> bool:
        """Whether the present code is known to get it wrong."""
        return self.file.startswith("known_misses")

    @property
    def items(self) -> list[dict[str, Any]]:
        """All that is expected and all that is not."""
        return [*(self.expect or []), *self.expect_not]


def load_cases(folder: Path = HERE) -> list[Case]:
    """Every case, in the order of files and lines."""
    paths = [*sorted(folder.glob("cases/*/*.yaml")), *sorted(folder.glob("known_misses/*.yaml"))]
    return [case for path in paths for case in _cases_of(path, folder)]


def _cases_of(path: Path, folder: Path) -> Iterator[Case]:
    shown = path.relative_to(folder)
    stage = path.parent.name if shown.parts[0] == "cases" else path.stem
    for raw in _read(path, shown):
        unknown = set(raw) - _KEYS
        if unknown:
            raise ValueError(f"{shown}: {raw.get('name')!r} has unknown keys {sorted(unknown)}")
        yield Case(
            stage=stage,
            file=str(shown),
            name=raw["name"],
            given={
                key: raw[key] for key in ("text", "title", "outlet", "published", "articles", "files") if key in raw
            },
            expect=raw.get("expect"),
            expect_not=raw.get("expect_not", []),
            only=raw.get("only") == "yes",
            act=raw.get("act"),
            why=raw.get("why"),
        )


def _read(path: Path, shown: Path) -> list[dict[str, Any]]:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Words) or []
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(f"{shown}: {error}") from error


class _Words(yaml.CBaseLoader):
    """Reads every value as the words that stand there: ``no`` and ``2020-06-16`` stay words; a key given twice is an error."""

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise ValueError(f"line {node.start_mark.line + 1}: {sorted(twice)} given twice")
        return super().construct_mapping(node, deep=deep)
