"""A sentence as the coder sees it: its tokens, and which actors, places, dates and speakers stand at them."""

from dataclasses import dataclass, replace
from typing import TypeVar

from spacy.tokens import Token

from tocsin.code.attribution import Attribution, said_by
from tocsin.domain import Actor, Article, Passage, Place
from tocsin.domain.parsed import ActorSpan, DateSpan, Sentence

T = TypeVar("T")

_FIRST_PERSON = frozenset({"we", "us", "our", "i", "me", "my", "ourselves"})


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence with its article; ``spans`` maps a token index to the actor named there."""

    article: Article
    sentence: Sentence
    attributions: tuple[Attribution, ...]
    spans: dict[int, ActorSpan]
    places: dict[int, Place]
    dates: dict[int, DateSpan]

    def offset(self, token: Token) -> int:
        """Where a token starts in the article."""
        return self.sentence.start + token.idx

    def passage(self, first: Token, last: Token) -> Passage:
        """The words from one token to another, as they stand in the article."""
        start, end = self.offset(first), self.offset(last) + len(last)
        return Passage(text=self.article.text[start:end], start=start, end=end)

    def actors_at(self, token: Token) -> tuple[Actor, ...]:
        """The actors a token names, members of a collective one by one; none if it names none."""
        span = self.spans.get(token.i)
        if span is not None:
            return span.members or (span.actor,)
        if token.lower_ in _FIRST_PERSON:
            speaker = self.speaker_at(token)
            return (replace(speaker, text=token.text, start=self.offset(token), end=self.offset(token) + len(token)),) if speaker else ()
        return ()

    def speaker_at(self, token: Token) -> Actor | None:
        """Whose words a token stands in; ``None`` for the outlet's own."""
        offset = self.offset(token)
        inner = [a for a in self.attributions if a.start <= offset < a.end and a.speaker is not None]
        return min(inner, key=lambda a: a.end - a.start).speaker if inner else None

    def chain_at(self, token: Token) -> tuple[Actor, ...]:
        """The chain of who says so, nearest first, for an act told at a token."""
        return said_by(self.attributions, self.offset(token))

    def place_actor(self, token: Token) -> Actor | None:
        """A place that is acted on, as the party it belongs to: "shelled Aleppo" hurts Syria."""
        place = self.places.get(token.i)
        if place is None or place.country is None:
            return None
        return Actor(name=place.name or place.text, text=place.text, code=place.country, start=place.start, end=place.end)


def make_context(article: Article, sentence: Sentence, attributions: tuple[Attribution, ...]) -> Context:
    """Index a sentence's actors, places and dates by token."""
    return Context(
        article=article,
        sentence=sentence,
        attributions=attributions,
        spans=_by_token(sentence, [(s.actor.start, s.actor.end, s) for s in sentence.actors]),
        places=_by_token(sentence, [(p.start, p.end, p) for p in sentence.places]),
        dates=_by_token(sentence, [(d.start, d.end, d) for d in sentence.dates]),
    )


def _by_token(sentence: Sentence, spans: list[tuple[int | None, int | None, T]]) -> dict[int, T]:
    found: dict[int, T] = {}
    for start, end, value in spans:
        if start is None or end is None:
            continue
        for token in sentence.doc:
            if start < sentence.start + token.idx + len(token) and sentence.start + token.idx < end:
                found.setdefault(token.i, value)
    return found
