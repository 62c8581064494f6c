"""Whether a capital is an actor ("Seoul said") or a place ("in Seoul")."""

from tocsin.domain.tokens import Token
from tocsin.ontology.actors_words import ActorWords, actor_words

_ACTING = frozenset({"nsubj", "csubj", "agent", "dative", "iobj"})
_PLACING = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "through", "over", "throughout", "via", "off", "above", "into", "beyond"})  # fmt: skip
_ADDRESSING = frozenset({"by", "with", "between", "against", "toward", "towards", "on", "than", "like", "as", "upon", "versus", "among", "without", "about"})  # fmt: skip
_AIMING = frozenset({"accuse", "blame", "condemn", "tell", "threaten", "urge", "warn"})


def capital_acts(token: Token) -> bool:
    """Whether the head token of a capital's name stands for the government that sits there."""
    words = actor_words()
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    dep, head = token.dep_, token.head
    if _is_part_of_address(token):
        return False
    if dep in _ACTING:
        return not _is_described_as_place(head, words)
    if dep in {"nsubjpass", "dobj"}:
        return head.lemma_.lower() not in words.physical_verbs | words.motion_verbs
    if dep in {"poss", "compound", "nmod", "amod"}:
        return _modifies_act(token, words)
    if dep == "pobj":
        return _addressed(head, words)
    # "Warned Washington", where the parse fails.
    return (dep == "npadvmod" and head.lemma_ in _AIMING) or (
        dep == "ROOT" and token.i == 0 and len(token.doc) > 1 and token.nbor(1).text not in {"(", "-", "--", ",", ":"}
    )


def _is_part_of_address(token: Token) -> bool:
    """As in "Paris, France" or a dateline "SEOUL (" is an address."""
    if token.i + 2 >= len(token.doc):
        return False
    after, then = token.nbor(1), token.nbor(2)
    return (after.text in {"(", "--", "–", "—"} and token.i < 3) or (after.text == "," and then.ent_type_ == "GPE" and then.dep_ in {"appos", "npadvmod"})  # fmt: skip


def _is_described_as_place(verb: Token, words: ActorWords) -> bool:
    """As in "Seoul is a city of ten million" speaks of the place."""
    if verb.lemma_ in {"lie", "sit", "stand"}:
        return True
    return verb.lemma_ == "be" and any(
        child.dep_ == "attr" and child.lemma_.lower() in words.place_nouns for child in verb.children
    )


def _modifies_act(token: Token, words: ActorWords) -> bool:
    noun = token.head
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    lemma = noun.lemma_.lower()
    if token.dep_ == "poss":
        return lemma not in words.place_nouns
    return lemma in words.act_nouns and lemma not in words.place_nouns


def _is_told(verb: Token, words: ActorWords) -> bool:
    """As in "sent a message to Beijing", "condemnation came from Beijing"; not "tourists came from Beijing"."""
    carried = {"dobj", "nsubj"} if verb.lemma_ == "come" else {"dobj"}
    return any(child.dep_ in carried and child.lemma_.lower() in words.speech_words for child in verb.children)


def _addressed(preposition: Token, words: ActorWords) -> bool:
    lemma, governor = preposition.lower_, preposition.head.lemma_.lower()
    if lemma in _PLACING:
        return False
    if lemma in _ADDRESSING:
        return governor not in words.motion_verbs or governor in words.speech_words
    if lemma in {"to", "from"}:
        return _is_told(preposition.head, words) or (
            governor in words.speech_words or (governor in words.act_nouns and governor not in words.motion_verbs)
        )
    if lemma in {"of", "for"}:
        return governor not in words.place_nouns | words.motion_verbs and (
            governor in words.act_nouns or governor in words.speech_words
        )
    return False
