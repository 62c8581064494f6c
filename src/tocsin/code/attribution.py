"""Who is behind each clause: the speaker of what is said, and what his words came through."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from tocsin.code.attribution_cues import Found, find_cues
from tocsin.code.attribution_quotes import QuoteTable
from tocsin.code.attribution_speaker import (
    addressees,
    carriers_of,
    chain_of,
    documents_below,
    is_first_person,
    joint_speakers,
    media_told,
    named,
    unique,
)
from tocsin.code.syntax import lemma
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import Parsed

_MEMORY = 4
"""Paragraphs after which "the statement" no longer means the last one named."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of the article that somebody said, claimed, thought or wanted.

    ``start`` and ``end`` span the content, ``cue_start`` and ``cue_end`` its cue, all in the article's
    text. ``cue`` is ``None`` where a quotation goes on without one. ``chain`` is the speaker, those who
    speak with him (``joint`` many), then whom the words came through, without the outlet; empty where
    the text names nobody.
    """

    start: int
    end: int
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    direct: bool
    speaker: Actor | None
    to: tuple[Actor, ...] = ()
    chain: tuple[Actor, ...] = ()
    joint: int = 0

    @property
    def through(self) -> tuple[Actor, ...]:
        """Whom the words came through."""
        return self.chain[1 + self.joint :]


def find_attributions(parsed: Parsed) -> tuple[tuple[Attribution, ...], ...]:
    """The attributions of each sentence: those whose content or cue stands in it, outermost first."""
    cues = [found for sentence in parsed.sentences for found in find_cues(sentence)]
    found = QuoteTable(parsed, cues).assign()
    found.sort(key=lambda one: (one.start, -one.end))
    resolved = _Resolver(parsed, found).attributions()
    return _by_sentence(parsed, resolved)


def _by_sentence(parsed: Parsed, attributions: list[Attribution]) -> tuple[tuple[Attribution, ...], ...]:
    starts = [sentence.start for sentence in parsed.sentences]
    found: list[list[Attribution]] = [[] for _ in starts]
    for one in attributions:
        touched = set(range(max(0, bisect_right(starts, one.start) - 1), bisect_left(starts, one.end)))
        if one.cue_start is not None:
            touched.add(bisect_right(starts, one.cue_start) - 1)
        for index in touched:
            found[index].append(one)
    return tuple(tuple(sentence) for sentence in found)


def said_by(attributions: tuple[Attribution, ...], offset: int) -> tuple[Actor, ...]:
    """The chain behind an act whose trigger stands at an article offset, nearest first; () if the outlet tells it.

    A cue is not part of what it introduces: "threatened" is told by the outlet, or by an outer speaker.
    """
    around = [one for one in attributions if one.start <= offset < one.end and not _in_cue(one, offset)]
    around.sort(key=lambda one: one.end - one.start)
    return unique(actor for one in around for actor in one.chain)


def _in_cue(one: Attribution, offset: int) -> bool:
    return one.cue_start is not None and one.cue_end is not None and one.cue_start <= offset < one.cue_end


class _Resolver:
    """Turns cues into attributions, in the order of the text, with a memory for "the statement"."""

    def __init__(self, parsed: Parsed, found: list[Found]) -> None:
        self.text = parsed.article.text
        self.found = found
        self.issuers: dict[str, Actor] = {}
        self.issued: dict[str, int] = {}
        self.chains: dict[int, tuple[Actor, ...]] = {}

    def attributions(self) -> list[Attribution]:
        for one in sorted(self.found, key=lambda one: (one.sentence.index, one.cue_start)):
            self.chain(one)
        return [self._attribution(one) for one in self.found]

    def _attribution(self, one: Found) -> Attribution:
        chain = self.chain(one)
        has_cue = one.token is not None
        return Attribution(
            start=one.start,
            end=one.end,
            cue=self.text[one.cue_start : one.cue_end] if has_cue else None,
            cue_start=one.cue_start if has_cue else None,
            cue_end=one.cue_end if has_cue else None,
            direct=bool(one.quotes),
            speaker=chain[0] if chain else None,
            to=addressees(one.token, one.sentence, one.takes) if one.token is not None else (),
            chain=() if "silent" in one.takes else chain,
            joint=self._joint(one, chain),
        )

    def _joint(self, one: Found, chain: tuple[Actor, ...]) -> int:
        while one.same_as is not None:
            one = one.same_as
        if one.speaker is None or one.actor is not None or "silent" in one.takes:
            return 0
        return len(set(joint_speakers(one.speaker, one.sentence)) & set(chain[1:]))

    def chain(self, one: Found) -> tuple[Actor, ...]:
        """Who is behind an attribution, nearest first; worked out once."""
        if id(one) not in self.chains:
            self.chains[id(one)] = ()  # attributions that lean on each other end here
            self.chains[id(one)] = self._chain(one)
        return self.chains[id(one)]

    def _chain(self, one: Found) -> tuple[Actor, ...]:
        if one.same_as is not None:
            return self.chain(one.same_as)
        if one.actor is not None:
            return (one.actor,)
        if one.token is None or one.speaker is None or is_first_person(one.speaker):
            return ()
        self._forget(one.sentence.paragraph)
        chain = [*chain_of(one.speaker, one.sentence, self.issuers)]
        chain += joint_speakers(one.speaker, one.sentence)
        chain += [actor for noun in one.through for actor in named(noun, one.sentence)]
        chain += carriers_of(one.token, one.sentence)
        chain += media_told(one.token, one.sentence, one.takes)
        for document in documents_below(one.token) if chain else ():
            self.issuers[lemma(document)] = chain[0]
        for word in self.issuers:
            self.issued.setdefault(word, one.sentence.paragraph)
        return unique(chain)

    def _forget(self, paragraph: int) -> None:
        for word in [word for word, when in self.issued.items() if paragraph - when > _MEMORY]:
            self.issuers.pop(word, None)
            self.issued.pop(word)
