"""Where records are kept: one interface, SQLite behind it."""
