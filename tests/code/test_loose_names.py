"""Bare adjectives that say whose a thing is: "Turkmen villages", "ethnic Albanian towns"."""

import pytest


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ("Russian jets bombed Turkmen villages in Syria.", "TKM", False),
        ("Iran bombed Turkmen villages near Ashgabat.", "TKM", True),
        ("Serbia shelled ethnic Albanian villages.", "ALB", False),
        ("Greece shelled Albanian villages.", "ALB", True),
    ],
)
def test_a_people_abroad_is_not_hit_as_its_namesake_state(code_text, text, code, named):
    parties = {actor.code for mention in code_text(text).mentions for actor in mention.target}
    assert (code in parties) is named
