"""Verbs that the language model takes for nouns, as it does in hasty writing: "you will LOVE it", "please google it"."""

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
