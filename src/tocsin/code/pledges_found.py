"""Finding pledges by their form: "will" and "would" in a party's speech, "is to", "is ready to", verbs of asking."""

from collections.abc import Iterator

from tocsin.code import syntax
from tocsin.code.clauses import negation_of, read_clause
from tocsin.code.context import PRONOUNS, Context
from tocsin.code.holders import actors_of
from tocsin.code.pledge import FORMS, Pledge, is_harmful, is_public, misread_subject, phrase_of, words_of
from tocsin.code.pledges_warned import find_warning
from tocsin.domain import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.pledges import pledge_words
from tocsin.ontology.synonyms import is_light
from tocsin.text.wording import stem

_LONG = 22  # words: a longer pledge is a sentence misread
_OWN = frozenset({"army", "country", "force", "government", "nation", "people", "side"})
_POSSESSIVES = frozenset({"her", "his", "its", "our", "their"})
_MARKS = frozenset({"although", "because", "how", "if", "unless", "what", "when", "where", "whether", "why"})
_TOLD = frozenset({"past", "present", "perfect", "progressive", "past progressive"})


def find_in_sentence(context: Context) -> Iterator[Pledge]:
    """The pledges of a parsed sentence, in order."""
    for token in context.sentence.doc:
        found = (
            find_warning(token, context)
            or _asked(token, context)
            or _bound(token, context)
            or _announced(token, context)
        )
        if found is not None and _says_enough(found):
            yield found


def _says_enough(found: Pledge) -> bool:
    size = found.last.i - found.first.i + 1
    return 1 < size <= _LONG or (size == 1 and not is_light(syntax.lemma(found.first)))


def _announced(verb: Token, context: Context) -> Pledge | None:
    """What a party says it will do, or that will or should be done; what an agreement says a party is to do."""
    if verb.pos_ not in syntax.VERBAL or _is_aside(verb):
        return None
    clause, speaker = read_clause(verb), context.speaker_at(verb)
    form = "be to" if _is_to(verb) else clause.form
    if form not in FORMS[speaker is not None] or clause.question or _lacks_subject(verb) or _is_thought(verb, context):
        return None
    if form in {"should", "must"}:
        return _wanted(verb, speaker, clause.negation, context)
    harmful = is_harmful(verb)
    if syntax.lemma(verb) in pledge_words().no_deeds - ({"have"} if harmful else set()):
        return None
    by = _doers(verb, speaker, context)
    event = "THREATEN" if harmful else "AGREE"
    if clause.negation is not None:
        event = "AGREE" if harmful else "REJECT"  # "will not strike" promises, "would not talk" refuses
    return Pledge(event, by, (), verb, *words_of(verb, clause.negation), form) if by else None


def _lacks_subject(verb: Token) -> bool:
    """A second passive without its own subject ("and be kept up") tells nothing alone."""
    own = syntax.children(verb, "nsubjpass", "nsubj")
    return syntax.is_passive(verb) and not own and not misread_subject(verb)


def _is_thought(verb: Token, context: Context) -> bool:
    """Whether the speech it stands in is hoped or thought, not said."""
    offset, thoughts = context.offset(verb), {stem(thought) for thought in pledge_words().thoughts}
    cues = [one.cue for one in context.attributions if one.start <= offset < one.end and one.cue]
    return any(stem(word) in thoughts for cue in cues for word in cue.split())


def _is_to(verb: Token) -> bool:
    """ "Armenia is to return the district"."""
    head = verb.head
    to = any(child.lower_ == "to" for child in syntax.children(verb, "aux"))
    return verb.dep_ == "xcomp" and to and head.lower_ in {"is", "are"} and not syntax.children(head, "attr", "acomp")


def _wanted(verb: Token, speaker: Actor | None, negation: Token | None, context: Context) -> Pledge | None:
    """ "Contacts should be restored, he told his guest": what a speaker wants, unless he says it to himself."""
    if speaker is None or not is_public(speaker) or syntax.lemma(verb) in pledge_words().no_deeds:
        return None
    asked = actors_of(syntax.subjects(verb), context, as_source=True)
    if any(actor.code == speaker.code for actor in asked) or not (asked or syntax.is_passive(verb)):
        return None
    return Pledge("REQUEST", (speaker,), asked, verb, *words_of(verb, negation), "should")


def _doers(verb: Token, speaker: Actor | None, context: Context) -> tuple[Actor, ...]:
    """Who binds himself: the doer if he speaks, or nobody else does; the speaker if the doer is left out."""
    named = actors_of(syntax.subjects(verb), context, as_source=True)
    if speaker is None:
        told = verb.dep_ in {"ROOT", "conj", "parataxis"} or _is_to(verb)  # not what economists agree on
        return named if named and told and all(is_public(actor) for actor in named) else ()
    if not is_public(speaker):
        return ()
    if any(_is_own_country(noun) for noun in syntax.subjects(verb)):
        return (speaker,)
    if named:
        return (speaker,) if any(actor.code == speaker.code for actor in named) else ()
    doers = [token for token in syntax.agents(verb) if token.i not in context.dates]  # "by 9 May" does nothing
    left_out = syntax.is_passive(verb) and not doers
    return (speaker,) if left_out or is_harmful(verb) or syntax.lemma(verb) in pledge_words().turns else ()


def _is_own_country(noun: Token) -> bool:
    """ "His country would contribute a battalion": the speaker's."""
    return syntax.lemma(noun) in _OWN and any(child.lower_ in _POSSESSIVES for child in syntax.children(noun, "poss"))


def _is_aside(verb: Token) -> bool:
    """A relative clause, a condition, a reason, a thought is no pledge: "missiles that will reach Guam", "if it would"."""
    marks = {child.lower_ for child in syntax.children(verb, "mark", "advmod")}
    thought = any(syntax.lemma(above) in pledge_words().thoughts for above in verb.ancestors)
    return thought or verb.dep_ in {"relcl", "advcl"} or not marks.isdisjoint(_MARKS)


def _bound(word: Token, context: Context) -> Pledge | None:
    """ "Is ready to pay", "guarantees the safety of traffic", "undertook to begin": the subject binds itself."""
    words = pledge_words()
    if syntax.lemma(word) not in words.binds:
        return None
    predicate = word.head if word.dep_ in {"acomp", "oprd"} and word.head.pos_ in syntax.VERBAL else word
    if predicate.pos_ not in syntax.VERBAL or read_clause(predicate).form not in {
        "past",
        "present",
        "perfect",
        "progressive",
    }:
        return None
    clause = next(iter(syntax.children(word, "xcomp", "ccomp")), None)
    thing = next(iter(syntax.children(word, "dobj")), None)
    by = actors_of(syntax.subjects(predicate), context, as_source=True)
    what = clause or thing
    if (
        what is None
        or not by
        or not all(is_public(actor) for actor in by)
        or read_clause(predicate).negation is not None
    ):
        return None
    if clause is not None and clause.dep_ == "ccomp" and read_clause(clause).form in _TOLD:
        return None  # "vowed that it had observed the rules" binds to nothing
    denied = negation_of(clause) if clause is not None else None
    event = "THREATEN" if clause is not None and is_harmful(clause) and denied is None else "AGREE"
    first, last = words_of(what, denied) if clause is not None else phrase_of(what)
    return Pledge(event, by, (), word, first, last, word.text)


def _asked(verb: Token, context: Context) -> Pledge | None:
    """ "Demanded that the mission be protected", "called for calm": what somebody wants of others."""
    words, lemma = pledge_words(), syntax.lemma(verb)
    if verb.pos_ not in syntax.VERBAL or (lemma not in words.asks and lemma not in words.asks_for):
        return None
    clause = read_clause(verb)
    if clause.form not in _TOLD or clause.negation is not None or syntax.is_passive(verb) or _is_aside(verb):
        return None
    asked = _addressees(verb, lemma)
    what = _what_is_asked(verb, lemma, addressed=bool(asked))
    by = actors_of(syntax.subjects(verb), context, as_source=True)
    if what is None or not by or not all(is_public(actor) for actor in by):
        return None
    to = actors_of([noun for noun in asked if noun is not what], context)
    to = tuple(actor for actor in to if actor.code not in {other.code for other in by})
    first, last = words_of(what, None) if what.pos_ in syntax.VERBAL else phrase_of(what)
    return Pledge("REQUEST", by, to, verb, first, last, verb.text)


def _addressees(verb: Token, lemma: str) -> list[Token]:
    found = syntax.children(verb, "dobj", "dative")
    if lemma in pledge_words().asks_for:
        found += [noun for name in ("on", "upon", "to") for noun in syntax.prepositional(verb, name)]
    return found


def _what_is_asked(verb: Token, lemma: str, *, addressed: bool) -> Token | None:
    """A clause that asks ("that it be shut", "to shut it"), what stands after "for", or the thing that is wanted."""
    words = pledge_words()
    for child in syntax.children(verb, "xcomp", "ccomp"):
        own = addressed or child.dep_ == "ccomp"  # "wants to leave" asks nothing of others
        return child if own and _asks(child) and not _is_aside(child) else None
    objects = syntax.children(verb, "dobj")
    if lemma in words.asks_for:
        things = [] if objects else syntax.prepositional(verb, "for")
    else:
        things = [
            noun for noun in objects if noun.lower_ not in PRONOUNS | {"what"} or syntax.children(noun, "conj", "prep")
        ]
    return things[0] if things and things[0].ent_type_ not in {"DATE", "TIME"} else None


def _asks(verb: Token) -> bool:
    """An infinitive, a subjunctive or "should": what somebody insists is so is a claim."""
    helpers = syntax.children(verb, "aux", "auxpass")
    if any(child.tag_ == "MD" for child in helpers):
        return any(child.lower_ in {"should", "must"} for child in helpers)
    return verb.tag_ == "VB" or any(child.lower_ == "be" for child in helpers)
