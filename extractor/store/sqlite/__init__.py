"""Facts kept in a SQLite file."""
