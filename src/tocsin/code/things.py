"""The object acted on: a thing named in a sentence, and whether it is a channel or an agreement."""

from spacy.tokens import Token

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.domain import Thing
from tocsin.ontology.things import thing_nouns


def thing_at(noun: Token, context: Context) -> Thing | None:
    """The thing whose name ends at a noun: "the joint liaison office". ``None`` for pronouns and actors."""
    if noun.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"} or noun.ent_type_ in {"DATE", "TIME", "PERCENT", "MONEY"}:
        return None
    kind, name = _kind(noun)
    if kind is None and noun.i in context.spans and context.spans[noun.i].kind != "demonym":
        return None
    first, last = syntax.phrase(noun, short=kind is None)
    doc = noun.doc
    while first < noun.i and doc[first].pos_ in {"DET", "PUNCT", "SPACE"}:
        first += 1
    passage = context.passage(doc[first], doc[last])
    return Thing(text=passage.text, kind=kind, noun=name, start=passage.start, end=passage.end)


def _kind(noun: Token) -> tuple[str | None, str | None]:
    """The longest name wins: "liaison office" before "office"."""
    known = thing_nouns()
    for words in sorted(syntax.compound_lemmas(noun), key=len, reverse=True):
        for name in (words, " ".join(words.split()[-2:])):
            if name in known:
                return known[name]
    for inner in syntax.prepositional(noun, "of"):
        name = f"{syntax.lemma(noun)} of {syntax.lemma(inner)}"
        if name in known:
            return known[name]
    return None, None
