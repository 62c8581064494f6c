"""The gold cases through the real stages. What they mean stands in README.md beside this file."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from gold_cases import HERE, Case, load_cases
from gold_match import complaints, fits, show
from gold_views import ACT, FIELDS, act_day, view

from tocsin.domain import Article, Briefing, Fate, Reading, Status
from tocsin.ontology.plover import event_types
from tocsin.pipeline import Pipeline
from tocsin.read import read
from tocsin.text.dates_ranges import range_ends
from tocsin.text.normalise import text_id

CASES = load_cases()
_PARSED = ("actors", "dates", "places")
_CODED = {"coding": "mentions", "statements": "statements", "standings": "standings"}
_TODAY = date(2026, 6, 30)


@pytest.fixture(scope="session")
def find(annotator, code_as_shipped, tmp_path_factory):
    """What the stage of a case finds in it, as nouns or rows."""
    pipeline = Pipeline.open(workers=1)

    def run(case: Case) -> list[Any]:
        if case.stage == "read":
            return _read(case, tmp_path_factory.mktemp("gold"))
        if case.stage in _PARSED:
            return _parsed(case, annotator.parse(_article(case.given)))
        if case.stage in _CODED:
            article = _article(case.given)
            fields = {"title": article.title, "outlet": article.outlet, "published": article.published}
            return list(getattr(code_as_shipped(article.text, **fields), _CODED[case.stage]))
        articles = tuple(_article(given) for given in case.given["articles"])
        briefing = pipeline.brief(Reading(articles=articles, intakes=()))
        assert len(briefing.articles) == len(articles), "two articles of the case are one and the same"
        return _answers(case.stage, briefing)

    return run


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.stage}: {case.name}")
def test_gold(case, find, code_as_shipped):
    found = [view(case.stage, noun) for noun in find(case)]
    wrong = complaints(case, found) + (_act_complaints(case, code_as_shipped) if case.act else [])
    if not case.is_known_miss:
        assert not wrong, _report(case, wrong, found)
    elif wrong:
        pytest.xfail(case.why)
    else:
        pytest.fail(
            f"{case.name!r} holds now: move it from {case.file} to a file in cases/{case.stage}/", pytrace=False
        )


def _act_complaints(case: Case, code_as_shipped) -> list[str]:
    """What is wrong with the day of the case's act: the first one of the text, or the one whose trigger is named."""
    article = _article(case.given)
    trigger, _, wanted = case.act.rpartition(": ")
    mentions = sorted(
        code_as_shipped(article.text, outlet=article.outlet, published=article.published).mentions,
        key=lambda mention: mention.trigger.start,
    )
    told = next((mention for mention in mentions if mention.trigger.text.startswith(trigger)), None)
    if told is None:
        return ["no act was coded"]
    return [] if fits(wanted, act_day(told.when)) else [f"the act is of {wanted}: {act_day(told.when)}"]


def _report(case: Case, wrong: list[str], found: list[dict[str, Any]]) -> str:
    given = case.given.get("text") or "\n".join(
        f"[{a.get('outlet')}] {a['text']}" for a in case.given.get("articles", ())
    )
    lines = [f"{case.file}: {case.name}", given, "", *wrong, "", "what was found:" if found else "nothing was found"]
    return "\n".join([*lines, *(f"- {show(item)}" for item in found)])


def _article(given: dict[str, Any]) -> Article:
    published = date.fromisoformat(given["published"]) if "published" in given else None
    text, outlet = given["text"].strip(), given.get("outlet")
    return Article(
        id=text_id(text, outlet), text=text, title=given.get("title"), outlet=outlet, published=published,
    )  # fmt: skip


def _read(case: Case, folder) -> list[dict[str, Any]]:
    for given in case.given["files"]:
        path = folder / given["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        content = (
            bytes.fromhex(given["hex"]) if "hex" in given else given["content"].encode(given.get("encoding", "utf-8"))
        )
        path.write_bytes(content)
    reading = read([folder], today=_TODAY)
    articles = {article.id: article for article in reading.articles}
    return [
        {
            "file": intake.path.removeprefix(str(folder)).lstrip("/"),
            "intake": intake,
            "article": articles.get(intake.article) if intake.outcome == "stored" else None,
        }
        for intake in reading.intakes
    ]


def _parsed(case: Case, parsed) -> list[Any]:
    if case.stage == "actors":
        spans = [span for sentence in parsed.sentences for span in sentence.actors]
        return [{"span": span, "actor": actor} for span in spans for actor in span.members or (span.actor,)]
    found = [noun for sentence in parsed.sentences for noun in getattr(sentence, case.stage)]
    if case.stage == "dates":
        found += [end for span in found for end in range_ends(span) if end is not span]
    return found


def _answers(stage: str, briefing: Briefing) -> list[Any]:
    events = {event.id: event for event in briefing.events}
    match stage:
        case "merge":
            return list(briefing.events)
        case "disagreements":
            names = {name: event.event for name, event in events.items()}
            names |= {thing.id: thing.name for thing in (*briefing.channels, *briefing.agreements)}
            return [{"noun": noun, "of": names.get(noun.subject)} for noun in briefing.disagreements]
        case "commitments":
            return [
                {"noun": noun, "outcome": [events[name].event for name in noun.outcome]}
                for noun in briefing.commitments
            ]
        case "escalation":
            rung = {(alert.dyad, alert.day): alert for alert in briefing.alerts}
            return [{"noun": row, "alert": rung.get((row.dyad, row.day))} for row in briefing.escalation]
    return list(getattr(briefing, stage))


def test_names_are_told_once():
    counts = Counter((case.stage, case.name) for case in CASES)
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("file", sorted({case.file for case in CASES}))
def test_cases_are_well_formed(file):
    problems = {case.name: list(_problems(case)) for case in CASES if case.file == file}
    assert {name: wrong for name, wrong in problems.items() if wrong} == {}


def _problems(case: Case) -> Iterator[str]:
    if case.stage not in FIELDS:
        yield f"there is no stage {case.stage}"
        return
    if case.expect is None and not case.expect_not and not case.act:
        yield "it expects nothing of anything"
    if bool(case.why) != case.is_known_miss:
        yield "a known miss says why, and only a known miss"
    for item in case.items:
        if not item:
            yield "an empty item fits everything"
        yield from (f"{case.stage} has no field {name}" for name in set(item) - set(FIELDS[case.stage]))
        yield from _unknown_words(item)


def _unknown_words(item: dict[str, Any]) -> Iterator[str]:
    """Misspelt codes, which in ``expect_not`` would let everything pass."""
    events = event_types()
    known = {
        "event": {*events, "none", "any"},
        "mode": {*(mode for kind in events.values() for mode in kind.modes), "none", "any"},
        "status": {*Status.__args__, *Fate.__args__},
        "news": {"yes", "no"},
        "background": {"yes", "no"},
        "alert": {"yes", "no"},
        "outcome": {"stored", "duplicate", "rejected", *events},
    }
    for name, words in known.items():
        yield from (f"{name} {word} is not known" for word in _choices(item.get(name)) if word not in words)
    for part in ("about", "act"):
        if isinstance(item.get(part), dict):
            yield from (f"{part} has no field {name}" for name in set(item[part]) - set(ACT))
            yield from _unknown_words(item[part])


def _choices(value: Any) -> list[str]:
    return value.split(" or ") if isinstance(value, str) else value or []


def test_the_readme_names_every_field():
    words = (HERE / "README.md").read_text(encoding="utf-8")
    missing = {(stage, name) for stage, fields in FIELDS.items() for name in fields if f"`{name}`" not in words}
    assert missing == set()
