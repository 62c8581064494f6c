"""Quotations and their cues: which verb introduces a quotation, and whose words go on without one."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.code.attribution_cues import Found, speech_verb
from tocsin.code.attribution_speaker import actor_at
from tocsin.domain.parsed import Parsed, Sentence
from tocsin.domain.tokens import Token

MARKS = "\"“”„‟″«»‘’‚'`‹›「」『』"
_GAP_WORDS = 40
_BREAK = 4
"""Paragraphs, such as captions, that may break into a quotation left open."""
_CLOSING = re.compile(rf"[ \t]?(?:''|[{MARKS}])")
_PAIR_BEFORE = re.compile(rf"(?:''|``|[{MARKS}])$")
_PAIR_AFTER = re.compile(rf"''|[{MARKS}]")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks: ``start`` to ``end``; ``closed`` if a mark ends it."""

    start: int
    end: int
    closed: bool
    words: str


def outer_quotes(parsed: Parsed) -> list[Quote]:
    """The quotations that stand in no other, with their marks."""
    text, found = parsed.article.text, list[Quote]()
    for passage in parsed.quotes:
        if found and passage.start < found[-1].end:
            continue
        start, end = passage.start, passage.end
        while start and text[start - 1].isspace():
            start -= 1
        while start and text[start - 1] in MARKS and passage.start - start < 2:
            start -= 1
        closing = _CLOSING.match(text, end)
        found.append(Quote(start, closing.end() if closing else end, closing is not None, passage.text))
    return found


class QuoteTable:
    """The quotations of one article and the attributions that claim them."""

    def __init__(self, parsed: Parsed, cues: list[Found]) -> None:
        self.parsed = parsed
        self.text = parsed.article.text
        self.quotes = outer_quotes(parsed)
        self.cues = cues
        self.by_sentence: dict[int, list[Found]] = defaultdict(list)
        for cue in cues:
            self.by_sentence[cue.sentence.index].append(cue)
        self.starts = [sentence.start for sentence in parsed.sentences]
        self.quote_starts = [quote.start for quote in self.quotes]
        self.owner: dict[int, Found] = {}

    def assign(self) -> list[Found]:
        """The cues, with quotations taken into their content, and those found through a quotation alone."""
        for place in range(len(self.quotes)):
            found = self._by_clause(place) or self._by_verb_after(place) or self._by_verb_before(place)
            if found:
                self._give(place, found)
        for place in reversed(range(len(self.quotes) - 1)):
            if self._runs_into_next(place):
                self._give(place, Found(sentence=self._sentences_of(place)[0], same_as=self.owner[place + 1]))
        for place in range(len(self.quotes)):
            if place not in self.owner and self._stands_free(place):
                found = self._carried_on(place)
                if found:
                    self._give(place, found)
        return self.cues

    def inside(self, offset: int) -> int | None:
        """The place of the quotation around an offset."""
        place = bisect_right(self.quote_starts, offset) - 1
        return place if place >= 0 and offset < self.quotes[place].end else None

    def _give(self, place: int, found: Found) -> None:
        quote = self.quotes[place]
        self.owner[place] = found
        found.quotes.append((quote.start, quote.end))
        found.widen(quote.start, quote.end)
        known = self.by_sentence[found.sentence.index]
        if not any(found is cue for cue in known):
            self.cues.append(found)
            known.append(found)

    def _by_clause(self, place: int) -> Found | None:
        """A cue of the same sentence whose clause holds the quotation: the nearest."""
        quote = self.quotes[place]
        holding = [
            cue
            for cue in self._cues_in(quote.start, quote.end)
            if min(cue.end, quote.end) - max(cue.start, quote.start)
            > min(len(quote.words), cue.sentence.end - quote.start) / 2
            and not quote.start <= cue.cue_start < quote.end
            and (cue.takes & {"quote", "clause", "name", "noun", "charge", "phrase", "order", "infinitive"})
            and self.inside(cue.cue_start) is None
        ]
        return min(holding, key=lambda cue: (cue.takes == {"phrase"}, cue.end - cue.start), default=None)

    def _by_verb_after(self, place: int) -> Found | None:
        """As in "…," Kim said: the first verb of speech after the closing mark."""
        quote = self.quotes[place]
        if not quote.closed:
            return None
        follows = self.text[quote.end : quote.end + 2].lstrip()[:1]
        last = quote.words[-1:]
        if last not in ",!?-—–…" and follows not in {",", "—", "–"} and not follows.islower() and last != "'":
            return None
        stop = self.quotes[place + 1].start if place + 1 < len(self.quotes) else len(self.text)
        for sentence in self._sentences(quote.end, min(stop, quote.end + 400)):
            if sentence.start > quote.end + 2 or sentence.paragraph != self._paragraph(quote.end - 1):
                return None
            tokens = [t for t in sentence.doc if quote.end <= sentence.start + t.idx < stop][:_GAP_WORDS]
            found = self._speech_verb(sentence, tokens, first=True)
            if found or sentence.start <= quote.end < sentence.end:
                return found
        return None

    def _by_verb_before(self, place: int) -> Found | None:
        """As in "Kim said: “…”": the last verb of speech before the opening mark."""
        quote = self.quotes[place]
        floor = self.quotes[place - 1].end if place else 0
        gap = self.text[floor : quote.start].rstrip()
        if not gap or not _LETTER.search(gap):
            return None
        joined = gap[-1] in ",:" or gap.endswith(("that", " as")) or gap[-1].isalnum()
        same = [s for s in self._sentences(quote.start - 1, quote.start) if s.start < floor + len(gap)]
        if not same and gap[-1] == ":":
            same = self._sentences(floor + len(gap) - 1, floor + len(gap))
        if not same or not joined:
            return None
        sentence = same[-1]
        tokens = [t for t in sentence.doc if floor <= sentence.start + t.idx < quote.start][-_GAP_WORDS:]
        found = self._speech_verb(sentence, tokens, first=False)
        if found and found.token is not None and gap[-1].isalnum() and not self._adjoins(found.token, tokens):
            return None
        return found

    @staticmethod
    def _adjoins(verb: Token, tokens: list[Token]) -> bool:
        """Whether only a few words without a verb stand between a verb and the quotation."""
        between = [t for t in tokens if t.i > verb.i]
        return len(between) <= 6 and not any(t.pos_ == "VERB" for t in between)

    def _speech_verb(self, sentence: Sentence, tokens: list[Token], *, first: bool) -> Found | None:
        known = {cue.cue_start: cue for cue in self.by_sentence[sentence.index]}
        for token in tokens if first else reversed(tokens):
            found = speech_verb(sentence, token)
            if found is None or (found.speaker is None and token.dep_ in {"acl", "amod"}):
                continue
            if first and token.dep_ == "relcl" and any(speech_verb(sentence, t) for t in tokens if t.i > token.i):
                continue
            return known.get(found.cue_start, found)
        return None

    def _stands_free(self, place: int) -> bool:
        """Whether nothing but quotations fills the sentences of a quotation: no words around it need it."""
        quote = self.quotes[place]
        sentences = self._sentences(quote.start, quote.end)
        if not sentences or len(quote.words.split()) < 3:
            return False
        outside = self.text[sentences[0].start : quote.start] + self.text[quote.end : max(quote.end, sentences[-1].end)]
        return not _LETTER.search(outside)

    def _runs_into_next(self, place: int) -> bool:
        """Whether a quotation is left open because the next paragraph goes on with it."""
        if (
            place in self.owner
            or place + 1 not in self.owner
            or self.quotes[place].closed
            or not self._stands_free(place)
        ):
            return False
        return (
            1 <= self._paragraph(self.quotes[place + 1].start) - self._paragraph(self.quotes[place].end - 1) <= _BREAK
        )

    def _sentences_of(self, place: int) -> list[Sentence]:
        return self._sentences(self.quotes[place].start, self.quotes[place].end)

    def _carried_on(self, place: int) -> Found | None:
        """The attribution whose words a free quotation goes on with, or one made from its neighbours."""
        quote = self.quotes[place]
        here = self._sentences(quote.start, quote.end)[0]
        before = self.quotes[place - 1] if place else None
        owner = self.owner.get(place - 1)
        apart = here.paragraph - self._paragraph(before.end - 1) if owner and before else None
        if owner and before and apart == 0:
            joined = self._sentence_at(quote.start) - self._sentence_at(before.end - 1) <= 1
            return owner if joined and owner.token is not None else Found(sentence=here, same_as=owner)
        colon = self._after_colon(here, quote)
        if (
            colon is None
            and owner
            and before
            and apart is not None
            and (apart == 1 or (not before.closed and apart <= _BREAK))
        ):
            return Found(sentence=here, same_as=owner)
        return colon or self._neighbour(here)

    def _after_colon(self, here: Sentence, quote: Quote) -> Found | None:
        if not self.text[: quote.start].rstrip().endswith(":") or here.index == 0:
            return None
        previous = self.parsed.sentences[here.index - 1]
        tokens = [t for t in previous.doc if self.inside(previous.start + t.idx) is None]
        found = self._speech_verb(previous, tokens, first=False)
        return found or self._speaker_of(previous, here)

    def _neighbour(self, here: Sentence) -> Found | None:
        """The speaker of the sentence before, in the same paragraph, else of the one after."""
        for index in (here.index - 1, here.index + 1):
            if 0 <= index < len(self.parsed.sentences):
                other = self.parsed.sentences[index]
                if other.paragraph == here.paragraph and self.inside(other.start) is None:
                    told = [cue for cue in self.by_sentence[index] if cue.speaker is not None]
                    if told:
                        return Found(sentence=here, same_as=told[-1])
                    found = self._speaker_of(other, here)
                    if found:
                        return found
        return None

    @staticmethod
    def _speaker_of(other: Sentence, here: Sentence) -> Found | None:
        """A sentence's subject, if it is an actor: "Kim was blunt. “…”"."""
        for token in other.doc:
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                actor = actor_at(token, other)
                return Found(sentence=here, actor=actor) if actor else None
        return None

    def _cues_in(self, start: int, end: int) -> list[Found]:
        return [cue for sentence in self._sentences(start, end) for cue in self.by_sentence[sentence.index]]

    def _sentences(self, start: int, end: int) -> list[Sentence]:
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, max(end, start + 1))
        return [s for s in self.parsed.sentences[first:last] if s.start < end and s.end > start]

    def _sentence_at(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _paragraph(self, offset: int) -> int:
        at = self._sentence_at(offset)
        return self.parsed.sentences[at].paragraph if at >= 0 else -1


def marks_around(text: str, start: int, end: int) -> Iterator[int]:
    """The start and end of a stretch with the quotation marks that touch it."""
    before = _PAIR_BEFORE.search(text, max(0, start - 2), start)
    after = _PAIR_AFTER.match(text, end)
    yield before.start() if before else start
    yield after.end() if after else end
