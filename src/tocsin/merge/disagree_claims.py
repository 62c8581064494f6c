"""Claims against denials: one side says that something was done, or by whom, and the other says that it was not so."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tocsin.domain import Actor, Disagreement, Mention, Version
from tocsin.merge.denials import Denial, find_denial
from tocsin.merge.told import Told, version
from tocsin.text.groups import Groups
from tocsin.text.wording import content_id, content_words

_BACK = 3  # "denied it" points at most so many sentences back
_NEWS_DAYS = 10
_SHARED = 3  # words by which two denied claims are one
_CLAIMS = re.compile(
    r"\b(?:accus\w+|blam\w+|alleg\w+|claim\w*|charg(?:ed|es|ing)|says?|said|saying|report\w*|according to|suspect\w*|believed?"
    r"|caught|found|involv\w+|indicat\w+|evidence|footage|published|denounc\w+|over what they call)\b",
    re.IGNORECASE,
)
_EACH_OTHER = re.compile(
    r"\b(?:accus|blam|denounc)\w*\b(?: (?:the other|each other|one another))(?P<deed>[^,;.]*)"
    r"|\b(?:each|both)\b[^;.]{0,80}\b(?:accus|blam|denounc)\w* (?:the other|each other)(?P<what>[^,;.]*)",
    re.IGNORECASE,
)
_NO_CLAIM = re.compile(
    r"\b(?:refus\w+ to|declin\w+ to|unable to|no comment|(?:did|does|would|could|has|have|had|was|were) not)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:](?= )|, (?:but|while|and|which|a claim)\b| [\u2013\u2014-] |\bbut\b")
_SPOKEN = frozenset({"ACCUSE", "REJECT"})
_LONGEST = 160

Codes = Mapping[str, str]
"""Country codes by the one-word names of parties, in lower case."""


@dataclass(frozen=True)
class Dispute:
    """A claim and its denial as one article tells them. ``about`` are the words of what is disputed.

    Without a ``claim`` it is a denial only, and without a ``subject`` no event is known: both may stand beside another
    article's dispute of the same thing.
    """

    subject: str
    field: str
    claim: str
    denial: str
    claimed: Told
    denied: Told
    about: frozenset[str]


def claim_disagreements(sentences: Mapping[str, Sequence[Told]]) -> Iterable[Disagreement]:
    """Claims with their denials, and sides that each lay one act at the other's door; one for each disputed thing."""
    everything = [told for article in sentences.values() for told in article]
    codes = _codes(everything)
    disputes = [found for told in sentences.values() for found in _disputes(told, everything, codes)]
    for group in _of_one_thing(disputes):
        if any(dispute.claim and dispute.subject for dispute in group):
            yield _disagreement(group)


def _disputes(article: Sequence[Told], everything: Sequence[Told], codes: Codes) -> Iterable[Dispute]:
    for number, told in enumerate(article):
        if denial := find_denial(told.text):
            before = list(reversed(article[max(0, number - _BACK) : number]))
            pair = _answered(told, denial, before, everything, codes)
            claim, claimed = pair or ("", told)
            yield _dispute(_subject(claimed, told, denial) or "", claim, claimed, told, denial)
        elif found := _each_other(told):
            yield found


def _answered(
    told: Told, denial: Denial, before: Sequence[Told], everything: Sequence[Told], codes: Codes
) -> tuple[str, Told] | None:
    """The claim that a denial answers, with its sentence: the denial's own, one of those before it, or another report's."""
    if denial.content and denial.reported:
        return denial.content, told
    if own := _claim_before(told, denial.start):
        return own, told
    denier = _denier(told, denial, codes)
    claims = [earlier for earlier in before if _is_claim(earlier, told, denial, denier)]
    claims.sort(key=lambda earlier: not _accuses(earlier, denier))
    found = claims[0] if claims else _told_elsewhere(told, denial, denier, everything) if denial.content else None
    return (found.text, found) if found else None


def _dispute(subject: str, claim: str, claimed: Told, denied: Told, denial: Denial) -> Dispute:
    words = _clause_at(denied.text, denial.start)
    who = re.search(r"\b(?:involvement|role|responsibility|part in|hand in|complicity)\b", words)
    about = content_words(denial.content or claim)
    return Dispute(subject, "actor" if who else "status", _short(claim), _short(words), claimed, denied, about)


def _clause_at(sentence: str, start: int) -> str:
    """The clause around a place in a sentence: "Moscow denied the violation"."""
    cuts = list(_CLAUSE.finditer(sentence, 0, start))
    first = cuts[-1].end() if cuts else 0
    if cuts and cuts[-1].group() in {", which", ", a claim"}:  # "…, which rejected it": by the party named before
        first = cuts[-1].start() if start > first + 1 else sentence.rfind(",", 0, cuts[-1].start()) + 1
    last = sentence.find(";", start)
    return sentence[first : last if last > 0 else None].strip(" ,.;")


def _claim_before(told: Told, start: int) -> str | None:
    """What the sentence itself claims before it is denied: "X said that …; Y denied it", "…, which it denies"."""
    cuts = [found.start() for found in _CLAUSE.finditer(told.text, 0, start)]
    own = told.text[: cuts[-1]].strip() if cuts else ""
    return own if len(own.split()) > 3 and _CLAIMS.search(own) else None


def _is_claim(earlier: Told, told: Told, denial: Denial, denier: frozenset[str]) -> bool:
    """Whether a sentence shortly before holds what is denied: somebody else's claim, on the denier or just before."""
    if not _CLAIMS.search(earlier.text) or _NO_CLAIM.search(earlier.text) or find_denial(earlier.text):
        return False
    speakers = {actor.code for actor in _speakers(earlier) if actor.code}
    if speakers and speakers <= denier:
        return False
    if _accuses(earlier, denier):
        return True
    if denial.content and not content_words(denial.content) & content_words(earlier.text) - _names_of(earlier):
        return False
    named = {actor.code for mention in earlier.mentions for actor in (*mention.source, *mention.target)}
    return bool(denier & named) or (earlier.number == told.number - 1 and bool(speakers))


def _accuses(told: Told, denier: frozenset[str]) -> bool:
    accused = {actor.code for each in told.mentions if each.event == "ACCUSE" for actor in each.target}
    return bool(denier & accused)


def _names_of(told: Told) -> frozenset[str]:
    """The words of names: that two sentences name one party does not make them speak of one thing."""
    return content_words(" ".join(re.findall(r"\b[A-Z][\w\u2019'-]*", told.text)))


def _accusers(told: Told) -> tuple[Actor, ...]:
    return tuple(actor for mention in told.mentions if mention.event == "ACCUSE" for actor in mention.source)


def _speakers(told: Told) -> tuple[Actor, ...]:
    spoken = tuple(statement.speaker for statement in told.statements if statement.speaker)
    return (*spoken, *_accusers(told))


def _denier(told: Told, denial: Denial, codes: Codes) -> frozenset[str]:
    """The codes of those who deny: the rejecting side, the speaker of the denial, or who is named before its verb."""
    deniers = [
        actor
        for mention in told.mentions
        if mention.event == "REJECT" or mention.status == "denied"
        for actor in mention.source
    ]
    spoken = [each.speaker for each in told.statements if each.speaker and (each.cue or "").startswith(("den", "rej"))]
    known = frozenset(actor.code for actor in (*deniers, *spoken) if actor.code)
    named = re.findall(r"[A-Z][\w\u2019'-]*", _clause_at(told.text[: denial.start] + " ", denial.start))
    return known or frozenset(codes[name.casefold()] for name in named if name.casefold() in codes)


def _codes(sentences: Iterable[Told]) -> Codes:
    """The country codes behind one-word names, where all mentions agree on them."""
    found: dict[str, set[str]] = {}
    for told in sentences:
        for actor in (*_speakers(told), *(each for one in told.mentions for each in (*one.source, *one.target))):
            for name in {actor.name, actor.text}:
                if actor.code and name[:1].isupper() and " " not in name:
                    found.setdefault(name.casefold(), set()).add(actor.code)
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}


def _told_elsewhere(told: Told, denial: Denial, denier: frozenset[str], everything: Sequence[Told]) -> Told | None:
    """The report, by date, that tells most of what is denied, of the denier, as somebody's claim or as a fact."""
    wanted = content_words(denial.content or "") - _names_of(told)
    enough = max(2, len(wanted) // 2 + 1)
    fitting = []
    for other in everything:
        shared = len(wanted & content_words(other.text))
        if (
            shared >= enough
            and other.text != told.text
            and other.mentions
            and _are_near(other.published, told.published)
        ):
            named = {actor.code for mention in other.mentions for actor in (*mention.source, *mention.target)}
            if denier & named and not find_denial(other.text) and not _NO_CLAIM.search(other.text):
                fitting.append((-shared, other.article, other.number, other))
    return min(fitting, key=lambda found: found[:3])[3] if fitting else None


def _are_near(one: date | None, other: date | None) -> bool:
    return bool(one and other and abs((one - other).days) <= _NEWS_DAYS)


def _subject(claimed: Told, denied: Told, denial: Denial) -> str | None:
    """The disputed event: the act that is denied or claimed, else the accusation, else the denial."""
    wanted = content_words(denial.content or "")

    def rank(mention: Mention, told: Told) -> tuple[bool, bool, bool, bool, int, str]:
        fits = bool(wanted & content_words(mention.trigger.text))
        spoken = mention.event in _SPOKEN
        return mention.status != "denied", not fits, spoken, told is denied, mention.trigger.start, mention.id

    held = [(mention, told) for told in (claimed, denied) for mention in told.mentions if told.event_of(mention)]
    best = min(held, key=lambda pair: rank(*pair), default=None)
    return best[1].event_of(best[0]) if best else None


def _each_other(told: Told) -> Dispute | None:
    """ "Each accused the other of having fired first": two versions of who did it, in one sentence."""
    found = _EACH_OTHER.search(told.text)
    sides = _two_sides(told) if found else None
    if not found or not sides:
        return None
    deed = (found.group("deed") or found.group("what") or "").strip()
    accusations = [mention for mention in told.mentions if told.event_of(mention)]
    subject = min(accusations, key=lambda mention: (mention.event != "ACCUSE", mention.id), default=None)
    if subject is None:
        return None
    one, other = (f"{mine} accuses {theirs} {deed}".strip() for mine, theirs in (sides, sides[::-1]))
    return Dispute(told.event_of(subject) or "", "actor", one, other, told, told, content_words(deed))


def _two_sides(told: Told) -> tuple[str, str] | None:
    names = {
        actor.code: actor.name
        for mention in told.mentions
        if mention.event == "ACCUSE"
        for actor in (*mention.source, *mention.target)
        if actor.code
    }
    match sorted(names.values()):
        case [one, other]:
            return one, other
        case _:
            return None


def _of_one_thing(disputes: Sequence[Dispute]) -> Iterable[list[Dispute]]:
    """Disputes of one event, and those whose denied words are the same in the news of one time."""
    groups = Groups(f"{number:09d}" for number in range(len(disputes)))
    for (first, one), (second, other) in combinations(enumerate(disputes), 2):
        same = one.subject and one.subject == other.subject and one.claim and other.claim
        if one.field == other.field and (same or _alike(one, other)):
            groups.join(f"{first:09d}", f"{second:09d}")
    return ([disputes[int(number)] for number in group] for group in groups)


def _alike(one: Dispute, other: Dispute) -> bool:
    shared = one.about & other.about
    enough = len(shared) >= _SHARED and 2 * len(shared) >= min(len(one.about), len(other.about))
    return enough and _are_near(one.denied.published, other.denied.published)


def _disagreement(group: Sequence[Dispute]) -> Disagreement:
    subjects = Counter(dispute.subject for dispute in group if dispute.claim and dispute.subject)
    subject = min(subjects, key=lambda each: (-subjects[each], each))
    claims = _versions([(dispute.claim, dispute.claimed) for dispute in group if dispute.claim])
    denials = _versions([(dispute.denial, dispute.denied) for dispute in group])
    field = group[0].field
    return Disagreement(
        id=content_id(subject, field, "claimed", *sorted({dispute.denial for dispute in group})),
        subject=subject,
        field=field,
        versions=(*claims, *denials),
    )


def _versions(told: Sequence[tuple[str, Told]]) -> list[Version]:
    values = {value: [each for words, each in told if words == value] for value, _ in told}
    return [version(value, said) for value, said in sorted(values.items())]


def _short(words: str) -> str:
    """The words, cut at a blank when they are long."""
    words = words.strip(" ,.;")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " \u2026"
