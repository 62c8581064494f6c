"""Halves of a divided land: "the North", "the South's army", "southern officials"."""

from collections.abc import Iterator

from tocsin.annotate.actors_item import Item
from tocsin.domain.tokens import Doc, Token
from tocsin.ontology.gazetteer import Entry, Gazetteer

_SIDES = {"northern": "North", "southern": "South"}
_LANDS = (("Korea", {"North": "PRK", "South": "KOR"}), ("Sudan", {"North": "SDN", "South": "SSD"}))
# A note that names no Korea may be sent from one.
_KOREAN_DATELINES = ("SEOUL", "PYONGYANG")


def halves_of(text: str, gazetteer: Gazetteer) -> dict[str, Entry]:
    """Which states "the North" and "the South" are in an article: those of the divided land that it names most."""
    count, halves = max(((text.count(land), halves) for land, halves in _LANDS), key=lambda pair: pair[0])
    if not count and text.startswith(_KOREAN_DATELINES):
        count, halves = 1, _LANDS[0][1]
    if not count:
        return {}
    entries = {word: gazetteer.entry(gazetteer.state_name(code)) for word, code in halves.items()}
    return {word: entry for word, entry in entries.items() if entry is not None}


def find_halves(doc: Doc, halves: dict[str, Entry]) -> Iterator[Item]:
    """The words that stand for a half, as items with the label ``HALF``."""
    if not any(word in doc.text for word in ("orth", "outh")):
        return
    for token in doc:
        side = _SIDES.get(token.lower_, token.text)
        if side in halves and (_describes(token) if token.lower_ in _SIDES else _stands_alone(token)):
            yield Item(token.idx, token.idx + len(token.text), token.i, token.i, halves[side], "HALF")


def is_adjective(item: Item, doc: Doc) -> bool:
    """Whether an item is "northern" or "southern": never an actor, only part of one ("southern officials")."""
    return item.label == "HALF" and doc[item.first].lower_ in _SIDES


def _describes(token: Token) -> bool:
    lower = token.text[:1].islower() or (token.i == 0 and token.nbor(1).text[:1].islower())  # not "Southern Command"
    return lower and token.dep_ in {"amod", "nmod"} and token.head.i > token.i


def _stands_alone(token: Token) -> bool:
    """As in "the North", "the South's army", "North and South Korea"; not "the North Sea", "from North to South America"."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    ahead = [word.text for word in token.doc[token.i + 1 : token.i + 4]]
    if ahead[1:2] == ["South"] and ahead[0] in {"and", "or"}:
        return ahead[2][:5] in {"Korea", "Sudan"} if len(ahead) == 3 else False
    if following is not None and (following.text[:1].isupper() or following.text == "-"):
        return False
    article = any(child.lower_ == "the" for child in token.lefts) or (token.i > 0 and token.nbor(-1).lower_ == "the")
    return article or token.dep_ in {"nsubj", "poss"}
