"""Places of an article: what stands as a place in its sentence, and which place it is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.places_choice import LARGE, Surroundings, choose, qualifies, surroundings, within, within_any
from tocsin.annotate.places_names import Name, find_names
from tocsin.annotate.places_syntax import (
    is_at_preposition,
    is_beside_place_word,
    is_dateline,
    is_part_of_person,
    is_place,
)
from tocsin.domain.parsed import Sentence
from tocsin.domain.place import Namesake, Place
from tocsin.domain.reason import Reason
from tocsin.ontology.places import PlaceEntry, PlaceIndex, load_places

_NAMESAKES = 5


def find_places(sentences: Sequence[Sentence]) -> list[tuple[Place, ...]]:
    """The places of each sentence, left to right, in article offsets: ``article.text[start:end] == place.text``.

    A state or capital that acts ("Seoul warned") is no place. A state has no coordinates. A name that
    nothing resolves stays ``unresolved``.
    """
    index = load_places()
    names = [find_names(sentence, index) for sentence in sentences]
    around = surroundings([name for found in names for name in found], index)
    around = replace(around, named=_named_once(names))
    return [tuple(_places(sentence, found, around, index)) for sentence, found in zip(sentences, names, strict=True)]


def find_named_states(sentence: Sentence) -> tuple[Place, ...]:
    """The states that a sentence names otherwise than as places, left to right: who acts, owns or is acted on ("France said")."""
    index = load_places()
    taken = [(place.start or 0, place.end or 0) for place in sentence.places]
    return tuple(
        _resolved(name, name.entries[0], (Reason(rule="state", saw="the name of a state"),))
        for name in find_names(sentence, index)
        if name.entries
        and name.entries[0].kind == "country"
        and not is_part_of_person(name)
        and not any(start < name.end and name.start < end for start, end in taken)
    )


def _places(sentence: Sentence, names: list[Name], around: Surroundings, index: PlaceIndex) -> list[Place]:
    places = _borders(sentence)
    taken = [(place.start, place.end) for place in places]
    outer: Name | None = None
    last: Name | None = None
    for name, after in _with_next(names):
        inner = last if outer is name else None
        last = name
        outer = after if after is not None and qualifies(name, after) else None
        if any(start is not None and end is not None and name.start < end and start < name.end for start, end in taken):
            continue
        place = _place(name, outer, around, index, inner=inner)
        if place is not None:
            places.append(place)
    return sorted(places, key=lambda place: place.start or 0)


def _named_once(names: list[list[Name]]) -> dict[str, PlaceEntry]:
    """The places that the article says in full somewhere: after "Athens, Georgia" it is that Athens throughout."""
    named: dict[str, PlaceEntry] = {}
    for found in names:
        for name, after in _with_next(found):
            inside = within(name.entries, after.entries) if after is not None and qualifies(name, after) else []
            if inside:
                named.setdefault(name.text, inside[0])
    return named


def _with_next(names: list[Name]) -> list[tuple[Name, Name | None]]:
    return [(name, names[i + 1] if i + 1 < len(names) else None) for i, name in enumerate(names)]


def _place(
    name: Name, outer: Name | None, around: Surroundings, index: PlaceIndex, *, inner: Name | None
) -> Place | None:
    if inner is not None:
        holder = within_any(inner.entries, name.entries) or name.entries[0]
        return _resolved(name, holder, (Reason(rule="holds", saw=f"{inner.text} lies in it"),))
    if outer is not None:
        inside = within(name.entries, outer.entries)
        beside = (Reason(rule="beside", saw=outer.text),)
        return _resolved(name, inside[0], beside) if inside else _placed_in(name, outer.entries[0], beside)
    choice = choose(name, around)
    entry = choice.entry
    expected = entry is not None and not index.is_word(name.text) and (around.expects(entry) or _is_known(name, entry))
    if not is_place(name, entry, index, expected=expected):
        return None
    if entry is None:
        return _unresolved(name, choice.because) if name.is_entity or not name.entries else None
    return _resolved(name, entry, choice.because) if _is_likely(name, entry, around, index) else None


def _is_known(name: Name, entry: PlaceEntry) -> bool:
    """Whether the name means one large town wherever it is read."""
    return entry.kind == "town" and entry.weight > LARGE and len({other.country for other in name.entries}) == 1


def _is_likely(name: Name, entry: PlaceEntry, around: Surroundings, index: PlaceIndex) -> bool:
    """Small towns and common words need the model's word, or the article's country, or both."""
    if entry.kind != "town" or is_dateline(name):
        return True
    if is_beside_place_word(name) and not index.is_word(name.text):
        return True
    if is_at_preposition(name) and not index.is_word(name.text) and len({other.country for other in name.entries}) == 1:
        return True
    supported = around.expects(entry)
    if index.is_word(name.text):
        return name.is_entity and supported
    return name.is_entity or supported or entry.weight > LARGE


def _resolved(name: Name, entry: PlaceEntry, because: tuple[Reason, ...]) -> Place:
    is_country = entry.precision == "country"
    return Place(
        text=name.text,
        name=entry.name,
        country=entry.country,
        lat=None if is_country else entry.lat,
        lon=None if is_country else entry.lon,
        precision=entry.precision,
        geonames=entry.geonames,
        zone=entry.zone,
        start=name.start,
        end=name.end,
        because=because,
        candidates=_namesakes(name, entry),
    )


def _placed_in(name: Name, outer: PlaceEntry, because: tuple[Reason, ...]) -> Place:
    """A town too small for the list, whose country the text gives."""
    return Place(
        text=name.text,
        name=name.text,
        country=outer.country,
        precision="city",
        start=name.start,
        end=name.end,
        because=because,
        candidates=_namesakes(name, None),
    )


def _unresolved(name: Name, because: tuple[Reason, ...]) -> Place:
    return Place(text=name.text, start=name.start, end=name.end, because=because, candidates=_namesakes(name, None))


def _namesakes(name: Name, chosen: PlaceEntry | None) -> tuple[Namesake, ...]:
    others = [entry for entry in name.entries if entry is not chosen]
    return tuple(
        Namesake(
            name=entry.name,
            country=entry.country,
            lat=entry.lat,
            lon=entry.lon,
            precision=entry.precision,
            geonames=entry.geonames,
        )
        for entry in others[:_NAMESAKES]
    )


# "the border between X and Y", "the Syrian-Turkish border", "the X-Y border".
_N = r"(?!The )[A-Z]\w+(?: [A-Z]\w+)?"
_BORDER = re.compile(
    rf"(?<!\w)(?:[Bb]order (?:between|of) (?:the )?{_N} and (?:the )?{_N}|{_N}[-\u2013/]{_N} (?:border|frontier|boundary)(?: (?:area|region|zone))?)(?!\w)"
)


def _borders(sentence: Sentence) -> list[Place]:
    return [
        Place(
            text=match[0],
            name=" ".join(match[0].split()),
            precision="region",
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            because=(Reason(rule="border", saw="a border of two states"),),
        )
        for match in _BORDER.finditer(sentence.text)
    ]
