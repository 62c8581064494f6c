"""Verbal acts: what a threat, demand, promise or accusation is about, and speech that is itself an act."""

from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.code.arguments import fill
from tocsin.code.context import Context
from tocsin.code.mistaken import is_misjoined
from tocsin.code.noun_phrases import phrase
from tocsin.code.parties import Parties
from tocsin.code.triggers import Match, matches_at
from tocsin.domain import Act, Actor
from tocsin.domain.tokens import Token

VERBAL_EVENTS = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
SAYINGS = VERBAL_EVENTS - {"CONCEDE"}
"""What is said, and said again on other days; the rest are deeds."""
SPOKEN_OR_SHARED = VERBAL_EVENTS | {"CONSULT", "COOPERATE"}
"""What is said, or done together: a long sentence hides it from the encoder more than a blow."""
_COOPERATIVE = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_WHEN = frozenset({"after", "before", "during", "following", "since", "until"})
"""What stands after these is told beside an act: "signed it after the withdrawal of the envoys"."""

_CLAUSES = ("xcomp", "ccomp", "pcomp", "acl", "advcl")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a verbal act is about: the act, and the word that carries it."""

    act: Act
    anchor: Token
    words: frozenset[int]


def find_topics(match: Match, parties: Parties, context: Context) -> list[Topic]:
    """The acts that hang on a verbal act, one by one: "threatened to close the office and drop the pact" has two."""
    topics = [topic for token in _candidates(match) if (topic := _topic(token, match, parties, context)) is not None]
    unique: dict[int, Topic] = {topic.anchor.i: topic for topic in topics}
    inner = {word for topic in unique.values() for word in topic.words - {topic.anchor.i}}
    return [topic for topic in unique.values() if topic.anchor.i not in inner]  # "impose sanctions" is one topic


def _candidates(match: Match) -> list[Token]:
    found: list[Token] = []
    own = {word.i for word in match.words}
    for word in match.words:
        for child in word.children:
            if child.i in own:
                continue
            if is_misjoined(child) or (
                child.dep_ in _CLAUSES and not (child.dep_ == "advcl" and not _is_infinitive(child))
            ):
                found.extend(_verbs_joined(child))
            elif child.dep_ in {"prep", "prt", "dative", "agent"} and child.lower_ not in _WHEN:
                for inner in syntax.children(child, "pcomp", "pobj"):
                    found.extend(_nested(inner))
            elif child.dep_ in syntax.OBJECTS or child.dep_ in {"nsubjpass", "oprd", "amod"}:
                found.extend(_nested(child))
    return [token for token in found if token.i not in own]


def _nested(token: Token) -> list[Token]:
    """A noun that may carry an act, its conjuncts, the clause on it, and what it is "of"."""
    found = []
    for each in syntax.conjuncts(token) if token.pos_ not in syntax.VERBAL else _verbs_joined(token):
        found.append(each)
        found.extend(child for child in syntax.children(each, "acl"))
        found.extend(syntax.prepositional(each, "of"))
    return found


def _verbs_joined(verb: Token) -> list[Token]:
    found = [verb]
    for child in syntax.children(verb, "conj"):
        found.extend(_verbs_joined(child))
    # "threatened that it would be forced to close", "agreed to start talks"
    for child in syntax.children(verb, "xcomp", "ccomp"):
        found.extend(_verbs_joined(child))
    return found


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def has_infinitive(match: Match) -> bool:
    """Whether an infinitive hangs on the act: "told them to leave"."""
    return any(
        _is_infinitive(child)
        for word in match.words
        for child in syntax.children(word, "xcomp", "ccomp", "acl", "advcl")
    )


def _topic(token: Token, outer: Match, parties: Parties, context: Context) -> Topic | None:
    if token.i in context.dates:
        return None  # "on March 24" is no march
    for match in matches_at(token, context):
        inner = fill(match, context)
        frame = match.frame
        if not (inner.source or inner.target or inner.thing or parties.source):
            continue
        source = inner.source or tuple(
            actor for actor in _presumed_source(outer, parties) if actor not in inner.target
        )  # "demanded the release of the president": he is not the one to do it
        target = tuple(actor for actor in inner.target if actor not in source) or _presumed_target(
            outer, parties, source
        )
        words = clause_words(token, context)
        return Topic(
            Act(event=frame.event, mode=frame.mode, object=inner.thing, source=source, target=target, text=words),
            token,
            frozenset(word.i for word in match.words),
        )
    return None


_LEFT_OUT = frozenset(
    {
        "nsubj",
        "nsubjpass",
        "aux",
        "mark",
        "advcl",
        "cc",
        "conj",
        "punct",
        "relcl",
        "neg",
        "auxpass",
        "intj",
        "det",
        "appos",
    }
)
_MOST_WORDS = 16


def clause_words(anchor: Token, context: Context) -> str:
    """The words of an act without its subject, its auxiliaries and the clauses beside it: "shut down the office"."""
    last = anchor
    for child in anchor.children:
        if child.i > anchor.i and child.dep_ not in _LEFT_OUT:
            last = max(last, _short_end(child), key=lambda token: token.i)
    first = anchor
    if anchor.pos_ not in syntax.VERBAL:
        first = anchor.doc[phrase(anchor)[0]]
    if last.i - first.i > _MOST_WORDS:
        last = anchor.doc[first.i + _MOST_WORDS]
    return context.passage(first, last).text.strip("\"'“”‘’,; ")


def _short_end(token: Token) -> Token:
    """The last word of a phrase, before any relative clause, joined clause or bracket on it."""
    last = token
    for child in token.children:
        if (
            child.i > token.i
            and child.dep_ not in {"relcl", "advcl", "punct", "appos", "acl", "cc"}
            and not (child.dep_ == "conj" and child.pos_ in syntax.VERBAL)
        ):
            last = max(last, _short_end(child), key=lambda each: each.i)
    return last


def _presumed_source(outer: Match, parties: Parties) -> tuple[Actor, ...]:
    """Who would do it, when the words do not say: the threatener, the promiser, the one who is asked or accused."""
    if outer.frame.event in {"REQUEST", "ACCUSE"}:
        return tuple(actor for actor in parties.target if actor not in parties.source)
    return parties.source


def _presumed_target(outer: Match, parties: Parties, source: tuple[Actor, ...]) -> tuple[Actor, ...]:
    mine = {actor.code for actor in source}
    other = tuple(actor for actor in (*parties.target, *parties.source) if actor.code not in mine)
    return other if outer.frame.event in {"THREATEN", "AGREE"} else ()


def threat_mode(act: Act) -> str | None:
    """PLOVER's mode of a threat, by what is threatened."""
    if act.event in {"ASSAULT", "MOBILIZE"}:
        return "violence"
    if act.event == "SANCTION":
        return "expel" if act.mode == "expel" else "relations"
    if act.event == "COERCE":
        return "arrest" if act.mode == "arrest" else "restrict"
    return None


def is_hostile(act: Act) -> bool:
    """Whether an act does harm."""
    return act.event in _HOSTILE


def is_sworn_off(topic: Topic, match: Match) -> bool:
    """ "Vowed not to attack"."""
    vowed = match.frame.event == "THREATEN" and syntax.lemma(match.anchor) == "vow"
    return vowed and any(child.dep_ == "neg" for child in topic.anchor.children)


def turned(match: Match, act: Act, source: tuple[Actor, ...]) -> str:
    """The event of a verbal act in view of its topic.

    To promise to strike somebody else is to threaten him, to vow to help him a promise, to regret what he does a reproach.
    """
    event, mine = match.frame.event, {actor.code for actor in source}
    others = {actor.code for actor in act.target} - mine
    if event == "AGREE" and act.event in _HOSTILE and (others or act.object is not None):
        return "THREATEN"
    if event == "THREATEN" and syntax.lemma(match.anchor) == "vow" and act.event in _COOPERATIVE:
        return "AGREE"
    doers = {actor.code for actor in act.source} - mine
    if event == "CONCEDE" and match.frame.id.startswith("concede/regret") and doers and act.event in _HOSTILE:
        return "ACCUSE"
    return event


def request_mode(act: Act) -> str:
    """PLOVER's mode of a request or refusal, by what is asked for."""
    if act.event in {"AID", "COOPERATE", "SUPPORT"}:
        return "assist"
    if act.event == "CONSULT":
        return "meet"
    return "yield" if act.event in {"RETREAT", "CONCEDE"} else "change"


def refined_mode(event: str, mode: str | None, act: Act | None) -> str | None:
    """The mode of a verbal act, from its frame, else from what it is about."""
    if mode is not None or act is None:
        return mode
    if event == "THREATEN":
        return threat_mode(act)
    if event in {"REQUEST", "REJECT"}:
        return request_mode(act)
    return "allege" if event == "ACCUSE" else None


def spoken_act(event: str, mode: str | None) -> str | None:
    """What announcing one's own future act amounts to: hostile acts are threats, friendly ones promises.

    Of shows of force only a move of troops threatens: a rocket test that is announced is a test that is planned.
    """
    if event in _HOSTILE or (event == "MOBILIZE" and mode == "troops"):
        return "THREATEN"
    return "AGREE" if event in _COOPERATIVE else None
