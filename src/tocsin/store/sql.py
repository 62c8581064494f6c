"""A store in a SQLite file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from tocsin.codec import from_json
from tocsin.domain import Article, Briefing, Coding, Intake
from tocsin.errors import NotFoundError, StoreError
from tocsin.store import rows
from tocsin.store.base import Counts, Kind, Query, Snapshot, Store
from tocsin.store.engine import make_engine, transaction, use_wal
from tocsin.store.migrations import STEPS, migrate, version_of
from tocsin.store.tables import ANSWER, ARTICLE, CODING, INTAKE, META

T = TypeVar("T")
_SLICE = 500  # SQLite takes a limited number of values in one statement


@dataclass(frozen=True, slots=True)
class SqlStore(Store):
    """Keeps everything in one file; one process may write while others read."""

    path: Path
    engine: Engine

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """Open a file, bringing it to today's tables. Raises ``StoreError`` if it cannot be used, or is absent and not to be made."""
        if not create and not path.exists():
            raise StoreError(f"no database at {path}")
        store = cls(path, make_engine(path))
        try:
            store._prepare()
        except StoreError:
            store.close()
            raise
        return store

    def add(
        self,
        articles: Sequence[Article],
        codings: Sequence[Coding],
        intakes: Sequence[Intake] = (),
        *,
        recipe: str = "",
    ) -> None:
        """Keep articles with their codings, made by ``recipe``."""
        with transaction(self.engine, self.path, write=True) as connection:
            _put(connection, ARTICLE, [rows.of_article(article) for article in articles])
            _put(connection, CODING, [rows.of_coding(coding, recipe) for coding in codings])
            for intake in intakes:
                settled = (INTAKE.c.path == intake.path) & (INTAKE.c.record == (intake.record or 0))
                connection.execute(delete(INTAKE).where(settled, INTAKE.c.article == ""))
            _put(connection, INTAKE, [rows.of_intake(intake) for intake in intakes])
            _set(connection, "revision", _number(connection, "revision") + 1)

    def remove(self, article: str) -> None:
        """Forget an article and all that rests on it."""
        with transaction(self.engine, self.path, write=True) as connection:
            if not connection.execute(delete(ARTICLE).where(ARTICLE.c.id == article)).rowcount:
                raise NotFoundError(f"no article has the id {article!r}")
            connection.execute(delete(INTAKE).where(INTAKE.c.article == article))
            _set(connection, "revision", _number(connection, "revision") + 1)

    def snapshot(self) -> Snapshot:
        """All evidence, as of one moment."""
        with transaction(self.engine, self.path) as connection:
            codings = connection.scalars(select(CODING.c.noun).order_by(CODING.c.article))
            intakes = select(INTAKE.c.noun).order_by(INTAKE.c.path, INTAKE.c.record, INTAKE.c.article)
            return Snapshot(
                revision=_number(connection, "revision"),
                articles=_articles(connection),
                codings=tuple(from_json(noun, Coding) for noun in codings),
                intakes=tuple(from_json(noun, Intake) for noun in connection.scalars(intakes)),
            )

    def recipes(self) -> Mapping[str, str]:
        """The recipe by which each article was coded."""
        with transaction(self.engine, self.path) as connection:
            found = connection.execute(select(CODING.c.article, CODING.c.recipe))
            return {row.article: row.recipe for row in found}

    def articles(self, ids: Iterable[str] | None = None) -> tuple[Article, ...]:
        """The articles with these ids, or all."""
        with transaction(self.engine, self.path) as connection:
            return _articles(connection, None if ids is None else sorted(set(ids)))

    def keep(self, briefing: Briefing, revision: int) -> None:
        """Replace the answers by those worked out from a revision, unless a later one is there."""
        answers = list(rows.of_briefing(briefing))
        with transaction(self.engine, self.path, write=True) as connection:
            if _number(connection, "answered") > revision:
                return
            connection.execute(delete(ANSWER))
            if answers:
                connection.execute(insert(ANSWER), answers)
            _set(connection, "title", briefing.title)
            _set(connection, "answered", revision)

    def is_fresh(self) -> bool:
        """Whether the answers were worked out from all the evidence."""
        with transaction(self.engine, self.path) as connection:
            return _number(connection, "answered") == _number(connection, "revision")

    def briefing(self) -> Briefing:
        """All answers, in the order in which they were kept."""
        with transaction(self.engine, self.path) as connection:
            title = connection.scalar(select(META.c.value).where(META.c.key == "title")) or ""
            order = connection.scalars(
                select(ANSWER.c.id).where(ANSWER.c.kind == "article").order_by(ANSWER.c.position)
            )
            place = {article: position for position, article in enumerate(order)}
            articles = sorted(_articles(connection, list(place)), key=lambda article: place[article.id])
            answers = connection.execute(select(ANSWER.c.kind, ANSWER.c.noun).order_by(ANSWER.c.position))
            return rows.to_briefing(title, articles, ((kind, noun) for kind, noun in answers))

    def find(self, kind: Kind, query: Query) -> tuple[object, ...]:
        """The answers of a kind that a query asks for."""
        wanted = select(ANSWER.c.noun).where(ANSWER.c.kind == kind, *rows.conditions(query))
        with transaction(self.engine, self.path) as connection:
            nouns = connection.scalars(wanted.order_by(ANSWER.c.position).limit(query.limit))
            return tuple(rows.to_noun(kind, noun) for noun in nouns)

    def lookup(self, prefix: str) -> tuple[tuple[Kind, object], ...]:
        """The answers whose id starts with ``prefix``."""
        wanted = select(ANSWER.c.kind, ANSWER.c.noun).where(
            ANSWER.c.id.startswith(prefix, autoescape=True), ANSWER.c.kind.in_(rows.KINDS)
        )
        with transaction(self.engine, self.path) as connection:
            found = connection.execute(wanted.order_by(ANSWER.c.position))
            # LIKE ignores the case of letters; ids do not.
            nouns = [(kind, rows.to_noun(kind, noun)) for kind, noun in found]
        return tuple((kind, noun) for kind, noun in nouns if rows.columns_of(noun).id.startswith(prefix))

    def counts(self) -> Counts:
        """How much there is."""
        with transaction(self.engine, self.path) as connection:
            return Counts(
                articles=connection.scalar(select(func.count()).select_from(ARTICLE)) or 0,
                rejected=connection.scalar(select(func.count()).where(INTAKE.c.outcome == "rejected")) or 0,
                events=connection.scalar(select(func.count()).where(ANSWER.c.kind == "event")) or 0,
            )

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def _prepare(self) -> None:
        with transaction(self.engine, self.path) as connection:
            known = self._checked(version_of, connection)
        # A reader must not wait for a writer, so the lock is taken only when there is work to do.
        if known < len(STEPS):
            use_wal(self.engine, self.path)
            with transaction(self.engine, self.path, write=True) as connection:
                self._checked(migrate, connection)

    def _checked(self, step: Any, connection: Connection) -> Any:
        try:
            return step(connection)
        except StoreError as error:
            raise StoreError(f"{self.path}: {error}") from error


def _articles(connection: Connection, ids: Sequence[str] | None = None) -> tuple[Article, ...]:
    everything = select(ARTICLE.c.noun).order_by(ARTICLE.c.id)
    if ids is None:
        return tuple(from_json(noun, Article) for noun in connection.scalars(everything))
    slices = (ids[start : start + _SLICE] for start in range(0, len(ids), _SLICE))
    found = (connection.scalars(everything.where(ARTICLE.c.id.in_(some))) for some in slices)
    return tuple(from_json(noun, Article) for nouns in found for noun in nouns)


def _put(connection: Connection, table: Any, values: list[dict[str, Any]]) -> None:
    """Insert rows, replacing those with the same key."""
    if values:
        statement = upsert(table)
        keys = [column.name for column in table.primary_key]
        changes = {name: statement.excluded[name] for name in values[0] if name not in keys}
        connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changes), values)


def _number(connection: Connection, key: str) -> int:
    return int(connection.scalar(select(META.c.value).where(META.c.key == key)) or 0)


def _set(connection: Connection, key: str, value: object) -> None:
    _put(connection, META, [{"key": key, "value": str(value)}])
