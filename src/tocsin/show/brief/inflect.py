"""English verb forms: of the phrases in ``phrases.yaml``, and of the verbs that articles use."""

from collections.abc import Callable

_PAST = {
    "beat": "beat", "begin": "began", "blow": "blew", "break": "broke", "bring": "brought", "build": "built",
    "burn": "burned", "cast": "cast", "cut": "cut", "do": "did", "draw": "drew", "drive": "drove", "fight": "fought",
    "find": "found", "fly": "flew", "freeze": "froze", "get": "got", "give": "gave", "go": "went", "hang": "hung",
    "hit": "hit", "hold": "held", "keep": "kept", "lay": "laid", "lead": "led", "leave": "left", "let": "let",
    "lose": "lost", "make": "made", "meet": "met", "overthrow": "overthrew", "pay": "paid", "put": "put", "quit": "quit",
    "rip": "ripped", "say": "said", "seek": "sought", "sell": "sold", "send": "sent", "set": "set",
    "shoot": "shot", "shut": "shut", "speak": "spoke", "spread": "spread", "steal": "stole", "strike": "struck",
    "take": "took", "tear": "tore", "tell": "told", "throw": "threw", "withdraw": "withdrew", "withhold": "withheld",
    "write": "wrote",
}  # fmt: skip
_PARTICIPLES = {
    "begun": "began", "blown": "blew", "broken": "broke", "done": "did", "drawn": "drew", "driven": "drove",
    "flown": "flew", "frozen": "froze", "given": "gave", "gone": "went", "overthrown": "overthrew", "spoken": "spoke",
    "stolen": "stole", "taken": "took", "thrown": "threw", "torn": "tore", "withdrawn": "withdrew", "written": "wrote",
}  # fmt: skip
_DOUBLED = frozenset(
    {"ban", "cut", "expel", "get", "hit", "let", "plan", "put", "rip", "scrap", "set", "shut", "step", "stop"}
)
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
    return (verb + verb[-1] if verb in _DOUBLED else verb) + "ed"


def _gerund_word(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if verb in _DOUBLED else verb) + "ing"
