"""Story time: a deed told without a day, right after one with a day and by the same party, was done on that day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from tocsin.code.happenings import REAL
from tocsin.code.verbal import SAYINGS
from tocsin.domain import Mention, Reason
from tocsin.domain.parsed import Parsed, Sentence

_RECENT = timedelta(days=7)
_PERFECT = frozenset({"has", "have", "'ve", "’ve", "had", "'d"})


def with_story_days(mentions: Sequence[Mention], parsed: Parsed) -> tuple[Mention, ...]:
    """The mentions, where one without a day goes on with a deed just told.

    Only news told in the simple past: "has shelled" and "had shelled" leave the story's day.
    """
    told = sorted(mentions, key=lambda mention: (mention.sentence, mention.trigger.start))
    days = {mention.id: _day_before(mention, told, parsed) for mention in told}
    return tuple(_dated(mention, days[mention.id]) for mention in mentions)


def _dated(mention: Mention, before: Mention | None) -> Mention:
    if before is None:
        return mention
    basis = f"{before.when.basis}, told in sentence {before.sentence + 1}"
    when = replace(before.when, basis=basis, clock=None, zone=None, relative=None, value=str(before.when.from_))
    reason = Reason(rule="story time", saw=basis, weight=0.0)
    return replace(mention, when=when, because=(*mention.because, reason))


def _day_before(mention: Mention, told: Sequence[Mention], parsed: Parsed) -> Mention | None:
    """The deed just before this one whose day it shares, if the text says so."""
    here = parsed.sentences[mention.sentence]
    if mention.when.basis != "published" or not _is_deed(mention) or not _is_simple_past(mention, here):
        return None
    near = [other for other in told if 0 < mention.sentence - other.sentence <= 1 and _is_deed(other)]
    dated = [other for other in near if _is_day_of_news(other)]
    if (
        len({other.when.from_ for other in dated}) != 1
        or here.paragraph - parsed.sentences[dated[0].sentence].paragraph > 1
    ):
        return None
    same = [other for other in dated if _codes(other) & _codes(mention)]
    return same[0] if same else None


def _is_deed(mention: Mention) -> bool:
    return mention.event not in SAYINGS and mention.status in REAL and not mention.background


def _is_day_of_news(mention: Mention) -> bool:
    when, published = mention.when, mention.published
    if when.precision != "day" or when.from_ is None or when.from_ != when.to or published is None:
        return False
    return when.basis != "published" and published - _RECENT <= when.from_ <= published


def _is_simple_past(mention: Mention, sentence: Sentence) -> bool:
    verbs = [
        t
        for t in sentence.doc
        if mention.trigger.start <= sentence.start + t.idx < mention.trigger.end and t.pos_ == "VERB"
    ]
    if not verbs:
        return False
    helpers = {child.lower_ for child in verbs[0].children if child.dep_ in {"aux", "auxpass"}}
    told = verbs[0].tag_ == "VBD" or (verbs[0].tag_ == "VBN" and helpers & {"was", "were"})
    return bool(told) and not helpers & _PERFECT and verbs[0].dep_ not in {"relcl", "acl"}


def _codes(mention: Mention) -> frozenset[str]:
    """Who does it; of an act without a doer, who suffers it."""
    return frozenset(actor.code or actor.name for actor in (mention.source or mention.target))
