"""Where a frame's parties stand: the tokens that fill its slots."""

from tocsin.code import syntax
from tocsin.code.triggers import Match
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words


def find_heads(match: Match, slots: tuple[str, ...]) -> list[Token]:
    """The nouns of the first slot that is filled, with those joined to them."""
    for slot in slots:
        found = fill_slot(match, slot)
        if found:
            return [noun for head in found for noun in syntax.conjuncts(head)]
    return []


def fill_slot(match: Match, slot: str) -> list[Token]:  # noqa: C901, PLR0911 - one line a slot
    """What stands in one slot of a match; the slots are listed in ``ontology/frames.py``."""
    anchor = match.anchor
    is_verb = match.frame.verbs != ()
    if slot == "subject":
        if is_verb:
            return syntax.subjects(anchor)
        if match.frame.adjectives:
            return syntax.subjects(anchor.head)
        return _subject_of_noun(anchor)
    if slot == "object":
        return list(match.objects)
    if slot == "indirect":
        return [
            token
            for child in syntax.children(anchor, "dative")
            for token in (syntax.children(child, "pobj") or [child])
        ] or (syntax.objects(anchor) if not match.noun and syntax.children(anchor, "xcomp", "ccomp") else [])
    if slot == "possessor":
        return [owner for word in match.words for owner in syntax.children(word, "poss")]
    if slot == "modifier":
        noun = match.noun if match.noun is not None else anchor
        return [child for child in syntax.children(noun, "amod", "compound", "nmod") if child.i < noun.i]
    if slot == "complement":
        return _complement(anchor)
    if slot == "asked":
        return [
            noun
            for clause in syntax.children(anchor, "ccomp", "xcomp")
            for noun in syntax.children(clause, "nsubj", "nsubjpass")
        ]
    if slot == "by" and is_verb:
        return syntax.agents(anchor) or slot_after(match, slot)
    return slot_after(match, slot)


def slot_after(match: Match, preposition: str) -> list[Token]:
    """What stands after a preposition that hangs on any word of the trigger: last word first."""
    for word in sorted(match.words, key=lambda token: -token.i):
        if word.pos_ in {"ADP", "PART"} and word.lower_ == preposition:
            found = syntax.children(word, "pobj", "pcomp")
        else:
            found = syntax.prepositional(word, preposition)
        if found:
            return found
    if match.noun is not None and match.noun.dep_ not in syntax.OBJECTS:
        return syntax.prepositional(match.noun.head, preposition)
    # "talks were held with": the preposition hangs on the verb above a bare noun; its "by" is another matter
    anchor = match.anchor
    if (
        not match.frame.verbs
        and anchor.dep_ in {"nsubjpass", "dobj", "nsubj"}
        and preposition not in {"by", "from", "of"}
    ):
        found = syntax.prepositional(anchor.head, preposition)
        if found:
            return found
    return _deeper(match, preposition)


def _deeper(match: Match, preposition: str) -> list[Token]:
    """The same preposition lower down: the parser hangs "to Bosnia" on the noun before it."""
    own = {word.i for word in match.words}
    for word in match.words:
        for token in word.subtree:
            if (
                token.dep_ == "prep"
                and token.lower_ == preposition
                and token.i > word.i
                and token.i not in own
                and same_clause(token, word)
                and not (preposition == "of" and _is_within_phrase(token, word))
            ):
                return syntax.children(token, "pobj")
    return []


def _is_within_phrase(token: Token, top: Token) -> bool:
    """Whether another preposition stands between: "signed it after the withdrawal of the envoys" is no signing of envoys."""
    above = (each for each in syntax.ancestors_in_clause(token) if syntax.is_within(each, top) and each.i != top.i)
    return any(each.dep_ == "prep" for each in above)


def same_clause(token: Token, top: Token) -> bool:
    """Whether a token hangs on another one with no verb between them."""
    for above in syntax.ancestors_in_clause(token):
        if above.i == top.i:
            return True
        if above.pos_ in syntax.VERBAL:
            return False
    return False


def _subject_of_noun(noun: Token) -> list[Token]:
    """The doer of a bare act noun: "Iran launched its attack"."""
    if noun.dep_ in syntax.OBJECTS or (noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB"):
        verb = noun.head if noun.dep_ in syntax.OBJECTS else noun.head.head
        return syntax.subjects(verb)
    return []


def _complement(anchor: Token) -> list[Token]:
    for clause in syntax.children(anchor, "ccomp", "xcomp", "pcomp"):
        if syntax.is_passive(clause):  # "claims that girls were killed": by whom, not which girls
            found = syntax.agents(clause)
        else:
            found = syntax.children(clause, "nsubj") or syntax.objects(clause)
        if found:
            return found
    return []


def doer_of_noun(match: Match) -> list[Token]:
    """ "The council approved sanctions": the subject of a verb of doing does the noun."""
    return _subject_above(match, act_words().doing)


def sufferer_of_noun(match: Match) -> list[Token]:
    """ "Tunisia has faced a series of attacks": the subject of a verb of suffering is its target."""
    return _subject_above(match, act_words().suffering)


def _subject_above(match: Match, verbs: frozenset[str]) -> list[Token]:
    noun = match.anchor
    if match.frame.verbs or match.frame.adjectives or match.frame.mutual:
        return []
    while noun.dep_ in {"pobj", "conj"} and noun.head.lower_ in {"of", "and"} | {
        noun.head.lower_ if noun.dep_ == "conj" else ""
    }:
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    verb = noun.head
    if noun.dep_ in syntax.OBJECTS and syntax.lemma(verb) in verbs:
        return [each for head in syntax.subjects(verb) for each in syntax.conjuncts(head)]
    return []
