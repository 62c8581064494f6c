"""What a channel or agreement is called: by which of its wordings, of what kind, and whom it links."""

import re
from collections import Counter
from collections.abc import Sequence

from tocsin.domain import Standing
from tocsin.ontology.alike import thing_head
from tocsin.ontology.things import state_words
from tocsin.track.same_thing import YEAR, marks

_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|our|all)\s+", re.IGNORECASE)
_QUOTES = re.compile('["\u201c\u201d\u201e]')
_PLAUSIBLE_MARKS = 4  # more words than this are a clause that slipped into the name


def kind_of(group: Sequence[Standing]) -> str:
    """What sort of thing it is, by the noun that most standings use."""
    kinds = Counter(standing.thing.noun or thing_head(standing.thing) or standing.thing.text for standing in group)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def parties_of(group: Sequence[Standing]) -> tuple[str, ...]:
    """The codes that at least a third of the standings name, sorted; what is only guessed counts if nothing better is known."""
    sure = [standing for standing in group if standing.parties and not standing.guesses_parties] or group
    counts = Counter(party for standing in sure for party in set(standing.parties))
    named = sum(bool(standing.parties) for standing in sure)
    likely = sorted(party for party, count in counts.items() if 3 * count >= named)
    shared = [party for party in likely if 2 * counts[party] > named]
    return tuple(shared if len(shared) > 1 and all(standing.guesses_parties for standing in group) else likely)


def names_of(group: Sequence[Standing]) -> tuple[str, ...]:
    """Every wording, the commonest first."""
    counts = Counter(_bare(standing.thing.text) for standing in group)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _bare(text: str) -> str:
    return _DETERMINER.sub("", " ".join(_QUOTES.sub("", text).split()))


def _tells_state(name: str) -> bool:
    """Whether a wording holds a state of the thing rather than its name: "the recently demolished office"."""
    words = set(re.split(r"[\s-]+", name.casefold()))
    return any(words & set(state.adjectives) for state in state_words())


def name_of(group: Sequence[Standing]) -> str:
    """The wording that tells most, shortest if equal; a bare noun gets its parties: "hotline (KOR-PRK)"."""
    counts = Counter(_bare(standing.thing.text) for standing in group)
    things = {_bare(standing.thing.text): standing.thing for standing in group}

    def rank(name: str) -> tuple[bool, int, int, int, str]:
        tells = len(marks(things[name])) + len(YEAR.findall(name))
        sensible = tells if tells <= _PLAUSIBLE_MARKS else 0
        return _tells_state(name), -sensible, -len(name.split()) if len(name.split()) <= 5 else 0, -counts[name], name

    best = min(counts, key=rank)
    parties = parties_of(group)
    bare = (
        len(best.split()) <= 2 and not marks(things[best]) and not YEAR.search(best) and "inter" not in best.casefold()
    )
    return f"{best} ({'-'.join(parties)})" if bare and parties else best
