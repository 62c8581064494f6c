"""What an act hangs on: the word that embeds it ("plan to", "unable to", "without"), and of which kind it is."""

from dataclasses import dataclass

from spacy.tokens import Token

from tocsin.code import syntax
from tocsin.code.clauses import read_clause
from tocsin.ontology.embedding import Embeddings, embeddings

_NONFINITE = frozenset({"to", "to have", "gerund", "bare", "participle", "done"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acomp", "attr", "oprd", "dep", "pcomp"})
_TEMPORAL = frozenset(
    {"when", "whenever", "once", "as", "until", "till", "before", "after", "while", "where", "wherever"}
)
_INDEFINITE = frozenset(
    {"anyone", "anybody", "anything", "whoever", "whatever", "someone", "something", "everyone", "any"}
)


@dataclass(frozen=True, slots=True)
class Embedding:
    """``word`` embeds the act; ``way`` is "infinitive", "clause", "gerund", "noun" …; ``kind`` one of the data file's, or None."""

    word: Token
    way: str
    kind: str | None


def embedding_of(act: Token) -> Embedding | None:
    """The nearest word that embeds an act, seen through conjunctions; ``None`` for a main clause."""
    token = _first_joined(act)
    if act.pos_ in syntax.VERBAL:
        return _of_verb(token, act)
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
        or (token.tag_ in {"VBD", "VBZ", "VBP"} and token.head.tag_ not in {token.tag_})
    )


def _of_verb(verb: Token, act: Token) -> Embedding | None:  # noqa: PLR0911 - one line a construction
    form = read_clause(verb).form if verb.i != act.i else read_clause(act).form
    head, label = verb.head, verb.dep_
    if head.i == verb.i or label == "parataxis":
        return None
    if label == "amod" or (label in {"prep", "advcl", "acl"} and verb.lower_ in embeddings().linking):
        return None
    if form in {"to", "to have"}:
        return _of_infinitive(verb)
    if label == "relcl" or (label == "acl" and form in {"gerund", "participle"}):
        return Embedding(head, "relative", None)
    if label == "advcl" or label == "prep":
        return _of_adverbial(verb, form)
    if label == "pcomp":
        return _of_preposition(head, "gerund" if form in _NONFINITE else "clause")
    if label in {"csubj", "csubjpass"}:
        return Embedding(head, "subject", None)
    if label in {"ccomp", "xcomp", "acl", "dobj", "dep", "oprd", "acomp", "attr"}:
        return _of_complement(verb, form)
    return None


def _of_infinitive(verb: Token) -> Embedding:
    words, head, label = embeddings(), verb.head, verb.dep_
    if head.pos_ == "ADJ" or head.dep_ in {"acomp"}:
        return Embedding(head, "infinitive", _adjective(head, words))
    if head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return Embedding(head, "infinitive of noun", words.kind_of("noun", syntax.lemma(head), head.lower_))
    if head.pos_ not in syntax.VERBAL:
        return Embedding(head, "infinitive", _adjective(head, words))
    if label in {"xcomp", "ccomp", "dep", "oprd"} and head.lemma_.lower() != "be":
        kind = words.kind_of("verb_to", head.lemma_.lower(), head.lower_)
        passive = syntax.is_passive(head)
        if kind == "evaluation" and _is_conditional(head):
            kind = "desire"
        if head.lower_ == "used" and not passive:
            kind = "implicative"
        if kind == "implicative" and head.lemma_.lower() == "use" and passive:
            kind = "purpose"
        if kind is not None:
            return Embedding(head, "infinitive", kind)
    predicate = next(iter(syntax.children(head, "acomp", "attr", "oprd")), None)
    if predicate is not None and head.lemma_.lower() in {"be", "feel", "seem", "look", "become", "get", "make", "find"}:
        group = "adjective" if predicate.pos_ in {"ADJ", "VERB"} else "noun"
        kind = _adjective(predicate, words) if group == "adjective" else words.kind_of("noun", syntax.lemma(predicate))
        return Embedding(predicate, "infinitive", kind)
    if head.lemma_.lower() == "be":  # "the plan is to leave", "they are to leave"
        subject = next(iter(syntax.children(head, "nsubj")), None)
        kind = words.kind_of("noun", syntax.lemma(subject)) if subject is not None else None
        return Embedding(head, "infinitive", kind or "intention")
    verb_kind = words.kind_of("verb_to", head.lemma_.lower()) if label == "advcl" and not _has_object(head) else None
    if verb_kind in {"necessity", "desire", "hope", "intention", "failure", "refusal"}:
        return Embedding(head, "infinitive", verb_kind)
    governed = next((child for child in syntax.children(head, "dobj") if child.i < verb.i), None)
    noun = words.kind_of("noun", syntax.lemma(governed)) if governed is not None else None
    if noun is not None and label != "advcl":
        return Embedding(governed or head, "infinitive of noun", noun)
    return Embedding(head, "infinitive", "purpose")


def _has_object(verb: Token) -> bool:
    return bool(syntax.children(verb, "dobj"))


def _is_conditional(verb: Token) -> bool:
    return read_clause(verb).form == "would"


def _adjective(word: Token, words: Embeddings) -> str | None:
    degree = {child.lower_ for child in word.children if child.dep_ == "advmod"}
    if "too" in degree:
        return "failure"
    if "enough" in degree:
        return "implicative"
    if word.lower_ in {"not"}:
        return "failure"
    return words.kind_of("adjective", word.lower_, word.lemma_.lower())


def _of_complement(verb: Token, form: str) -> Embedding | None:
    words, head = embeddings(), verb.head
    lemma = head.lemma_.lower()
    if head.pos_ == "ADJ":
        return Embedding(head, "clause", _adjective(head, words))
    if head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return Embedding(head, "clause", words.kind_of("noun", syntax.lemma(head)))
    if head.pos_ not in syntax.VERBAL:
        return None
    colloquial = _colloquial(head)
    if colloquial is not None:
        return Embedding(head, "infinitive", colloquial)
    cleft = _cleft(head) if lemma == "be" and form in {"bare", "done"} else None
    if cleft is not None:
        return Embedding(cleft, "cleft", None)
    if form == "bare":
        kind = words.kind_of("verb_to", lemma) or words.kind_of("verb_that", lemma)
        return Embedding(head, "infinitive", kind if kind in {"cause", "perception", "permission"} else kind or "cause")
    if form in {"gerund", "participle", "done"}:
        predicate = next(iter(syntax.children(head, "acomp", "attr")), None) if lemma == "be" else None
        if predicate is not None and predicate.pos_ == "ADJ":
            return Embedding(predicate, "gerund", _adjective(predicate, words))
        fallback = "desire" if form in {"participle", "done"} and lemma in {"want", "need", "like"} else None
        return Embedding(head, "gerund", words.kind_of("verb_ing", lemma) or fallback)
    if any(child.dep_ == "mark" and child.lower_ in {"whether", "if"} for child in verb.children):
        return Embedding(head, "clause", "open")
    predicate = next(iter(syntax.children(head, "acomp")), None) if lemma == "be" else None
    if predicate is not None:
        return Embedding(predicate, "clause", _adjective(predicate, words))
    return Embedding(head, "clause", words.kind_of("verb_that", lemma))


def _colloquial(head: Token) -> str | None:
    """ "Wanna go", "gotta go", "gonna go", split as a tokenizer splits them."""
    after = head.nbor(1).lower_ if head.i + 1 < len(head.doc) else ""
    pair = f"{head.lower_}{after}"
    return {"wanna": "desire", "gotta": "necessity", "gonna": "intention"}.get(pair)


def _cleft(be: Token) -> Token | None:
    """The "do" of "all you have to do is wait"."""
    for subject in syntax.children(be, "nsubj", "csubj"):
        for token in subject.subtree:
            if token.lemma_.lower() == "do" and token.pos_ in syntax.VERBAL and token.i != subject.i:
                return token
    return None


def _of_adverbial(verb: Token, form: str) -> Embedding:
    words, head = embeddings(), verb.head
    link = next((c for c in verb.children if c.dep_ in {"mark", "prep"} and c.i < verb.i), None)
    link = link or next((c for c in verb.children if c.dep_ == "advmod" and c.tag_ == "WRB" and c.i < verb.i), None)
    if link is None:
        return Embedding(head, "participle" if form in _NONFINITE else "adverbial", None)
    name = _link_name(link)
    if link.lower_ == "as" and any(w.lower_ in {"if", "though"} for w in verb.doc[link.i : link.i + 2]):
        return Embedding(head, "adverbial", "fiction")
    kind = words.kind_of("linker", name, link.lower_)
    if kind is None and link.lower_ in _TEMPORAL:
        return Embedding(head, "when", None)
    return Embedding(head, f"link {'gerund' if form in _NONFINITE else 'clause'}", kind)


def _link_name(link: Token) -> str:
    before = link.nbor(-1).lower_ if link.i > 0 else ""
    after = link.nbor(1).lower_ if link.i + 1 < len(link.doc) else ""
    both = embeddings().words["linker"]
    return next((pair for pair in (f"{before} {link.lower_}", f"{link.lower_} {after}") if pair in both), link.lower_)


def _of_preposition(link: Token, way: str) -> Embedding:
    """ "refrain from leaving", "the risk of leaving", "capable of leaving", "without leaving"."""
    words, head = embeddings(), link.head
    name = _link_name(link)
    linked = words.kind_of("linker", name)
    if linked in {"averted"} or name in {"before", "until", "after", "since", "despite", "because of", "by"}:
        return Embedding(head, "link gerund", linked)
    lemma = syntax.lemma(head)
    kind = None
    if head.pos_ in {"NOUN", "PROPN"}:
        kind = words.kind_of("noun", lemma)
    elif head.pos_ == "ADJ":
        kind = _adjective(head, words)
    elif head.pos_ in syntax.VERBAL:
        kind = words.kind_of("verb_ing", f"{lemma} {name}", lemma)
    if kind is not None:
        return Embedding(head, way, kind)
    return Embedding(head, "link gerund", linked)


def _of_noun(noun: Token) -> Embedding | None:
    words, head, label = embeddings(), noun.head, noun.dep_
    if label in {"dobj", "nsubjpass", "oprd"} and head.pos_ in syntax.VERBAL:
        particle = next((f"{head.lemma_.lower()} {c.lower_}" for c in syntax.children(head, "prt")), "")
        arranged = syntax.is_passive(head) and syntax.children(head, "xcomp")
        kind = None if arranged else words.kind_of("verb_noun", particle, head.lemma_.lower())
        return Embedding(head, "noun", kind)
    if label == "pobj" and head.dep_ in {"prep", "agent", "dative"}:
        above = head.head
        linked = words.kind_of("linker", _link_name(head))
        if linked in {"averted", "intention"}:
            return Embedding(above, "link noun", linked)
        lemma = syntax.lemma(above)
        if above.pos_ in {"NOUN", "PROPN"}:
            return Embedding(above, "of noun", words.kind_of("noun", lemma))
        if above.pos_ == "ADJ":
            return Embedding(above, "of noun", None if above.lower_ == "due" else _adjective(above, words))
        if above.pos_ in syntax.VERBAL:
            group = "verb_to" if head.lower_ == "for" else "verb_noun"
            return Embedding(
                above, "noun", words.kind_of(group, lemma) if head.lower_ in {"for", "to", "from"} else None
            )
    if label in {"nsubj", "attr"} and head.pos_ in syntax.VERBAL:
        return Embedding(head, "subject", None)
    if label in {"compound", "nmod"} and head.pos_ == "NOUN":
        return Embedding(head, "of noun", words.kind_of("noun", syntax.lemma(head)))
    return None
