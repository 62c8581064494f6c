"""A few short articles of our own, about a quarrel that never was."""

from datetime import date

import pytest

from tocsin.domain import Article, Origin

_TEXTS = [
    "Norway closed its embassy in Kenya on Tuesday after a dispute over fishing. Kenya's foreign ministry said it regretted the step.",
    "Kenya threatened to expel Norwegian diplomats if Norway does not reopen the embassy by Friday, its foreign minister said.",
    '"We will not be bullied," Norway\'s prime minister told parliament in Oslo on Wednesday. Norway rejected the demand.',
    "Kenya expelled four Norwegian diplomats on Saturday. Norway called the move a violation of the 1978 consular agreement.",
    "Officials from Norway and Kenya met in Geneva on Monday and agreed to restore the hotline between their navies.",
    "A bakery in Bergen won a prize for its bread. The baker thanked her neighbours.",
]


@pytest.fixture(scope="session")
def articles():
    return [
        Article(
            id=f"{number:016x}",
            text=text,
            outlet=("The Gull", "Nairobi Star")[number % 2],
            published=date(2019, 5, 7 + number),
            origin=Origin(path=f"news/{number}.txt"),
        )
        for number, text in enumerate(_TEXTS)
    ]
