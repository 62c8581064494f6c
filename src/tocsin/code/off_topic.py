"""Sentences that are not about politics: sport, markets, weather, shows."""

from tocsin.ontology.cues import off_topic_cues


def off_topic_cue(sentence: str) -> str | None:
    """The word that gives a sentence away; ``None`` if it may be about politics.

    One strong word, or two different weak ones, unless a word of politics or war stands beside them.
    """
    cues = off_topic_cues()
    strong = {match.group().lower() for match in cues.strong.finditer(sentence)}
    weak = {match.group().lower() for match in cues.weak.finditer(sentence)}
    if not strong and len(weak) < 2:
        return None
    politics = len({match.group().lower() for match in cues.politics.finditer(sentence)})
    return min(strong or weak) if len(strong) * 2 + len(weak) >= 2 * (politics + 1) else None
