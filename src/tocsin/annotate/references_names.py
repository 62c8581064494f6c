"""Surnames: "Kim" after "Kim Yo Jong", "President Moon" without a first name anywhere."""

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import CROWNS, Memory, Seen, pronoun_of, surname_of
from tocsin.ontology.gazetteer import Entry

_HEADS = frozenset({"chancellor", "emir", "king", "leader", "premier", "president", "prime minister", "queen", "sultan", "supreme leader"})  # fmt: skip
_TITLES = frozenset({"crown", "emir", "king", "prince", "princess", "queen", "sheikh", "sultan"})


def resolve_names(scene: Scene, memory: Memory) -> None:
    """Give one-word and unknown names the actor that bears them; a known person keeps the title said before."""
    for draft in scene.drafts:
        if draft.dropped:
            continue
        if draft.kind == "person":
            _keep_title(draft, memory)
        elif draft.kind == "entity":
            _find_bearer(scene, draft, memory)


def _keep_title(draft: Draft, memory: Memory) -> None:
    """Without a date the gazetteer cannot say who holds office; a title anywhere in the article can."""
    draft.sectors = draft.sectors or memory.said_sectors.get(draft.name, ())


def _find_bearer(scene: Scene, draft: Draft, memory: Memory) -> None:
    seen = _same_name(draft, memory)
    if seen is None and " " not in draft.name:
        seen = _same_surname(scene, draft, memory)
    if seen is not None:
        _copy(draft, seen.draft)
        return
    entry = _known_monarch(draft, memory) or _known_surname(draft, memory) or _known_head(scene, draft, memory)
    if entry is not None:
        draft.name, draft.code, draft.person = entry.name, entry.code, entry
        draft.sectors = draft.sectors or entry.sectors_on(memory.article.published)
        draft.kind = "person"


def _same_name(draft: Draft, memory: Memory) -> Seen | None:
    return next((seen for seen in reversed(memory.seen) if seen.draft.name == draft.name and seen.draft.code), None)


def _same_surname(scene: Scene, draft: Draft, memory: Memory) -> Seen | None:
    before = memory.before(scene, draft.first)
    bearers = [
        seen for seen in (*before, *reversed(memory.seen)) if seen.draft.is_person and _bears(seen.draft, draft.name)
    ]
    if draft.code:
        bearers = [seen for seen in bearers if seen.draft.code in {None, draft.code}]
    pronoun = pronoun_of(scene, draft)
    if pronoun:  # "Mr Kim" is not Kim Yo Jong
        bearers = [seen for seen in bearers if seen.pronoun in {None, pronoun}]
        bearers = [seen for seen in bearers if seen.pronoun == pronoun] or bearers
    titled = [seen for seen in bearers if set(seen.draft.titles) & set(draft.titles)]
    return _foremost(titled or bearers)


def _foremost(bearers: list[Seen]) -> Seen | None:
    """Of those named in the latest sentence, the one that it is about."""
    latest = [seen for seen in bearers if seen.sentence == bearers[0].sentence]
    return next((seen for seen in latest if seen.subject), latest[0] if latest else None)


def _bears(person: Draft, surname: str) -> bool:
    words = person.name.split()
    return len(words) > 1 and (surname == surname_of(person.name, person.code) or surname == words[-1])


def _known_monarch(draft: Draft, memory: Memory) -> Entry | None:
    """As in "King Abdullah": a given name, of the one who reigned then in the country meant, or in one that is named."""
    day, name = memory.article.published, draft.name.split()[0]
    if draft.role is None or draft.role.name not in CROWNS or day is None:
        return None
    reigning = [
        person
        for person in memory.monarchs()
        if _given(person.name) == name and any(tenure.holds(day) and tenure.role in CROWNS for tenure in person.tenures)
    ]
    if draft.code or len(reigning) > 1:
        codes = {draft.code} if draft.code else {*memory.countries, memory.dateline}
        reigning = [person for person in reigning if person.code in codes]
    return reigning[0] if len(reigning) == 1 else None


def _given(name: str) -> str:
    """As in "Abdullah" of "King Abdullah II", "Al-Sultan Abdullah"."""
    words = [word for word in name.split() if word.lower().removeprefix("al-") not in _TITLES]
    return words[0] if words else name


def _known_surname(draft: Draft, memory: Memory) -> Entry | None:
    """As in "President Moon": the one person of this surname who held office then; nobody when two could be meant."""
    if not draft.is_person or draft.role is None or draft.role.role_kind != "office" or " " in draft.name:
        return None
    if draft.role.name in CROWNS:
        return None  # those are called by their given names
    known = memory.people_named(draft.name)
    if draft.code:
        known = [person for person in known if person.code == draft.code]
    fitting = [person for person in known if _held(person, draft, memory)]
    just = [person for person in fitting if _held(person, draft, memory, exactly=True)] or fitting
    return just[0] if len(just) == 1 else None


def _known_head(scene: Scene, draft: Draft, memory: Memory) -> Entry | None:
    """As in "Mr. Moon": the one head of state or government of this surname in a country of the article."""
    day, pronoun = memory.article.published, pronoun_of(scene, draft)
    if day is None or pronoun is None or " " in draft.name or not draft.is_person:
        return None
    heads = [
        person
        for person in memory.people_named(draft.name)
        if memory.countries.get(person.code or "", 0) > 1
        and person.pronoun in {None, pronoun}
        and any(tenure.holds(day) and tenure.role in _HEADS for tenure in person.tenures)
    ]
    return heads[0] if len(heads) == 1 else None


def _held(person: Entry, draft: Draft, memory: Memory, *, exactly: bool = False) -> bool:
    """Whether a person held the office that the title names; "president" also fits "interim president", no adviser."""
    assert draft.role is not None
    day = memory.article.published
    title = draft.role.name
    return any(
        (day is None or tenure.holds(day)) and (title == tenure.role if exactly else _fits(title, tenure.role))
        for tenure in person.tenures
    )


def _fits(title: str, role: str) -> bool:
    words, others = f" {title} ", f" {role} "
    return words in others or others in words or "leader" in {title, role}


def _copy(draft: Draft, other: Draft) -> None:
    draft.name, draft.code = other.name, draft.code or other.code
    draft.sectors = draft.sectors or other.sectors
    draft.person, draft.is_person = other.person, other.is_person
    draft.titles = list({*draft.titles, *other.titles})
    draft.kind = "reference"
