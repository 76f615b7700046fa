"""What brings a SQLite store from each version of the schema to the next.

Each is kept as it was written, whatever the schema becomes later. A table whose text changes is made anew, so that a
store that was migrated and one that was made today have the same schema, letter for letter.
"""

from collections.abc import Sequence

_ARTICLES_1 = """CREATE TABLE articles (
  id INTEGER PRIMARY KEY, article_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, source TEXT, url TEXT, title TEXT,
  published TEXT, published_from TEXT, author TEXT, captured TEXT, licence TEXT, encoding TEXT,
  text TEXT NOT NULL, text_hash TEXT NOT NULL, in_table INTEGER NOT NULL DEFAULT 0,
  program TEXT, rule_version TEXT, segmentation TEXT, run INTEGER REFERENCES runs (id), signature BLOB
) STRICT"""
_REMOVALS_1 = """CREATE TABLE removals (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'source', 'person')), what TEXT NOT NULL, at_time TEXT NOT NULL,
  PRIMARY KEY (kind, what)
) STRICT"""
_INPUTS_2 = """CREATE TABLE inputs (
  digest TEXT PRIMARY KEY, place TEXT NOT NULL, article_key TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (id)
) STRICT"""
_KEPT = (
    "id, article_key, name, source, url, title, published, author, text, text_hash, in_table, program, rule_version, "
    "segmentation, run, signature"
)

MIGRATIONS: dict[int, Sequence[str]] = {
    0: (
        "ALTER TABLE articles RENAME TO articles_before",
        _ARTICLES_1,
        f"INSERT INTO articles ({_KEPT}) SELECT {_KEPT} FROM articles_before",
        "DROP TABLE articles_before",
        "CREATE INDEX articles_source ON articles (source, published)",
        _REMOVALS_1,
    ),
    1: (_INPUTS_2,),
}
"""Version: the statements from it to the next."""
