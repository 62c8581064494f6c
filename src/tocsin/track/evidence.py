"""Evidence: one standing with the day it holds from, as far as it, its act or its article tell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tocsin.domain import UNKNOWN, Actor, Article, Event, Mention, Standing, When
from tocsin.ontology.alike import is_signing


@dataclass(frozen=True)
class Told:
    """A standing, the time since which it holds, and whether that time is its own or only its article's.

    ``rank`` orders what one day brings: publication, then where in the article it stands.
    """

    standing: Standing
    since: When
    own_day: bool
    published: date | None
    by: tuple[Actor, ...]
    has_come: bool = False
    """Whether it was announced for a day that the articles have reached: "will be suspended from Monday"."""

    @property
    def day(self) -> date | None:
        """The day to sort by."""
        return self.since.from_ or self.since.to or self.published

    @property
    def rank(self) -> tuple[date, int, int, str]:
        """Earlier reports first, then the order of the text."""
        return self.published or date.max, self.standing.sentence, self.standing.trigger.start, self.standing.id

    @property
    def is_retold(self) -> bool:
        """Whether it may be an old state, told again: no date of its own, and no act that brings it about."""
        return not self.own_day and self.standing.mention is None


class Evidence:
    """What the mentions, events and articles add to a standing."""

    def __init__(self, mentions: Iterable[Mention], events: Iterable[Event], articles: Mapping[str, Article]) -> None:
        self._mentions = {mention.id: mention for mention in mentions}
        self._event_of = {name: event for event in events for name in event.mentions}
        self._articles = articles
        self._last_day = max((article.published for article in articles.values() if article.published), default=None)

    def of(self, standing: Standing) -> Told:
        """The standing with its time and author; an event knows the day that one of its reports leaves out."""
        event = self._event_of.get(standing.mention or "")
        mention = self._mentions.get(standing.mention or "")
        article = self._articles.get(standing.article)
        published = standing.published or (article.published if article else None)
        since = UNKNOWN if _is_in_name(standing) else standing.since
        if not _is_own(since) and event is not None and _is_own(event.when):
            since = event.when
        by = standing.by or (mention.source if mention else ())
        return Told(
            standing=standing,
            since=since if since != UNKNOWN or published is None else When(to=published, basis="published"),
            own_day=_is_own(since),
            published=published,
            by=tuple(replace(actor, start=None, end=None) for actor in by),
            has_come=self._has_come(standing, since),
        )

    def _has_come(self, standing: Standing, since: When) -> bool:
        """Whether a plan names its day, and the articles go beyond it."""
        day = since.from_ if since.from_ == since.to or since.to is None else None
        dated = standing.status == "planned" and _is_own(since) and day is not None
        return dated and self._last_day is not None and day is not None and day <= self._last_day


def has_own_time(standing: Standing) -> bool:
    """Whether the text says since when the state holds."""
    return _is_own(standing.since) and not _is_in_name(standing)


def _is_in_name(standing: Standing) -> bool:
    """Whether a date belongs to the thing's name ("the declaration of April 2018") and says nothing of its state."""
    basis = (standing.since.basis or "").casefold()
    if not basis or is_signing(standing.trigger.text):
        return False
    name, text = standing.thing.text.casefold(), " ".join(standing.text.split()).casefold()
    joined = (f"{name} of {basis}", f"{name} {basis}", f"{basis} {name}")
    return basis in name or any(phrase in text for phrase in joined)


def _is_own(when: When) -> bool:
    """Whether the text gives the time; the article's own date is only a bound."""
    return when != UNKNOWN and when.basis != "published"
