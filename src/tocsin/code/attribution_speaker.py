"""Who a noun names as a speaker, and what the words came through: a statement's issuer and its carrier."""

from collections.abc import Iterable, Iterator

from tocsin.code.syntax import children, conjuncts, is_passive, lemma, prepositional, subjects
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import ActorSpan, Sentence
from tocsin.domain.tokens import Token
from tocsin.ontology.speech import speech_words

_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
_CLOSE = frozenset({"of", "for", "from", "at", "in", "with", "on", "to"})
_OWNING = ("of", "for", "from", "at", "in", "with")
_THROUGH = ("by", "in", "on", "via", "through", "from")
_DETERMINED = frozenset({"the", "that", "this", "its"})


def actor_at(token: Token, sentence: Sentence) -> Actor | None:
    """The actor that the sentence names at a token: the longest, where spans overlap."""
    span = _span_at(token, sentence)
    return span.actor if span else None


def voice(noun: Token, sentence: Sentence) -> Actor:
    """The actor a noun names, or one made of its words; a spokesman takes the country of the body he speaks for."""
    known = actor_at(noun, sentence)
    if known:
        return known
    start, end = _words(noun)
    text = sentence.text[start:end]
    owner = next(_inner_actors(noun, sentence), None)
    speaks_for = owner and lemma(noun) in speech_words().voices
    return Actor(
        name=text,
        text=text,
        code=owner.code if owner and speaks_for else None,
        sectors=owner.sectors if owner and speaks_for else (),
        start=sentence.start + start,
        end=sentence.start + end,
    )


def chain_of(noun: Token, sentence: Sentence, issuers: dict[str, Actor]) -> tuple[Actor, ...]:
    """Who is behind a noun, nearest first: for a statement its issuer, then its carrier; else whom it names.

    ``issuers`` holds who issued the statement, letter, … last named in the text.
    """
    if lemma(noun) not in speech_words().documents or actor_at(noun, sentence):
        return named(noun, sentence)
    carriers = tuple(carriers_of(noun, sentence))
    issuer = issuer_of(noun, sentence) or (issuers.get(lemma(noun)) if _is_determined(noun) else None)
    if issuer:
        issuers[lemma(noun)] = issuer
    found = unique([*([issuer] if issuer else []), *carriers])
    return found or named(noun, sentence)


def named(noun: Token, sentence: Sentence) -> tuple[Actor, ...]:
    """The actor that a noun names, as a tuple; nobody for "it" or "some" without an actor behind them."""
    if noun.pos_ == "PRON" and actor_at(noun, sentence) is None:
        return ()
    return (voice(noun, sentence),)


def joint_speakers(noun: Token, sentence: Sentence) -> tuple[Actor, ...]:
    """Those who speak together with a noun, without the noun: Seoul in "Washington and Seoul said"."""
    others = (actor_at(other, sentence) for other in conjuncts(noun)[1:])
    return unique(actor for actor in others if actor is not None)


def issuer_of(document: Token, sentence: Sentence) -> Actor | None:
    """Who wrote or issued a document: its possessor, "by", "from", or the body before the noun."""
    words = speech_words()
    for child in children(document, "poss"):
        return _unless_first_person(child, sentence)
    for child in children(document, "acl", "relcl"):
        if lemma(child) in words.issuers:
            for noun in prepositional(child, "by") if is_passive(child) else subjects(child):
                return voice(noun, sentence)
    for preposition in ("by", "from", "of"):
        for noun in prepositional(document, preposition):
            actor = actor_at(noun, sentence) or (voice(noun, sentence) if lemma(noun) in words.voices else None)
            if actor:
                return actor
    for child in children(document, "compound", "amod", "nmod"):
        actor = actor_at(child, sentence)
        if actor:
            return actor
    return None


def carriers_of(token: Token, sentence: Sentence) -> Iterator[Actor]:
    """The media that carried the words: "a statement carried by KCNA", "an interview with Yonhap"."""
    for document in [token, *documents_below(token)]:
        for child in children(document, "acl", "relcl"):
            if lemma(child) in speech_words().carriers and is_passive(child):
                for preposition in _THROUGH:
                    for noun in prepositional(child, preposition):
                        yield from _carrier(noun, sentence, preposition)
        if lemma(document) in speech_words().documents:
            yield from _media_after(document, sentence, ("with", "in", "on", "by"))
    yield from _media_after(token, sentence, ("on", "in", "to", "via", "through", "per"))


def _media_after(token: Token, sentence: Sentence, prepositions: Iterable[str]) -> Iterator[Actor]:
    for preposition in prepositions:
        for noun in prepositional(token, preposition):
            actor = actor_at(noun, sentence)
            if actor and _carries(noun, actor):
                yield actor


def _carries(noun: Token, actor: Actor) -> bool:
    """Whether a noun names who carries words: a paper or a station, not "reporters"."""
    return is_media(actor) and lemma(noun) not in speech_words().hearers


def _carrier(noun: Token, sentence: Sentence, preposition: str) -> Iterator[Actor]:
    actor = actor_at(noun, sentence)
    if lemma(noun) in speech_words().hearers:
        return
    if actor is None and (preposition == "by" or lemma(noun) in speech_words().voices):
        yield from named(noun, sentence)
    elif actor:
        yield actor


def media_told(cue: Token, sentence: Sentence, takes: frozenset[str]) -> Iterator[Actor]:
    """The paper or station that words were said to: "told KCNA", not "told reporters"."""
    for noun in _addressed(cue, takes) if "told" in takes else ():
        actor = actor_at(noun, sentence)
        if actor and _carries(noun, actor):
            yield actor


def addressees(cue: Token, sentence: Sentence, takes: frozenset[str]) -> tuple[Actor, ...]:
    """Whom the words are said to: "told Seoul", "urged both sides to", "said to reporters"."""
    if takes & {"phrase", "claim", "hearsay"}:
        return ()
    return unique(actor for noun in _addressed(cue, takes) for actor in _members(noun, sentence))


def _addressed(cue: Token, takes: frozenset[str]) -> Iterator[Token]:
    nouns: list[Token] = []
    if takes & {"told", "order", "charge"}:
        nouns = children(cue, "dative", "dobj") if not is_passive(cue) else children(cue, "nsubjpass")
        if "order" in takes and not nouns:
            for clause in children(cue, "ccomp", "xcomp"):
                nouns += children(clause, "nsubj", "nsubjpass")
    for preposition in ("to", "on", "upon") if "on" in takes else ("to",):
        nouns += [noun for noun in prepositional(cue, preposition) if noun.pos_ != "VERB"]
    for noun in nouns:
        yield from conjuncts(noun)


def _members(noun: Token, sentence: Sentence) -> list[Actor]:
    span = _span_at(noun, sentence)
    if span is None:
        return []
    return list(span.members) or [span.actor]


def is_media(actor: Actor) -> bool:
    """Whether an actor is a news organisation or journalist."""
    return bool({"MED", "JRN"} & set(actor.sectors))


def is_first_person(noun: Token) -> bool:
    """Whether a noun is "I", "we" or "our …": the writer, or whoever is quoted."""
    return noun.lower_ in _FIRST_PERSON


def unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors in order, each name once."""
    found: dict[tuple[str, str | None], Actor] = {}
    for actor in actors:
        found.setdefault((actor.name, actor.code), actor)
    return tuple(found.values())


def _unless_first_person(noun: Token, sentence: Sentence) -> Actor | None:
    return None if is_first_person(noun) else voice(noun, sentence)


def _span_at(token: Token, sentence: Sentence) -> ActorSpan | None:
    at = sentence.start + token.idx
    over = [
        span
        for span in sentence.actors
        if span.actor.start is not None and span.actor.end is not None and span.actor.start <= at < span.actor.end
    ]
    return max(over, key=lambda span: (span.actor.end or 0) - (span.actor.start or 0), default=None)


def _inner_actors(noun: Token, sentence: Sentence) -> Iterator[Actor]:
    """Actors inside a noun's phrase: "the ministry's spokesman", "a South Korean official", "an adviser to Moon"."""
    for child in children(noun, "poss", "compound", "amod", "nmod"):
        for token in child.subtree:
            actor = actor_at(token, sentence)
            if actor:
                yield actor
    for preposition in _OWNING:
        for owner in prepositional(noun, preposition):
            actor = actor_at(owner, sentence) or next(_inner_actors(owner, sentence), None)
            if actor:
                yield actor


def documents_below(token: Token) -> Iterator[Token]:
    """The documents that words stand in: "said in a statement"."""
    for preposition in ("in", "by", "through", "via", "per", "on", "to"):
        for noun in prepositional(token, preposition):
            if lemma(noun) in speech_words().documents:
                yield noun


def _is_determined(noun: Token) -> bool:
    return any(child.lower_ in _DETERMINED for child in children(noun, "det"))


def _words(noun: Token) -> tuple[int, int]:
    """Where the words of a noun's phrase stand in its sentence, without clauses and appositions."""
    first, last = noun.left_edge.i, noun.i
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in _CLOSE and child.i == last + 1:
            last = _phrase_end(child)
        elif child.dep_ not in {"compound", "nummod"} or child.i != last + 1:
            break
        else:
            last = child.i
    doc = noun.doc
    while first < noun.i and (doc[first].is_punct or doc[first].is_space or doc[first].pos_ in {"ADV", "CCONJ"}):
        first += 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _phrase_end(preposition: Token) -> int:
    for noun in children(preposition, "pobj"):
        last = noun.i
        for child in noun.rights:
            if child.dep_ == "prep" and child.lower_ in _CLOSE and child.i == last + 1:
                last = _phrase_end(child)
        return last
    return preposition.i - 1
