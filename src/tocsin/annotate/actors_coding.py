"""From a phrase to a draft: whether it is an actor here, and with which name, code and sectors."""

from datetime import date
from itertools import pairwise

from tocsin.annotate.actors_drafts import Draft
from tocsin.annotate.actors_halves import is_adjective
from tocsin.annotate.actors_item import Item
from tocsin.annotate.actors_phrases import Phrase
from tocsin.annotate.actors_places import capital_acts
from tocsin.domain.tokens import Doc, Token
from tocsin.ontology.actors_entries import NONSTATE
from tocsin.ontology.actors_words import actor_words
from tocsin.ontology.gazetteer import Entry

_PLACES = frozenset({"state", "capital", "demonym"})
# "The Indian side", "the Russian state", "Chinese customs": the state itself.
_SELVES = frozenset({"side", "state", "customs"})
_BODIES = frozenset({"seat", "organisation", "person"})
# Bodies above states have officials of their own; a state's ambassador to one serves the state.
_ABOVE = frozenset({"EUR", "IGO", "UNO"})


def draft_of(doc: Doc, phrase: Phrase, published: date | None) -> Draft | None:
    """The phrase as a draft, or ``None`` when it is a place, a language or part of a thing's name."""
    if is_adjective(phrase.head, doc) or not _is_actor(doc, phrase):
        return None
    head = phrase.head
    draft = Draft(
        start=phrase.start,
        end=phrase.end,
        first=phrase.first,
        root=phrase.root,
        kind="reference" if head.label == "HALF" else head.kind,  # type: ignore[arg-type]
        name=_name(doc, phrase),
        code=_code(phrase),
        is_person=head.is_person,
        person=head.entry if head.kind == "person" else None,
        role=head.entry if head.kind == "role" else _title(phrase),
        titles=_titles(doc, phrase),
    )
    draft.sectors = _sectors(doc, phrase, published)
    if _is_of_a_people(doc, phrase):
        # "Ethnic Albanian mayors" are of no Albania: whose citizens they are, the place must say.
        draft.code, draft.name, draft.sectors = None, doc.text[draft.start : draft.end], draft.sectors or ("CVL",)
    return draft


def _is_of_a_people(doc: Doc, phrase: Phrase) -> bool:
    demonyms = [item for item in (phrase.head, *phrase.modifiers) if item.kind == "demonym"]
    return any(item.first > 0 and doc[item.first - 1].lower_ == "ethnic" for item in demonyms)


def _titles(doc: Doc, phrase: Phrase) -> list[str]:
    """The roles said of the actor; a body is also called by the last word of its name ("the ministry")."""
    titles = [item.entry.name for item in (*phrase.modifiers, phrase.head) if item.kind == "role" and item.entry]
    if phrase.head.kind in {"organisation", "seat"}:
        titles.append(doc[phrase.head.last].lower_)
        first = next((i for i in range(phrase.head.first, phrase.head.last) if doc[i + 1].lower_ == "of"), None)
        if first is not None:  # "the court" is the International Court of Justice
            titles.append(doc[first].lower_)
    return titles


def _is_actor(doc: Doc, phrase: Phrase) -> bool:
    if phrase.head.kind == "capital" and not phrase.modifiers:
        return capital_acts(doc[phrase.root])
    if phrase.relation == "shares head" or doc[phrase.root].dep_ == "poss":
        return True
    if phrase.noun is None:
        return phrase.head.kind != "demonym" or _is_people(doc, phrase)
    return _names_who_acts(phrase, phrase.noun)


def _names_who_acts(phrase: Phrase, noun: Token) -> bool:
    """Whether a modifier says who is behind the noun: "U.S. sanctions", "an Israeli army base"; not "Korean War"."""
    kind, lemma, words = phrase.head.kind, noun.lemma_.lower(), actor_words()
    if kind in {"state", "demonym"} and noun.text == "War":
        return False
    if kind == "state":
        # "Panama Papers", "Texas Instruments": a proper noun that names no act makes a name of its own.
        is_name = noun.tag_ in {"NNP", "NNPS"} and noun.text[:1].isupper() and lemma not in words.act_nouns
        return lemma not in words.thing_nouns and (phrase.head.label == "HALF" or not is_name)
    if kind == "role" and phrase.modifiers and _code(phrase):
        return True
    if kind == "demonym" and noun.lower_ in _SELVES:
        return not any(child.lower_ == "of" for child in noun.rights)  # "the Turkish side of the border"
    return kind not in {"demonym", "role"} or lemma in words.act_nouns


def _is_people(doc: Doc, phrase: Phrase) -> bool:
    """As in "Russians fled", "the Chinese agreed"; not "in Russian", "speaks Chinese", "is Russian"."""
    token = doc[phrase.root]
    if token.pos_ == "ADJ" and token.dep_ in {"acomp", "attr", "amod", "ROOT"}:
        return token.head.lemma_.lower() in actor_words().act_nouns and token.dep_ == "amod"
    if token.dep_ == "pobj":
        return token.head.lower_ not in {"in", "into"} or token.tag_.endswith("S")
    if token.dep_ == "dobj":
        return token.head.lemma_ not in actor_words().language_verbs
    return token.dep_ not in {"attr", "acomp", "npadvmod"}


def _name(doc: Doc, phrase: Phrase) -> str:
    entry = phrase.head.entry
    if phrase.relation == "shares head":
        return f"{doc.text[phrase.start : phrase.end]} {_words(doc, phrase.modifiers[0])}"
    if entry is None:
        return _words(doc, phrase.head)
    if phrase.head.kind == "role":
        return " ".join(doc.text[phrase.start : phrase.end].split())
    return entry.name


def _words(doc: Doc, item: Item) -> str:
    return " ".join(doc.text[item.start : item.end].split())


def _code(phrase: Phrase) -> str | None:
    """The head's own code; else the state that modifies it; else that of a body ("Hamas fighters")."""
    entry = phrase.head.entry
    entries = [item.entry for item in phrase.modifiers if item.entry and item.entry.code]
    if entry and entry.code:
        return _served(phrase) or entry.code
    states = [entry.code for entry in entries if entry.kind in _PLACES]
    bodies = [entry.code for entry in reversed(entries) if entry.kind in _BODIES]
    if bodies and not (states and bodies[0] in NONSTATE):
        return bodies[0]
    return states[0] if states else None


def _served(phrase: Phrase) -> str | None:
    """The body above states of which a person holds the office: "UN envoy Griffiths"; not "at the NATO meeting - President Obama"."""
    if phrase.head.kind != "person":
        return None
    for body, title in pairwise(phrase.modifiers):
        beside = body.end + 1 == title.start and title.kind == "role" and body.kind == "organisation"
        if beside and body.entry and serves_a_body(body.entry.code, title.entry):
            return body.entry.code
    return None


def serves_a_body(code: str | None, role: Entry | None) -> bool:
    """Whether a role is a body's own, as in "UN envoy", "ECOWAS Commission President"; not "UN ambassador"."""
    return code in _ABOVE and role is not None and not role.name.endswith(("ambassador", "correspondent"))


def _title(phrase: Phrase) -> Entry | None:
    roles = [item.entry for item in phrase.modifiers if item.kind == "role"]
    return roles[-1] if roles and phrase.head.is_person else None


def _sectors(doc: Doc, phrase: Phrase, published: date | None) -> tuple[str, ...]:
    head = phrase.head
    if phrase.relation == "shares head":
        shared = phrase.modifiers[0].entry
        return shared.sectors if shared else ()
    roles = [item for item in phrase.modifiers if item.kind == "role"]
    partial = tuple("PRE" for item in phrase.modifiers if item.entry and "PRE" in item.entry.sectors)
    if head.is_person:
        own = head.entry.sectors_on(published) if head.entry else ()
        if roles and phrase.former(doc):
            return ("ELI",)
        return (_role_sectors(phrase, roles[-1], roles[:-1]) if roles else own) + partial
    if head.kind == "role":
        if phrase.former(doc) and head.entry and head.entry.role_kind in {"office", "voice"}:
            return ("ELI",)
        return _role_sectors(phrase, head, roles) + partial
    return head.entry.sectors if head.entry else ()


def _role_sectors(phrase: Phrase, role: Item, others: list[Item]) -> tuple[str, ...]:
    """A role's sectors; a spokesman or an unnamed group takes those of the body that it speaks for."""
    assert role.entry is not None
    bodies = [item.entry for item in phrase.modifiers if item.kind in {"seat", "organisation"} and item.entry]
    if any(item.kind in _PLACES for item in phrase.modifiers):
        # "Reuters North Korean leader …" is a caption's credit, not whom the leader leads.
        bodies = [body for body in bodies if "JRN" not in body.sectors]
    above = tuple(sector for entry in reversed(bodies) for sector in entry.sectors)
    traits = actor_words().trait_roles
    titles = [item.entry for item in reversed(others) if item.entry and item.entry.name not in traits]
    above += tuple(sector for entry in titles for sector in entry.sectors)
    own = role.entry.sectors
    if role.entry.role_kind == "voice" or own == ("UNK",):
        owned = bool(above or bodies) or any(item.kind == "entity" for item in phrase.modifiers)
        return above if owned else own
    return own + (above if role.entry.role_kind != "office" else ())
