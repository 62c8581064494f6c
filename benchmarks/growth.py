"""How the cost of merging grows with the number of mentions.

    python benchmarks/growth.py [MENTIONS…]

Synthetic mentions: every event is told by one to nine articles of some outlets within three days, with the event's own words
among common ones, between two of sixty parties, over a stretch of time that grows with their number, as a longer crisis does.
Seconds are of the CPU; what counts is the exponent, fitted by least squares to the logarithms: 1 is linear.
"""

import random
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from math import log

from tocsin.domain import Actor, Article, Mention, Passage, Thing, When
from tocsin.merge import merge
from tocsin.ontology.plover import event_types

SIZES = (10_000, 20_000, 40_000, 80_000)
A_DAY = 60  # mentions; a longer record has more days, not fuller ones
PARTIES = [f"{a}{b}X" for a in "ABCDEFGHIJ" for b in "KLMNOP"]
ACTS = [(event, mode) for event, kind in event_types().items() for mode in (None, *sorted(kind.modes))]


def main(sizes: Sequence[int]) -> None:
    """Print a row for each size, and the exponent."""
    print(f"{'mentions':>10}{'events':>10}{'seconds':>10}{'µs a mention':>14}")
    measured = []
    for size in sizes:
        mentions, articles = crisis(size, random.Random(size))  # noqa: S311 - nothing secret
        start = time.process_time()
        events = merge(mentions, articles)
        seconds = time.process_time() - start
        measured.append((size, seconds))
        print(f"{size:>10,}{len(events):>10,}{seconds:>10.1f}{seconds / size * 1e6:>14.0f}", flush=True)
    if len(measured) > 1:
        print(f"exponent of time over mentions: {exponent(measured):.2f}")


def exponent(measured: Sequence[tuple[int, float]]) -> float:
    """The slope of log time over log size."""
    points = [(log(size), log(seconds)) for size, seconds in measured]
    middle_x, middle_y = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / sum((x - middle_x) ** 2 for x, _ in points)


def crisis(size: int, chance: random.Random) -> tuple[list[Mention], dict[str, Article]]:
    """So many mentions, and the articles that hold them."""
    words = [f"word{number}" for number in range(4000)]
    common = words[:300]
    days = max(1, size // A_DAY)
    mentions: list[Mention] = []
    articles: dict[str, Article] = {}
    while len(mentions) < size:
        day = date(2000, 1, 1) + timedelta(days=chance.randrange(days))
        event, mode = chance.choice(ACTS)
        source, target = chance.sample(PARTIES, 2)
        own = chance.sample(words, 5)
        thing = Thing(text=chance.choice(words)) if chance.random() < 0.4 else None
        for _ in range(chance.randint(1, 9)):
            published = day + timedelta(days=chance.randrange(3))
            outlet = f"outlet {chance.randrange(40)}"
            name = f"{outlet} {published} {chance.randrange(3)}"
            articles.setdefault(
                name, Article(id=name, outlet=outlet, published=published, text=f"Report {len(articles)}.")
            )
            told = chance.sample(own, 3) + chance.sample(common, 9)
            known = chance.random() < 0.7
            mentions.append(
                _mention(
                    len(mentions), articles[name], (event, mode), (source, target), thing, told, day if known else None
                )
            )
    return mentions[:size], articles


def _mention(
    number: int,
    article: Article,
    act: tuple[str, str | None],
    parties: tuple[str, str],
    thing: Thing | None,
    told: Sequence[str],
    day: date | None,
) -> Mention:
    event, mode = act
    source, target = (Actor(name=code, text=code, code=code, sectors=("GOV",)) for code in parties)
    when = (
        When(from_=day, to=day, precision="day", value=str(day))
        if day
        else When(to=article.published, basis="published")
    )
    text = " ".join((parties[0], *told, parties[1]))
    return Mention(
        id=f"{number:08x}",
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        sentence=number % 30,
        start=0,
        end=len(text),
        text=text,
        trigger=Passage(text=told[0], start=0, end=len(told[0])),
        event=event,
        mode=mode,
        quad=event_types()[event].quad,
        intensity=event_types()[event].score(mode),
        source=(source,),
        target=(target,),
        object=thing,
        when=when,
        confidence=0.8,
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
