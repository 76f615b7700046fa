"""One fact with its sentence, its article and all that was decided of it."""

import json
from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.search.facts import PIECE
from extractor.store.tables.columns import NAMES
from extractor.store.whole.article import DECISION

ARTICLE = ("title", "source", "url", "published", "captured", "name", "text_hash", "rule_version")
"""What is told of the article, besides its key."""
_FACTS = (
    f"SELECT {', '.join(f'f.{name}' for name in NAMES)}, e.starts AS sentence_start, e.ends AS sentence_end, "
    f"{PIECE.format(first='e.starts', last='e.ends')} AS sentence, "
    f"{PIECE.format(first='f.evidence_start', last='f.evidence_end')} AS evidence, "
    f"a.article_key, {', '.join(f'a.{name} AS article_{name}' for name in ARTICLE)} "
    "FROM facts f JOIN evidence e ON e.id = f.evidence JOIN articles a ON a.id = f.article "
    "WHERE f.fact_key = ? ORDER BY f.article, f.n"
)
_DECISIONS = f"SELECT {', '.join(DECISION)} FROM decisions WHERE fact_key = ? ORDER BY id"


class OneFact(NamedTuple):
    """`readings` are the facts of one key, more than one where several read the same of the same words: all of
    `columns.NAMES`, the words `evidence` and `sentence` with its [sentence_start, sentence_end), and the article's
    `article_key` and `ARTICLE`, each after `article_`. `decisions` have `whole_article.DECISION`, the last one last."""

    readings: tuple[Row, ...]
    decisions: tuple[Row, ...]


def one_fact(store: Store, fact_key: str) -> OneFact | None:
    """The fact of that key, None where there is none. Raises StoreError."""
    readings = tuple(store.ask(_FACTS, (fact_key,)))
    if not readings:
        return None
    return OneFact(readings, tuple(_decision(row) for row in store.ask(_DECISIONS, (fact_key,))))


def _decision(row: Row) -> Row:
    return {**row, "correction": json.loads(row["correction"]) if row["correction"] else None}
