"""What an act hangs on: the word that embeds it ("plan to", "unable to", "without"), and of which kind it is."""

from tocsin.code import syntax
from tocsin.code.clauses import read_clause
from tocsin.code.embedding_complements import Embedding, adjective_kind, of_complement, of_infinitive
from tocsin.domain.tokens import Token
from tocsin.ontology.embedding import embeddings

_NONFINITE = frozenset({"to", "to have", "gerund", "bare", "participle", "done"})
_TEMPORAL = frozenset(
    {"when", "whenever", "once", "as", "until", "till", "before", "after", "while", "where", "wherever"}
)
# Before a gerund these are never the complement's own preposition.
_PLAIN_LINKS = frozenset({"before", "until", "after", "since", "despite", "because of", "by"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "dobj", "dep", "oprd", "acomp", "attr"})


def embedding_of(act: Token) -> Embedding | None:
    """The nearest word that embeds an act, seen through conjunctions; ``None`` for a main clause."""
    token = _first_joined(act)
    if act.pos_ in syntax.VERBAL:
        return _of_verb(token)
    if act.pos_ == "ADJ" and token.dep_ in {"acomp", "attr", "oprd"}:
        return None
    return _of_noun(token)


def _first_joined(token: Token) -> Token:
    """The first of several joined words, if the later one has no clause of its own."""
    while token.dep_ == "conj" and token.head.pos_ == token.pos_ and not _stands_alone(token):
        token = token.head
    return token


def _stands_alone(token: Token) -> bool:
    return token.pos_ in syntax.VERBAL and (
        bool(syntax.children(token, "nsubj", "nsubjpass", "expl"))
        or (token.tag_ in {"VBD", "VBZ", "VBP"} and token.head.tag_ != token.tag_)
    )


def _of_verb(verb: Token) -> Embedding | None:
    form, label = read_clause(verb).form, verb.dep_
    if form in {"to", "to have"} and label not in {"ROOT", "parataxis", "amod"}:
        return of_infinitive(verb)
    if label == "relcl" or (label == "acl" and form in {"gerund", "participle"}):
        return None if verb.lower_ in embeddings().linking else Embedding(verb.head, "relative", None)
    if label in {"advcl", "prep"}:
        return None if verb.lower_ in embeddings().linking else _of_adverbial(verb, form)
    if label == "pcomp":
        return _of_preposition(verb.head, "gerund" if form in _NONFINITE else "clause")
    if label in {"csubj", "csubjpass"}:
        return Embedding(verb.head, "subject", None)
    return of_complement(verb, form) if label in _COMPLEMENTS else None


def _of_adverbial(verb: Token, form: str) -> Embedding:
    """ "Before leaving", "while it lasted", "leaving two dead"."""
    link = next((c for c in verb.children if c.dep_ in {"mark", "prep"} and c.i < verb.i), None)
    link = link or next((c for c in verb.children if c.dep_ == "advmod" and c.tag_ == "WRB" and c.i < verb.i), None)
    finite = form not in _NONFINITE
    if link is None:
        return Embedding(verb.head, "adverbial" if finite else "participle", None)
    if link.lower_ == "as" and any(word.lower_ in {"if", "though"} for word in verb.doc[link.i : link.i + 2]):
        return Embedding(verb.head, "adverbial", "fiction")
    kind = embeddings().kind_of("linker", _link_name(link), link.lower_)
    if kind is None and link.lower_ in _TEMPORAL:
        return Embedding(verb.head, "when", None)
    return Embedding(verb.head, "link clause" if finite else "link gerund", kind)


def _link_name(link: Token) -> str:
    """A linking word, with the one before or after it if the two are one: "instead of"."""
    before = link.nbor(-1).lower_ if link.i > 0 else ""
    after = link.nbor(1).lower_ if link.i + 1 < len(link.doc) else ""
    known = embeddings().words["linker"]
    pairs = (f"{before} {link.lower_}", f"{link.lower_} {after}")
    return next((pair for pair in pairs if pair in known), link.lower_)


def _of_preposition(link: Token, way: str) -> Embedding:
    """ "Refrain from leaving", "the risk of leaving", "capable of leaving", "without leaving"."""
    words, above, name = embeddings(), link.head, _link_name(link)
    linked = words.kind_of("linker", name)
    if linked == "averted" or name in _PLAIN_LINKS:
        return Embedding(above, "link gerund", linked)
    lemma, kind = syntax.lemma(above), None
    if above.pos_ in {"NOUN", "PROPN"}:
        kind = words.kind_of("noun", lemma)
    elif above.pos_ == "ADJ":
        kind = adjective_kind(above)
    elif above.pos_ in syntax.VERBAL:
        kind = words.kind_of("verb_ing", f"{lemma} {name}", lemma)
    return Embedding(above, way, kind) if kind is not None else Embedding(above, "link gerund", linked)


def _of_noun(noun: Token) -> Embedding | None:
    words, head, label = embeddings(), noun.head, noun.dep_
    if label in {"dobj", "nsubjpass", "oprd"} and head.pos_ in syntax.VERBAL:
        particle = next((f"{head.lemma_.lower()} {c.lower_}" for c in syntax.children(head, "prt")), "")
        arranged = syntax.is_passive(head) and syntax.children(head, "xcomp")  # "the trial is set to begin"
        kind = None if arranged else words.kind_of("verb_noun", particle, head.lemma_.lower())
        return Embedding(head, "noun", kind)
    if label == "pobj" and head.dep_ in {"prep", "agent", "dative"}:
        return _of_prepositional_noun(head)
    if label in {"nsubj", "attr"} and head.pos_ in syntax.VERBAL:
        return Embedding(head, "subject", None)
    if label in {"compound", "nmod"} and head.pos_ == "NOUN":
        return Embedding(head, "of noun", words.kind_of("noun", syntax.lemma(head)))
    return None


def _of_prepositional_noun(link: Token) -> Embedding | None:
    """ "The risk of war", "asked for help", "ready for war", "without a fight"."""
    words, above = embeddings(), link.head
    linked = words.kind_of("linker", _link_name(link))
    if linked in {"averted", "intention"}:
        return Embedding(above, "link noun", linked)
    if above.pos_ in {"NOUN", "PROPN"}:
        return Embedding(above, "of noun", words.kind_of("noun", syntax.lemma(above)))
    if above.pos_ == "ADJ":
        return Embedding(above, "of noun", None if above.lower_ == "due" else adjective_kind(above))
    if above.pos_ not in syntax.VERBAL:
        return None
    group = "verb_to" if link.lower_ == "for" else "verb_noun"
    asked = link.lower_ in {"for", "to", "from"}
    return Embedding(above, "noun", words.kind_of(group, syntax.lemma(above)) if asked else None)
