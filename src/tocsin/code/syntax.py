"""Questions about a parsed sentence: who is the subject, what is the object, which words stand where.

spaCy's English labels (ClearNLP style) are used throughout: ``nsubj``, ``nsubjpass``, ``dobj``,
``agent``, ``prep`` with ``pobj``, ``xcomp``, ``ccomp``, ``pcomp``, ``acl``, ``relcl``, ``advcl``, ``conj``.
"""

import re
from collections.abc import Iterator

from tocsin.domain.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
VERBAL = frozenset({"VERB", "AUX"})
# Verbs whose object is the subject of their infinitive: "urged Seoul to act".
OBJECT_CONTROL = frozenset(
    ["order", "urge", "ask", "tell", "force", "press", "pressure", "warn", "call", "allow", "permit", "invite",
     "persuade", "instruct", "direct", "request", "require", "encourage", "compel", "command", "beg", "implore",
     "lobby", "authorize", "authorise", "help", "enable", "cause", "lead", "want", "expect"]
)  # fmt: skip


# "Called on Chile to …", "appealed to Chile to …".
ADDRESSING = frozenset({"appeal", "call", "plead", "prevail"})
# Whose demand it is does not act: "Peru's demand to release the sailors".
ASKING = frozenset({"appeal", "call", "demand", "order", "plea", "request", "proposal", "invitation"})


_ACCUSING = frozenset({"accuse", "acquit", "convict", "suspect"})

SUFFERING = frozenset({"endure", "experience", "face", "suffer", "witness"})

_DEADLY = frozenset({"injure", "hurt", "kill", "leave", "maim", "wound"})

_SHORT_VERB = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def children(token: Token, *labels: str) -> list[Token]:
    """The children of a token with one of these labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive: "was bombed", "the office bombed by …" (reduced)."""
    if any(child.dep_ in {"auxpass", "nsubjpass", "csubjpass"} for child in verb.children) or (
        verb.lemma_ in _ACCUSING and _is_accused(verb)
    ):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in {"acl", "amod"}:
        return True
    if any(child.dep_ == "agent" for child in verb.children):
        return not children(verb, *OBJECTS)
    if verb.dep_ == "conj" and not children(verb, "aux", *SUBJECTS):
        return is_passive(verb.head)
    return verb.dep_ in {"advcl", "xcomp"} and not children(verb, "aux", *OBJECTS)


def _is_accused(verb: Token) -> bool:
    """ "Migrants in Germany accused of fraud": nobody accuses of something without saying whom."""
    accused = verb.tag_ in {"VBD", "VBN"} and verb.dep_ != "relcl"  # "the man whom Turkey accused of plotting"
    return accused and not children(verb, *OBJECTS, "ccomp") and any(child.lower_ == "of" for child in verb.rights)


def conjuncts(token: Token) -> list[Token]:
    """A noun and the nouns joined to it: "Seoul, Tokyo and Washington"."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" or (child.dep_ == "appos" and _is_list(token, child)):
            found.extend(conjuncts(child))
        elif child.dep_ in {"prep", "cc"} and child.lower_ in {"along", "together", "with"}:
            found.extend(each for noun in _companions(child) for each in conjuncts(noun))
    return found


def _companions(preposition: Token) -> list[Token]:
    """Who does it "along with" or "together with" somebody."""
    if preposition.lower_ == "with":
        before = preposition.nbor(-1).lower_ if preposition.i else ""
        return children(preposition, "pobj") if before in {"along", "together"} else []
    return [
        noun for inner in children(preposition, "prep") if inner.lower_ == "with" for noun in children(inner, "pobj")
    ]


def _is_list(token: Token, apposed: Token) -> bool:
    """Whether an apposition is a list misread: "Saudi Arabia, the UAE, Bahrain and Egypt"."""
    names = {"GPE", "NORP", "ORG"}
    return token.ent_type_ in names and apposed.ent_type_ in names and bool(children(apposed, "conj", "appos"))


def prepositional(token: Token, preposition: str) -> list[Token]:
    """The nouns after a preposition that hangs on a token: ``prepositional(talks, "with")``."""
    found = []
    for child in token.children:
        if child.dep_ in {"prep", "dative", "agent", "prt", "advmod"} and child.lower_ == preposition:
            found.extend(children(child, "pobj", "pcomp"))
            for inner in children(child, "prep"):  # "from inside the North", "out of"
                found.extend(children(inner, "pobj"))
        elif child.dep_ == "prep" and child.lower_ in {"out", "because"}:
            for inner in children(child, "prep"):
                if inner.lower_ == preposition:
                    found.extend(children(inner, "pobj"))
    return found


def subjects(verb: Token) -> list[Token]:
    """Who performs a verb, in the active or the passive, through relative, joined and controlled clauses."""
    if is_passive(verb):
        return agents(verb)
    own = children(verb, *SUBJECTS)
    if own:
        return [_antecedent(token, verb) for token in own]
    return _inherited_subject(verb)


def agents(verb: Token) -> list[Token]:
    """The "by" phrase of a passive."""
    found = []
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            found.extend(children(child, "pobj"))
            for participle in children(child, "pcomp"):  # "by retreating troops", misread as a clause
                found.extend(children(participle, *OBJECTS))
    return found


def objects(verb: Token) -> list[Token]:  # noqa: C901, PLR0911 - one line a construction
    """Whom or what a verb acts on, in the active or the passive."""
    if is_passive(verb):
        own = children(verb, *PASSIVE_SUBJECTS) or (children(verb, *SUBJECTS) if _is_accused(verb) else [])
        if own:
            return [_antecedent(token, verb) for token in own]
        if verb.dep_ in {"acl", "amod"}:
            return [verb.head]
        if verb.dep_ == "conj" and is_passive(verb.head):
            return objects(verb.head)
        if verb.dep_ == "advcl":
            return subjects(verb.head) or children(verb.head, *PASSIVE_SUBJECTS)
        if verb.dep_ == "xcomp":  # "wants the office closed"
            return children(verb, *SUBJECTS)
        return []
    own = children(verb, *OBJECTS)
    if own:
        return [_antecedent(token, verb) for token in own]
    shared = [noun for joined in children(verb, "conj") for noun in children(joined, *OBJECTS)]
    if shared and verb.i + 1 < len(verb.doc) and verb.nbor(1).dep_ == "cc":
        return shared  # "close and destroy the border post"
    if verb.dep_ == "relcl" and children(verb, *SUBJECTS) and not children(verb, "attr", "acomp", "ccomp"):
        return [verb.head]  # "the office (that) it closed"
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not children(verb, "prep", "ccomp", "xcomp", "acomp"):
        return []
    return []


def _antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for."""
    if token.lower_ in RELATIVE and token.tag_ in {"WDT", "WP", "IN", "DT"}:
        clause = verb
        while clause.dep_ in {"conj", "xcomp", "ccomp"} and clause.head.pos_ in VERBAL:
            clause = clause.head
        if clause.dep_ in {"relcl", "acl"}:
            return _what_was_there(clause.head) if verb.lemma_ in _DEADLY else clause.head
    return token


def _what_was_there(noun: Token) -> Token:
    """ "The attack in Nice, France, which killed dozens": the attack did, not the town or its country."""
    town = noun.head if noun.dep_ == "appos" else noun
    where = town.dep_ == "pobj" and town.head.lower_ in {"at", "in", "near"}
    return town.head.head if where and town.head.head.pos_ == "NOUN" else noun


def _inherited_subject(verb: Token, depth: int = 0) -> list[Token]:  # noqa: C901, PLR0911, PLR0912 - one line a construction
    """The subject of a verb that has none of its own."""
    head, label = verb.head, verb.dep_
    if depth > 6 or head.i == verb.i:
        return []
    if label in {"conj", "dep"} and head.pos_ in VERBAL:
        if past_above(verb) is not None:
            return []
        found = _performer(head, depth)
        if _is_singular(verb) and found and all(map(_is_plural, found)) and head.dep_ == "ccomp":
            return _performer(head.head, depth + 1)  # "Qatar says they were hackers, and has asked the police …"
        return found
    if label == "advcl" and verb.tag_ == "VBG" and verb.lemma_ in _DEADLY and head.lemma_ in SUFFERING:
        return objects(head)  # "faced a series of attacks, killing dozens"
    if label in {"xcomp", "ccomp", "advcl", "prep"} and head.pos_ in VERBAL:
        if label != "advcl" and head.lemma_ in OBJECT_CONTROL:
            controlled = objects(head)
            if controlled:
                return controlled
        addressed = [noun for preposition in ("on", "upon", "to") for noun in prepositional(head, preposition)]
        if label != "advcl" and head.lemma_ in ADDRESSING and addressed:
            return addressed
        if label in {"xcomp", "ccomp"} and is_passive(head):  # "was urged to act", "is said to have fired"
            return children(head, *PASSIVE_SUBJECTS) or objects(head)
        return _performer(head, depth)
    if label in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        if verb.tag_ == "VBG" or label == "relcl":
            return [head]
        return _holder(head, depth)  # "its plan to attack"
    if label == "pcomp":  # "accused Kyiv of firing", "after firing"
        upper = head.head
        if upper.pos_ in VERBAL:
            return (
                objects(upper) or _performer(upper, depth)
                if head.lower_ in {"of", "for", "from", "against", "into"}
                else _performer(upper, depth)
            )
        return _holder(upper, depth)
    if label in {"acomp", "oprd"} and head.pos_ in VERBAL:
        return _performer(head, depth)
    if label in {"xcomp", "acl", "ccomp"} and head.pos_ == "ADJ" and head.head.pos_ in VERBAL:
        return _performer(head.head, depth)  # "is likely to attack"
    return []


def past_above(verb: Token) -> Token | None:
    """The verb in the past to which a bare form is joined by mistake: "sent demands, that it close the base and cut ties"."""
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in VERBAL:
        top = top.head
    bare = verb.tag_ in {"VB", "VBP"} and not children(verb, "aux", *SUBJECTS, *PASSIVE_SUBJECTS)
    past = top.tag_ in {"VBD", "VBN"} and top.lower_ != top.lemma_.lower() and not children(top, "xcomp")
    return top if verb.dep_ == "conj" and bare and past and verb.i > top.i else None


def _is_singular(verb: Token) -> bool:
    """Whether a verb's form is that of one doer: "has asked", "asks"."""
    return verb.tag_ == "VBZ" or any(child.tag_ == "VBZ" for child in children(verb, "aux"))


def _is_plural(noun: Token) -> bool:
    return noun.tag_ == "NNS" or noun.lower_ in {"they", "we"} or bool(children(noun, "conj"))


def _performer(verb: Token, depth: int) -> list[Token]:
    if is_passive(verb):
        return children(verb, *PASSIVE_SUBJECTS) or agents(verb)
    own = children(verb, *SUBJECTS)
    return [_antecedent(token, verb) for token in own] if own else _inherited_subject(verb, depth + 1)


def _holder(noun: Token, depth: int) -> list[Token]:
    """Whose plan, threat or right it is."""
    if lemma(noun) in ASKING:
        return []
    owners = children(noun, "poss") or [owner for owner in prepositional(noun, "of") if owner.pos_ == "PROPN"]
    if owners:
        return owners
    if noun.dep_ in OBJECTS and noun.head.pos_ in VERBAL:
        return _performer(noun.head, depth + 1)
    return prepositional(noun, "by")


def lemma(token: Token) -> str:
    """The lemma in lower case: data files hold no capitals. A first word taken for a name loses its plural s."""
    if token.i == 0 and token.pos_ == "PROPN" and not token.ent_type_ and token.text.endswith("s"):
        return token.lower_.rstrip("s")
    word = token.lemma_.lower()
    # The model takes "staged" for "stag": a short verb would have doubled its last letter.
    if token.lower_ == word + "ed" and _SHORT_VERB.fullmatch(word):
        return word + "e"
    return word


def ancestors_in_clause(token: Token) -> Iterator[Token]:
    """The tokens above, nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def is_within(token: Token, top: Token) -> bool:
    """Whether a token hangs, at any depth, on another one (or is it)."""
    return token.i == top.i or any(above.i == top.i for above in ancestors_in_clause(token))


def is_own(token: Token, top: Token) -> bool:
    """Whether a token hangs on another one without a conjunction to it: not "the announcement on Friday" on "the blast"."""
    while token.i != top.i:
        if token.head.i == token.i or (token.dep_ == "conj" and token.pos_ != "PROPN"):
            return False
        token = token.head
    return True
