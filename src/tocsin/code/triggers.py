"""Finding the words that carry an act: a frame of the lexicon that fits the syntax around a token."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.mistaken import is_misread_noun
from tocsin.code.noun_phrases import compound_lemmas
from tocsin.code.things import thing_at
from tocsin.code.words import all_words
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words
from tocsin.ontology.frames import Frame, load_frames
from tocsin.ontology.telling import tells_act

_LASTING = frozenset({"collaboration", "commerce", "cooperation", "co-operation", "export", "partnership", "trade"})
_COPULAS = frozenset({"be", "remain", "stay", "look", "seem"})
_TRANSITIVE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION"})


@dataclass(frozen=True, slots=True)
class Match:
    """A frame at its words.

    ``anchor`` is the verb, or the noun or adjective that stands alone; ``noun`` the act noun of a verb + noun frame;
    ``objects`` what the frame takes as its object; ``name_words`` how many words of the act noun the frame names
    ("missile strike": two).
    """

    frame: Frame
    anchor: Token
    words: tuple[Token, ...]
    noun: Token | None
    objects: tuple[Token, ...]
    name_words: int = 1

    @property
    def score(self) -> float:
        """How specific the match is: more words and more conditions win."""
        frame = self.frame
        conditions = (
            bool(frame.object_is) * 2
            + bool(frame.subject_is)
            + (frame.object_kind != "any")
            + (frame.subject_kind != "any")
            + (frame.requires == "both") * 0.5
        )
        return 3 * len(self.words) + 2 * (self.name_words - 1) + conditions

    def span(self) -> tuple[Token, Token]:
        """The first and last word of the trigger."""
        ordered = sorted(self.words, key=lambda token: token.i)
        return ordered[0], ordered[-1]


@dataclass(frozen=True, slots=True)
class _Index:
    verbs: dict[str, list[tuple[frozenset[str], tuple[str, ...], Frame]]]
    nouns: dict[str, list[Frame]]
    adjectives: dict[str, list[Frame]]
    words: frozenset[str]


@cache
def frame_index() -> _Index:
    """The frames by the first lemma of their verb, the last lemma of their noun, their adjective."""
    verbs: dict[str, list[tuple[frozenset[str], tuple[str, ...], Frame]]] = defaultdict(list)
    nouns: dict[str, list[Frame]] = defaultdict(list)
    adjectives: dict[str, list[Frame]] = defaultdict(list)
    for frame in load_frames():
        first_words = {noun.split(" of ")[0].split()[-1] for noun in frame.nouns}
        for verb in frame.verbs:
            first, *rest = verb.split()
            verbs[first].append((frozenset(rest), tuple(rest), frame))
        if not frame.verbs:
            for noun in sorted(first_words):
                nouns[noun].append(frame)
        for adjective in frame.adjectives:
            adjectives[adjective].append(frame)
    return _Index(dict(verbs), dict(nouns), dict(adjectives), frozenset({*verbs, *nouns, *adjectives}))


def find_matches(context: Context) -> list[list[Match]]:
    """For each word that may carry an act, the frames that fit it, most specific first."""
    doc = context.sentence.doc
    if not tells_act(all_words(doc)):
        return []
    return [matches for token in doc if (matches := matches_at(token, context))]


def events_of(token: Token) -> frozenset[str]:
    """The events of the frames that the word may carry, as far as the sentence has their other words too."""
    index, word, words = frame_index(), syntax.lemma(token), all_words(token.doc)
    verbs = [frame for needed, _, frame in index.verbs.get(word, ()) if needed <= words]
    whole = [frame for frame in verbs if not frame.nouns or any(noun.split()[-1] in words for noun in frame.nouns)]
    return frozenset(frame.event for frame in (*whole, *index.nouns.get(word, ())))


def matches_at(token: Token, context: Context) -> list[Match]:
    """The frames that fit at one token, most specific first."""
    index = frame_index()
    word = syntax.lemma(token)
    if word not in index.words or (
        token.i in context.spans and context.spans[token.i].kind not in {"demonym", "entity"}
    ):
        return []  # the opposition is an actor, not an act
    found: list[Match] = []
    if is_misread_noun(token):
        return []
    if token.pos_ in syntax.VERBAL or token.tag_ in {"VBN", "VBD", "VBG", "VBZ", "VBP", "VB"}:
        words = all_words(token.doc)
        for needed, rest, frame in index.verbs.get(word, ()):
            if needed <= words:
                found.extend(_verb_match(token, rest, frame, context))
    elif token.pos_ in {"NOUN", "PROPN"}:
        for frame in index.nouns.get(word, ()):
            found.extend(_noun_match(token, frame))
    if token.pos_ == "ADJ" or token.dep_ == "acomp":
        found.extend(
            Match(frame, token, (token,), None, ())
            for frame in index.adjectives.get(word, ())
            if token.dep_ in {"acomp", "oprd", "conj"}
        )
    return sorted(found, key=lambda match: (-match.score, match.frame.id))


def _verb_match(verb: Token, rest: tuple[str, ...], frame: Frame, context: Context) -> Iterator[Match]:
    if verb.dep_ in {"aux", "auxpass", "compound"}:
        return
    tail = _particles(verb, rest)
    if tail is None:
        return
    found = _objects(verb, tail)
    noun, named = None, 1
    if frame.nouns:
        noun, named = _act_noun(found, frame.nouns)
        if noun is None:
            return
        found = [noun]
    match = Match(frame, verb, (verb, *tail, *((noun,) if noun is not None else ())), noun, tuple(found), named)
    if _allowed(match, context):
        yield match


def _particles(verb: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The tokens of the words after the verb, each hanging on the verb or the one before; ``None`` if one lacks."""
    found: list[Token] = []
    for word in rest:
        hooks = [verb, *found]
        options = [
            child
            for hook in hooks
            for child in hook.children
            if child.lower_ == word
            and child.i > verb.i
            and child.dep_
            in {
                "prt",
                "prep",
                "advmod",
                "agent",
                "dative",
                "npadvmod",
                "dobj",
                "acomp",
                "pcomp",
                "oprd",
                "pobj",
                "mark",
            }
        ]
        if not options and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == word and not found:
            options = [verb.nbor(1)]
        if not options:
            return None
        found.append(min(options, key=lambda token: token.i))
    return tuple(found)


def _objects(verb: Token, tail: tuple[Token, ...]) -> list[Token]:
    """What stands after the preposition of a verb + preposition, else the verb's object."""
    if tail:
        after = syntax.children(tail[-1], "pobj", "pcomp")
        if after:
            return [noun for head in after for noun in syntax.conjuncts(head)]
        nested = [token for inner in syntax.children(tail[-1], "prep") for token in syntax.children(inner, "pobj")]
        found = syntax.objects(verb)
        return [noun for head in found or nested for noun in syntax.conjuncts(head)]
    return [noun for head in syntax.objects(verb) for noun in syntax.conjuncts(head)]


def _act_noun(found: list[Token], nouns: tuple[str, ...]) -> tuple[Token | None, int]:
    """The first noun that the frame names, and how many words of it."""
    for token in found:
        # "held a round of talks", "carried out a series of strikes"
        for noun in (token, *syntax.prepositional(token, "of")):
            named = _named(noun, nouns)
            if named:
                return noun, named
    return None, 0


def _named(noun: Token, nouns: tuple[str, ...]) -> int:
    """How many words of a noun's name the frame lists; 0 if it is not listed."""
    names = list(compound_lemmas(noun))
    if syntax.prepositional(noun, "of"):  # "exchange of fire", "war of words"
        names.extend(f"{syntax.lemma(noun)} of {syntax.lemma(inner)}" for inner in syntax.prepositional(noun, "of"))
    return max((len(name.split()) for name in names if name in nouns), default=0)


def _noun_match(noun: Token, frame: Frame) -> Iterator[Match]:
    if noun.dep_ in {"compound", "nmod", "amod", "npadvmod"}:
        return
    named = _named(noun, frame.nouns)
    if named and not is_described(noun):
        yield Match(frame, noun, (noun,), None, (), named)


def is_described(noun: Token) -> bool:
    """ "Trade between them is strong" tells how things stand, not that anything was done."""
    verb = noun.head
    lasts = syntax.lemma(noun) in _LASTING
    return (
        lasts
        and noun.dep_ == "nsubj"
        and syntax.lemma(verb) in _COPULAS
        and bool(syntax.children(verb, "acomp", "attr"))
    )


def _allowed(match: Match, context: Context) -> bool:
    """Whether the frame's conditions on object, infinitive and subject hold."""
    return (match.noun is not None or _object_allowed(match, context)) and _subject_allowed(match, context)


def _object_allowed(match: Match, context: Context) -> bool:
    frame = match.frame
    heads = {name for token in match.objects for name in compound_lemmas(token)}
    infinitives = syntax.children(match.anchor, "xcomp")
    needs_object = frame.event in _TRANSITIVE and "object" in frame.target and len(match.words) == 1
    if needs_object and not match.objects and infinitives:
        return False  # "trying to find" tries nobody
    if frame.object_is and not heads & frame.object_is:
        return False
    if heads & frame.unless_object or any(syntax.lemma(verb) in frame.unless_infinitive for verb in infinitives):
        return False
    return frame.object_kind == "any" or any(_is_kind(token, frame.object_kind, context) for token in match.objects)


def _subject_allowed(match: Match, context: Context) -> bool:
    frame = match.frame
    if not frame.subject_is and not frame.unless_subject and frame.subject_kind == "any":
        return True
    subjects = syntax.subjects(match.anchor)
    names = {name for token in subjects for name in compound_lemmas(token)}
    if (frame.subject_is and not names & frame.subject_is) or names & frame.unless_subject:
        return False
    return frame.subject_kind == "any" or any(_is_kind(token, frame.subject_kind, context) for token in subjects)


def _is_kind(token: Token, kind: str, context: Context) -> bool:
    if kind == "actor":
        return bool(context.actors_at(token)) or context.place_actor(token) is not None
    if kind in {"channel", "agreement"}:
        thing = thing_at(token, context)
        return thing is not None and thing.kind == kind
    if kind == "ground":
        return _is_ground(token, context)
    return not context.actors_at(token)


def _is_ground(token: Token, context: Context) -> bool:
    """Land or what stands on it: a town by its name or by a noun."""
    if context.place_actor(token) is not None or not act_words().grounds.isdisjoint(compound_lemmas(token)):
        return True
    known = any(actor.code is not None or actor.sectors for actor in context.actors_at(token))
    return token.pos_ == "PROPN" and not known  # a name that nobody knows
