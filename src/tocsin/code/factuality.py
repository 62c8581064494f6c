"""Whether an act took place, as a probability: what its own clause says and what it hangs on.

Each feature is a name ("form:past", "clause:belief:negated") with a weight in log-odds from
``data/status/happened.yaml``. "Took place" means: by the time of writing, it happened or holds.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.code.clauses import UNREAL, Clause, is_unfinished, read_clause
from tocsin.code.embedding import embedding_of
from tocsin.code.embedding_complements import Embedding
from tocsin.code.mistaken import taken_for_other
from tocsin.domain.tokens import Token
from tocsin.ontology.embedding import embeddings
from tocsin.ontology.happened import happened_weights

_DEPTH = 6
_NOW = frozenset({"present", "progressive", "perfect", "present passive"})
_HABITS = frozenset(
    ["always", "usually", "often", "sometimes", "typically", "generally", "normally", "rarely", "seldom", "regularly"]
)
_INDEFINITE = frozenset(["any", "anyone", "anybody", "anything", "whoever", "whatever", "whichever", "wherever"])
_PERHAPS = frozenset(
    ["maybe", "perhaps", "possibly", "probably", "likely", "hopefully", "allegedly", "reportedly", "supposedly"]
)
_SOON = frozenset(["soon", "tomorrow", "tonight", "next", "shortly", "upcoming", "later"])
_ALMOST = frozenset({"almost", "nearly"})
# "I'll admit" admits; "will continue" goes on already.
_AVOWALS = frozenset({"admit", "concede", "confess", "recommend", "say"})
_GOING_ON = frozenset({"continue", "keep", "remain", "stay"})


@dataclass(frozen=True, slots=True)
class Factuality:
    """``happened`` is the probability that the act took place; ``features`` are what decided."""

    happened: float
    features: tuple[str, ...]
    negated: bool = False
    embedding: Embedding | None = None

    @property
    def state(self) -> str:
        """What the act is to one that it embeds: ``past``, ``real`` (it holds), ``negated`` or ``unreal``."""
        if self.negated or "noun noun:other:negated" in self.features:  # "cannot find a way to"
            return "negated"
        if self.happened < 0.5:
            return "unreal"
        return "past" if {"form:past", "form:perfect"} & set(self.features) else "real"


def judge(act: Token, depth: int = 0) -> Factuality:
    """How likely it is that an act, told by a verb, a copula, a predicate or a noun, took place.

    ``depth`` counts the words already seen on the way up; far up nothing embeds any more.
    """
    if depth < _DEPTH and (bearer := _told_by_another(act)) is not None:
        return judge(bearer, depth + 1)
    if act.pos_ in syntax.VERBAL or act.tag_.startswith("VB") or syntax.children(act, "aux", "auxpass"):
        return _verb(act, depth)
    mistaken = taken_for_other(act)
    return _sum([mistaken]) if mistaken is not None else _noun(act, depth)


def _told_by_another(act: Token) -> Token | None:
    """The verb that says how real a word is: of "lost" in "get lost", of "insolvent" in "be insolvent"."""
    is_verbal = act.head.pos_ in syntax.VERBAL
    if act.dep_ in {"aux", "auxpass"} and is_verbal:
        return act.head
    if act.pos_ == "ADJ" and act.dep_ in {"acomp", "oprd"} and is_verbal:
        return act.head
    if act.dep_ == "conj" and act.tag_ in {"NN", "RB"} and act.head.tag_ in {"VB", "VBP"}:
        return act.head  # "sign it and forward to me"
    return None


def _sum(features: list[str], *, negated: bool = False, embedding: Embedding | None = None) -> Factuality:
    weights = happened_weights()
    score = sum(weights.of(feature) for feature in features)
    return Factuality(round(1 / (1 + math.exp(-score)), 4), tuple(features), negated, embedding)


def _verb(verb: Token, depth: int) -> Factuality:
    clause = read_clause(verb)
    embedding = embedding_of(verb) if depth < _DEPTH else None
    features = [_form(verb, clause)]
    if embedding is not None:
        features += _embedded(embedding, judge(embedding.word, depth + 1), clause)
    if clause.negation is not None:
        features.append(_negated(verb, clause, embedded=embedding is not None))
    features += [*_mood(clause), *_company(verb, clause), *_apart(verb, clause)]
    return _sum(features, negated=clause.negation is not None, embedding=embedding)


def _form(verb: Token, clause: Clause) -> str:
    words, lemma = embeddings(), syntax.lemma(verb)
    if verb.dep_ == "amod":
        return "form:modifier"
    if verb.lower_ in words.linking and verb.dep_ in {"prep", "advcl", "acl", "mark"}:
        return "form:linking"
    if (clause.form in {"would", "could"} and lemma in words.wishes) or (clause.form == "will" and lemma in _AVOWALS):
        return "form:would like"
    if clause.form == "progressive" and lemma in words.motions:
        ours = any(child.lower_ in {"i", "we", "you"} for child in syntax.children(verb, "nsubj"))
        return "form:progressive:motion" + (":we" if ours else "")  # "we are leaving": mostly what is arranged
    if clause.form in {"present", "progressive"} and lemma in words.states:
        return f"form:{clause.form}:state"
    return f"form:{clause.form}"


def _embedded(embedding: Embedding, above: Factuality, clause: Clause) -> list[str]:
    """What the embedding word adds, which is itself real, past, negated or unreal."""
    finite = not is_unfinished(clause.form)
    if embedding.way == "relative":
        return [f"relative:{above.state}"] + (["any"] if _is_indefinite(embedding.word) else [])
    if embedding.kind is None:
        way = embedding.way.replace("infinitive of noun", "noun to")
        tense = ":finite" if finite else ""
        if way in {"when", "adverbial"}:
            tense = ":now" if clause.form in _NOW else ":then"
        return [f"{way}:other:{above.state}{tense}"]
    if embedding.kind == "desire" and clause.form == "to" and _is_performative(embedding):
        return ["performative"]
    way = "clause" if finite and embedding.way == "clause" else "link" if "link" in embedding.way else "under"
    tense = ":unreal" if way == "clause" and clause.form in UNREAL else ""
    if way == "link" and finite and clause.form in {"past", "perfect"}:
        tense = ":then"
    return [f"{way}:{embedding.kind}:{above.state}{tense}"]


def _is_performative(embedding: Embedding) -> bool:
    """ "I would like to thank you" thanks."""
    act = next((child for child in embedding.word.children if child.dep_ == "xcomp"), None)
    return act is not None and syntax.lemma(act) in embeddings().performatives


def _negated(verb: Token, clause: Clause, *, embedded: bool) -> str:
    """ "Gave no sign" and "does not know" tell of a state that holds, in part; "did not call" tells of no act."""
    word = clause.negation
    if clause.form in UNREAL or clause.condition is not None:
        return "not:unreal"
    if embedded and is_unfinished(clause.form):
        return "not:embedded"
    if word is not None and word.head.i != verb.i and word.head.dep_ in {"dobj", "attr"}:
        return "not:object"
    return "not:state" if syntax.lemma(verb) in embeddings().states else "not:real"


def _mood(clause: Clause) -> Iterator[str]:
    unreal = clause.form in UNREAL or clause.condition is not None
    if clause.question is not None:
        yield f"question:{clause.question}" + (":unreal" if unreal else "")
    if clause.condition is not None:
        yield "even if" if clause.condition == "even if" else "condition"


def _company(verb: Token, clause: Clause) -> Iterator[str]:
    """What adverbs and the like say: "usually", "perhaps", "almost", "tomorrow", "please"."""
    near = [child for child in verb.children if child.dep_ in {"advmod", "npadvmod", "intj", "dep", "mark", "prep"}]
    words = {word.lower_ for child in near for word in (child, *syntax.children(child, "amod", "pobj"))}
    if words & _HABITS:
        yield "habit"
    if words & _PERHAPS:
        yield "perhaps"
    if words & _ALMOST and clause.form in {"past", "perfect"}:
        yield "almost"
    if words & _SOON and clause.form in {"progressive", "present"}:
        yield "soon"
    if clause.form == "will" and syntax.lemma(verb) in _GOING_ON:
        yield "continues"
    if "please" in words:
        yield "please"


def _apart(verb: Token, clause: Clause) -> Iterator[str]:
    """What the subject and the clauses beside it say: "you pay", "anyone who", "if …, then"."""
    subject = next(iter(syntax.children(verb, "nsubj", "nsubjpass")), None)
    if subject is not None and subject.lower_ in {"you", "one"} and clause.form in {"present", "can"}:
        yield "you"
    if subject is not None and _is_indefinite(subject):
        yield "any"
    if any(child.dep_ == "advcl" and read_clause(child).condition is not None for child in verb.children):
        yield "then:unreal" if clause.form in UNREAL else "then"
    if verb.dep_ == "ROOT" and clause.form == "to":  # "just to say"; else a headline
        avowed = verb.i <= 2 and syntax.lemma(verb) in embeddings().performatives
        yield "performative" if avowed else "headline:to"


def _noun(noun: Token, depth: int) -> Factuality:
    embedding = embedding_of(noun) if depth < _DEPTH else None
    negated = any(child.dep_ == "det" and child.lower_ in {"no", "neither"} for child in noun.children)
    features = ["form:noun", *_modifiers(noun), *(["not:noun"] if negated else [])]
    if embedding is not None:
        above = judge(embedding.word, depth + 1)
        if embedding.kind is not None:
            features.append(f"{'link' if 'link' in embedding.way else 'object'}:{embedding.kind}:{above.state}")
        elif not (negated and above.negated):  # "held no talks" is one negation
            features.append(f"noun {embedding.way}:other:{above.state}" + (":the" if _is_definite(noun) else ""))
    return _sum(features, negated=negated, embedding=embedding)


def _modifiers(noun: Token) -> Iterator[str]:
    for child in noun.children:
        if child.dep_ == "det" and child.lower_ in _INDEFINITE:
            yield "any"
        if child.dep_ in {"amod", "compound", "nmod", "advmod"}:
            kind = embeddings().kind_of("modifier", child.lower_, child.lemma_.lower())
            if kind is not None:
                yield f"modifier:{kind}"


def _is_indefinite(word: Token) -> bool:
    return word.lower_ in _INDEFINITE or any(c.dep_ == "det" and c.lower_ in _INDEFINITE for c in word.children)


def _is_definite(noun: Token) -> bool:
    pointing = {"the", "this", "that", "these", "those"}
    return any(child.dep_ == "poss" or child.lower_ in pointing for child in noun.children)
