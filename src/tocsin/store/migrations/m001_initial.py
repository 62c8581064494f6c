"""Articles, codings, intakes and answers."""

from sqlalchemy import Connection, text

_STATEMENTS = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    "CREATE TABLE article (id TEXT PRIMARY KEY NOT NULL, outlet TEXT, published DATE, noun TEXT NOT NULL)",
    """CREATE TABLE coding (
        article TEXT PRIMARY KEY NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        recipe TEXT NOT NULL, noun TEXT NOT NULL)""",
    """CREATE TABLE intake (
        path TEXT NOT NULL, record INTEGER NOT NULL, article TEXT NOT NULL,
        outcome TEXT NOT NULL, noun TEXT NOT NULL,
        PRIMARY KEY (path, record, article))""",
    """CREATE TABLE answer (
        position INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
        first_day DATE, last_day DATE, event TEXT, status TEXT, parties TEXT NOT NULL, noun TEXT NOT NULL)""",
    "CREATE INDEX answer_kind ON answer (kind, position)",
    "CREATE INDEX answer_id ON answer (id)",
    "CREATE INDEX intake_article ON intake (article)",
)


def migrate(connection: Connection) -> None:
    """From nothing to version 1."""
    for statement in _STATEMENTS:
        connection.execute(text(statement))
