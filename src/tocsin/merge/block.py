"""Blocking: which pairs of mentions are worth comparing, at almost linear cost."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from tocsin.merge.kinds import moved
from tocsin.merge.profile import Corpus, Profile
from tocsin.ontology.alike import kin_groups

_WINDOW = 40  # neighbours in a large block: reports of one act stand close when sorted by day
_SMALL = 12  # mentions: a block that is compared whole, however far apart its days
_APART = timedelta(
    days=30
)  # two reports further apart than this tell one act only if both name its day: then they are not apart
_RARE_WORDS = 4

Key = tuple[str, ...]


def candidate_pairs(profiles: Sequence[Profile], corpus: Corpus) -> Iterator[tuple[int, int]]:
    """Pairs of positions, smaller first, each once, whose mentions share a key: act and parties, thing, place or words."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for key in sorted(_keys(profile, corpus)):
            blocks[key].append(position)
    seen: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        for pair in _pairs(blocks[key], profiles):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _keys(profile: Profile, corpus: Corpus) -> set[Key]:
    mention = profile.mention
    acts = {mention.event, *kin_groups(mention.event, mention.mode), *moved(mention)}
    keys: set[Key] = set()
    for act in acts:
        keys.add(("article", act, mention.article))
        keys.update(("codes", act, *pair) for pair in _code_pairs(profile))
        if profile.head:
            keys.add(("thing", act, profile.head))
        if profile.about_head:
            keys.add(("about", act, profile.about_head))
        if mention.where and mention.where.name and mention.where.precision in ("city", "site"):
            keys.add(("place", act, mention.where.name.casefold()))
        shared = filter(corpus.is_shared, profile.stems)
        rarest = sorted(shared, key=lambda word: (-corpus.rarity(word), word))[:_RARE_WORDS]
        keys.update(("word", act, word) for word in rarest)
    return keys


def _code_pairs(profile: Profile) -> Iterator[tuple[str, ...]]:
    """The pairs of a mention's codes, and each alone: a report that names one side only is met by those that name both."""
    codes = sorted(profile.codes)
    yield from ((code,) for code in codes)
    if not codes:
        yield ()
    yield from combinations(codes, 2)


def _pairs(block: list[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """All pairs of a small block; of a large one those that stand close in time, so that years of record cost by the day."""
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    days = {position: _day(profiles[position]) for position in block}
    ordered = sorted(block, key=lambda position: (days[position], position))
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 : place + 1 + _WINDOW]:
            if days[second] - days[first] > _APART:
                break
            yield (first, second) if first < second else (second, first)


def _day(profile: Profile) -> date:
    """The day to sort by; what has none comes first, together."""
    return profile.day or profile.mention.when.to or profile.mention.published or date.min
