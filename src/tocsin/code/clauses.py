"""The form of a verb's clause: tense, aspect, mood and polarity, as its own words show them."""

from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.domain.tokens import Token

_MODALS = {
    "'ll": "will", "’ll": "will", "wo": "will", "shall": "will", "'d": "would", "’d": "would", "ca": "can",
    "ought": "should", "might": "may",
}  # fmt: skip
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "'s", "of"})
_PAST_BE = frozenset({"was", "were", "got"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "barely", "scarcely", "neither", "nor", "nt"})
_NO_WORDS = frozenset({"nobody", "none", "nothing", "no"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "assuming", "supposing"})
# Verbs whose subject "I" or "it" may be left out: "Thank you", "Hope so".
ELLIPTIC = frozenset(
    {"thank", "hope", "love", "guess", "wish", "appreciate", "miss", "hate", "suppose", "sound", "seem", "look forward"}
)
_DEGREES = frozenset(
    {
        "absolutely",
        "certainly",
        "definitely",
        "greatly",
        "highly",
        "really",
        "sincerely",
        "strongly",
        "totally",
        "truly",
    }
)
# Forms without a tense.
_UNFINISHED = frozenset({"to", "to have", "gerund", "bare", "done"})
# Forms that tell of no act that took place.
UNREAL = frozenset({"will", "would", "can", "could", "may", "must", "should", "need", "imperative", "be to"})


@dataclass(frozen=True, slots=True)
class Clause:
    """``form`` is a tense, a modal or a mood; ``negation`` the word that negates; ``question`` is "yes/no", "which" or None."""

    form: str
    negation: Token | None
    question: str | None
    condition: str | None


def read_clause(verb: Token) -> Clause:
    """The clause of a verb or copula. A verb joined to another without a tense of its own shares the other's words."""
    bearer = _bearer(verb)
    question = _question(bearer)
    form = _form(verb, bearer)
    return Clause(form, negation_of(verb) or _shared_negation(verb, bearer), question, _condition(bearer))


def is_unfinished(form: str) -> bool:
    """Whether a form has no tense: what it hangs on says whether it took place."""
    return form in _UNFINISHED


def _bearer(verb: Token) -> Token:
    """The verb that bears the tense: the first of "may attack and expel"."""
    while (
        verb.dep_ == "conj"
        and verb.head.pos_ in syntax.VERBAL
        and not syntax.children(verb, "aux", "auxpass", "nsubj", "nsubjpass", "expl")
        and (verb.tag_ in {"VB", verb.head.tag_} or (verb.tag_ == "VBP" and _auxiliaries(verb.head)))
    ):
        verb = verb.head
    return verb


def _auxiliaries(verb: Token) -> list[str]:
    return [child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}]


def _form(verb: Token, bearer: Token) -> str:  # noqa: PLR0911 - one line a form
    words = set(_auxiliaries(bearer))
    modal = next((c for c in bearer.children if c.dep_ in {"aux", "auxpass"} and c.tag_ == "MD"), None)
    if modal is not None:
        return _modal_form(bearer, modal, words)
    if "to" in words:
        return "to have" if "have" in words and bearer.tag_ == "VBN" else "to"
    if _is_imperative(bearer, words):
        return "imperative"
    if bearer.tag_ == "VBN":
        return _participle_form(verb, bearer, words)
    if bearer.tag_ == "VBG":
        return "past progressive" if words & {"was", "were"} else "progressive" if words else "gerund"
    if bearer.tag_ == "VB":
        return _base_form(bearer, words)
    return "past" if bearer.tag_ == "VBD" else "present"


def _modal_form(bearer: Token, modal: Token, words: set[str]) -> str:
    name = _MODALS.get(modal.lower_, modal.lower_)
    name = name if name in UNREAL else "would"
    return f"{name} have" if bearer.tag_ == "VBN" and words & {"have", "'ve", "’ve", "of"} else name


def _participle_form(verb: Token, bearer: Token, words: set[str]) -> str:
    if words & (_HAVE - {"'s", "of"}) or {"'s", "been"} <= words:
        return "perfect"
    if words & _PAST_BE:
        return "past"
    if words:
        return "present passive"
    return "done" if verb.dep_ in {"xcomp", "ccomp", "conj"} and bearer.dep_ in {"xcomp", "ccomp"} else "participle"


def _base_form(bearer: Token, words: set[str]) -> str:
    if words & {"did", "do", "does"}:
        return "past" if "did" in words else "present"
    if bearer.lower_ != bearer.lemma_.lower():
        return "past"  # "Took my car in": the subject is left out
    if any(child.lower_ == "please" for child in bearer.children):
        return "imperative"
    if bearer.dep_ in {"conj", "parataxis"} and not syntax.children(bearer, "nsubj", "nsubjpass"):
        return "imperative"
    return "present" if bearer.dep_ in {"ROOT", "conj", "parataxis"} else "bare"


def _is_imperative(verb: Token, words: set[str]) -> bool:  # noqa: PLR0911 - one line a condition
    """ "Call me", "do not call", "please call": a bare form without a subject, not held by a verb above."""
    if verb.tag_ in {"VB", "VBP"} and verb.i > 0 and verb.nbor(-1).lower_ == "please":
        return True
    if verb.tag_ not in {"VB", "VBP"} or syntax.children(verb, "nsubj", "nsubjpass", "expl", "csubj"):
        return False
    if words - {"do"} or verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis", "dep", "advcl"}:
        return False
    if verb.dep_ == "conj" and (verb.head.dep_ != "ROOT" or syntax.children(verb.head, "nsubj", "nsubjpass")):
        return verb.tag_ == "VB" and _no_mark(verb) and verb.i > 0 and verb.nbor(-1).lower_ in {"please", ",", "-"}
    if verb.dep_ in {"ccomp", "advcl"} and (verb.head.i < verb.i or not _no_mark(verb)):
        return False
    if verb.lower_ != verb.lemma_.lower() or _has_noun_before(verb):
        return False
    if any(child.lower_ in _DEGREES for child in verb.children if child.i < verb.i):
        return False  # "highly recommend it"
    word = verb.lemma_.lower()
    return not (word in ELLIPTIC or (word == "look" and any(c.lower_ == "forward" for c in verb.children)))


def _has_noun_before(verb: Token) -> bool:
    """ "Markets rally": a subject that the parser took for something else."""
    before = verb.nbor(-1) if verb.i > 0 else None
    return (
        before is not None
        and before.pos_ in {"NOUN", "PROPN", "PRON"}
        and before.head.i == verb.i
        and before.dep_ in {"compound", "dep", "nmod", "nsubj"}
    )


def _no_mark(verb: Token) -> bool:
    return not any(child.dep_ in {"mark", "advmod"} and child.tag_ in {"IN", "WRB"} for child in verb.children)


def negation_of(verb: Token) -> Token | None:
    """The word that negates a verb: "not", "never", "no" before its subject, object or attribute, "nobody"."""
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ in {"advmod", "cc", "preconj"} and child.lower_ in _NEGATIONS):
            return child
    for child in syntax.children(verb, "nsubj", "nsubjpass", "dobj", "attr", "dative"):
        if child.lower_ in _NO_WORDS:
            return child
        for word in child.children:
            if (word.dep_ == "det" and word.lower_ in {"no", "neither"}) or (word.i < child.i and word.lower_ == "not"):
                return word  # "not a single government"
    return None


def _shared_negation(verb: Token, bearer: Token) -> Token | None:
    if verb.i == bearer.i or any(child.lower_ == "but" for child in bearer.children if bearer.i < child.i < verb.i):
        return None
    own = [c for c in bearer.children if c.dep_ == "neg"]
    return own[0] if own and verb.tag_ in {"VB", "VBG", "VBN"} else None


def _question(verb: Token) -> str | None:
    """Whether a main clause asks, and for what: "did he leave?", "when did he leave?"."""
    top = verb
    while top.dep_ in {"conj", "xcomp"} and top.head.pos_ in syntax.VERBAL:
        top = top.head
    if top.dep_ not in {"ROOT", "ccomp", "parataxis", "conj"} or not _ends_with_mark(top):
        return None
    subject = next(iter(syntax.children(top, "nsubj", "nsubjpass", "expl")), None)
    if any(child.tag_ in {"WP", "WRB", "WDT", "WP$"} for child in top.subtree if child.i < top.i):
        return "which"
    if subject is None:
        return "yes/no" if top.dep_ == "ROOT" and top.i <= 2 else None
    inverted = any(c.dep_ in {"aux", "auxpass"} and c.i < subject.i for c in top.children) or top.i < subject.i
    return "yes/no" if inverted or top.dep_ == "ROOT" else None


def _ends_with_mark(verb: Token) -> bool:
    return any(child.dep_ == "punct" and child.text.startswith("?") for child in verb.children) or (
        verb.dep_ == "ROOT" and any("?" in token.text for token in [*verb.subtree][-2:])
    )


def _condition(verb: Token) -> str | None:
    """The word that makes the clause a condition: "if", "unless"."""
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in _CONDITIONS:
            even = child.i > 0 and child.nbor(-1).lower_ == "even"
            return "even if" if even else child.lower_
        if child.dep_ == "aux" and child.lower_ == "should" and verb.dep_ == "advcl" and child.i == verb.left_edge.i:
            return "should"
    return None
