"""One fact with its sentence, its article and all that was decided of it."""

from typing import NamedTuple

from extractor.store.base import Row, Store
from extractor.store.decisions.standing import STANDS
from extractor.store.search.facts import PIECE
from extractor.store.tables.columns import NAMES
from extractor.store.whole.article import DECISION, decision_of

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
_DECISIONS = (
    f"SELECT {', '.join(f'd.{name}' for name in DECISION)}, CASE WHEN {STANDS} THEN 1 ELSE 0 END AS stands "
    "FROM decisions d WHERE d.fact_key = ? ORDER BY d.id"
)


class OneFact(NamedTuple):
    """`readings` are the facts of one key, more than one where several read the same of the same words: all of
    `columns.NAMES`, the words `evidence` and `sentence` with its [sentence_start, sentence_end), and the article's
    `article_key` and `ARTICLE`, each after `article_`. `decisions` have `whole_article.DECISION`, the last one last;
    `decision` is the one of them that stands, if any does."""

    readings: tuple[Row, ...]
    decisions: tuple[Row, ...]
    decision: Row | None


def one_fact(store: Store, fact_key: str) -> OneFact | None:
    """The fact of that key, None where there is none. Raises StoreError."""
    readings = tuple(store.ask(_FACTS, (fact_key,)))
    if not readings:
        return None
    rows = list(store.ask(_DECISIONS, (fact_key,)))
    decisions = tuple(map(decision_of, rows))
    stands = next((one for one, row in zip(decisions, rows, strict=True) if row["stands"]), None)
    return OneFact(readings, decisions, stands)
