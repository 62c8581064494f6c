"""The coder: a parsed article in, its mentions, statements, standings and tellings out."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from tocsin.code.attribution import Attribution, find_attributions
from tocsin.code.context import Context, make_context
from tocsin.code.hints import find_hints
from tocsin.code.opinions import find_opinions
from tocsin.code.pledges import find_pledges, replaced_by
from tocsin.code.recalling import Recalled
from tocsin.code.retold import with_retold
from tocsin.code.sentence import is_unfit, make_mentions, propose
from tocsin.code.standings import find_standings
from tocsin.code.statements import find_statements
from tocsin.code.story_time import with_story_days
from tocsin.code.tellings import find_tellings
from tocsin.code.things import named_things
from tocsin.code.victims import with_victims
from tocsin.domain import Coding, Mention, Recipe, Standing, Statement, Thing
from tocsin.domain.parsed import BRIEF, Parsed
from tocsin.encoder import load_encoder
from tocsin.ontology.gazetteer import load_gazetteer

_REMEMBERED = 6
"""How many channels and agreements a definite noun ("the building") may refer back to."""


class Coder:
    """Codes one article at a time; nothing is carried from one article to the next."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.gazetteer = load_gazetteer(recipe.actors)
        self.encoder = load_encoder() if recipe.encoder else None

    def code(self, parsed: Parsed) -> Coding:
        """The coding of one article. Pure: the same article gives the same coding."""
        attributions = find_attributions(parsed)
        contexts = self._contexts(parsed, attributions)
        told = self._told(contexts)
        recalled = Recalled(contexts, told)
        told = tuple(map(recalled.mention, told))
        standings = tuple(map(recalled.standing, find_standings(contexts, told)))
        hints = find_hints(standings, told, main_parties(parsed))
        kept = [m for m in (*told, *hints) if m.confidence >= self.recipe.minimum_confidence]
        pledges = find_pledges(contexts, kept)
        misread = replaced_by(pledges, kept)
        kept = [*(mention for mention in kept if mention.id not in misread), *pledges]
        mentions = with_story_days(with_retold(kept), parsed)
        return Coding(
            article=parsed.article.id,
            mentions=mentions,
            statements=tuple(_linked(statement, mentions) for statement in find_statements(parsed, attributions)),
            standings=tuple(_linked_to(standing, {mention.id for mention in mentions}) for standing in standings),
            tellings=tuple(find_tellings(contexts, mentions)),
        )

    def _told(self, contexts: Sequence[Context]) -> tuple[Mention, ...]:
        """The mentions of all sentences, in the order of the text."""
        proposed = [(context, propose(context)) for context in contexts if not is_unfit(context)]
        opinions = find_opinions(proposed, self.encoder)
        return tuple(
            mention
            for (context, _), own in zip(proposed, opinions, strict=True)
            for mention in with_victims(list(make_mentions(context, own, rules_only=self.encoder is None)))
        )

    def _contexts(self, parsed: Parsed, attributions: tuple[tuple[Attribution, ...], ...]) -> list[Context]:
        """The sentences in order, each knowing the channels and agreements named before it."""
        contexts: list[Context] = []
        recent: tuple[Thing, ...] = ()
        main, brief = main_parties(parsed), len(parsed.sentences) <= BRIEF
        for sentence, found in zip(parsed.sentences, attributions, strict=True):
            context = make_context(parsed.article, sentence, found, self.gazetteer, recent, main, brief=brief)
            contexts.append(context)
            recent = (*recent, *named_things(context))[-_REMEMBERED:]
        return contexts


def main_parties(parsed: Parsed) -> tuple[str, ...]:
    """The two state codes an article names most, sorted; fewer if it names fewer."""
    counts = Counter(
        actor.code
        for sentence in parsed.sentences
        for span in sentence.actors
        for actor in (span.members or (span.actor,))
        if actor.code is not None
    )
    return tuple(sorted(code for code, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]))


def _linked_to(standing: Standing, known: AbstractSet[str]) -> Standing:
    """A standing without its mention where that was too uncertain to be told."""
    return standing if standing.mention in known else replace(standing, mention=None)


def _linked(statement: Statement, mentions: tuple[Mention, ...]) -> Statement:
    """A statement with the acts coded inside it, and the time of the sentence that introduces it."""
    inside = tuple(m.id for m in mentions if statement.start <= m.trigger.start < statement.end)
    return replace(statement, mentions=inside)
