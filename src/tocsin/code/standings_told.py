"""Where an article tells a state: the verb, adjective or noun, and the channel or agreement that it is told of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.holders import owners
from tocsin.code.things import thing_at
from tocsin.code.words import all_words
from tocsin.domain import UNKNOWN, Actor, Thing, When
from tocsin.domain.tokens import Token
from tocsin.ontology.alike import ends_fighting, is_fighting
from tocsin.ontology.telling import tells_state
from tocsin.ontology.things import StateWords, state_words

_INTRANSITIVE = frozenset(
    {"close", "open", "reopen", "collapse", "expire", "resume", "hold", "end", "operate", "shut", "fall", "lapse", "restart"}
    | {"start", "begin", "stop", "cease", "stall", "fail", "return", "break down", "fall apart", "go back", "take effect", "take hold"}
    | {f"{verb} into {what}" for verb in ("come", "go", "enter") for what in ("force", "effect")}
)  # fmt: skip
# "Operated jointly" tells that it was there once, not that it is open.
_RUNNING = frozenset({"operate", "run", "staff"})
_BANS = frozenset({"ban", "embargo", "restriction", "suspension", "blockade", "closure"})
_LIFTING = frozenset({"lift", "end", "scrap", "remove", "abolish", "cancel", "drop", "revoke"})
# "Ordered the closure of the embassy": who ordered it brought it about.
_DECIDING = frozenset({"order", "announce", "decree", "decide", "impose", "declare", "introduce", "confirm"})
_LINKING = frozenset({"be", "remain", "stay", "become", "go", "lie", "stand", "fall", "keep"})


@dataclass(frozen=True, slots=True)
class Found:
    """A state word at its thing."""

    words: StateWords
    state: str
    anchor: Token
    last: Token
    head: Token
    thing: Thing
    by: tuple[Actor, ...]
    is_noun: bool = False
    peace: When | None = None  # of what ended a war: when that was
    is_past: bool = False  # a war that has a name, or years, is over


def find_states(context: Context) -> Iterator[Found]:
    """Every state that a sentence tells of a channel or an agreement, once a thing and state."""
    if not tells_state(all_words(context.sentence.doc)):
        return
    seen: set[tuple[int, str]] = set()
    for token in context.sentence.doc:
        for found in (
            *_by_verb(token, context),
            *_by_adjective(token, context),
            *_by_noun(token, context),
            *_by_lifting(token, context),
            *_by_peace(token, context),
        ):
            key = (found.head.i, found.state)
            if key not in seen:
                seen.add(key)
                yield found


@cache
def _words_by_lemma() -> dict[str, list[tuple[tuple[str, ...], StateWords]]]:
    index: dict[str, list[tuple[tuple[str, ...], StateWords]]] = {}
    for words in state_words():
        for verb in words.verbs:
            first, *rest = verb.split()
            index.setdefault(first, []).append((tuple(rest), words))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _by_verb(verb: Token, context: Context) -> Iterator[Found]:
    if verb.pos_ not in syntax.VERBAL and verb.tag_ not in {"VBN", "VBD"}:
        return
    for rest, words in _words_by_lemma().get(syntax.lemma(verb), ()):
        tail = _tail(verb, rest)
        if tail is None:
            continue
        heads, intransitive = _things_of(verb, tail)
        for head in heads:
            thing = thing_at(head, context, narrow=True)
            if thing is None or not words.fit(thing.kind, thing.noun):
                continue
            if intransitive and thing.noun == "ambassador" and not _goes_to_a_party(verb, context):
                continue
            by = () if intransitive else _by(verb, context)
            if syntax.lemma(verb) not in _RUNNING or _lasts(verb):
                yield Found(words, words.state, verb, tail[-1] if tail else verb, head, thing, by)


def _goes_to_a_party(verb: Token, context: Context) -> bool:
    """ "The ambassador returned to Tehran", not to his garden."""
    return any(
        context.actors_at(noun) or context.place_actor(noun) or syntax.lemma(noun) in {"duty", "post"}
        for noun in syntax.prepositional(verb, "to")
    )


def _lasts(verb: Token) -> bool:
    """Whether what is told of still goes on: "operates", "has been run since"."""
    return verb.tag_ in {"VBZ", "VBP"} or any(
        child.lower_ in {"is", "are", "has", "have", "since"} for child in verb.children
    )


def _tail(verb: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    found: list[Token] = []
    for word in rest:
        hooks = [verb, *found]
        options = [child for hook in hooks for child in hook.children if child.lower_ == word and child.i > verb.i]
        if not options:
            return None
        found.append(options[0])
    return tuple(found)


def _things_of(verb: Token, tail: tuple[Token, ...]) -> tuple[list[Token], bool]:
    """What the verb is done to, with what it includes; and whether it happens by itself."""
    after = syntax.children(tail[-1], "pobj") if tail else []
    heads = after or [noun for noun in syntax.objects(verb) if noun not in tail] or _misread(verb)
    intransitive = False
    phrase = " ".join([syntax.lemma(verb), *(word.lower_ for word in tail)])
    alone = not syntax.children(verb, "ccomp", "xcomp")
    if not heads and alone and (phrase in _INTRANSITIVE or syntax.lemma(verb) in _INTRANSITIVE):
        heads, intransitive = syntax.subjects(verb), True
    joined = [noun for head in heads for noun in syntax.conjuncts(head)]
    including = [
        noun
        for head in (*joined, verb)
        for inner in syntax.prepositional(head, "including")
        for noun in syntax.conjuncts(inner)
    ]
    whose = [
        noun
        for head in joined
        if syntax.lemma(head) in {"future", "fate", "work", "operation", "status", "use", "term", "provision", "spirit"}
        for noun in (*syntax.prepositional(head, "of"), *syntax.children(head, "poss"))
    ]
    return [*joined, *including, *whose], intransitive


def _misread(verb: Token) -> list[Token]:
    """What a participle is of where the parser takes it for a past tense, or gives its subject to a clause between."""
    if verb.dep_ == "acl" and verb.tag_ == "VBD" and not syntax.children(verb, *syntax.SUBJECTS):
        return [verb.head]  # "the memorandum, signed on Tuesday by both"
    if not syntax.children(verb, "auxpass"):
        return []
    clauses = [child for child in syntax.children(verb, "advcl") if child.i < verb.i and child.tag_ in {"VBD", "VBN"}]
    return [
        noun for clause in clauses for noun in syntax.children(clause, "nsubj")
    ]  # "the line, meant to help, was cut"


def _by(verb: Token, context: Context) -> tuple[Actor, ...]:
    return tuple(
        actor
        for head in syntax.subjects(verb)
        for noun in syntax.conjuncts(head)
        for actor in (context.actors_at(noun) or owners(noun, context))
    )


def _by_adjective(token: Token, context: Context) -> Iterator[Found]:
    """ "The office remains closed", "had gone unused", "the unused office"."""
    if token.dep_ not in {"acomp", "oprd", "attr", "amod", "advcl", "prep"}:
        return
    word = token.lower_
    if token.dep_ == "prep":  # "in force", "in doubt", "on hold"
        word = " ".join([word, *(noun.lower_ for noun in syntax.children(token, "pobj"))])
    if token.dep_ == "amod":
        heads = [token.head]
    elif syntax.lemma(token.head) in _LINKING:
        heads = syntax.subjects(token.head)
    elif token.dep_ == "prep" and syntax.lemma(token.head) in {"put", "place", "throw", "leave", "call"}:
        heads = syntax.objects(token.head)
    else:
        return
    for words in state_words():
        if word not in words.adjectives:
            continue
        for head in heads:
            thing = thing_at(head, context, narrow=True)
            if thing is not None and words.fit(thing.kind, thing.noun):
                yield Found(words, words.state, token.head if token.dep_ != "amod" else token, token, head, thing, ())


def _by_noun(noun: Token, context: Context) -> Iterator[Found]:
    """ "The destruction of the office", "the office's closure", "a ban on flights"."""
    aim = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "toward", "towards", "against"}
    if noun.pos_ != "NOUN" or aim or _is_lifted(noun):
        return
    told = [words for words in state_words() if syntax.lemma(noun) in words.nouns]
    heads = [*syntax.prepositional(noun, "of"), *syntax.children(noun, "poss")] if told else []
    if syntax.lemma(noun) in _BANS:
        heads.extend(syntax.prepositional(noun, "on"))
    for head in (each for first in heads for each in syntax.conjuncts(first)):
        thing = thing_at(head, context, narrow=True)
        words = next((words for words in told if thing is not None and words.fit(thing.kind, thing.noun)), None)
        if thing is not None and words is not None:
            by = _by_whom(noun, head, context)
            yield Found(words, words.state, noun, noun, head, thing, by, is_noun=True)


def _by_whom(noun: Token, head: Token, context: Context) -> tuple[Actor, ...]:
    """Who brought a state about that a noun tells: "by" somebody, or whoever ordered it."""
    agents = [*syntax.prepositional(noun, "by"), *syntax.prepositional(head, "by")]
    if not agents and syntax.lemma(noun.head) in _DECIDING and noun in syntax.objects(noun.head):
        return _by(noun.head, context)
    return tuple(actor for agent in agents for actor in context.actors_at(agent))


def _is_lifted(noun: Token) -> bool:
    """ "Lifted the suspension of flights"."""
    verb = noun.head
    return verb.pos_ in syntax.VERBAL and syntax.lemma(verb) in _LIFTING and noun in syntax.objects(verb)


def _by_lifting(noun: Token, context: Context) -> Iterator[Found]:
    """ "Lifted its ban on flights": they are restored."""
    if syntax.lemma(noun) not in _BANS or not _is_lifted(noun):
        return
    for head in [*syntax.prepositional(noun, "on"), *syntax.prepositional(noun, "of")]:
        thing = thing_at(head, context, narrow=True)
        words = next(
            (w for w in state_words() if w.state == "restored" and thing is not None and w.fit(thing.kind, thing.noun)),
            None,
        )
        if thing is not None and words is not None:
            yield Found(words, "restored", noun.head, noun, head, thing, _by(noun.head, context))


def _by_peace(verb: Token, context: Context) -> Iterator[Found]:
    """ "The armistice that ended the war", "the war ended in a truce": that is when it came into force."""
    if verb.pos_ not in syntax.VERBAL or not ends_fighting(syntax.lemma(verb)):
        return
    fights = [noun for noun in syntax.objects(verb) if is_fighting(syntax.lemma(noun))]
    peace = syntax.subjects(verb) if fights else []
    if not peace:
        fights = [noun for noun in syntax.subjects(verb) if is_fighting(syntax.lemma(noun))]
        peace = [noun for word in ("in", "with") for noun in syntax.prepositional(verb, word)] if fights else []
    words = next(words for words in state_words() if (words.kind, words.state) == ("agreement", "in force"))
    for head in peace:
        thing = thing_at(head, context)
        if thing is not None and thing.kind == "agreement":
            ended = _end_of(fights[0], context)
            is_past = ended != UNKNOWN or fights[0].pos_ == "PROPN"
            yield Found(words, "in force", verb, verb, head, thing, (), peace=ended, is_past=is_past)


def _end_of(fight: Token, context: Context) -> When:
    """The last year of "the 1950-53 war", as far as it is told."""
    spans = [span for index, span in context.dates.items() if syntax.is_within(context.sentence.doc[index], fight)]
    last = next((span.when.to for span in spans if span.when.to is not None and span.when.precision == "range"), None)
    if last is None:
        return UNKNOWN
    first = last.replace(month=1, day=1)
    return When(from_=first, to=last, precision="year", basis=spans[0].when.basis, value=str(last.year))
