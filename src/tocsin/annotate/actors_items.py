"""Items: the names, role nouns and entities of one sentence, before grammar says which are actors."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache

from tocsin.annotate.actors_blocs import find_blocs
from tocsin.annotate.actors_brands import is_branded, is_product
from tocsin.annotate.actors_halves import find_halves
from tocsin.annotate.actors_item import Item
from tocsin.domain.tokens import Doc, Span
from tocsin.ontology.actors_words import actor_words
from tocsin.ontology.gazetteer import Entry, Gazetteer, Hit
from tocsin.ontology.places import load_places

_UNMADE_BY = frozenset(
    {"anti", "pro", "non", "inter", "un", "post", "pre", "intra", "cross", "trans", "counter", "self", "half"}
)
_OUTSIDE = frozenset({"DT", "POS", "PRP$", "``", "''", "CC", ":"})
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madame", "madam"})
_AT, _TOWARDS = frozenset({"in", "at", "near", "outside"}), frozenset({"for", "into", "to", "towards"})
_ENTITY_LABELS = frozenset({"PERSON", "ORG"})
_WATERS = re.compile(r"\b(?:Sea|Gulf|Bay|Straits?) of $")  # "the Sea of Japan", "the Gulf of Oman"


def find_items(
    doc: Doc,
    gazetteer: Gazetteer,
    is_rival: Callable[[Entry], bool],
    halves: dict[str, Entry] | None = None,
    brands: frozenset[str] = frozenset(),
) -> list[Item]:
    """Items left to right, not overlapping. ``is_rival`` says that a doubtful name means something else here.

    ``halves`` says which states "the North" and "the South" are in this article, if any; ``brands`` which
    words begin a company's name in it.
    """
    text, starts = doc.text, [token.idx for token in doc]
    hits = gazetteer.find_names(text)
    follows = {hit.start for hit in hits}
    names = [_item(hit, starts) for hit in hits if not _is_bound(text, hit, follows) and not is_rival(hit.entry)]
    names = [item for item in names if not is_branded(doc, item, brands) and not is_product(doc, item)]
    names = [item for item in names if not _WATERS.search(text, 0, item.start)]
    names += [item for item in find_halves(doc, halves) if not _overlaps(item, names)] if halves else []
    names += [item for item in find_blocs(doc) if not _overlaps(item, names)]
    entities = [] if _is_title_case(doc) else _entities(doc)
    bound = {(hit.start, hit.end) for hit in hits} - {(item.start, item.end) for item in names}
    entities = [item for item in entities if (item.start, item.end) not in bound]
    names = [item for item in names if not _is_in_other_name(doc, item, entities, gazetteer)]
    names = [item for item in names if not _is_of_other_state(doc, item, names, gazetteer)]
    roles = [_item(hit, starts) for hit in gazetteer.find_roles(text) if not _is_bound(text, hit, follows)]
    roles = [item for item in roles if _is_noun(doc, item) and not _overlaps(item, names) and not _is_called(doc, item)]
    items = names + [item for item in roles if not _is_inside_entity(doc, item, entities)]
    items += [trimmed for item in entities for trimmed in _beside(doc, item, items)]
    return sorted(items, key=lambda item: item.start)


def _item(hit: Hit, starts: list[int]) -> Item:
    first = bisect_right(starts, hit.start) - 1
    return Item(hit.start, hit.end, first, max(first, bisect_left(starts, hit.end) - 1), hit.entry)


def _is_bound(text: str, hit: Hit, follows: set[int]) -> bool:
    """Whether a hyphen binds the name into a word of its own, such as "anti-Iranian" or "Russian-made"."""
    before, after = text[: hit.start], text[hit.end : hit.end + 5]
    if before[-1:] in "-‐‑" and before:
        word = before[:-1].split()[-1:] or [""]
        if word[0].lower().lstrip("\"'(“‘") in _UNMADE_BY:
            return True
    if after[:1] not in {"-", "‐", "‑"} or hit.end + 1 in follows:
        return False
    return after[1:2].islower() and not after.startswith("-led")


def _is_noun(doc: Doc, item: Item) -> bool:
    return any(doc[i].tag_.startswith("NN") for i in range(item.first, item.last + 1))


def _is_called(doc: Doc, item: Item) -> bool:
    """Whether a capital letter makes a role noun a name: "Baker said", "Sister Helen"; not "Bakers went on strike"."""
    token = doc[item.first]
    if item.entry is None or item.entry.name not in actor_words().name_roles or not token.text[:1].isupper():
        return False
    return token.i > 0 or token.tag_ not in {"NNS", "NNPS"}


def _is_title_case(doc: Doc) -> bool:
    """In "Every Word Like This" the language model takes anything for a name."""
    if doc.text.endswith("."):
        return False  # "King Abdullah met Egyptian President Abdel Fattah al-Sisi."
    words = [word for word in doc.text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.75 * len(words)


def _entities(doc: Doc) -> list[Item]:
    found = [item for ent in doc.ents if ent.label_ in _ENTITY_LABELS for item in _entity(ent)]
    return [item for item in found if not _is_placed(doc, item)]


def _is_placed(doc: Doc, item: Item) -> bool:
    """As in "in Kaesong": a lone word after "in" is a place; what the model takes for a person only if a town has that name.

    So is a town's name after "for" or before a field: "a budget for Derna", "Merowe airfield".
    """
    token = doc[item.first]
    if item.first != item.last:
        return False
    if token.dep_ == "pobj" and token.head.lower_ in _AT and item.label != "PERSON":
        return True
    sited = token.dep_ == "compound" and token.head.lemma_ in actor_words().place_nouns
    return (sited or (token.dep_ == "pobj" and token.head.lower_ in _AT | _TOWARDS)) and _is_town(token.text)


@lru_cache(maxsize=10_000)
def _is_town(name: str) -> bool:
    index = load_places()
    return not index.is_word(name) and bool(index.find(name))


def _entity(ent: Span) -> Iterable[Item]:
    """The entity without its article and possessive; nothing for a mere number or a stray word."""
    first, last = ent.start, ent.end - 1
    while first < last and (ent.doc[first].tag_ in _OUTSIDE or ent.doc[first].lower_.rstrip(".") in _HONORIFICS):
        first += 1
    while last > first and ent.doc[last].tag_ in {"POS", "DT", "``", "''", ",", ".", ":"}:
        last -= 1
    words = ent.doc[first : last + 1]
    if any(char.isdigit() for char in words.text) or not words.text[:1].isupper():
        return
    yield Item(words.start_char, words.end_char, first, last, None, ent.label_)


def _is_in_other_name(doc: Doc, item: Item, entities: list[Item], gazetteer: Gazetteer) -> bool:
    """Whether a state's or capital's name is only part of another: Michael Jordan, the Washington Redskins."""
    if item.kind not in {"state", "capital", "person"}:
        return False
    for entity in entities:
        if (
            entity.first <= item.first
            and item.last <= entity.last
            and (entity.first, entity.last) != (item.first, item.last)
        ):
            if item.kind == "person":
                return entity.label == "ORG" and entity.last > item.last
            return not _is_headed_by_role(doc, entity, item, gazetteer) and _is_one_name(doc, entity, item)
    return False


def _is_headed_by_role(doc: Doc, entity: Item, item: Item, gazetteer: Gazetteer) -> bool:
    """As in "the Pakistan Air Force": the last words of the name say what the state's body is."""
    words = [token.lower_ for token in doc[item.last + 1 : entity.last + 1]] or [doc[entity.last].lower_]
    return any(" ".join(words[i:]) in gazetteer.roles.entries for i in range(len(words)))


def _is_one_name(doc: Doc, entity: Item, item: Item) -> bool:
    words = [doc[i] for i in range(entity.first, entity.last + 1) if not item.covers(i)]
    if entity.label == "PERSON":
        return item.first == item.last and all(word.pos_ == "PROPN" for word in words)
    heads = doc[entity.last].dep_ not in {"compound", "amod", "nmod"}
    return heads and all(word.pos_ == "PROPN" for word in words) and words[-1].i > item.last


def _is_of_other_state(doc: Doc, item: Item, names: list[Item], gazetteer: Gazetteer) -> bool:
    """As in "Mexico's Senate" is not the one that "Senate" alone stands for, so it counts as a role noun."""
    if item.kind not in {"seat", "organisation"} or item.entry is None:
        return False
    if doc.text[item.start : item.end].lower() not in gazetteer.roles.entries:
        return False
    before = [
        name
        for name in names
        if name.end < item.start and doc.text[name.end : item.start].strip() in {"", "'s", "’s", "'", "’"}
    ]
    return any(
        name.kind in {"state", "demonym", "capital"} and name.entry and name.entry.code != item.entry.code
        for name in before
    )


def _is_inside_entity(doc: Doc, item: Item, entities: list[Item]) -> bool:
    """A role noun inside an organisation's name, unless it heads it: Union Pacific, but the Ministry of Health."""
    for entity in entities:
        if entity.label == "ORG" and entity.first <= item.first and item.last < entity.last:
            return item.first != entity.first or doc[item.last + 1].lower_ not in {"of", "for", "in"}
        if entity.label == "PERSON" and entity.first < item.first and item.last == entity.last:
            return doc[item.first - 1].pos_ == "PROPN"  # Martin Luther King is no king
    return False


def _overlaps(item: Item, others: Iterable[Item]) -> bool:
    return any(item.start < other.end and other.start < item.end for other in others)


def _beside(doc: Doc, entity: Item, items: list[Item]) -> Iterable[Item]:
    """What remains of an entity beside the items found: "Vitali Klitschko" of "Mayor Vitali Klitschko"."""
    inside = [item for item in items if item.start < entity.end and entity.start < item.end]
    if not inside:
        yield entity
        return
    last = max(item.last for item in inside)
    if entity.label != "PERSON" or last >= entity.last or any(item.is_person for item in inside):
        return
    rest = doc[last + 1 : entity.last + 1]
    if rest[0].pos_ == "PROPN":
        yield Item(rest.start_char, rest.end_char, last + 1, entity.last, None, "PERSON")
