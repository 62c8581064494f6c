"""What went wrong, or needs a remark: inputs not stored, remarks on stored ones, articles not coded."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tocsin.domain import Article, Coding, Intake
from tocsin.pipeline.versions import place_of


def list_problems(
    intakes: Iterable[Intake], codings: Iterable[Coding], replaced: Mapping[str, str], articles: Mapping[str, Article]
) -> tuple[Intake, ...]:
    """Inputs that are not stored, that carry remarks, or whose article could not be coded; sorted by path and record."""
    failed = {coding.article: coding.problem for coding in codings if coding.problem}
    settled = [_settled(intake, replaced, articles) for intake in intakes]
    found = [with_failure(intake, failed) for intake in settled]
    problems = {intake for intake in found if intake.outcome != "stored" or intake.reason or intake.notes}
    return tuple(sorted(problems, key=lambda intake: (intake.path, intake.record or 0, repr(intake))))


def with_failure(intake: Intake, failed: Mapping[str, str]) -> Intake:
    """An intake with the reason why its article could not be coded, if so; it is stored all the same."""
    problem = failed.get(intake.article or "") if intake.outcome == "stored" else None
    return replace(intake, reason=f"could not be coded: {problem}") if problem else intake


def _settled(intake: Intake, replaced: Mapping[str, str], articles: Mapping[str, Article]) -> Intake:
    """An intake as it would read had all inputs come at once: of copies one is stored, and of versions the latest."""
    article = articles.get(intake.article or "")
    if article is None:
        return intake
    if article.id in replaced:
        latest = articles[replaced[article.id]]
        reason = f"replaced by a later version, {_name(latest)}"
        if intake.outcome == "duplicate" and intake.reason:
            reason = intake.reason
        return replace(intake, outcome="duplicate", article=latest.id, reason=reason)
    if intake.outcome == "stored" and (intake.path, intake.record or 0) != place_of(article):
        return replace(intake, outcome="duplicate", reason=f"same text and outlet as {_name(article)}")
    return intake


def _name(article: Article) -> str:
    path, record = place_of(article)
    return f"{path}, record {record}" if record else path
