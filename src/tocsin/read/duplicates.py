"""Copies and corrections among what was read; the outcome does not depend on the order of reading."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit

from tocsin.domain.article import Article
from tocsin.domain.intake import Intake
from tocsin.read.article import Candidate

_TRACKING = ("utm_", "fbclid", "gclid", "mc_", "ref_src", "cmpid")


def settle(candidates: Sequence[Candidate]) -> tuple[list[Article], list[Intake]]:
    """The articles to store, and one intake for each candidate: stored, a copy, or replaced by a later version."""
    intakes: list[Intake] = []
    firsts = []
    for same in _groups(candidates, lambda candidate: candidate.article.id):
        first, *copies = sorted(same, key=_best_first)
        firsts.append(first)
        intakes += [_set_aside(copy, first, f"same text and outlet as {_name(first)}") for copy in copies]
    kept, replaced = _latest_versions(firsts)
    intakes += [_set_aside(old, new, f"replaced by a later version, {_name(new)}") for old, new in replaced]
    ids = {old.article.id: new.article.id for old, new in replaced}
    intakes = [_pointing_at(intake, ids) for intake in intakes]
    intakes += [_stored(candidate) for candidate in kept]
    return sorted((candidate.article for candidate in kept), key=lambda article: article.id), intakes


def address_key(url: str) -> str | None:
    """An address without what does not tell pages apart; ``None`` for a front page."""
    parts = urlsplit(url if "//" in url else f"//{url}")
    query = [(key, value) for key, value in parse_qsl(parts.query) if not key.lower().startswith(_TRACKING)]
    path = parts.path.rstrip("/")
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{path}?{urlencode(query)}" if path or query else None


def _latest_versions(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """What remains when of each page of an outlet only the latest version is kept; and the others, each with its successor."""
    kept: list[Candidate] = []
    replaced = []
    for versions in _groups(candidates, _page):
        latest = max(versions, key=_latest)
        kept.append(latest)
        replaced += [(version, latest) for version in versions if version is not latest]
    return kept, replaced


def _page(candidate: Candidate) -> object:
    article = candidate.article
    address = address_key(article.url) if article.url else None
    return (article.outlet, address) if address else article.id


def _latest(candidate: Candidate) -> tuple[object, ...]:
    return (candidate.moment, candidate.article.published or date.min, *_place(candidate))


def _best_first(candidate: Candidate) -> tuple[object, ...]:
    return (-candidate.known, candidate.article.published or date.max, *_place(candidate))


def _place(candidate: Candidate) -> tuple[str, int]:
    return (candidate.path, candidate.record or 0)


def _groups(candidates: Iterable[Candidate], key: Callable[[Candidate], object]) -> list[list[Candidate]]:
    groups: defaultdict[object, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate)].append(candidate)
    return list(groups.values())


def _name(candidate: Candidate) -> str:
    return candidate.path if candidate.record is None else f"{candidate.path}, record {candidate.record}"


def _stored(candidate: Candidate) -> Intake:
    article = candidate.article
    return Intake(
        path=candidate.path, record=candidate.record, outcome="stored", article=article.id, notes=article.notes
    )


def _set_aside(candidate: Candidate, for_: Candidate, reason: str) -> Intake:
    return Intake(
        path=candidate.path, record=candidate.record, outcome="duplicate", article=for_.article.id, reason=reason,
        notes=candidate.article.notes,
    )  # fmt: skip


def _pointing_at(intake: Intake, ids: dict[str, str]) -> Intake:
    if intake.article not in ids:
        return intake
    return Intake(
        path=intake.path, record=intake.record, outcome=intake.outcome, article=ids[intake.article], reason=intake.reason,
        notes=intake.notes,
    )  # fmt: skip
