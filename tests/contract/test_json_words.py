"""The words of the JSON: every time says ``from`` and ``to``, in every answer."""

import json
from datetime import date

from tocsin.codec import from_json, to_builtins, to_json
from tocsin.domain import Article, Briefing, Reading, When
from tocsin.pipeline import Pipeline

TEXT = "Chile attacked Peru on Tuesday. “We will answer,” Peru said. Chile closed its embassy in Lima on Monday."


def test_a_time_says_from_and_to_in_every_part_of_a_briefing():
    article = Article(id="a", text=TEXT)
    pipeline = Pipeline.open(workers=1)
    briefing = pipeline.brief(Reading(articles=(article,), intakes=()))
    words = to_json(briefing)
    assert '"from_"' not in words
    assert {"from", "to", "precision", "basis"} <= set(json.loads(words)["mentions"][0]["when"])


def test_a_tuple_of_nouns_is_renamed_like_one():
    when = When(to=date(2020, 6, 16), basis="published")
    assert to_builtins((when,)) == [to_builtins(when)]
    assert "from" in to_builtins(when)


def test_what_is_written_is_read_again():
    briefing = Pipeline.open(workers=1).brief(Reading(articles=(Article(id="a", text=TEXT),), intakes=()))
    assert from_json(to_json(briefing), Briefing) == briefing
