"""Phrases: items put together into base noun phrases, each one actor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from tocsin.annotate.actors_item import Item
from tocsin.domain.tokens import Doc, Token
from tocsin.ontology.actors_words import actor_words

_PREMODIFIER = frozenset({"compound", "amod", "nmod", "nummod", "poss", "npadvmod", "quantmod"})
_LEFT = frozenset({"compound", "amod", "nmod", "nummod", "advmod", "quantmod"})
_PLACES = frozenset({"state", "capital", "demonym"})
_FORMER = frozenset({"former", "ex", "ex-", "late", "then", "ousted", "deposed", "onetime", "one-time", "retired"})
# "Russian vice-governor": the beginning of a role that has no entry of its own.
_PREFIX = re.compile(r"[a-z]+-")
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_TITLES = frozenset({"office", "voice", "people"})


@dataclass(slots=True, eq=False)
class Phrase:
    """A base noun phrase: its head item and the items that modify it, left to right.

    ``noun`` is the non-actor noun that the phrase modifies ("sanctions" in "U.S. sanctions"), if any.
    """

    head: Item
    modifiers: list[Item] = field(default_factory=list)
    start: int = 0
    end: int = 0
    first: int = 0
    root: int = 0
    noun: Token | None = None
    relation: str = ""

    def former(self, doc: Doc) -> bool:
        """Whether the office is said to be over, as in "former president"."""
        return any(doc[i].lower_ in _FORMER - {"then"} for i in range(self.first, self.head.last + 1))


def find_phrases(doc: Doc, items: list[Item]) -> list[Phrase]:
    """Every item once: as the head of a phrase or as a modifier in one."""
    owner = {i: item for item in items for i in range(item.first, item.last + 1)}
    parents = {id(item): _parent(doc, item, owner) for item in items}
    _join_neighbours(doc, items, parents)
    phrases = {id(item): Phrase(item) for item in items if parents[id(item)] is None}
    for item in items:
        top = _top(item, parents)
        if top is not item:
            phrases[id(top)].modifiers.append(item)
    found = [part for phrase in phrases.values() for part in _split_coordination(doc, phrase)]
    for phrase in found:
        _measure(doc, phrase, owner)
    return sorted(found, key=lambda phrase: phrase.start)


def root_of(doc: Doc, item: Item) -> Token:
    """The item's token whose head lies outside it."""
    return doc[item.first : item.last + 1].root


def _climb(token: Token) -> Iterator[Token]:
    """The nouns that a token premodifies, inside out; a coordinated modifier goes with the first."""
    while True:
        if token.dep_ == "conj" and token.head.dep_ in _PREMODIFIER and token.head.head.i > token.i:
            token = token.head
        if token.dep_ not in _PREMODIFIER or token.head.i <= token.i:
            return
        token = token.head
        yield token


def _parent(doc: Doc, item: Item, owner: dict[int, Item]) -> Item | None:
    for token in _climb(root_of(doc, item)):
        reached = owner.get(token.i)
        if reached is not None and reached is not item:
            return reached if _may_join(item, reached) and not _is_another(item, reached) else None
    return None


def _may_join(item: Item, head: Item) -> bool:
    """May one actor's phrase hold both? "Iran's parliament" may, "Iran's Hezbollah" and "Russia's Ukraine" may not."""
    if head.kind in _PLACES:
        return False
    if head.kind == "role":
        return True
    if item.is_person:
        return False
    if item.kind == "role":
        return head.is_person or head.kind == "entity"
    mine, its = (one.entry.code if one.entry else None for one in (item, head))
    return its is None or mine == its or (head.is_person and item.kind == "organisation")


def _join_neighbours(doc: Doc, items: list[Item], parents: dict[int, Item | None]) -> None:
    """Where the parse fails, neighbours still tell: title + name, demonym + role, "Iran's" + role."""
    for left, right in pairwise(items):
        if parents[id(left)] is not None or parents[id(right)] is left or not _may_join(left, right):
            continue
        if _is_another(left, right):
            continue
        gap = doc[left.last + 1 : right.first].text
        title = left.kind == "role" and left.entry is not None and left.entry.role_kind in _TITLES and right.is_person
        adjective = left.kind in {"demonym", "seat", "organisation"} and right.kind in {"role", "person"}
        adjective = adjective or (
            left.kind == "state" and right.kind == "role" and _is_adjective_like(doc, left, right)
        )
        if (
            (not gap and (title or adjective) and left.end + 1 == right.start)
            or (gap in {"'s", "’s"} and right.kind != "entity")
            or (adjective and right.kind == "role" and _PREFIX.fullmatch(gap))
        ):
            parents[id(left)] = right


def _is_another(item: Item, head: Item) -> bool:
    """Whether the role is somebody beside its owner: "Iran's allies", "US rivals"; an "Algerian colleague" is Algerian."""
    if head.entry is None or head.kind != "role" or head.entry.name == "counterpart":
        return False
    return head.entry.name in actor_words().relation_roles and item.kind in {"state", "capital", "organisation"}


def _is_adjective_like(doc: Doc, state: Item, role: Item) -> bool:
    """As in "told the US vice-president": a short form, with an article before it or a hyphen behind it."""
    text = doc.text
    if not text[state.start : state.end].replace(".", "").isupper():
        return False
    return "-" in text[role.start : role.end] or (state.first > 0 and doc[state.first - 1].tag_ == "DT")


def _top(item: Item, parents: dict[int, Item | None]) -> Item:
    seen = {id(item)}
    while (parent := parents[id(item)]) is not None and id(parent) not in seen:
        seen.add(id(parent))
        item = parent
    return item


def _split_coordination(doc: Doc, phrase: Phrase) -> Iterator[Phrase]:
    """As in "Saudi and Emirati forces" are two actors: "Saudi", with the head's role, and "Emirati forces"."""
    places = [item for item in phrase.modifiers if item.kind in _PLACES]
    for left, right in pairwise(places):
        gap = doc.text[left.end : right.start].strip()
        different = left.entry and right.entry and left.entry.code != right.entry.code
        if different and phrase.head.kind == "role" and gap in {"and", "or", ",", "-", "–", "/", "and the", ", and"}:
            phrase.modifiers.remove(left)
            yield Phrase(left, [phrase.head], relation="shares head")
    yield phrase


def _measure(doc: Doc, phrase: Phrase, owner: dict[int, Item]) -> None:
    """Set the phrase's ends; a modifier that is no item ("two senior") belongs to it, an article does not."""
    shares = phrase.relation == "shares head"
    left = min([phrase.head, *([] if shares else phrase.modifiers)], key=lambda item: item.start)
    phrase.first, phrase.start, phrase.end = left.first, left.start, phrase.head.end
    described = phrase.head.kind in {"role", "demonym"} or bool(phrase.modifiers)
    while described and phrase.first > 0 and phrase.start == doc[phrase.first].idx and _extends(doc, phrase, owner):
        phrase.first -= 1
        phrase.start = doc[phrase.first].idx
    root = root_of(doc, phrase.head)
    phrase.root = root.i
    if not phrase.relation:
        phrase.relation = root.dep_
    for token in _climb(root):
        phrase.noun = token


def _tells_no_more(token: Token) -> bool:
    """As in "his own guard", "on Saturday Nigeria's Senate": what does not belong to the name of whom is meant."""
    return token.lower_ == "own" or token.text in _DAYS or (token.ent_type_ == "DATE" and token.tag_ == "NNP")


def _extends(doc: Doc, phrase: Phrase, owner: dict[int, Item]) -> bool:
    token = doc[phrase.first - 1]
    if token.text == "-" and phrase.first > 1:
        return not token.whitespace_ and not doc[phrase.first - 2].whitespace_
    if doc[phrase.first].text == "-":
        return True
    if token.i in owner or token.dep_ not in _LEFT or not token.text[0].isalnum() or _tells_no_more(token):
        return False
    return phrase.first <= token.head.i <= phrase.head.last
