"""One set of metadata from several sources: the earlier in order holds, and a note names both when they differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tocsin.read.published import Published, parse_published
from tocsin.read.record import ORDER, Source
from tocsin.text.normalise import normalise_line

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/\s:?#]+\.[^/\s:?#]+)(?P<path>[^\s]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article besides its text. ``moment`` and ``modified`` only order its versions."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    published_from: str | None = None
    moment: datetime | None = None
    modified: datetime | None = None
    notes: tuple[str, ...] = ()


def choose_metadata(sources: Sequence[Source], *, headline: str | None, today: date) -> Metadata:
    """The metadata that holds. Without an outlet in any source, the host of the address stands in for it."""
    ordered = sorted(sources, key=lambda source: ORDER.index(source.name))
    days, day_notes = _days(ordered, today)
    outlets = [(source.name, outlet) for source in ordered if (outlet := _line(source, "outlet"))]
    url = next((url for source in ordered if (url := _url(source))), None)
    where, published = days[0] if days else (None, Published())
    return Metadata(
        title=_title(ordered, headline),
        outlet=outlets[0][1] if outlets else host(url),
        url=url,
        language=next((value for source in ordered if (value := _line(source, "language"))), None),
        published=published.day,
        published_from=where,
        moment=published.moment,
        modified=_modified(ordered, today),
        notes=(*day_notes, *_outlet_notes(outlets)),
    )


def host(url: str | None) -> str | None:
    """The host of an address, without "www."."""
    match = _ADDRESS.fullmatch(url or "")
    return match["host"].lower() if match else None


def _days(sources: Sequence[Source], today: date) -> tuple[list[tuple[str, Published]], list[str]]:
    found: list[tuple[str, Published]] = []
    notes = []
    for source in sources:
        if "published" not in source.values:
            continue
        published = parse_published(source.values["published"], today=today)
        if published.problem:
            notes.append(f"{published.problem} ({_the(source.name)})")
        else:
            found.append((source.name, published))
    return found, [*notes, *_differences("date", [(name, str(published.day)) for name, published in found])]


def _differences(what: str, found: Sequence[tuple[str, str]]) -> Iterator[str]:
    for name, value in found[1:]:
        first, held = found[0]
        if value != held:
            yield f"{what} from {_the(name)}, {value}, differs from {_the(first)}, {held}; {_the(first)} holds"


def _outlet_notes(outlets: Sequence[tuple[str, str]]) -> Iterator[str]:
    # "BBC News", "bbc.co.uk" and a folder "bbc-news" do not contradict each other.
    differing = [pair for pair in outlets[1:] if not _same_outlet(pair[1], outlets[0][1])]
    return _differences("outlet", [*outlets[:1], *differing])


def _same_outlet(one: str, other: str) -> bool:
    short, long = sorted((_core(one), _core(other)), key=len)
    return short in long


def _core(outlet: str) -> str:
    address = _ADDRESS.fullmatch(outlet)
    name = address["host"].split(".")[0] if address else outlet
    return re.sub(r"[\W_]+|^the\b", "", name.casefold())


def _title(sources: Sequence[Source], headline: str | None) -> str | None:
    given = [title for source in sources if source.name != "path" and (title := _line(source, "title"))]
    looked_like = [normalise_line(headline)] if headline else []
    from_path = [title for source in sources if source.name == "path" and (title := _line(source, "title"))]
    return next(iter([*given, *looked_like, *from_path]), None)


def _modified(sources: Sequence[Source], today: date) -> datetime | None:
    values = (source.values["modified"] for source in sources if "modified" in source.values)
    return next((moment for value in values if (moment := parse_published(value, today=today).moment)), None)


def _url(source: Source) -> str | None:
    url = "".join(source.values.get("url", "").split())
    match = _ADDRESS.fullmatch(url)
    return url[:2000] if match and "." in match["host"] else None


def _line(source: Source, field: str) -> str | None:
    return normalise_line(source.values.get(field, "")) or None


def _the(name: str) -> str:
    return {"html": "the page", "metadata.csv": "metadata.csv"}.get(name, f"the {name}")
