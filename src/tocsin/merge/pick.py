"""Picking: which of the versions that the mentions give become the event's own fields."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from tocsin.domain import UNKNOWN, Act, Article, Event, Mention, Place, Status, Thing, When
from tocsin.merge.cluster import Cluster
from tocsin.merge.pick_actors import pick_actors
from tocsin.merge.profile import REAL, Corpus
from tocsin.ontology.alike import family_of, is_vague, thing_head
from tocsin.text.days import known_day
from tocsin.text.wording import members_id, words

CERTAIN = 0.99
"""No number of reports makes an event surer than this."""

_TIMES = ("day", "range", "week", "month", "season", "year", "decade", "unknown")
_PLACES = ("site", "city", "region", "country", "unresolved")
_MEDIATION = "third-party"
_BEST_LENGTH = range(8, 45)  # words: a summary shorter is a headline's stump, a longer one is hard to read

T = TypeVar("T")


def event_from(cluster: Cluster, articles: Mapping[str, Article], sources: Mapping[str, str], corpus: Corpus) -> Event:
    """The event that a cluster of mentions reports. ``sources`` names the source of each article, copies together."""
    mentions = [profile.mention for profile in cluster.members]
    kind = _kind(mentions)
    confidences: dict[str, float] = {}
    for mention in mentions:
        source = sources.get(mention.article, mention.article)
        confidences[source] = max(confidences.get(source, 0.0), mention.confidence)
    mutual = _is_mutual(mentions, kind)
    return Event(
        id=members_id(mention.id for mention in mentions),
        event=kind.event,
        mode=kind.mode,
        contexts=tuple(sorted({context for mention in mentions for context in mention.contexts})),
        quad=kind.quad,
        intensity=kind.intensity,
        source=pick_actors(mentions, "source", corpus, mutual=mutual),
        target=pick_actors(mentions, "target", corpus, mutual=mutual),
        mutual=mutual,
        object=pick_thing((mention.object for mention in mentions), [mention.trigger.text for mention in mentions]),
        about=_pick_about(mentions),
        when=pick_time([mention.when for mention in mentions]),
        where=_pick_place(mentions),
        status=_pick_status(mentions),
        background=all(mention.background for mention in mentions),
        reports=len({mention.article for mention in mentions}),
        independent=len(confidences),
        outlets=tuple(sorted({name for mention in mentions if (name := outlet_of(mention, articles))})),
        mentions=tuple(sorted(mention.id for mention in mentions)),
        confidence=_together(confidences.values()),
        summary=_best_told(mentions).text,
        because=cluster.because,
    )


def outlet_of(mention: Mention, articles: Mapping[str, Article]) -> str | None:
    """The outlet of a mention, from itself or from its article."""
    article = articles.get(mention.article)
    return mention.outlet or (article.outlet if article else None)


def _kind(mentions: Sequence[Mention]) -> Mention:
    """A mention with the code that most confidence stands behind; a named mode wins over none."""
    weights: dict[tuple[str, str], float] = {}
    for mention in mentions:
        code = (mention.event, mention.mode or "")
        weights[code] = weights.get(code, 0.0) + mention.confidence + (0.3 if mention.mode else 0.0)
    best = min(weights, key=lambda code: (-round(weights[code], 6), code))
    return next(mention for mention in mentions if (mention.event, mention.mode or "") == best)


def _is_mutual(mentions: Sequence[Mention], kind: Mention) -> bool:
    """Whether most tell the act as one of all parties; who brings others together is told by those who call it mediation."""
    telling = [mention for mention in mentions if mention.mode == kind.mode] if kind.mode == _MEDIATION else mentions
    return sum(mention.mutual for mention in telling) * 2 > len(telling)


def pick_time(times: Sequence[When]) -> When:
    """The most precise time that most mentions give, with the clock time that most give for it."""
    told = [when for when in times if when != UNKNOWN]
    if not told:
        return UNKNOWN
    finest = min(_TIMES.index(when.precision) for when in told)
    finest_told = [when for when in told if _TIMES.index(when.precision) == finest]
    best = _most(finest_told, lambda when: (str(when.from_), str(when.to), when.value or ""))
    if best.precision == "unknown" and best.to is not None:
        best = min((when for when in finest_told if when.to), key=lambda when: (when.to, when.basis or ""))
    clocks = [when for when in told if when.clock and known_day(when) in (None, known_day(best))]
    return best if best.clock or not clocks else replace(best, clock=_most(clocks, lambda when: when.clock or "").clock)


def pick_thing(things: Iterable[Thing | None], triggers: Iterable[str] = ()) -> Thing | None:
    """The thing that most name, in its fullest short wording, without offsets: they belong to one article.

    ``triggers`` name it too: who "cut ties" tells of the diplomatic relations that another says were severed.
    """
    named = [thing for thing in things if thing is not None]
    telling = [thing for thing in named if not is_vague(thing_head(thing))] or named
    if not telling:
        return None
    heads = Counter(thing_head(thing) or "" for thing in telling)
    families = (family_of(Thing(text=trigger)) for trigger in triggers)
    heads.update(family for family in families if family and family in heads)
    head = min(heads, key=lambda name: (-heads[name], name)) or None
    same = [thing for thing in telling if thing_head(thing) == head]
    best = min(same, key=lambda thing: (-_fullness(thing.text), thing.text, thing.kind or "", thing.noun or ""))
    kinds = [thing for thing in same if thing.kind]
    nouns = [thing for thing in same if thing.noun]
    return Thing(
        text=best.text,
        kind=_most(kinds, lambda thing: thing.kind or "").kind if kinds else None,
        noun=_most(nouns, lambda thing: thing.noun or "").noun if nouns else None,
    )


def _fullness(text: str) -> int:
    """More words tell more, up to six; a whole clause tells less again."""
    count = len(words(text))
    return count if count <= 6 else 6 - min(count - 6, 5)


def _pick_about(mentions: Sequence[Mention]) -> Act | None:
    acts = [mention.about for mention in mentions if mention.about]
    if not acts:
        return None
    best = _most(acts, lambda act: f"{act.event}/{act.mode or ''}")
    alike = [act for act in acts if act.event == best.event]
    named = [act for act in alike if act.source or act.target] or alike
    parties = min(named, key=lambda act: (-len(act.source) - len(act.target), repr(act)))
    return Act(
        event=best.event,
        mode=best.mode,
        object=pick_thing(act.object for act in alike),
        source=tuple(replace(actor, start=None, end=None) for actor in parties.source),
        target=tuple(replace(actor, start=None, end=None) for actor in parties.target),
    )


def _pick_place(mentions: Sequence[Mention]) -> Place | None:
    places = [mention.where for mention in mentions if mention.where and not mention.background] or [
        # What is told in passing far from home names many countries that it is not of.
        mention.where
        for mention in mentions
        if mention.where and (mention.where.precision in ("city", "site") or all(told.background for told in mentions))
    ]
    if not places:
        return None
    finest = min(_fineness(place) for place in places)
    finest_places = [place for place in places if _fineness(place) == finest]
    best = _most(finest_places, lambda place: f"{place.name or place.text}/{place.country or ''}")
    return replace(best, start=None, end=None, because=(), candidates=())


def _fineness(place: Place) -> int:
    """A site is no better than a town: one report's site must not outvote the town that all others name."""
    return max(_PLACES.index(place.precision), _PLACES.index("city"))


def _pick_status(mentions: Sequence[Mention]) -> Status:
    """Told as fact by anyone wins over denied by others; the disagreement is kept beside it."""
    real = [mention for mention in mentions if mention.status in REAL]
    return _most(real or list(mentions), lambda mention: mention.status).status


def _together(confidences: Iterable[float]) -> float:
    """The chance that not all independent sources are wrong."""
    wrong = 1.0
    for confidence in sorted(confidences):
        wrong *= 1 - min(1.0, max(0.0, confidence))
    return round(min(CERTAIN, 1 - wrong), 4)


def _best_told(mentions: Sequence[Mention]) -> Mention:
    def rank(mention: Mention) -> tuple[float, str]:
        told = (mention.source, mention.target, mention.object, known_day(mention.when), mention.where)
        length = len(mention.text.split()) in _BEST_LENGTH
        return -(sum(map(bool, told)) + 2 * mention.confidence + length - 2 * mention.background), mention.id

    return min(mentions, key=rank)


def _most(items: Sequence[T], key: Callable[[T], object]) -> T:
    """The first item, in the order of its whole content, whose key is the most frequent."""
    if len(items) == 1:
        return items[0]
    keys = [key(item) for item in items]
    counts = Counter(keys)
    best = min(counts, key=lambda value: (-counts[value], repr(value)))
    return min((item for item, value in zip(items, keys, strict=True) if value == best), key=repr)
