"""What a pattern needs is in all that it matches."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.text.dates import _RULES
from tocsin.text.dates_needs import needs, plain


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"(?:last|next) (?:month|year)", {"month", "year"}),
        (r"\d{4}", {"0"}),
        (r"[Rr]ecently", {"recently"}),
        (r"(?:the )?week(?:end)?", {"week"}),
        (r"(?:week)?", set()),
        (r"\w+", set()),
        (r"[^a]bc", set()),
        (r"fri(?!ar)day", {"friday"}),
    ],
)
def test_needs_are_read_off_a_pattern(pattern, needed):
    assert needs(re.compile(pattern)) == needed


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.pattern.pattern[:40])
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_every_match_of_a_rule_holds_what_the_rule_needs(rule, data):
    match = rule.pattern.search(data.draw(st.from_regex(rule.pattern)))
    needed = needs(rule.pattern)
    assert needed
    assert match is None or any(string in plain(match.string) for string in needed)
