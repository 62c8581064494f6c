"""A mention as one row of a table. Several values in a cell are separated by "; "."""

import csv
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from tocsin.domain import Actor, Mention

COLUMNS = (
    "id", "article", "outlet", "published", "sentence", "start", "end", "text", "event", "mode", "contexts", "quad",
    "intensity", "source", "source_code", "source_sectors", "target", "target_code", "target_sectors", "mutual", "object",
    "object_kind", "about_event", "about_mode", "status", "background", "from", "to", "precision", "basis", "place",
    "place_country", "place_lat", "place_lon", "place_precision", "said_by", "condition", "confidence",
)  # fmt: skip


def write_rows(stream: TextIO) -> Callable[[dict[str, Any]], object]:
    """Write the header; what is returned writes a row."""
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    return writer.writerow


def flat(mention: Mention) -> dict[str, Any]:
    """The row of a mention; what is unknown is empty."""
    when, where, about = mention.when, mention.where, mention.about
    return {
        **{name: getattr(mention, name) for name in COLUMNS if hasattr(mention, name)},
        "contexts": _joined(mention.contexts),
        **_party("source", mention.source),
        **_party("target", mention.target),
        "object": mention.object.text if mention.object else None,
        "object_kind": mention.object.kind if mention.object else None,
        "about_event": about.event if about else None,
        "about_mode": about.mode if about else None,
        "from": when.from_,
        "to": when.to,
        "precision": when.precision,
        "basis": when.basis,
        "place": (where.name or where.text) if where else None,
        "place_country": where.country if where else None,
        "place_lat": where.lat if where else None,
        "place_lon": where.lon if where else None,
        "place_precision": where.precision if where else None,
        "said_by": _joined(actor.name for actor in mention.said_by),
    }


def _party(name: str, actors: Iterable[Actor]) -> dict[str, str]:
    actors = tuple(actors)
    return {
        name: _joined(actor.name for actor in actors),
        f"{name}_code": _joined(actor.code or "" for actor in actors),
        f"{name}_sectors": _joined(" ".join(actor.sectors) for actor in actors),
    }


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)
