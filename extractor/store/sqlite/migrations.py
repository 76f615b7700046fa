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
_PACKS_2 = """CREATE TABLE packs (rule_version TEXT PRIMARY KEY, described TEXT NOT NULL) STRICT"""
_INPUTS_2 = """CREATE TABLE inputs (
  digest TEXT PRIMARY KEY, place TEXT NOT NULL, article_key TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (id)
) STRICT"""
_FACT_COLUMNS_2 = (
    "fact_key TEXT, n INTEGER, type TEXT, evidence_start INTEGER, evidence_end INTEGER, source_start INTEGER, "
    "source_end INTEGER, said TEXT, rule TEXT, confidence REAL, organisation TEXT, organisation_id TEXT, "
    "province TEXT, period_from TEXT, period_to TEXT, year_from INTEGER, year_to INTEGER, modality TEXT, "
    "metric TEXT, value REAL, upper REAL, whole REAL, relation TEXT, unit TEXT, noun TEXT, program TEXT, "
    "part_of_start INTEGER, part_of_end INTEGER, award TEXT, recipient TEXT, recipients TEXT, rank TEXT, level "
    "TEXT, name TEXT, kind TEXT, parent TEXT, renamed_to TEXT, former_id TEXT, successor TEXT, until TEXT, "
    "number TEXT, issued TEXT, role TEXT, ordinal INTEGER, start_year INTEGER, end_year INTEGER, grain TEXT, "
    "month INTEGER, day INTEGER"
)
_FACTS_2 = f"""CREATE TABLE facts (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  evidence INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, {_FACT_COLUMNS_2}
) STRICT"""
_FACT_INDICES_2 = (
    "CREATE INDEX facts_article ON facts (article)",
    "CREATE INDEX facts_evidence ON facts (evidence)",
    "CREATE INDEX facts_key ON facts (fact_key)",
    "CREATE INDEX facts_organisation ON facts (organisation_id, type, year_from)",
    "CREATE INDEX facts_province ON facts (province, type, metric, year_from)",
    "CREATE INDEX facts_metric ON facts (type, metric, year_from)",
    "CREATE INDEX facts_award ON facts (award, year_from) WHERE award IS NOT NULL",
)
_FACTS_KEPT = (
    "id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, "
    "organisation, organisation_id, province, period_from, period_to, year_from, year_to, modality, metric, "
    "value, upper, whole, relation, unit, noun, program, part_of_start, part_of_end, award, recipient, "
    "recipients, rank, level, name, kind, parent, renamed_to, former_id, successor, until, number, issued, "
    "role, ordinal, start_year, end_year, grain, month, day"
)
_KEPT = (
    "id, article_key, name, source, url, title, published, author, text, text_hash, in_table, program, rule_version, "
    "segmentation, run, signature"
)
_CHECKS_3 = (
    """CREATE TABLE checked (
  article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, mass REAL NOT NULL,
  days INTEGER NOT NULL, provinces INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE features (
  feature INTEGER NOT NULL, day INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, weight REAL NOT NULL
) STRICT""",
    """CREATE TABLE hot_features (feature INTEGER PRIMARY KEY) STRICT""",
    """CREATE TABLE verdicts (
  id INTEGER PRIMARY KEY, verdict TEXT NOT NULL, cause TEXT, reports INTEGER NOT NULL, written TEXT
) STRICT""",
    """CREATE TABLE verdict_reports (
  verdict INTEGER NOT NULL REFERENCES verdicts (id) ON DELETE CASCADE,
  fact INTEGER NOT NULL REFERENCES facts (id) ON DELETE CASCADE, place INTEGER NOT NULL, PRIMARY KEY (verdict, fact)
) STRICT""",
    """CREATE TABLE checks (id INTEGER PRIMARY KEY, decision INTEGER NOT NULL, version TEXT NOT NULL) STRICT""",
)
_CHECK_INDICES_3 = (
    "CREATE INDEX features_day ON features (feature, day)",
    "CREATE INDEX features_article ON features (article, feature)",
    "CREATE INDEX verdict_reports_fact ON verdict_reports (fact)",
    "CREATE INDEX verdicts_verdict ON verdicts (verdict)",
)
_DECISIONS_4 = """CREATE TABLE decisions (
  id INTEGER PRIMARY KEY, fact_key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'correct', 'withdraw')),
  correction TEXT, note TEXT, by_whom TEXT NOT NULL, at_time TEXT NOT NULL
) STRICT"""
_DECISIONS_KEPT = "id, fact_key, verdict, correction, note, by_whom, at_time"

MIGRATIONS: dict[int, Sequence[str]] = {
    0: (
        "ALTER TABLE articles RENAME TO articles_before",
        _ARTICLES_1,
        f"INSERT INTO articles ({_KEPT}) SELECT {_KEPT} FROM articles_before",
        "DROP TABLE articles_before",
        "CREATE INDEX articles_source ON articles (source, published)",
        _REMOVALS_1,
    ),
    1: (
        _INPUTS_2,
        "CREATE INDEX inputs_article ON inputs (article_key)",
        _PACKS_2,
        "ALTER TABLE facts RENAME TO facts_before",
        _FACTS_2,
        f"INSERT INTO facts ({_FACTS_KEPT}) SELECT {_FACTS_KEPT} FROM facts_before",
        "DROP TABLE facts_before",
        *_FACT_INDICES_2,
    ),
    2: (*_CHECKS_3, *_CHECK_INDICES_3),
    3: (
        "ALTER TABLE decisions RENAME TO decisions_before",
        _DECISIONS_4,
        f"INSERT INTO decisions ({_DECISIONS_KEPT}) SELECT {_DECISIONS_KEPT} FROM decisions_before",
        "DROP TABLE decisions_before",
        "CREATE INDEX decisions_fact ON decisions (fact_key)",
    ),
}
"""Version: the statements from it to the next."""
