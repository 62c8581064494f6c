"""Whose the unnamed are that somebody else's force hits."""

import pytest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peru shelled the Chilean port of Arica, killing six civilians.", "CHL"),
        ("Peru shelled Valparaiso, killing six civilians.", "CHL"),
        ("A Peruvian air raid on Valparaiso killed a dozen villagers.", "CHL"),
        ("Peruvian soldiers killed twelve villagers in northern Chile.", "CHL"),
        ("The Peruvian police shot dead six protesters in Lima.", "PER"),
        ("The Peruvian army shelled Lima, killing ten civilians.", "PER"),
        ("Peru shelled Valparaiso, killing six Bolivian miners.", "BOL"),
        ("Twelve villagers were killed by Peruvian soldiers in northern Chile.", "CHL"),
        ("Peruvian rebels captured Cusco, forcing 300 villagers to flee to Bolivia.", None),
    ],
)
def test_the_unnamed_are_of_the_country_that_is_hit(code_text, text, code):
    whose = {a.code for m in code_text(text).mentions for a in m.target if a.text.split()[-1] in _PEOPLE}
    assert whose == {code}


_PEOPLE = {"civilians", "villagers", "protesters", "miners"}


def test_the_reason_is_told(code_text):
    (mention,) = [m for m in code_text("Peru shelled Valparaiso, killing six civilians.").mentions if m.trigger.text == "killing"]  # fmt: skip
    assert ("victims", "hit in CHL") in [(reason.rule, reason.saw) for reason in mention.because]
