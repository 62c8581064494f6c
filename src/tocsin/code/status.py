"""Whether an act happened, or is only planned, threatened, demanded, offered, denied or supposed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.embedding import embedding_of
from tocsin.code.mistaken import is_gerund_object, is_misjoined
from tocsin.domain import Status
from tocsin.domain.tokens import Token
from tocsin.ontology.cues import status_cues
from tocsin.ontology.embedding import embeddings

_TRACES = frozenset(
    {"sign", "evidence", "indication", "proof", "trace", "word", "report", "plan", "intention", "need", "reason"}
)
# "Dared to attack", "used drones to attack": what follows is as real as they are.
_FACTUAL = frozenset(
    {"dare", "manage", "use", "proceed", "help", "go", "get", "begin", "start", "commence", "succeed", "rush", "hurry"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_RELATIVE_CONDITIONS = frozenset({"if", "unless", "lest", "whether", "provided"})


_NO_SIGN = re.compile(r"\bno (?:\w+ )?(?:evidence|indication|proof|sign|trace)s?(?: \w+){0,2} of\b")
_SIGHT = 12  # words before a verb in which "no sign of" is looked for


@dataclass(frozen=True, slots=True)
class Reality:
    """A status and the word that decided it; ``negated`` acts did not take place; ``by`` is the governing word."""

    status: Status
    cue: str
    negated: bool = False
    by: Token | None = None


def find_status(anchor: Token, context: Context, *, is_noun: bool = False) -> Reality:
    """The status of an act told by a verb, or by a noun (then its modifiers and governor count)."""
    decided = next(_noun_cues(anchor) if is_noun else _verb_cues(anchor), None)
    if decided is None and is_noun:
        decided = next(_governors(anchor), None)
    if decided is not None:
        return decided
    return _tense(anchor, context) if not is_noun else Reality("happened", "reported by a noun")


def _verb_cues(verb: Token) -> Iterator[Reality]:
    cues = status_cues()
    own = verb
    negated = _is_negated(own)
    modal = _modal(own)
    if negated and (modal is None or modal.lower_ not in {"must", "should"}):
        yield Reality("denied", negated.text, negated=True, by=modal)
    if modal is not None:
        status = cues.modals[modal.lower_]
        if modal.lower_ in {"would", "'d"} and _in_reported_future(verb):
            status = "planned"
        yield Reality(_as_status(status), modal.text, by=modal)
    if _is_going_to(verb):
        yield Reality("planned", "going to")
    if verb.tag_ == "VBN" and verb.dep_ == "amod":
        yield Reality("happened", verb.text)
    if any(child.dep_ == "mark" and child.lower_ in _RELATIVE_CONDITIONS for child in verb.children):
        yield Reality("hypothetical", "if")
    if verb.dep_ == "advcl" and verb.head.tag_ == "VB" and any(child.lower_ == "until" for child in verb.lefts):
        yield Reality("hypothetical", "until")  # "asked the council to suspend Niger until it apologised"
    yield from _reversed(verb)
    yield from _governors(verb)
    yield from _unseen(verb)


def _noun_cues(noun: Token) -> Iterator[Reality]:
    cues = status_cues()
    for child in noun.children:
        word = syntax.lemma(child)
        if child.dep_ in {"amod", "compound"} and (child.lower_ in cues.modifiers or word in cues.modifiers):
            yield Reality(
                _as_status(cues.modifiers.get(child.lower_, cues.modifiers.get(word, "happened"))), child.text
            )
        if child.dep_ == "det" and child.lower_ == "no":
            yield Reality("denied", "no", negated=True)


def _reversed(verb: Token) -> Iterator[Reality]:
    """ "Did not fail to attack": it did. "Without attacking", "too weak to attack": it did not."""
    embedding = embedding_of(verb)
    if embedding is None or embedding.kind not in {"failure", "averted"}:
        return
    word = embedding.word
    links, is_adjective = embedding.way.startswith("link"), word.pos_ == "ADJ"
    if links or (is_adjective and word.lemma_.lower() not in status_cues().adjectives):
        yield Reality("denied", "without" if links else word.text, negated=True, by=word)
    elif embedding.kind == "failure" and word.pos_ in syntax.VERBAL and _is_negated(word) and _modal(word) is None:
        yield Reality("happened", f"not {word.text}", by=word)


def _governors(token: Token) -> Iterator[Reality]:
    """Walk up from the act to the words it hangs on, until one decides or a main clause is reached."""
    yield from _torn_governor(token)
    below, depth = token, 0
    while depth < 5:
        label, head = below.dep_, below.head
        if head.i == below.i or label in {"relcl", "parataxis"} or (label == "acl" and _is_participle(below)):
            return  # "rescue the girls held captive": the rescue is planned, the captivity is a fact
        if is_misjoined(below) or is_gerund_object(below):
            label = "xcomp"
        if label == "conj" and head.pos_ == below.pos_:
            below = head
            # "threatened to close and blow up": the governor of the first holds for the second
            if _has_own_tense(token) and not is_misjoined(token):
                return
            continue
        if label in {"dobj", "nsubjpass"} and _is_presupposed(below, head):
            return  # "vowed to avenge the killing": whatever becomes of the vow, there was one
        decided = _governor(head, label, token)
        if decided is not None:
            yield decided
        if label == "advcl" and not _is_purpose(below):
            return
        below, depth = head, depth + 1


def _unseen(verb: Token) -> Iterator[Reality]:
    """ "No sign so far of troops moving in": what nobody sees is not told as done. The parser seldom hangs it together."""
    before = " ".join(token.lower_ for token in verb.doc[max(0, verb.i - _SIGHT) : verb.i])
    found = _NO_SIGN.search(before) if verb.tag_ == "VBG" else None
    if found is not None:
        yield Reality("hypothetical", found[0])


def _torn_governor(gerund: Token) -> Iterator[Reality]:
    """ "Oppose sending", where the parser tears them apart."""
    before = gerund.nbor(-1) if gerund.tag_ == "VBG" and gerund.i else None
    if before is not None and before.pos_ == "VERB" and before is not gerund.head:
        decided = _governor(before, "xcomp", gerund)
        if decided is not None:
            yield decided


def _is_presupposed(noun: Token, verb: Token) -> bool:
    """Whether a verb takes for granted that there was this very act: "condemned the raid", not "will punish any raid"."""
    known = any(child.dep_ == "poss" or child.lower_ in _DEFINITE for child in noun.children)
    return known and embeddings().kind_of("verb_noun", syntax.lemma(verb)) == "factive"


def _governor(head: Token, label: str, token: Token) -> Reality | None:  # noqa: C901, PLR0911, PLR0912 - one line a construction
    cues = status_cues()
    word = syntax.lemma(head)
    if label in {"xcomp", "advcl"} and word in _FACTUAL:
        return next(_verb_cues(head), Reality("happened", head.text))
    if label == "advcl" and _is_purpose(token):
        return Reality("planned", f"to {token.text}", by=head)
    if head.pos_ in syntax.VERBAL:
        embedded = label in {
            "xcomp",
            "ccomp",
            "pcomp",
            "dobj",
            "prep",
            "pobj",
            "nsubjpass",
            "acl",
            "oprd",
            "dative",
            "nsubj",
        }
        status = cues.verbs.get(word)
        if status is None or not embedded or (label == "nsubj" and not syntax.is_passive(head)):
            return _modal_above(head, label)
        if status == "happened":
            return _modal_above(head, "xcomp" if word == "let" else label)
        if (
            status in {"demanded", "planned"}
            and label in {"dobj", "prep", "nsubj"}
            and word in {"order", "seek", "work", "move", "look", "set", "choose", "decide", "direct", "command"}
        ):
            return None
        if label == "ccomp" and status in {"planned", "demanded", "offered", "threatened"} and _is_past(token):
            return None  # "determined that both had violated it"
        if _is_negated(head) and status in {"planned", "threatened", "offered"}:
            return Reality("denied", f"not {head.text}", negated=True, by=head)
        return Reality(_as_status(status), head.text, by=head, negated=status == "denied")
    if word in _TRACES and any(child.dep_ == "det" and child.lower_ == "no" for child in head.children):
        return Reality("denied", f"no {head.text}", by=head, negated=True)
    if head.pos_ in {"NOUN", "PROPN"} and label in {"acl", "prep", "compound", "pobj", "pcomp"}:
        status = cues.nouns.get(word)
        if status is not None and status != "happened":
            return Reality(_as_status(status), head.text, by=head, negated=status == "denied")
    if head.pos_ == "ADJ":
        status = cues.adjectives.get(word)
        if status is not None:
            return Reality(_as_status(status), head.text, by=head, negated=status == "denied")
    return None


def _modal_above(head: Token, label: str) -> Reality | None:
    """A modal or condition over the verb above reaches down: "may have to withdraw", "if it keeps firing"."""
    if label in {"ccomp", "nsubj"}:
        return None
    modal = _modal(head)
    if modal is not None:
        return Reality(_as_status(status_cues().modals[modal.lower_]), modal.text, by=head)
    if _is_negated(head) and label in {"dobj", "xcomp"}:
        return Reality("denied", "not", negated=True, by=head)
    return None


def _tense(verb: Token, context: Context) -> Reality:
    """What an act's own tense says, when nothing above it decides."""
    past = syntax.past_above(verb)
    if past is not None:  # "sent a list of demands, that it close the base and cut ties"
        nouns = [syntax.lemma(noun) for noun in syntax.objects(past)]
        status = next((status_cues().nouns[noun] for noun in nouns if noun in status_cues().nouns), "hypothetical")
        return Reality(_as_status(status), past.text, by=past)
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "am", "'s", "'re", "been", "being"}:
        return Reality("ongoing", verb.text)
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and not auxiliaries and not context.sentence.headline:
        return (
            Reality("demanded", "imperative") if not syntax.children(verb, "nsubj") else Reality("happened", verb.text)
        )
    if verb.tag_ == "VB" and auxiliaries == {"to"} and context.sentence.headline:
        return Reality("planned", "headline infinitive")
    if verb.tag_ == "VB" and auxiliaries == {"to"}:
        return Reality("hypothetical", f"to {verb.text}")
    return Reality("happened", verb.text)


def _modal(verb: Token) -> Token | None:
    modals = status_cues().modals
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass"} and child.tag_ == "MD" and child.lower_ in modals:
            return child
    if verb.dep_ == "conj" and verb.head.pos_ in syntax.VERBAL and not _has_own_tense(verb):
        return _modal(verb.head)
    return None


def _is_negated(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "neg" or (
            child.dep_ in {"advmod", "cc", "preconj"} and child.lower_ in {"never", "hardly", "neither"}
        ):
            return child
    for child in syntax.children(verb, "nsubj", "nsubjpass", "dobj"):
        if child.lower_ in {"nobody", "none", "nothing"} or any(
            (word.dep_ == "det" and word.lower_ == "no") or (word.i < child.i and word.lower_ in {"not", "hardly"})
            for word in child.children
        ):
            return child
    return None


def _is_going_to(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going" and any(child.lower_ == "to" for child in verb.children)


def _is_purpose(verb: Token) -> bool:
    """An infinitive of purpose: "used balloons to send leaflets"."""
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _has_own_tense(verb: Token) -> bool:
    return bool(syntax.children(verb, "aux", "auxpass", "nsubj", "nsubjpass")) or verb.tag_ in {"VBD", "VBZ", "VBP"}


def _is_participle(verb: Token) -> bool:
    """A reduced relative clause: "the girls held captive"; not "evidence that he attacked"."""
    return verb.tag_ in {"VBN", "VBG"} and not any(child.dep_ in {"mark", "aux"} for child in verb.children)


def _is_past(verb: Token) -> bool:
    """A finite past: "violated", "had violated"."""
    return verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and any(child.lower_ in {"had", "has", "have", "was", "were"} for child in verb.children)
    )


def _in_reported_future(verb: Token) -> bool:
    """ "said it would withdraw": a future seen from the past."""
    return (
        verb.dep_ in {"ccomp", "xcomp", "relcl", "conj"}
        and verb.head.tag_ in {"VBD", "VBN", "VBZ", "VBP"}
        and not any(
            child.dep_ == "advcl" and any(mark.lower_ == "if" for mark in child.children) for child in verb.children
        )
    )


def _as_status(word: str) -> Status:
    return word  # type: ignore[return-value]  # the data file's keys are the statuses; a test checks them
