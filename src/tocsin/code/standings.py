"""What an article says of the state of channels and agreements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from tocsin.code import setting, syntax, timing
from tocsin.code.background import background_cue
from tocsin.code.context import Context
from tocsin.code.holders import owners
from tocsin.code.standings_parties import linked_by
from tocsin.code.status import Reality, find_status
from tocsin.code.things import thing_at
from tocsin.code.words import all_words
from tocsin.domain import UNKNOWN, Actor, Mention, Reason, Standing, Thing, When
from tocsin.domain.tokens import Token
from tocsin.ontology.alike import ends_fighting, is_fighting
from tocsin.ontology.telling import tells_state
from tocsin.ontology.things import StateWords, state_words

_INTRANSITIVE = frozenset(
    {"close", "open", "reopen", "collapse", "expire", "resume", "hold", "end", "operate", "shut", "fall"}
)
_NOUNS = {
    "channel": {"closure": "closed", "closing": "closed", "shutdown": "closed", "destruction": "destroyed", "demolition": "destroyed", "bombing": "destroyed", "suspension": "suspended", "reopening": "restored", "restoration": "restored", "severing": "cut", "severance": "cut", "opening": "open"},
    "agreement": {"violation": "breached", "breach": "breached", "suspension": "suspended", "abrogation": "ended", "termination": "ended", "signing": "in force", "collapse": "ended"},
}  # fmt: skip
_LINKING = frozenset({"be", "remain", "stay", "become", "go", "lie", "stand", "fall", "keep"})


@dataclass(frozen=True, slots=True)
class _Found:
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


def find_standings(contexts: Sequence[Context], mentions: Sequence[Mention]) -> tuple[Standing, ...]:
    """Every report of the state of a channel or an agreement, in the order of the text."""
    return tuple(
        _standing(found, context, mentions)
        for context in contexts
        if not context.sentence.text.rstrip("\"'”’ ").endswith("?")
        for found in _find(context)
    )


def _find(context: Context) -> Iterator[_Found]:
    if not tells_state(all_words(context.sentence.doc)):
        return
    seen: set[tuple[int, str]] = set()
    for token in context.sentence.doc:
        for found in (
            *_by_verb(token, context),
            *_by_adjective(token, context),
            *_by_noun(token, context),
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


def _by_verb(verb: Token, context: Context) -> Iterator[_Found]:
    if verb.pos_ not in syntax.VERBAL and verb.tag_ not in {"VBN", "VBD"}:
        return
    for rest, words in _words_by_lemma().get(syntax.lemma(verb), ()):
        tail = _tail(verb, rest)
        if tail is None:
            continue
        heads, intransitive = _things_of(verb, tail)
        for head in heads:
            thing = thing_at(head, context)
            if thing is not None and thing.kind == words.kind:
                by = () if intransitive else _by(verb, context)
                yield _Found(words, words.state, verb, tail[-1] if tail else verb, head, thing, by)


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
    heads = after or syntax.objects(verb)
    intransitive = False
    if not heads and not syntax.children(verb, "ccomp", "xcomp") and syntax.lemma(verb) in _INTRANSITIVE:
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


def _by(verb: Token, context: Context) -> tuple[Actor, ...]:
    return tuple(
        actor
        for head in syntax.subjects(verb)
        for noun in syntax.conjuncts(head)
        for actor in (context.actors_at(noun) or owners(noun, context))
    )


def _by_adjective(token: Token, context: Context) -> Iterator[_Found]:
    """ "The office remains closed", "had gone unused", "the unused office"."""
    if token.dep_ not in {"acomp", "oprd", "attr", "amod", "advcl", "prep"}:
        return
    word = token.lower_
    if token.dep_ == "prep":  # "in force", "in doubt", "on hold"
        word = " ".join([word, *(noun.lower_ for noun in syntax.children(token, "pobj"))])
    for words in state_words():
        if word not in words.adjectives:
            continue
        if token.dep_ == "amod":
            heads = [token.head]
        elif syntax.lemma(token.head) in _LINKING:
            heads = syntax.subjects(token.head)
        elif token.dep_ == "prep" and syntax.lemma(token.head) in {"put", "place", "throw", "leave", "call"}:
            heads = syntax.objects(token.head)
        else:
            continue
        for head in heads:
            thing = thing_at(head, context)
            if thing is not None and thing.kind == words.kind:
                yield _Found(words, words.state, token.head if token.dep_ != "amod" else token, token, head, thing, ())


def _by_noun(noun: Token, context: Context) -> Iterator[_Found]:
    """ "The destruction of the office", "the office's closure"."""
    if noun.pos_ != "NOUN":
        return
    heads = [*syntax.prepositional(noun, "of"), *syntax.children(noun, "poss")]
    for head in heads:
        thing = thing_at(head, context)
        state = _NOUNS.get(thing.kind, {}).get(syntax.lemma(noun)) if thing is not None and thing.kind else None
        words = next(
            (w for w in state_words() if thing is not None and w.kind == thing.kind and w.state == state), None
        )
        if thing is not None and state is not None and words is not None:
            agents = (*syntax.prepositional(noun, "by"), *syntax.prepositional(head, "by"))
            by = tuple(actor for agent in agents for actor in context.actors_at(agent))
            yield _Found(words, state, noun, noun, head, thing, by, is_noun=True)


def _by_peace(verb: Token, context: Context) -> Iterator[_Found]:
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
            yield _Found(words, "in force", verb, verb, head, thing, (), peace=ended, is_past=is_past)


def _end_of(fight: Token, context: Context) -> When:
    """The last year of "the 1950-53 war", as far as it is told."""
    spans = [span for index, span in context.dates.items() if syntax.is_within(context.sentence.doc[index], fight)]
    last = next((span.when.to for span in spans if span.when.to is not None and span.when.precision == "range"), None)
    if last is None:
        return UNKNOWN
    first = last.replace(month=1, day=1)
    return When(from_=first, to=last, precision="year", basis=spans[0].when.basis, value=str(last.year))


def _standing(found: _Found, context: Context, mentions: Sequence[Mention]) -> Standing:
    sentence = context.sentence
    reality = _reality(found, context)
    when, own_date = (found.peace, True) if found.peace else timing.find_when(found.anchor, context)
    since = when.from_ is not None and when.to is None  # what has lasted since then still holds
    background = (
        None
        if since
        else (
            background_cue(found.anchor, when, context, own_date=own_date)
            if when.basis is None or "since" not in (when.basis or "").lower()
            else None
        )
    )
    trigger = context.passage(*sorted((found.anchor, found.last), key=lambda token: token.i))
    parties, how = linked_by(found.thing, found.head, found.by, context)
    return Standing(
        id=sha256(
            f"{context.article.id}\x1f{trigger.start}\x1f{found.thing.start}\x1f{found.state}".encode()
        ).hexdigest()[:16],
        article=context.article.id,
        outlet=context.article.outlet,
        published=context.article.published,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        trigger=trigger,
        thing=found.thing,
        parties=parties,
        state=found.state,
        status=reality.status,
        background=background is not None or (found.peace is not None and found.is_past),
        since=when,
        by=found.by,
        why=setting.find_cause(found.anchor, context),
        said_by=() if found.peace is not None and found.anchor.dep_ == "relcl" else context.chain_at(found.anchor),
        mention=_mention_at(found, context, mentions),
        confidence=0.7 if reality.status in {"happened", "ongoing"} else 0.5,
        because=(
            Reason(rule="state", saw=f"{trigger.text} + {found.thing.text}", weight=0.5),
            Reason(rule="status", saw=f"{reality.status}: {reality.cue}", weight=0.2),
            Reason(rule="parties", saw=how, weight=0.0),
        ),
    )


def _reality(found: _Found, context: Context) -> Reality:
    if found.anchor.pos_ == "ADJ":
        return Reality("happened", found.anchor.text)
    reality = find_status(found.anchor, context, is_noun=found.is_noun)
    conditional = found.is_noun and reality.status == "happened" and _has_condition(context)
    return Reality("hypothetical", "if") if conditional else reality


def _has_condition(context: Context) -> bool:
    """ "If nothing is done, three things follow: the closure of …"."""
    return context.sentence.text.startswith(("If ", "Unless ", "Should "))


def _mention_at(found: _Found, context: Context, mentions: Sequence[Mention]) -> str | None:
    here = context.offset(found.anchor)
    return next((m.id for m in mentions if m.trigger.start <= here < m.trigger.end), None)
