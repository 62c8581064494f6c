"""English verb forms: of the phrases in ``phrases.yaml``, and of the verbs that articles use."""

import re
from collections.abc import Callable

_PAST = {
    "beat": "beat", "begin": "began", "blow": "blew", "break": "broke", "bring": "brought", "build": "built",
    "burn": "burned", "cast": "cast", "cut": "cut", "do": "did", "draw": "drew", "drive": "drove", "fight": "fought",
    "find": "found", "fly": "flew", "freeze": "froze", "get": "got", "give": "gave", "go": "went", "hang": "hung",
    "hit": "hit", "hold": "held", "keep": "kept", "lay": "laid", "lead": "led", "leave": "left", "let": "let",
    "lose": "lost", "make": "made", "meet": "met", "overthrow": "overthrew", "pay": "paid", "put": "put", "quit": "quit",
    "rip": "ripped", "say": "said", "seek": "sought", "sell": "sold", "send": "sent", "set": "set",
    "shoot": "shot", "shut": "shut", "speak": "spoke", "spread": "spread", "steal": "stole", "strike": "struck",
    "take": "took", "tear": "tore", "become": "became", "bind": "bound", "catch": "caught", "choose": "chose", "come": "came", "fall": "fell",
    "feel": "felt", "flee": "fled", "forbid": "forbade", "grow": "grew", "hear": "heard", "know": "knew", "rise": "rose", "run": "ran",
    "see": "saw", "sink": "sank", "spend": "spent", "stand": "stood", "swear": "swore", "teach": "taught", "think": "thought",
    "understand": "understood", "win": "won", "tell": "told", "throw": "threw", "withdraw": "withdrew", "withhold": "withheld",
    "write": "wrote",
}  # fmt: skip
_PARTICIPLES = {
    "begun": "began", "chosen": "chose", "forbidden": "forbade", "risen": "rose", "sunk": "sank", "sworn": "swore",
     "blown": "blew", "broken": "broke", "done": "did", "drawn": "drew", "driven": "drove",
    "flown": "flew", "frozen": "froze", "given": "gave", "gone": "went", "overthrown": "overthrew", "spoken": "spoke",
    "stolen": "stole", "taken": "took", "thrown": "threw", "torn": "tore", "withdrawn": "withdrew", "written": "wrote",
}  # fmt: skip
_DOUBLED = frozenset(
    """abet abhor admit allot begin commit compel concur confer control defer deter emit equip excel expel forget infer occur omit
    patrol permit prefer propel rebel refer regret remit repel submit transfer transmit upset""".split()
)
_SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]")  # "stop", "ban": one syllable, one vowel, one consonant
_HELPERS = frozenset({"is", "was", "has", "does", "its", "his", "this"})
_NO_PAST = frozenset(
    {"speed", "need", "heed", "feed", "proceed", "exceed", "succeed", "bleed", "breed", "seed", "indeed"}
)


# "To regional security", "demanded the repatriation of": words that end like adjectives and nouns, and those of them that are verbs.
_NO_VERBS = (
    "al", "ic", "ous", "ary", "ern", "ian", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship",
)  # fmt: skip
_VERBS = frozenset(
    {
        "advance", "appeal", "balance", "caution", "comment", "commission", "conceal", "concern", "condition", "deal", "dial",
        "discern", "document", "enhance", "equal", "finance", "function", "govern", "heal", "implement", "influence", "initial",
        "mention", "mimic", "panic", "petition", "position", "question", "ration", "repeal", "reveal", "rival", "sanction", "seal",
        "ship", "signal", "silence", "station", "steal", "supplement", "total", "traffic", "unseal", "vary",
    }
)  # fmt: skip


def is_no_verb(phrase: str) -> bool:
    """Whether a phrase starts with a word that looks like an adjective or a noun."""
    first = phrase.split(maxsplit=1)[0].lower()
    return first.endswith(_NO_VERBS) and first not in _VERBS


def past(phrase: str) -> str:
    """The past tense of a phrase that starts with a verb: "destroy the office" → "destroyed the office"."""
    return _turned(phrase, _past_word)


def gerund(phrase: str) -> str:
    """As "destroy the office" → "destroying the office"."""
    return _turned(phrase, _gerund_word)


def past_of_form(word: str) -> str | None:
    """The past tense of a verb met as a past form or participle ("blown" → "blew"); ``None`` if it is neither."""
    word = word.lower()
    if word in _PARTICIPLES:
        return _PARTICIPLES[word]
    if word in set(_PAST.values()):
        return word
    return word if word.endswith("ed") and len(word) > 4 and word not in _NO_PAST else None


def past_of_any(word: str, *, with_s: bool = False) -> str | None:
    """The past tense of a verb in another form than its base: "firing" and, ``with_s``, "fires" → "fired"."""
    word = word.lower()
    if word.endswith("ing") and len(word) > 5:
        return _past_of_gerund(word)
    if with_s and word.endswith("s") and not word.endswith("ss") and word not in _HELPERS:
        ends_es = word.endswith(("shes", "ches", "sses", "xes", "zes", "goes", "does"))
        return past(word[:-3] + "y" if word.endswith("ies") else word[: -2 if ends_es else -1])
    return past_of_form(word)


def _past_of_gerund(word: str) -> str:
    for base, then in _PAST.items():
        if _gerund_word(base) == word:
            return then
    root = word[:-3]
    return root[:-1] + "ied" if root.endswith("y") and root[-2] not in "aeiou" else root + "ed"


def _doubles(verb: str) -> bool:
    return verb in _DOUBLED or _SHORT.fullmatch(verb) is not None


def _turned(phrase: str, turn: Callable[[str], str]) -> str:
    verb, space, rest = phrase.partition(" ")
    if rest.startswith("or "):  # "cut or lower ties"
        _, second, others = rest.split(" ", 2)
        rest = f"or {turn(second)} {others}"
    return f"{turn(verb)}{space}{rest}"


def _past_word(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _gerund_word(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"
