"""Links within a sentence: "spokesman for the ministry", "rebels in Syria", appositions, relatives."""

import re

from tocsin.annotate.actors_coding import serves_a_body
from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.actors_item import Item
from tocsin.domain.actor import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.actors_words import actor_words

_OWNING = frozenset({"of", "for"})
_LOCATING = frozenset({"of", "for", "from", "in", "at", "inside"})
_COMMA = re.compile(r",\s+(?:the |a |an )?")
_REALM = re.compile(r" of (?:the )?")
RELATIVES = frozenset({"sister", "brother", "wife", "husband", "son", "daughter", "father", "mother", "uncle", "aunt", "nephew", "niece", "widow", "half-brother", "cousin", "grandson", "son-in-law"})  # fmt: skip
_PORTFOLIO = re.compile(r" (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,| and| &| of| for)? [A-Z][\w-]+)*")
_WITH_PORTFOLIO = frozenset({"ministry", "minister", "department", "secretary", "committee", "council", "bureau", "agency", "office"})  # fmt: skip


def link(scene: Scene, items: list[Item]) -> None:
    """Settle what the sentence's own grammar says about its drafts."""
    codes = {i: item for item in items for i in range(item.first, item.last + 1)}
    for draft in reversed(scene.drafts):  # "official of the party of Chile" needs the party's country first
        if draft.role and not draft.is_person:
            _add_owner(scene, draft, codes)
            _add_portfolio(scene, draft)
    for draft in scene.drafts:
        if draft.is_person and draft.role is not None:
            _add_realm(scene, draft)
        other = _apposed(scene, draft)
        if other is not None:
            _join_apposition(scene, draft, other)
        _name_relative(scene, draft)


def _add_owner(scene: Scene, draft: Draft, items: dict[int, Item]) -> None:
    for preposition in scene.doc[draft.root].children:
        if preposition.dep_ != "prep" or preposition.lower_ not in _LOCATING or preposition.i < draft.root:
            continue
        for place in (child for child in preposition.children if child.dep_ == "pobj"):
            owner = scene.at(place.i)
            if owner and preposition.lower_ in _OWNING and owner is not draft:
                if _stays_apart(draft, owner):
                    return
                others = [scene.at(joined.i) for joined in place.conjuncts if joined.i > place.i]
                _absorb(scene, draft, owner)
                if None not in others:
                    _share(scene, draft, owner, [other for other in others if other is not None])
            elif draft.code is None and not _has_owner(scene, draft):
                draft.code = _place_code(place, items)
            return


def _add_realm(scene: Scene, draft: Draft) -> None:
    """As in "King Abdullah of Jordan", "Prime Minister Abe of Japan": one actor, of that country."""
    token = scene.doc[draft.root]
    for preposition in (child for child in token.rights if child.lower_ == "of"):
        owner = next((found for place in preposition.children if (found := scene.at(place.i))), None)
        if owner is None or owner is draft or owner.kind not in {"state", "capital"}:
            continue
        beside = _REALM.fullmatch(scene.doc.text, draft.end, owner.start)  # not "of Congregation B'nai Israel"
        if draft.code in {None, owner.code} and beside:
            draft.code, draft.end, owner.dropped = owner.code, owner.end, True
            return


def _has_owner(scene: Scene, draft: Draft) -> bool:
    """As in "its ambassador in Rome", who is not Italy's; an embassy and "his counterpart in Rome" have Italy to do with."""
    assert draft.role is not None
    owned = any(child.tag_ == "PRP$" for child in scene.doc[draft.root].lefts)
    return owned and draft.role.role_kind != "body" and draft.role.name not in actor_words().relation_roles


def _place_code(place: Token, items: dict[int, Item]) -> str | None:
    """The code of a place ("rebels in Syria"), or of a thing that has a state ("the crew of a Danish ship")."""
    item = items.get(place.i)
    if item is None and place.lemma_.lower() in actor_words().state_nouns:
        owners = [items.get(child.i) for child in place.lefts if child.dep_ in {"amod", "poss"}]
        item = next((owner for owner in owners if owner and owner.kind in {"demonym", "state"}), None)
    return item.entry.code if item and item.entry else None


def _stays_apart(draft: Draft, owner: Draft) -> bool:
    """As in "a friend of Chile", who is no Chilean, and "the wife of the president", who is, but is not he."""
    assert draft.role is not None
    if draft.role.name in RELATIVES:
        draft.code = draft.code or owner.code
        return True
    return draft.role.name in actor_words().relation_roles


def _absorb(scene: Scene, draft: Draft, owner: Draft) -> None:
    """As in "president of Chile", "a spokesman for Hamas": one actor, with the owner's code."""
    assert draft.role is not None
    if owner.is_person and draft.role.role_kind != "voice":
        if draft.role.role_kind == "body":  # "the regime of Kim Jong Un" is of his country
            draft.code = draft.code or owner.code
        return
    if draft.code not in {None, owner.code}:
        return
    draft.code = draft.code or owner.code
    if draft.role.role_kind == "voice" or draft.sectors == ("UNK",):
        # Who speaks for a state speaks for its government; who speaks for a body shares its sectors.
        draft.sectors = owner.sectors or (() if owner.kind in {"organisation", "entity"} else draft.sectors)
    draft.end = owner.end
    draft.titles.extend(owner.titles)
    draft.name = " ".join(scene.sentence.text[draft.start : draft.end].split())
    owner.dropped = True


def _share(scene: Scene, draft: Draft, owner: Draft, others: list[Draft]) -> None:
    """As in "the leaders of Chad, Niger and Benin": several, one of each; "the heads of the armies of …" too."""
    if not owner.dropped or not _is_plural(scene.doc[draft.root]):
        return
    codes = [member.code for member in owner.members] or [owner.code, *(other.code for other in others)]
    named = [*others, *(() if owner.members else (owner,))]
    if len(codes) < 2 or None in codes or any(other.kind not in {"state", "capital"} for other in named):
        return
    draft.end = max([draft.end, *(other.end for other in others)])
    draft.name = text = " ".join(scene.sentence.text[draft.start : draft.end].split())
    for other in others:
        other.dropped = True
    start, end = scene.sentence.start + draft.start, scene.sentence.start + draft.end
    draft.members = tuple(
        Actor(name=text, text=text, code=code, sectors=draft.sectors, start=start, end=end) for code in codes
    )


def _add_portfolio(scene: Scene, draft: Draft) -> None:
    """As in "Ministry of Land and Transport": the capitals after "of" belong to the name."""
    assert draft.role is not None
    found = _PORTFOLIO.match(scene.sentence.text, draft.end)
    if not found or draft.role.name.split()[-1] not in _WITH_PORTFOLIO:
        return
    inside = [other for other in scene.drafts if other is not draft and draft.end <= other.start < found.end()]
    if any(other.code and not other.dropped for other in inside):
        return
    for other in inside:
        other.dropped = True
    draft.end = found.end()
    draft.name = " ".join(scene.sentence.text[draft.start : draft.end].split())


def _apposed(scene: Scene, draft: Draft) -> Draft | None:
    """The draft that this one stands in apposition to: by the parse, or between commas right after it."""
    token = scene.doc[draft.root]
    if token.dep_ == "appos":
        return scene.at(token.head.i)
    text = scene.sentence.text
    if token.dep_ == "conj" or text[draft.end : draft.end + 1] not in {",", "."}:
        return None
    before = [one for one in scene.drafts if one.end < draft.start and not one.dropped]
    nearest = max(before, key=lambda one: one.end, default=None)
    return nearest if nearest and _COMMA.fullmatch(text, nearest.end, draft.start) else None


def _join_apposition(scene: Scene, draft: Draft, other: Draft) -> None:
    """As in "Iran's foreign minister, Javad Zarif," and "Zarif, Iran's foreign minister,": both spans are Zarif."""
    if other is draft or draft.is_person == other.is_person:
        return
    person, role = (draft, other) if draft.is_person else (other, draft)
    if not person.is_person or role.role is None or role.role.name in RELATIVES or _is_plural(scene.doc[role.root]):
        return
    if role.code and person.code and role.code != person.code:
        if not serves_a_body(role.code, role.role):
            return
        person.code = role.code  # a Gambian who is "President of the ECOWAS Commission" acts for that
    person.code = person.code or role.code
    if role.sectors and not (person.sectors and role.sectors == ("CVL",)):
        person.sectors = role.sectors + (("PRE",) if "PRE" in person.sectors else ())
    person.role = person.role or role.role
    person.titles.extend(role.titles)
    role.name, role.code, role.kind, role.is_person = person.name, person.code, "reference", True
    role.person = person.person


def _name_relative(scene: Scene, draft: Draft) -> None:
    """As in "Ri Sol Ju, the wife of the North Korean leader": his country, and the elite where no office is known."""
    if not draft.is_person:
        return
    titled = draft.role is not None and draft.role.name in RELATIVES
    known = bool(draft.code and draft.sectors and not titled)
    for noun in _relative_nouns(scene.doc[draft.root]):
        kin = kin_of(scene, noun)
        if kin is not None and kin is not draft and kin.code and draft.code in {None, kin.code}:
            draft.titles.append(noun.lemma_)  # "the sister" from here on
            if not known:
                draft.code, draft.sectors = kin.code, ("ELI",) if titled or not draft.sectors else draft.sectors


def _relative_nouns(person: Token) -> list[Token]:
    """As in "Kim Yo Jong, the sister of …", "his sister, Kim Yo Jong", "his sister Kim Yo Jong"."""
    beside = [child for child in person.children if child.dep_ in {"appos", "compound"}]
    if person.dep_ == "appos":
        beside.append(person.head)
    return [noun for noun in beside if noun.lemma_ in RELATIVES]


def kin_of(scene: Scene, noun: Token) -> Draft | None:
    """Whose relative a noun is: "his sister", "the sister of Kim Jong Un"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return _person_before(scene, child) if child.tag_ == "PRP$" else scene.at(child.i)
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((found for word in child.children if (found := scene.at(word.i))), None)
    return None


def _person_before(scene: Scene, pronoun: Token) -> Draft | None:
    """Whom "his" most likely means: the nearest person named before."""
    before = [draft for draft in scene.drafts if draft.is_person and draft.end <= pronoun.idx and not draft.dropped]
    return max(before, key=lambda draft: draft.end, default=None)


def _is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"}
