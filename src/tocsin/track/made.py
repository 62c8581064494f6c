"""When an agreement was made, and what was done as part of it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tocsin.domain import UNKNOWN, Standing, Thing, When
from tocsin.ontology.alike import family_of
from tocsin.track.same_thing import YEAR, tells_making

_AS_PART = re.compile(r"(?:as part of|in (?:line|accordance|keeping) with)\b", re.IGNORECASE)
_NEWS_DAYS = 21
"""What was done longer before publication is history."""


def made_when(group: Sequence[Standing]) -> When:
    """When an agreement came into being: the date of a signing or of the war's end, else the year in its name."""
    makings = [standing.since for standing in group if standing.since.from_ and tells_making(standing)]
    if makings:
        return min(makings, key=lambda when: (when.from_ or date.max, when.to or date.max, when.basis or ""))
    years = Counter(year for standing in group for year in YEAR.findall(standing.thing.text))
    if not years:
        return UNKNOWN
    year = min(years, key=lambda year: (-years[year], year))
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    return When(from_=first, to=last, precision="year", basis=year, value=year)


class Occasions:
    """The agreements of some articles, for what was done "as part of that deal"."""

    def __init__(self, groups: Iterable[Sequence[Standing]]) -> None:
        self._told = sorted(
            ((standing, made_when(group)) for group in groups for standing in group),
            key=lambda told: (told[0].article, told[0].sentence, told[0].trigger.start, told[0].id),
        )

    def dated(self, standing: Standing) -> Standing:
        """The standing, dated to the making of the agreement that brought it about, if it has no date of its own."""
        made = self._made(standing) if standing.since.from_ is None else None
        if made is None or made.from_ is None:
            return standing
        last = made.to or made.from_
        old = standing.published is None or last < standing.published - timedelta(days=_NEWS_DAYS)
        return replace(standing, since=replace(made, basis=standing.why), background=standing.background or old)

    def _made(self, standing: Standing) -> When | None:
        """The day of the agreement that a state's cause names, the one told of last before it."""
        cause = standing.why or ""
        family = family_of(Thing(text=cause)) if _AS_PART.match(cause) else None
        if family is None:
            return None
        before = [
            made
            for told, made in self._told
            if told.article == standing.article
            and told.sentence <= standing.sentence
            and family_of(told.thing) == family
            and _same_year(cause, made)
        ]
        return before[-1] if before else None


def _same_year(cause: str, made: When) -> bool:
    named = YEAR.findall(cause)
    return not named or (made.from_ is not None and str(made.from_.year) in named)
