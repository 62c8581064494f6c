"""The coder: a parsed article in, its mentions, statements and standings out."""

from collections import Counter
from dataclasses import replace

from tocsin.code.attribution import find_attributions
from tocsin.code.context import Context, make_context
from tocsin.code.sentence import code_sentence
from tocsin.code.standings import find_standings
from tocsin.code.statements import find_statements
from tocsin.domain import Coding, Mention, Recipe, Statement
from tocsin.domain.parsed import Parsed


class Coder:
    """Codes one article at a time; nothing is carried from one article to the next."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe

    def code(self, parsed: Parsed) -> Coding:
        """The coding of one article. Pure: the same article gives the same coding."""
        attributions = find_attributions(parsed)
        contexts = [
            make_context(parsed.article, sentence, found)
            for sentence, found in zip(parsed.sentences, attributions, strict=True)
        ]
        mentions = tuple(mention for context in contexts for mention in code_sentence(context))
        mentions = tuple(mention for mention in mentions if mention.confidence >= self.recipe.minimum_confidence)
        return Coding(
            article=parsed.article.id,
            mentions=mentions,
            statements=tuple(_linked(statement, mentions) for statement in find_statements(parsed, attributions)),
            standings=find_standings(contexts, mentions, main_parties(contexts)),
        )


def main_parties(contexts: list[Context]) -> tuple[str, ...]:
    """The two state codes an article names most, sorted; fewer if it names fewer."""
    counts = Counter(
        actor.code
        for context in contexts
        for span in context.sentence.actors
        for actor in (span.members or (span.actor,))
        if actor.code is not None
    )
    return tuple(sorted(code for code, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]))


def _linked(statement: Statement, mentions: tuple[Mention, ...]) -> Statement:
    """A statement with the acts coded inside it, and the time of the sentence that introduces it."""
    inside = tuple(m.id for m in mentions if statement.start <= m.trigger.start < statement.end)
    return replace(statement, mentions=inside)
