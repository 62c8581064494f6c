"""The object acted on: a thing named in a sentence, and whether it is a channel or an agreement."""

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.noun_phrases import compound_lemmas, phrase
from tocsin.code.words import all_words
from tocsin.domain import Thing
from tocsin.domain.tokens import Token
from tocsin.ontology.telling import names_thing
from tocsin.ontology.things import narrow_things, thing_nouns


def thing_at(noun: Token, context: Context, *, narrow: bool = False) -> Thing | None:
    """The thing whose name ends at a noun: "the joint liaison office". ``None`` for pronouns and actors.

    With ``narrow`` also what is a channel only where its state is told: an ambassador, flights.
    """
    if noun.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"} or noun.ent_type_ in {"DATE", "TIME", "PERCENT", "MONEY"}:
        return None
    housed = _housed(noun)
    if housed is not None:
        return thing_at(housed, context)
    kind, name = _kind(noun)
    if kind is None and narrow:
        kind, name = _narrow_kind(noun)
    if kind is None:
        kind, name = _referred(noun, context)
    if kind is None and noun.i in context.spans and context.spans[noun.i].kind != "demonym":
        return None
    first, last = phrase(noun, short=kind is None)
    doc = noun.doc
    while first < noun.i and doc[first].pos_ in {"DET", "PUNCT", "SPACE"}:
        first += 1
    passage = context.passage(doc[first], doc[last])
    return Thing(text=passage.text, kind=kind, noun=name, start=passage.start, end=passage.end)


def named_things(context: Context) -> list[Thing]:
    """The channels and agreements that a sentence names in full, in order."""
    found: list[Thing] = []
    if not names_thing(all_words(context.sentence.doc)):
        return found
    for token in context.sentence.doc:
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound" and _kind(token)[0] is not None:
            thing = thing_at(token, context)
            if thing is not None and len(thing.text.split()) > 1:
                found.append(thing)
    return found


_REFERRING = {
    "channel": frozenset(
        [
            "building",
            "office",
            "site",
            "facility",
            "structure",
            "complex",
            "premises",
            "post",
            "line",
            "link",
            "hotline",
        ]
    ),
    "agreement": frozenset(["pact", "deal", "agreement", "accord", "treaty"]),
}


def _housed(noun: Token) -> Token | None:
    """ "The building that housed the liaison office" is that office, as far as anybody does anything to it."""
    if syntax.lemma(noun) not in _REFERRING["channel"]:
        return None
    verb = next((token for token in noun.doc[noun.i + 1 :] if token.pos_ == "VERB"), None)
    if verb is None or verb.dep_ not in {"relcl", "acl"} or syntax.lemma(verb) not in {"house", "host"}:
        return None  # the parser may hang it on another noun: "on its side of the border that housed"
    return next((inner for inner in syntax.children(verb, *syntax.OBJECTS) if _kind(inner)[0] == "channel"), None)


def _referred(noun: Token, context: Context) -> tuple[str | None, str | None]:
    """ "The building", once a liaison office was named, is that office."""
    if not any(
        child.dep_ in {"det", "poss"} and child.lower_ in {"the", "that", "this", "its", "their"}
        for child in noun.children
    ):
        return None, None
    if syntax.children(noun, "compound") or any(
        child.dep_ == "prep" and child.lower_ == "of" for child in noun.children
    ):
        return None, None
    word = syntax.lemma(noun)
    alike = [thing for thing in context.recent if word in f"{thing.text} {thing.noun}".lower().split()]
    for thing in reversed(alike or ([] if word == "office" else context.recent)):
        if thing.kind is not None and syntax.lemma(noun) in _REFERRING[thing.kind] and _has_walls(thing, noun):
            return thing.kind, thing.noun
    return None, None


def _has_walls(thing: Thing, noun: Token) -> bool:
    """A hotline is no building, and an office no line."""
    is_line = thing.noun in {"hotline", "communication line", "channel"}
    return is_line == (syntax.lemma(noun) in {"line", "link", "hotline"}) or thing.kind == "agreement"


def _narrow_kind(noun: Token) -> tuple[str | None, str | None]:
    """ "Its ambassador", "charter flights", and not "the special envoy", "the last flight"."""
    names = {*compound_lemmas(noun), _hyphened(noun)}
    before = {
        word
        for child in syntax.children(noun, "compound", "amod", "nmod")
        for word in (syntax.lemma(child), child.lower_)
    }
    for thing in narrow_things().values():
        found = names & thing.names
        many = syntax.lemma(noun) not in thing.plural or noun.tag_ in {"NNS", "NNPS"}
        if found and many and not before & thing.but:
            return "channel", thing.noun
    return None, None


def _hyphened(noun: Token) -> str:
    """ "Visa-free travel", whose first word the parser hangs elsewhere."""
    first = noun.i - 3
    return (
        "".join([*(token.lower_ for token in noun.doc[first : noun.i]), " ", syntax.lemma(noun)]) if first >= 0 else ""
    )


def _kind(noun: Token) -> tuple[str | None, str | None]:
    """The longest name wins: "liaison office" before "office"."""
    known = thing_nouns()
    for words in sorted(compound_lemmas(noun), key=len, reverse=True):
        for name in (words, " ".join(words.split()[-2:])):
            if name in known:
                return known[name]
    for inner in syntax.prepositional(noun, "of"):
        name = f"{syntax.lemma(noun)} of {syntax.lemma(inner)}"
        if name in known:
            return known[name]
    return None, None
