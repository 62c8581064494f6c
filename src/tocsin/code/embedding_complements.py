"""Verbs, adjectives and nouns with an infinitive, a clause or a gerund: "manage to leave", "say that he left"."""

from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.code.clauses import read_clause
from tocsin.domain.tokens import Token
from tocsin.ontology.embedding import embeddings

_RANKS = frozenset({"first", "second", "third", "last", "latest", "few", "only", "youngest", "oldest"})
# "Rose two points to close at 40": no purpose but an outcome.
_OUTCOMES = frozenset({"become", "close", "end", "finish", "settle"})
_COPULAS = frozenset({"be", "feel", "seem", "look", "become", "get", "make", "find"})
# An infinitive at a distance that these still govern: "they need more time to leave".
_FAR = frozenset({"necessity", "desire", "hope", "intention", "failure", "refusal"})
_COLLOQUIAL = {"wanna": "desire", "gotta": "necessity", "gonna": "intention"}


@dataclass(frozen=True, slots=True)
class Embedding:
    """``word`` embeds the act; ``way`` is "infinitive", "clause", "gerund", "noun" …; ``kind`` one of the data file's, or None."""

    word: Token
    way: str
    kind: str | None


def of_infinitive(verb: Token) -> Embedding:
    """What an infinitive with "to" hangs on; a purpose if nothing asks for it."""
    head = verb.head
    if head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and head.dep_ != "acomp":
        kind = embeddings().kind_of("noun", syntax.lemma(head), head.lower_)
        return Embedding(head, "infinitive of noun", kind or ("implicative" if _is_singled_out(head) else None))
    if head.pos_ not in syntax.VERBAL or head.dep_ == "acomp":
        return Embedding(head, "infinitive", adjective_kind(head))
    return _of_verb(verb, head) or _of_predicate(head) or _of_distance(verb, head)


def _of_verb(verb: Token, head: Token) -> Embedding | None:
    """ "Managed to leave"."""
    if verb.dep_ not in {"xcomp", "ccomp", "dep", "oprd"} or head.lemma_.lower() == "be":
        return None
    kind = _refined(head, embeddings().kind_of("verb_to", *lemmas(head)))
    return Embedding(head, "infinitive", kind) if kind is not None else None


def _refined(head: Token, kind: str | None) -> str | None:
    """What company makes of a verb: "would love to", "used to", "has yet to", "is used to"."""
    lemma = head.lemma_.lower()
    if any(child.lower_ == "yet" for child in head.children):
        return "failure"
    if lemma == "go" and head.lower_ != "going":
        return "purpose"
    if lemma == "use" or head.lower_ == "used":
        return "purpose" if syntax.is_passive(head) else "implicative"
    if kind == "evaluation" and read_clause(head).form == "would":
        return "desire"
    return kind


def _of_predicate(head: Token) -> Embedding | None:
    """ "It is easy to leave", "their plan is to leave", "they are to leave"."""
    lemma = head.lemma_.lower()
    predicate = next(iter(syntax.children(head, "acomp", "attr", "oprd")), None)
    if predicate is not None and lemma in _COPULAS:
        is_noun = predicate.pos_ not in {"ADJ", "VERB"}
        kind = embeddings().kind_of("noun", syntax.lemma(predicate)) if is_noun else adjective_kind(predicate)
        return Embedding(predicate, "infinitive", kind)
    if lemma != "be":
        return None
    subject = next(iter(syntax.children(head, "nsubj")), None)
    planned = embeddings().kind_of("noun", syntax.lemma(subject)) if subject is not None else None
    return Embedding(head, "infinitive", planned or "intention")


def _of_distance(verb: Token, head: Token) -> Embedding:
    """ "Need a day to leave", "took steps to leave"; else a purpose or an outcome."""
    words = embeddings()
    object_ = next((child for child in syntax.children(head, "dobj") if child.i < verb.i), None)
    if verb.dep_ == "advcl" and not syntax.children(head, "dobj"):
        kind = _refined(head, words.kind_of("verb_to", *lemmas(head)))
        if kind in _FAR:
            return Embedding(head, "infinitive", kind)
    elif object_ is not None and verb.dep_ != "advcl":
        kind = words.kind_of("noun", syntax.lemma(object_))
        if kind is not None:
            return Embedding(object_, "infinitive of noun", kind)
    return Embedding(head, "infinitive", "implicative" if verb.lemma_.lower() in _OUTCOMES else "purpose")


def of_complement(verb: Token, form: str) -> Embedding | None:  # noqa: PLR0911 - one line a construction
    """What a clause, a gerund, a participle or a bare infinitive hangs on."""
    words, head = embeddings(), verb.head
    if head.pos_ == "ADJ":
        return Embedding(head, "clause", adjective_kind(head))
    if head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return Embedding(head, "clause", words.kind_of("noun", syntax.lemma(head)))
    if head.pos_ not in syntax.VERBAL:
        return None
    if (colloquial := _colloquial(head)) is not None:
        return Embedding(head, "infinitive", colloquial)
    if form in {"bare", "gerund", "participle", "done"}:
        return _of_bare(head, form)
    if any(child.dep_ == "mark" and child.lower_ in {"whether", "if"} for child in verb.children):
        return Embedding(head, "clause", "open")
    predicate = next(iter(syntax.children(head, "acomp")), None) if head.lemma_.lower() == "be" else None
    if predicate is not None:
        return Embedding(predicate, "clause", adjective_kind(predicate))
    return Embedding(head, "clause", words.kind_of("verb_that", *lemmas(head)))


def _of_bare(head: Token, form: str) -> Embedding:
    """ "Made him leave", "keeps leaving", "wants it closed", "all you have to do is wait"."""
    words, lemma = embeddings(), head.lemma_.lower()
    cleft = _cleft(head) if lemma == "be" and form in {"bare", "done"} else None
    if cleft is not None:
        return Embedding(cleft, "cleft", None)
    if form == "bare":
        return Embedding(
            head, "infinitive", words.kind_of("verb_to", lemma) or words.kind_of("verb_that", lemma) or "cause"
        )
    predicate = next(iter(syntax.children(head, "acomp", "attr")), None) if lemma == "be" else None
    if predicate is not None and predicate.pos_ == "ADJ":
        return Embedding(predicate, "gerund", adjective_kind(predicate))
    wanted = "desire" if form in {"participle", "done"} and lemma in {"want", "need", "like"} else None
    return Embedding(head, "gerund", words.kind_of("verb_ing", *lemmas(head)) or wanted)


def adjective_kind(word: Token) -> str | None:
    """The kind of an adjective; "too late to" says no, "old enough to" yes."""
    degree = {child.lower_ for child in word.children if child.dep_ == "advmod"}
    if "too" in degree or word.lower_ == "not":
        return "failure"
    if "enough" in degree:
        return "implicative"
    return embeddings().kind_of("adjective", word.lower_, word.lemma_.lower())


def lemmas(word: Token) -> tuple[str, ...]:
    """What a word may be listed under; the model takes "hoping" for a form of "hop"."""
    lemma = word.lemma_.lower()
    mute_e = (lemma + "e",) if word.lower_.endswith(("ing", "es", "ed")) else ()
    return (*mute_e, lemma, word.lower_)


def _is_singled_out(noun: Token) -> bool:
    """ "The first to arrive", "one of the few to rise": they did."""
    near = [*noun.children, *(word for link in syntax.children(noun, "prep") for word in link.subtree)]
    return noun.lower_ in _RANKS or any(word.lower_ in _RANKS and word.dep_ != "det" for word in near)


def _colloquial(head: Token) -> str | None:
    """ "Wanna go", "gotta go", "gonna go", split as a tokenizer splits them."""
    after = head.nbor(1).lower_ if head.i + 1 < len(head.doc) else ""
    return _COLLOQUIAL.get(head.lower_ + after)


def _cleft(be: Token) -> Token | None:
    """The "do" of "all you have to do is wait"."""
    for subject in syntax.children(be, "nsubj", "csubj"):
        for token in subject.subtree:
            if token.lemma_.lower() == "do" and token.pos_ in syntax.VERBAL and token.i != subject.i:
                return token
    return None
