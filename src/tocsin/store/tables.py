"""The tables as queries see them. ``migrations/`` makes them; a test holds the two together."""

from sqlalchemy import Column, Date, ForeignKey, Integer, MetaData, Table, Text

METADATA = MetaData()

META = Table("meta", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

ARTICLE = Table(
    "article",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("outlet", Text),
    Column("published", Date),
    Column("noun", Text, nullable=False),
)

CODING = Table(
    "coding",
    METADATA,
    Column("article", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("recipe", Text, nullable=False),
    Column("noun", Text, nullable=False),
)

INTAKE = Table(
    "intake",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("record", Integer, primary_key=True),  # 0: the whole file
    Column("article", Text, primary_key=True),  # "": rejected
    Column("outcome", Text, nullable=False),
    Column("noun", Text, nullable=False),
)

# All answers in one table: the same few columns serve every question, and the noun holds the rest.
# Kinds beside the store's: "article" (which articles the answers rest on), "actor", "problem".
ANSWER = Table(
    "answer",
    METADATA,
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("event", Text),
    Column("status", Text),
    Column("parties", Text, nullable=False),
    Column("noun", Text, nullable=False),
)
