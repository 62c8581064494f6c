"""Finding threats by their form: what an attack "would draw", what others "will pay", what "could" be done if, time given to do something."""

from tocsin.code import syntax
from tocsin.code.clauses import read_clause
from tocsin.code.context import Context
from tocsin.code.holders import actors_of
from tocsin.code.pledge import Pledge, is_harmful, is_public, words_of
from tocsin.domain import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.pledges import pledge_words

_ANY = frozenset({"any", "such", "another", "further"})
_TO_COME = frozenset({"will", "would"})
_TOLD = frozenset({"past", "perfect"})
_REVENGE = frozenset({"hesitate", "rest", "tire"})  # "will not hesitate to strike"
_IN_KIND = frozenset({"kind", "forcefully", "firmly", "immediately"})  # "will be met in kind"
_CLAIMING = frozenset({"clear", "plain", "known"})


def find_warning(verb: Token, context: Context) -> Pledge | None:
    """The threat that a verb tells in one of these forms, if it does."""
    if verb.pos_ not in syntax.VERBAL:
        return None
    return (
        _answer(verb, context)
        or _price(verb, context)
        or _possible(verb, context)
        or _resolve(verb, context)
        or _right(verb, context)
        or _time_given(verb, context)
    )


def _answer(verb: Token, context: Context) -> Pledge | None:
    """ "Any attack on its troops would draw a response", "such an adventure would lead them to withdraw"."""
    if read_clause(verb).form not in _TO_COME or syntax.lemma(verb) not in pledge_words().draws:
        return None
    subjects = syntax.children(verb, "nsubj", "nsubjpass")
    by = _speakers(verb, context)
    if not subjects or not by or not any(child.lower_ in _ANY for child in subjects[0].children):
        return None
    if not (is_harmful(verb) or _hurts(verb) or _IN_KIND & {token.lower_ for token in verb.subtree}):
        return None
    subject = subjects[0]
    first, last = words_of(verb, None, with_subject=False)
    condition = context.passage(subject.doc[subject.left_edge.i], subject.doc[subject.right_edge.i])
    return Pledge("THREATEN", by, (), verb, first, last, "would", condition.text)


def _hurts(verb: Token) -> bool:
    """ "Would lead them to withdraw": what follows harms."""
    inner = syntax.children(verb, "xcomp", "ccomp")
    return any(is_harmful(clause) or syntax.lemma(clause) == "withdraw" for clause in inner)


def _price(verb: Token, context: Context) -> Pledge | None:
    """ "Those behind it will pay a heavy price", "Iran will face consequences": said of others."""
    words = pledge_words()
    if read_clause(verb).form not in _TO_COME or syntax.lemma(verb) not in words.bears:
        return None
    objects = [*syntax.children(verb, "dobj"), *syntax.prepositional(verb, "for")]
    borne = {syntax.lemma(noun) for noun in objects} | {child.lower_ for child in syntax.children(verb, "advmod")}
    speaker = context.speaker_at(verb)
    if borne.isdisjoint(words.borne) or speaker is None or not is_public(speaker):
        return None
    to = actors_of(syntax.subjects(verb), context)
    if any(actor.code == speaker.code for actor in to):
        return None
    first, last = words_of(verb, None)
    if not to:
        first = min(
            [first, *(noun.doc[noun.left_edge.i] for noun in syntax.children(verb, "nsubj"))], key=lambda t: t.i
        )
    return Pledge("THREATEN", (speaker,), to, verb, first, last, "will")


def _possible(verb: Token, context: Context) -> Pledge | None:
    """ "Pyongyang could cancel the agreement if the leaflets continue", said by its own side."""
    clause, speaker = read_clause(verb), context.speaker_at(verb)
    if clause.form not in {"could", "may", "might", "can"} or clause.negation is not None or speaker is None:
        return None
    by = actors_of(syntax.subjects(verb), context, as_source=True)
    conditional = any(
        mark.lower_ in {"if", "unless", "should"}
        for child in syntax.children(verb, "advcl")
        for mark in syntax.children(child, "mark", "aux")
    )
    own = bool(by) and is_public(speaker) and all(actor.code == speaker.code for actor in by)
    if not (conditional and own and is_harmful(verb)):
        return None
    return Pledge("THREATEN", (speaker,), (), verb, *words_of(verb, None, with_subject=False), "could")


def _resolve(verb: Token, context: Context) -> Pledge | None:
    """ "Will not hesitate to strike again"."""
    clause = read_clause(verb)
    inner = next(iter(syntax.children(verb, "xcomp")), None)
    if syntax.lemma(verb) not in _REVENGE or clause.form not in _TO_COME or clause.negation is None or inner is None:
        return None
    by = _doers_or_speaker(verb, context)
    return Pledge("THREATEN", by, (), verb, *words_of(inner, None, with_subject=False), "will") if by else None


def _right(verb: Token, context: Context) -> Pledge | None:
    """ "Reserves the right to respond"."""
    objects = [noun for noun in syntax.children(verb, "dobj") if noun.lower_ == "right"]
    inner = next((clause for noun in objects for clause in syntax.children(noun, "acl")), None)
    if syntax.lemma(verb) != "reserve" or inner is None or not is_harmful(inner):
        return None
    by = _doers_or_speaker(verb, context)
    return Pledge("THREATEN", by, (), verb, *words_of(inner, None, with_subject=False), "reserve") if by else None


def _time_given(verb: Token, context: Context) -> Pledge | None:
    """ "Gave the soldiers fifteen days to go back to barracks", "set Greece a deadline to withdraw its ships"."""
    words = pledge_words()
    if syntax.lemma(verb) not in words.gives or read_clause(verb).form not in _TOLD or syntax.is_passive(verb):
        return None
    objects = syntax.children(verb, "dobj", "npadvmod", "dative", "oprd")
    terms = [noun for noun in objects if syntax.lemma(noun) in words.terms]
    clauses = [clause for noun in terms for clause in syntax.children(noun, "acl", "relcl")]
    clauses += syntax.children(verb, "advcl", "xcomp")
    inner = next((c for c in clauses if any(aux.lower_ == "to" for aux in syntax.children(c, "aux"))), None)
    by = actors_of(syntax.subjects(verb), context, as_source=True)
    if not terms or inner is None or not any(is_public(actor) for actor in by):
        return None
    to = actors_of([noun for noun in objects if noun not in terms], context)
    return Pledge("REQUEST", by, to, verb, *words_of(inner, None, with_subject=False), verb.text)


def _doers_or_speaker(verb: Token, context: Context) -> tuple[Actor, ...]:
    named = actors_of(syntax.subjects(verb), context, as_source=True)
    return tuple(actor for actor in named if is_public(actor)) or _speakers(verb, context)


def _speakers(verb: Token, context: Context) -> tuple[Actor, ...]:
    """Who says it: by the attribution, or in "Pakistan made it clear that …" the subject of the clause above."""
    speaker = context.speaker_at(verb)
    if speaker is not None:
        return (speaker,) if is_public(speaker) else ()
    above = verb.head
    if above.lower_ in _CLAIMING:
        above = above.head
        named = actors_of(syntax.subjects(above), context, as_source=True)
        return tuple(actor for actor in named if is_public(actor))
    said = [one for one in context.attributions if one.start <= context.offset(verb) < one.end]
    named = actors_of(syntax.subjects(verb.head), context, as_source=True) if said else ()
    return tuple(actor for actor in named if is_public(actor))
