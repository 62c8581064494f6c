"""Whom a channel or an agreement links."""

from collections.abc import Iterable, Iterator, Sequence

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.standings_told import Found
from tocsin.domain import Actor
from tocsin.domain.standing import GUESSED
from tocsin.domain.tokens import Token
from tocsin.ontology.actors_entries import NONSTATE
from tocsin.ontology.things import narrow_things, party_pairs

_AMBIGUOUS_PAIRS = frozenset({"north-south", "south-north"})
# Where, on what or by whom: none of these says between whom. An embassy's host is told by its place alone.
_ASIDE = frozenset({"about", "above", "across", "after", "against", "amid", "around", "at", "before", "by", "despite", "during"}
    | {"following", "for", "from", "in", "inside", "near", "off", "on", "over", "since", "under", "within"})  # fmt: skip
_ABROAD = frozenset({"ambassador", "embassy", "consulate", "liaison office"})
_ROUTES = frozenset(
    {"airspace", "ferry", "flights", "pipeline", "railway", "trade route", "hotline", "communication line", "border"}
)
_BROKERING = frozenset(
    {
        "announce",
        "arrange",
        "broker",
        "brokered",
        "facilitate",
        "host",
        "mediate",
        "negotiate",
        "propose",
        "sponsor",
        "welcome",
    }
)
# A capital before one of these is where it was made.
_MADE_IN = frozenset(
    {"agreement", "ceasefire", "convention", "deal", "declaration", "memorandum", "pact", "protocol", "treaty"}
)


def linked_by(found: Found, context: Context) -> tuple[tuple[str, ...], str]:
    """The codes a thing links, and how they are known: its phrase, else its sentence, else the article's main pair."""
    pair = _pair(found.thing.text, context)
    if pair:
        return pair, "named by its adjective"
    between = _between(found, context)
    if between:  # the other may be a party without a code: "between the militants and Nigeria"
        return tuple(sorted(between)), "named after between"
    own = _own(found, context)
    own |= _meant_by_pronoun(found, own, context)
    if len(own) > 1:
        return tuple(sorted(own)), "named with the thing"
    return _beyond(found, own, context)


def _beyond(found: Found, own: set[str], context: Context) -> tuple[tuple[str, ...], str]:
    """The parties when the thing's phrase names one or none: the sentence may name the other."""
    main, narrow = set(context.main), narrow_things().get(found.thing.noun or "")
    if narrow is not None and (narrow.ends == "both" or (narrow.ends == "one" and not own)):
        return tuple(sorted(own)), GUESSED
    nearby = own | {code for code in _codes(_named(found, context)) if code not in NONSTATE}
    if len(nearby) == 2 and (own or nearby & main) and not (own and own <= main):
        return tuple(sorted(nearby)), "named in the sentence" if own else GUESSED
    if found.thing.kind == "agreement" and not own and len(nearby) > 2 and not main <= nearby:
        return tuple(sorted(nearby)), GUESSED
    if own and not own & main:
        return tuple(sorted(own)), "named with the thing"
    return tuple(sorted(own | main))[:2], GUESSED


def _pair(text: str, context: Context) -> tuple[str, ...]:
    """Both parties, when the thing's adjective names them; "north-south" only in an article about the Koreas."""
    words = text.lower().replace("‐", "-").split()
    for word in words:
        codes = party_pairs().get(word, ())
        if codes and (word not in _AMBIGUOUS_PAIRS or set(codes) & set(context.main)):
            return codes
    return ()


def _between(found: Found, context: Context) -> set[str]:
    """ "The truce between Armenia and Azerbaijan that Moscow announced": these two, and nobody else."""
    after = [
        token
        for hook in (found.head, found.anchor)
        for child in hook.children
        if child.dep_ == "prep" and child.lower_ in {"between", "among"}
        for token in _within(child)
    ]
    codes = {code for token in after for code in _codes(context.owner_at(token))}
    if found.thing.noun in _ROUTES and len(codes) < 2:  # "flights between Taipei and Shanghai"
        codes |= {place.code for token in after if (place := context.place_actor(token)) is not None and place.code}
    return codes


def _own(found: Found, context: Context) -> set[str]:
    """Who is named in the thing's phrase, with those who act on it; not the place, the object or the broker."""
    own = {
        code
        for token in _within(found.head)
        if not _is_made_in(token, found, context)
        for code in _codes(context.owner_at(token))
    }
    if syntax.lemma(found.anchor) not in _BROKERING:
        own |= set(_codes(found.by))
    for word in ("with", "to") if found.thing.noun in _ROUTES or found.thing.noun in narrow_things() else ("with",):
        own |= {code for noun in syntax.prepositional(found.anchor, word) for code in _codes(_ends(noun, context))}
    if found.thing.noun in _ROUTES or found.thing.noun in narrow_things():
        own |= {code for noun in syntax.prepositional(found.head, "to") for code in _codes(_ends(noun, context))}
        own |= {code for noun in syntax.prepositional(found.head, "from") for code in _codes(_ends(noun, context))}
    if found.thing.noun in _ABROAD:
        own |= {
            code
            for hook in (found.head, found.anchor)
            for word in ("in", "from", "to", "at")
            for noun in syntax.prepositional(hook, word)
            for code in _codes(_ends(noun, context))
        }
    return own


def _meant_by_pronoun(found: Found, own: set[str], context: Context) -> set[str]:
    """ "Cut ties with Qatar and closed their airspace to it": the one other party of the sentence."""
    after = [
        noun
        for hook in (found.head, found.anchor)
        for word in ("to", "with")
        for noun in syntax.prepositional(hook, word)
    ]
    others = {
        code
        for token in context.sentence.doc
        if token.i < found.head.i and token.i in context.spans
        for code in _codes(context.actors_at(token))
    }
    others -= own
    return others if len(others) == 1 and any(noun.lower_ in {"it", "them"} for noun in after) else set()


def _ends(noun: Token, context: Context) -> list[Actor]:
    """Where a line goes: a state, its planes, a town in it."""
    found = [actor for token in _within(noun) for actor in context.owner_at(token) if actor.code]
    place = context.place_actor(noun)
    return found or ([place] if place is not None else [])


def _within(top: Token) -> Iterator[Token]:
    """The tokens of a phrase, without its clauses and what only says where, on what or by whom."""
    yield top
    for child in top.children:
        clause = child.dep_ in {"relcl", "acl", "advcl", "appos", "conj"} and not (
            child.dep_ == "conj" and _is_party(top)
        )
        aside = child.dep_ in {"prep", "agent"} and child.lower_ in _ASIDE
        brokered = child.dep_ == "amod" and syntax.lemma(child) in _BROKERING
        if not (clause or aside or brokered):
            yield from _within(child)


def _is_party(token: Token) -> bool:
    """Whether what is joined to a token may be a party too: "Kenya and Oman", and not "the treaty and Oman"."""
    return token.pos_ in {"PROPN", "ADJ"} or token.dep_ in {"pobj", "poss", "amod", "compound", "nmod", "conj"}


def _is_made_in(token: Token, found: Found, context: Context) -> bool:
    """ "Washington's truce", "the Riyadh agreement": named for where it was made."""
    span = context.spans.get(token.i)
    alone = not syntax.children(token, "conj", "nmod", "punct")
    named = token.dep_ in {"compound", "nmod", "poss", "amod"} and token.head.i == found.head.i
    return span is not None and span.kind == "capital" and named and alone and found.thing.noun in _MADE_IN


def _named(found: Found, context: Context) -> list[Actor]:
    """Who is named in the sentence, but for outlets, brokers and what only says where."""
    doc = context.sentence.doc
    named: list[Actor] = []
    for token in doc:
        span = context.spans.get(token.i)
        if span is None or _is_aside(token) or _is_broker(token) or _is_made_in(token, found, context):
            continue
        named.extend(actor for actor in (span.members or (span.actor,)) if "JRN" not in actor.sectors)
    return named


def _is_aside(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in {"in", "on", "over", "at", "near", "inside"}


def _is_broker(token: Token) -> bool:
    verb = token.head.head if token.dep_ == "pobj" and token.head.dep_ == "agent" else token.head
    return syntax.lemma(verb) in _BROKERING


def _codes(actors: Iterable[Actor] | Sequence[Actor]) -> list[str]:
    return [actor.code for actor in actors if actor.code]
