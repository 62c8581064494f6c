"""What the language model gets wrong: verbs taken for nouns ("please google it"), clauses joined to the wrong verb."""

from tocsin.code import syntax
from tocsin.code.clauses import ELLIPTIC
from tocsin.domain.tokens import Token


def taken_for_other(act: Token) -> str | None:
    """The form of a verb that was taken for another part of speech, as a feature's name; ``None`` if it was not."""
    before = act.nbor(-1) if act.i > 0 else None
    if before is not None and before.tag_ == "MD":
        return f"form:{before.lemma_.lower()}"
    if before is not None and before.tag_ == "TO":
        return "form:will" if before.i > 0 and before.nbor(-1).lower_ == "going" else "form:to"
    if act.tag_ not in {"NN", "NNP", "JJ", "RB"} or act.lower_ != act.lemma_.lower():
        return None
    if any(word.lower_ == "please" for word in act.doc[max(act.i - 2, 0) : act.i]):
        return "form:imperative"
    return _opening(act, before) if act.tag_ != "RB" else None


def _opening(act: Token, before: Token | None) -> str | None:
    """ "Forward the mail", "Hope you are well": the first word, with what only a verb takes behind it."""
    after = act.nbor(1) if act.i + 1 < len(act.doc) else None
    if after is None or not (before is None or (before.is_punct and before.dep_ == "punct")):
        return None
    if act.lower_ in ELLIPTIC:
        return "form:present:state"
    takes = after.tag_ in {"PRP", "PRP$", "DT"} or after.lower_ in {"into", "onto"}
    return "form:imperative" if takes else None


def is_gerund_object(verb: Token) -> bool:
    """Whether a gerund is what a phrasal verb is about, though parsed as an adverbial: "ruled out sending troops"."""
    before = verb.nbor(-1) if verb.i else None
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and before is not None
        and before.dep_ == "prt"
        and before.head == verb.head
    )


def is_misjoined(verb: Token) -> bool:
    """A bare infinitive that the parser joins to the verb above: "threatened to close the office, demolish the park"."""
    head = verb.head
    return (
        verb.dep_ == "conj"
        and verb.lower_ == verb.lemma_.lower() != head.lower_
        and head.lower_ != head.lemma_.lower()
        and not syntax.children(verb, "aux", *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
        and any(child.tag_ == "VB" for child in syntax.children(head, "xcomp"))
    )


def is_misread_noun(verb: Token) -> bool:
    """Whether a noun was read as a clause: "killed in tank shelling", whose subject would be those killed."""
    if (
        verb.tag_ != "VBG"
        or verb.dep_ not in {"advcl", "acl"}
        or verb.i == 0
        or syntax.children(verb, *syntax.OBJECTS, "ccomp", "xcomp")
    ):
        return False
    before = verb.nbor(-1)
    return before.pos_ == "NOUN" and before.dep_ == "pobj" and syntax.is_passive(verb.head)
