"""Answers in so many words: "turned the offer down", "as it had threatened", "expired unheeded"."""

import re

from tocsin.domain import Event, Fate
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.party_words import names_state
from tocsin.ontology.synonyms import acts_told, base_of
from tocsin.text.wording import content_words, stem, words
from tocsin.track.case import Case, Finding, parties
from tocsin.track.sentences import Sentence

_NEAR = 5  # sentences after a demand in which "the demand" means it
_BEFORE, _AFTER = 3, 6  # words beside an answer in which it is undone, and in which it names what it answers
_SHARE, _SHARE_NAMED, _SHARE_AIMED = 0.55, 0.4, 0.15
_OWN = re.compile(r"\b(?:its|his|her|their) (?:word|threat|warning|vow)", re.IGNORECASE)
_HE = re.compile(r"\W*(?:he|she|they|it)\b", re.IGNORECASE)
_LEADS = frozenset({"for", "of", "that", "to"})
_GIVING_WAY = frozenset(map(base_of, ["accept", "agree", "bow", "budge", "comply", "concede", "do", "heed", "yield"]))
_PASSIVE = re.compile(r"(?:was|were|and) (?:\w+ )?\w+n\b", re.IGNORECASE)
_HABIT = re.compile(
    r"\b(?:always|often|repeatedly|routinely|usually|has long|have long|in the past|for years)\b", re.IGNORECASE
)
_POINTS = re.compile(r"^\W*(?:it|them|this|that)\b", re.IGNORECASE)
_ASKING = frozenset({"demand", "offer", "ultimatum"})


def refused(case: Case) -> Finding | None:
    """The one who was asked said no to it, or let the day pass."""
    if case.commitment.kind not in _ASKING:
        return None
    told = ["refused", *(["stays"] if case.said & outcomes().going else [])]
    unheeded = _answer(case, ("unheeded",), "refused", case.doers | _addressed(case), "the day passed without it")
    return _answer(case, tuple(told), "refused", _addressed(case), "the addressee said no") or unheeded


def accepted(case: Case) -> Finding | None:
    """The one who was asked said yes, and it is told as done."""
    if case.commitment.kind not in _ASKING:
        return None
    return _answer(case, ("met",), "met", _addressed(case), "the addressee gave way")


def taken_back(case: Case) -> Finding | None:
    """The one who spoke dropped it."""
    return _answer(case, ("withdrawn",), "withdrawn", case.maker, "the same party took it back")


def kept(case: Case) -> Finding | None:
    """It is told that he kept his word."""
    if case.commitment.kind in {"demand", "offer"}:
        return None
    return _answer(case, ("kept",), "carried out", case.maker, "it is told as done")


def _addressed(case: Case) -> frozenset[str]:
    return case.doers if case.commitment.kind == "demand" else parties(case.commitment.to)


def _answer(case: Case, kinds: tuple[str, ...], fate: Fate, who: frozenset[str], why: str) -> Finding | None:
    if case.asks_itself or case.denies:
        return None
    for kind in kinds:
        for sentence, match in case.record.answers(kind):
            if _is_unsaid(sentence.text[: match.start()]) or _is_the_act_itself(case, sentence.text, match):
                continue
            if _follows(case, sentence, match, who, kind) or _returns(case, sentence, match, who, kind):
                events: tuple[Event, ...] = tuple(
                    deed.event for deed in sentence.deeds if deed.event and deed.event.id not in case.own
                )[:1]
                ids = () if events else tuple(deed.id for deed in sentence.deeds if deed.id not in case.own)[:1]
                return Finding(fate, events, why if events else f"{why}: {sentence.text}", ids)
    return None


def _follows(case: Case, sentence: Sentence, match: re.Match[str], who: frozenset[str], kind: str) -> bool:
    """Whether it stands right after the commitment, and points to it: "their call was unacceptable", "refused it"."""
    near = [each for own in case.told_in for each in case.record.sentences.after(own, _NEAR)]
    if not any(sentence is each for each in near) or sentence.history:
        return False
    own = next((each for each in case.told_in if each is sentence), None)
    if own is not None:
        ends = case.record.ends_of(case.commitment.mentions, own)
        points = _points(sentence.text[match.end() :]) or bool(_PASSIVE.match(match.group()))
        return match.start() > ends and points and kind != "kept"
    if (kind == "unheeded" and case.commitment.deadline) or (kind == "stays" and _HE.match(sentence.text)):
        return True
    names = _names_it(case, sentence.text, match) and not _is_of_another(case, sentence.text)
    is_it = names or case.likeness(sentence) >= _SHARE
    return is_it and _is_by(case, sentence, match, who)


def _returns(case: Case, sentence: Sentence, match: re.Match[str], who: frozenset[str], kind: str) -> bool:
    """Whether it is told later, in the words of the commitment."""
    if kind == "kept" and _keeps_its_word(case, sentence, match):
        return True
    share = case.likeness(sentence)
    named = _names_it(case, sentence.text, match)
    is_its_act = named and case.is_recent(sentence) and bool(acts_told(sentence.text) & case.said)
    if not (share or is_its_act) or not case.is_told_later(sentence):
        return False
    if case.names and not case.names & sentence.stems:
        return False
    if kind == "refused" and not _is_about(case, sentence.text, match):
        return False
    if not who and not (named and any(sentence.names(party, case.commitment.by) for party in case.maker)):
        return False
    aimed = named and any(sentence.names(party, case.commitment.by) for party in case.maker - who)
    least = _SHARE_AIMED if aimed else _SHARE_NAMED if named else _SHARE
    return (share >= least or is_its_act) and _is_by(case, sentence, match, who)


def _keeps_its_word(case: Case, sentence: Sentence, match: re.Match[str]) -> bool:
    """Of "will respond", which names no act: "Syria kept its word on Monday", within days."""
    vague = {stem(word) for word in words(case.commitment.what)} & outcomes().vague_threats
    if not vague or case.commitment.condition or not case.is_told_later(sentence) or not case.is_recent(sentence):
        return False
    begin = sentence.text[: match.start()]
    return bool(_OWN.search(match.group())) and any(_starts_with(begin, each) for each in case.maker)


def _starts_with(begin: str, party: str) -> bool:
    return len(begin.split()) <= _AFTER and names_state(party.partition("/")[0], begin)


def _is_by(case: Case, sentence: Sentence, match: re.Match[str], who: frozenset[str]) -> bool:
    """Whether one of those who could answer does or says it; of nobody known, anyone but the maker."""
    if not who:
        return not sentence.parties & case.maker
    if sentence.parties:
        return bool(sentence.parties & who)
    before = sentence.text[: match.start()]
    return any(sentence.names(party, case.everybody) for party in who) or not before.strip()


def _is_about(case: Case, text: str, match: re.Match[str]) -> bool:
    """Whether what is refused stands beside the refusal; "refused to confirm" refuses nothing but to confirm."""
    after = words(text[match.end() :])
    if after[:1] == ["to"] and "to" not in words(match.group())[-1:]:
        verb = base_of(after[1]) if len(after) > 1 else ""
        return verb in {case.verb} | _GIVING_WAY or bool(acts_told(verb) & case.said)
    near = " ".join([*words(text[: match.start()])[-_AFTER:], *after[: _AFTER + 2]])
    return _names_it(case, text, match) or bool(content_words(near) & case.things or acts_told(near) & case.said)


def _names_it(case: Case, text: str, match: re.Match[str]) -> bool:
    """Whether the answer says what it answers: the demand, the offer."""
    near = [*words(text[: match.start()])[-_AFTER:], *words(match.group()), *words(text[match.end() :])[:_AFTER]]
    return bool({stem(word) for word in near} & outcomes().called[case.commitment.kind])


def _is_of_another(case: Case, text: str) -> bool:
    """Whether the demand or offer that it names says itself what it is about, and that is something else: "her request to see him"."""
    told = words(text)
    nouns = outcomes().called[case.commitment.kind]
    rest = [
        told[at + 2 : at + 6] for at, word in enumerate(told[:-1]) if stem(word) in nouns and told[at + 1] in _LEADS
    ]
    return any(
        not (content_words(" ".join(each)) & case.things or acts_told(" ".join(each)) & case.said) for each in rest
    )


def _points(after: str) -> bool:
    return bool(_POINTS.match(after)) or not after.strip(' .,;\u201d"')


def is_habit(text: str) -> bool:
    """Whether a sentence tells what is always so: "routinely says it will never give up" answers nobody."""
    return _HABIT.search(text) is not None


def _is_the_act_itself(case: Case, text: str, match: re.Match[str]) -> bool:
    """Whether its words are those of the act: "suspended" after a threat to suspend, unless it was the plan that was suspended."""
    same = case.verb == base_of(match.group().split()[0]) or bool(acts_told(match.group()) & case.said)
    return same and not _names_it(case, text, match)


def _is_unsaid(before: str) -> bool:
    """Whether it is denied, imagined or older: "would have rejected", "had earlier refused"."""
    if is_habit(before):
        return True
    return bool(set(words(before)[-_BEFORE:]) & outcomes().unsaid) or bool(
        re.search(r"n['\u2019]t\s+(?:\w+\s+)?$", before)
    )
