"""Small things in words: dates, actors, places, counts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tocsin.domain import Actor, Place, When
from tocsin.show.brief.names import Names
from tocsin.show.brief.safe import clean

NO_DATE = "no date"
_SECTORS = {
    "MIL": "military", "PTY": "party", "LEG": "parliament", "JUD": "courts", "MED": "media", "OPP": "opposition",
    "REB": "rebels", "UAF": "armed group", "CVL": "civilians", "BUS": "business", "COP": "police", "SPY": "intelligence",
    "REF": "refugees", "JRN": "journalists", "PRM": "paramilitaries", "SOC": "civil society",
}  # fmt: skip


def listed(items: Sequence[str]) -> str:
    """As "a", "a and b", "a, b and c"."""
    unique = [item for item in dict.fromkeys(items) if item]
    return " and ".join(part for part in (", ".join(unique[:-1]), unique[-1]) if part) if unique else ""


def count(number: int, noun: str) -> str:
    """As "1 report", "1,204 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural(noun)}"


def plural(noun: str) -> str:
    """As "reports", "countries"."""
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def say_day(day: date | None) -> str:
    """As "16 June 2020"; "no date" for none."""
    return f"{day.day} {day:%B %Y}" if day else NO_DATE


def say_days(first: date, last: date) -> str:
    """As "4–25 June 2020", as short as two days allow."""
    if first == last:
        return say_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def say_when(when: When) -> str:
    """A time in words, never more certain than it is known."""
    known = _known(when)
    clock = f", {when.clock}" if when.clock else ""
    if known:
        return known + clock
    if when.relative:
        return clean(when.relative) + clock
    if when.basis and when.basis not in ("published", when.clock):
        return f"“{clean(when.basis)}” ({NO_DATE}){clock}"
    return NO_DATE + clock


_LONG: dict[str, Callable[[date], str]] = {
    "month": lambda day: f"{day:%B %Y}",
    "year": lambda day: f"{day:%Y}",
    "decade": lambda day: f"the {day.year // 10 * 10}s",
}


def _known(when: When) -> str:
    first, last = when.from_, when.to
    if first is None:
        return f"on or before {say_day(last)}" if last else ""
    if last is None and when.basis == "published":
        return f"not before {say_day(first)}"
    if last is None:
        return f"since {_LONG.get(when.precision, say_day)(first)}"
    if when.precision in _LONG:
        return _LONG[when.precision](first)
    return say_days(first, last)


def heading_of(when: When) -> str:
    """The heading under which a line stands: a day, a span, or that there is no date."""
    if when.from_ is None and when.to is None:
        return NO_DATE.capitalize()
    text = say_when(when)
    if when.clock:
        text = text.rsplit(", ", 1)[0]
    if is_day(when) and when.from_:
        return f"{when.from_:%A}, {text}"
    return text[0].upper() + text[1:]


Order = tuple[bool, str, bool, str]


def order_of(when: When) -> Order:
    """What sorts times: by day; "on or before" a day comes after that day, the unknown last."""
    day = when.from_ or when.to
    return day is None, str(day), when.from_ is None, when.clock or "99"


def is_day(when: When) -> bool:
    """Whether a time names one day."""
    return when.from_ is not None and when.from_ == when.to


def say_actor(actor: Actor, names: Names) -> str:
    """A name, with the country behind it where the name does not tell: "Kim Yo Jong (North Korea)"."""
    name = clean(actor.name) or clean(actor.text)
    # Who rules what a state does not hold is not of that state: "Arayik Harutyunyan" of Karabakh.
    country = "" if "PRE" in actor.sectors else names.country(actor.code)
    if not country or country.casefold() in name.casefold() or names.tells(name, actor.code):
        sector = _SECTORS.get(actor.sectors[0]) if actor.sectors else None
        return f"{name} ({sector})" if sector and name == country and sector not in name.casefold() else name
    return f"{name} ({country})"


def say_actors(actors: Iterable[Actor], names: Names) -> str:
    """Several actors in words; "" for none. A collective stays what the article calls it: "both sides"."""
    found = list(actors)
    shared = {actor.text for actor in found}
    if len(found) > 1 and len(shared) == 1 and is_collective(found[0].text):
        return clean(found[0].text)
    return listed([say_actor(actor, names) for actor in found])


def is_collective(text: str) -> bool:
    """Whether a text stands for several parties without their names: "both sides", "the two neighbours"."""
    words = clean(text).split()
    return len(words) > 1 and text.islower() and words[-1].endswith("s")


def say_place(place: Place | None, names: Names) -> str:
    """As "in Kaesong, North Korea"; a place that was not resolved says so; "" for none."""
    if place is None:
        return ""
    name = clean(place.name or place.text)
    if place.precision == "unresolved":
        return f"at “{clean(place.text)}” (not found on the map)"
    country = names.country(place.country)
    told = name if not country or country.casefold() in name.casefold() else f"{name}, {country}"
    return f"{'at' if place.precision == 'site' else 'in'} {told}"
