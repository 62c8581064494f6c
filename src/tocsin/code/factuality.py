"""Whether an act took place, as a probability: what its own clause says and what it hangs on.

Each feature is a name ("form:past", "clause:belief:negated") with a weight in log-odds from
``data/status/happened.yaml``. "Took place" means: by the time of writing, it happened or holds.
"""

import math
from dataclasses import dataclass

from spacy.tokens import Token

from tocsin.code import syntax
from tocsin.code.clauses import ELLIPTIC, UNREAL, Clause, negation_of, read_clause
from tocsin.code.embedding import Embedding, embedding_of
from tocsin.ontology.embedding import embeddings
from tocsin.ontology.happened import happened_weights

_DEPTH = 6
_NOT_FINITE = frozenset({"to", "to have", "gerund", "bare", "done"})
_HABITS = frozenset(
    {"always", "usually", "often", "sometimes", "typically", "generally", "normally", "rarely", "seldom", "regularly"}
)
_INDEFINITE = frozenset({"any", "anyone", "anybody", "anything", "whoever", "whatever", "whichever", "wherever"})
_WILD = frozenset(
    {"maybe", "perhaps", "possibly", "probably", "likely", "hopefully", "allegedly", "reportedly", "supposedly"}
)
_TIMES = frozenset({"amod", "pobj"})
# "I'll admit" admits; "will continue" goes on already.
_AVOWALS = frozenset({"admit", "concede", "confess", "recommend", "say"})
_GOING_ON = frozenset({"continue", "keep", "remain", "stay"})
_ALMOST = frozenset({"almost", "nearly"})
_SOON = frozenset({"soon", "tomorrow", "tonight", "next", "shortly", "upcoming", "later"})


@dataclass(frozen=True, slots=True)
class Factuality:
    """``happened`` is the probability that the act took place; ``features`` are what decided, for ``explain``."""

    happened: float
    features: tuple[str, ...]
    negated: bool
    embedding: Embedding | None

    @property
    def state(self) -> str:
        """What the act is to one that it embeds: ``past``, ``real`` (it holds), ``negated`` or ``unreal``."""
        if self.negated:
            return "negated"
        if self.happened < 0.5:
            return "unreal"
        return "past" if {"form:past", "form:perfect"} & set(self.features) else "real"


def judge(act: Token, depth: int = 0) -> Factuality:
    """How likely it is that an act, told by a verb, a copula or a noun, took place."""
    if act.dep_ in {"aux", "auxpass"} and act.head.pos_ in syntax.VERBAL and depth < _DEPTH:
        return judge(act.head, depth=depth + 1)  # "get lost", "be built"
    if act.pos_ in syntax.VERBAL or act.tag_.startswith("VB") or syntax.children(act, "aux", "auxpass"):
        return _verb(act, depth)
    if act.pos_ == "ADJ" and act.dep_ in {"acomp", "oprd"} and act.head.pos_ in syntax.VERBAL:
        return judge(act.head, depth=depth + 1)
    if act.dep_ == "conj" and act.tag_ in {"NN", "RB"} and act.head.tag_ in {"VB", "VBP"} and depth < _DEPTH:
        return judge(act.head, depth=depth + 1)  # "sign it and forward to me"
    mistaken = taken_for_noun(act)
    return _sum([mistaken], negated=False, embedding=None) if mistaken is not None else _noun(act, depth)


def taken_for_noun(act: Token) -> str | None:
    """The form of a verb that the model took for a noun: "you will LOVE it", "please google it", "Forward the mail"."""
    before = act.nbor(-1) if act.i > 0 else None
    after = act.nbor(1) if act.i + 1 < len(act.doc) else None
    if before is not None and before.tag_ == "MD":
        return f"form:{before.lemma_.lower()}"
    if before is not None and before.tag_ == "TO":
        return "form:to"
    plain = act.tag_ in {"NN", "NNP", "JJ", "RB"} and act.lower_ == act.lemma_.lower()
    if plain and any(word.lower_ == "please" for word in act.doc[max(act.i - 2, 0) : act.i]):
        return "form:imperative"
    if plain and act.tag_ == "RB":
        return None
    opens = before is None or (before.is_punct and before.dep_ == "punct")
    if plain and opens and after is not None and act.lower_ in ELLIPTIC:
        return "form:present:state"
    takes = after is not None and (after.tag_ in {"PRP", "PRP$", "DT"} or after.lower_ in {"into", "onto"})
    return "form:imperative" if plain and opens and takes else None


def _verb(verb: Token, depth: int) -> Factuality:
    clause = read_clause(verb)
    embedding = embedding_of(verb) if depth < _DEPTH else None
    features = [f"form:{clause.form}"]
    if clause.form in {"would", "could"} and syntax.lemma(verb) in embeddings().wishes:
        features = ["form:would like"]
    elif clause.form == "will" and syntax.lemma(verb) in _AVOWALS:
        features = ["form:would like"]
    elif clause.form in {"present", "progressive"}:
        features = [f"form:{clause.form}" + (":state" if syntax.lemma(verb) in embeddings().states else "")]
    if clause.form == "progressive" and syntax.lemma(verb) in embeddings().motions:
        features = ["form:progressive:motion"]
    if verb.dep_ == "amod":
        features = ["form:modifier"]
    elif verb.lower_ in embeddings().linking and verb.dep_ in {"prep", "advcl", "acl", "mark"}:
        features = ["form:linking"]
    above = _above(embedding, depth)
    features += _embedding_features(embedding, above, clause)
    inherits = clause.form in _NOT_FINITE and above is not None
    unreal = clause.form in UNREAL or clause.condition is not None
    if clause.negation is not None:
        features.append("not:unreal" if unreal else "not:embedded" if inherits else _negated(verb, clause.negation))
    if clause.question is not None:
        features.append(f"question:{clause.question}" + (":unreal" if unreal else ""))
    if clause.condition is not None:
        features.append("even if" if clause.condition == "even if" else "condition")
    features += _adverb_features(verb, clause)
    if verb.dep_ == "ROOT" and clause.form == "to":
        features.append("headline:to")
    return _sum(features, negated=clause.negation is not None, embedding=embedding)


def _negated(verb: Token, word: Token) -> str:
    """ "Gave no sign" and "does not know" tell of a state that holds, in part; "did not call" tells of no act."""
    if word.head.i != verb.i and word.head.dep_ in {"dobj", "attr"}:
        return "not:object"
    return "not:state" if syntax.lemma(verb) in embeddings().states else "not:real"


def _above(embedding: Embedding | None, depth: int) -> Factuality | None:
    """How real the embedding word itself is: that of its clause for an adjective, a noun's own for a noun."""
    if embedding is None:
        return None
    word = embedding.word
    return judge(word, depth=depth + 1)


def _embedding_features(embedding: Embedding | None, above: Factuality | None, clause: Clause) -> list[str]:
    if embedding is None or above is None:
        return []
    finite = clause.form not in _NOT_FINITE
    if embedding.way == "relative":
        return [f"relative:{above.state}"] + (["any"] if _is_indefinite(embedding.word) else [])
    if embedding.kind is not None:
        way = "clause" if finite and embedding.way == "clause" else "link" if "link" in embedding.way else "under"
        then = ":then" if way == "link" and finite and clause.form in {"past", "perfect"} else ""
        if embedding.kind == "desire" and _is_performative(embedding, clause):
            return ["performative"]
        if way == "clause" and clause.form in UNREAL:
            then = ":unreal"
        return [f"{way}:{embedding.kind}:{above.state}{then}"]
    way = embedding.way.replace("infinitive of noun", "noun to")
    tense = ":finite" if finite else ""
    if embedding.way in {"when", "adverbial"}:
        tense = f":{'now' if clause.form in {'present', 'progressive', 'perfect', 'present passive'} else 'then'}"
    return [f"{way}:other:{above.state}{tense}"]


def _is_performative(embedding: Embedding, clause: Clause) -> bool:
    """ "I would like to thank you" thanks."""
    act = next((c for c in embedding.word.children if c.dep_ == "xcomp"), None)
    return act is not None and clause.form == "to" and syntax.lemma(act) in embeddings().performatives


def _adverb_features(verb: Token, clause: Clause) -> list[str]:
    near = [child for child in verb.children if child.dep_ in {"advmod", "npadvmod", "intj", "dep", "mark", "prep"}]
    words = {word.lower_ for child in near for word in (child, *(w for w in child.children if w.dep_ in _TIMES))}
    found = []
    if words & _HABITS:
        found.append("habit")
    if words & _WILD:
        found.append("perhaps")
    if words & _ALMOST and clause.form in {"past", "perfect"}:
        found.append("almost")
    if clause.form in {"progressive", "present"} and words & _SOON:
        found.append("soon")
    if clause.form == "will" and syntax.lemma(verb) in _GOING_ON:
        found.append("continues")
    if "please" in words:
        found.append("please")
    if clause.form in {"present", "can"} and any(c.lower_ in {"you", "one"} for c in syntax.children(verb, "nsubj")):
        found.append("you")
    if any(c.dep_ == "advcl" and read_clause(c).condition is not None for c in verb.children):
        found.append("then:unreal" if clause.form in UNREAL else "then")
    subject = next(iter(syntax.children(verb, "nsubj", "nsubjpass")), None)
    if subject is not None and _is_indefinite(subject):
        found.append("any")
    return found


def _is_indefinite(word: Token) -> bool:
    return word.lower_ in _INDEFINITE or any(c.dep_ == "det" and c.lower_ in _INDEFINITE for c in word.children)


def _noun(noun: Token, depth: int) -> Factuality:
    embedding = embedding_of(noun) if depth < _DEPTH else None
    words = embeddings()
    features, negated = ["form:noun"], False
    for child in noun.children:
        if child.dep_ == "det" and child.lower_ in {"no", "neither"}:
            negated = True
        if child.dep_ in {"det"} and child.lower_ in _INDEFINITE:
            features.append("any")
        if child.dep_ in {"amod", "compound", "nmod", "advmod"}:
            kind = words.kind_of("modifier", child.lower_, child.lemma_.lower())
            if kind is not None:
                features.append(f"modifier:{kind}")
    if negated:
        features.append("not:noun")
    above = _above(embedding, depth)
    if embedding is not None and above is not None:
        negated_above = above.state == "negated" and negation_of(embedding.word) in set(noun.children)
        if embedding.kind is not None:
            features.append(f"{'link' if 'link' in embedding.way else 'object'}:{embedding.kind}:{above.state}")
        elif not negated_above:
            features.append(f"noun {embedding.way}:other:{above.state}" + (":the" if _is_definite(noun) else ""))
    return _sum(features, negated=negated, embedding=embedding)


def _is_definite(noun: Token) -> bool:
    return any(
        child.dep_ == "poss" or child.lower_ in {"the", "this", "that", "these", "those"} for child in noun.children
    )


def _sum(features: list[str], *, negated: bool, embedding: Embedding | None) -> Factuality:
    weights = happened_weights()
    score = sum(weights.of(feature) for feature in features)
    return Factuality(round(1 / (1 + math.exp(-score)), 4), tuple(features), negated, embedding)
