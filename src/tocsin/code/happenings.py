"""Every word of a sentence that tells of an act, an event or a state, with its status and whether it took place."""

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.factuality import Factuality, judge
from tocsin.code.mistaken import taken_for_other
from tocsin.code.status import find_status
from tocsin.domain import Article, Status
from tocsin.domain.parsed import Sentence
from tocsin.domain.tokens import Token
from tocsin.ontology.act_nouns import is_act_noun
from tocsin.ontology.embedding import embeddings

REAL = frozenset({"happened", "ongoing"})
_PREDICATES = frozenset({"acomp", "ROOT", "oprd", "conj", "attr"})


@dataclass(frozen=True, slots=True)
class Happening:
    """An act word of an article: its offsets, its status, the probability that it took place, and what decided.

    ``told_by`` is where the word of speech starts that the act hangs on, if there is one: "said it would close".
    """

    start: int
    end: int
    text: str
    status: Status
    happened: float
    features: tuple[str, ...]
    told_by: int | None = None


def find_happenings(article: Article, sentence: Sentence) -> Iterator[Happening]:
    """The act words of a sentence, in order."""
    context = Context(article, sentence, (), {}, {}, {}, {}, (), (), brief=False)
    for token in sentence.doc:
        if tells_of_act(token):
            judged = judge(token)
            start = sentence.start + token.idx
            yield Happening(
                start=start,
                end=start + len(token),
                text=article.text[start : start + len(token)],
                status=_status(token, judged, context),
                happened=judged.happened,
                features=judged.features,
                told_by=_told_by(judged, sentence),
            )


def tells_of_act(token: Token) -> bool:
    """Whether a word tells of an act, an event or a state: a verb, a copula, an event noun, a predicate adjective."""
    if (token.dep_ in {"aux", "auxpass"} and token.lemma_.lower() != "get") or not token.is_alpha:
        return False
    if token.pos_ in syntax.VERBAL or token.tag_.startswith("VB") or _is_joined_to_verb(token):
        return True
    if token.pos_ in {"ADJ", "ADV", "NOUN", "PROPN"} and taken_for_other(token) is not None:
        return True
    if token.pos_ == "ADJ":
        return token.dep_ in _PREDICATES or token.lower_.endswith(("ed", "ing"))
    named = token.pos_ == "PROPN" and token.ent_type_ in {"PERSON", "GPE", "LOC", "NORP"}
    is_noun = token.pos_ in {"NOUN", "PROPN"}
    return is_noun and ((not named and is_act_noun(syntax.lemma(token))) or _bears_clause(token))


def _is_joined_to_verb(token: Token) -> bool:
    """A verb taken for something else: "sign it and forward to me"."""
    return token.dep_ == "conj" and token.head.pos_ == "VERB" and token.tag_ in {"NN", "RB"}


def _bears_clause(token: Token) -> bool:
    """A verb taken for a noun, with a verb's company: "they box", "i will party"."""
    return bool(syntax.children(token, "aux", "dobj", "neg", "ccomp", "prt")) or (
        bool(syntax.children(token, "nsubj")) and not syntax.children(token, "cop", "det", "amod", "poss", "compound")
    )


def _status(token: Token, judged: Factuality, context: Context) -> Status:
    """The status that the coder's rules give, unless the probability says otherwise."""
    is_noun = token.pos_ not in syntax.VERBAL
    status: Status = find_status(token, context, is_noun=is_noun).status
    likely = judged.happened >= 0.5
    if likely == (status in REAL):
        return status
    if likely:
        return "happened"
    if "condition" in judged.features:
        return "hypothetical"
    if judged.negated:
        return "denied"
    kind = judged.embedding.kind if judged.embedding is not None else None
    governed: str = embeddings().kinds[kind].status if kind is not None else "hypothetical"
    return "hypothetical" if governed in REAL else governed  # type: ignore[return-value]  # a test checks the data file


def _told_by(judged: Factuality, sentence: Sentence) -> int | None:
    embedding = judged.embedding
    told = (
        embedding is not None and embedding.way == "clause" and embedding.kind in {"claim", "threat", "offer", "belief"}
    )
    return sentence.start + embedding.word.idx if told and embedding is not None else None
