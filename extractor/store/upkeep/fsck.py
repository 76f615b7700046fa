"""Everything in a store held against what it was made from: rows, offsets, words, hashes, keys."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from extractor.records.said import Said
from extractor.store.base import Fault, Row, Store
from extractor.store.decisions.standing import STANDS
from extractor.store.errors import StoreError
from extractor.store.tables.rows import article_key, fact_key, text_hash
from extractor.store.tables.words import tokens

STEP = 1000
"""Rows from one call of `advance` to the next."""
AGAIN = "delete article {} and what belongs to it, then load it again"

ARTICLES = "SELECT id, article_key, name, source, text, text_hash FROM articles"
EVIDENCE = """SELECT e.id, e.article, e.starts, e.ends, e.words, length(a.text) AS long,
  CASE WHEN e.starts >= 0 AND e.starts <= e.ends
       THEN substr(a.text, CAST(e.starts AS integer) + 1, CAST(e.ends - e.starts AS integer)) END AS said
  FROM evidence e JOIN articles a ON a.id = e.article"""
FACTS = """SELECT f.id, f.article, f.fact_key, f.type, f.evidence_start, f.evidence_end, f.value, f.award, f.name,
  f.said, f.organisation_id, o.organisation_id AS body, a.article_key, length(a.text) AS long,
  e.article AS article_of_evidence, e.starts, e.ends,
  CASE WHEN f.evidence_start >= 0 AND f.evidence_start <= f.evidence_end
       THEN substr(a.text, CAST(f.evidence_start AS integer) + 1,
                   CAST(f.evidence_end - f.evidence_start AS integer)) END AS words
  FROM facts f JOIN articles a ON a.id = f.article JOIN evidence e ON e.id = f.evidence
  LEFT JOIN organisations o ON o.organisation_id = f.organisation_id"""
LEFT = (
    f"SELECT d.id, d.fact_key FROM decisions d WHERE {STANDS} "
    "AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.fact_key = d.fact_key)"
)


def steps(store: Store) -> int:
    """How often `fsck` calls `advance`, if nothing is written meanwhile."""
    return sum(row["n"] // STEP for table in ("articles", "evidence", "facts") for row in _count(store, table))


def fsck(store: Store, advance: Callable[[], None] = lambda: None) -> Iterator[Fault]:
    """Every fault, and at the end what is worth a note. One row at a time is held; `advance` is called after each
    `STEP` rows. A store that cannot be read to its end gives that as its last fault."""
    yield from store.inner_faults()
    try:
        for asked, check in ((ARTICLES, _article), (EVIDENCE, _evidence), (FACTS, _fact)):
            yield from _each(store.ask(asked), check, advance)
        for row in store.ask(LEFT):
            wrong = Said("the fact {} that it decides about is not in the store", row["fact_key"])
            remedy = Said("nothing: it counts again when the fact comes back")
            yield Fault("decisions", row["id"], wrong, remedy, note=True)
    except StoreError as why:
        yield Fault(None, None, Said("the check ended here: {}", why), "mend what was found before, then check again")


def _count(store: Store, table: str) -> Iterator[Row]:
    return store.ask(f"SELECT count(*) AS n FROM {table}")


def _each(rows: Iterable[Row], check: Callable[[Row], Iterator[Fault]], advance: Callable[[], None]) -> Iterator[Fault]:
    for n, row in enumerate(rows, 1):
        yield from check(row)
        if n % STEP == 0:
            advance()


def _article(row: Row) -> Iterator[Fault]:
    if row["text_hash"] != text_hash(row["text"]):
        yield Fault("articles", row["id"], "text_hash is not that of its text", Said(AGAIN, row["id"]))
    if row["article_key"] != article_key(row["source"], row["name"]):
        wrong = Said("article_key is not that of its source and name")
        yield Fault("articles", row["id"], wrong, Said(AGAIN, row["id"]))


def _evidence(row: Row) -> Iterator[Fault]:
    again = Said(AGAIN, row["article"])
    if not 0 <= row["starts"] <= row["ends"] <= row["long"]:
        yield Fault("evidence", row["id"], _outside(row["starts"], row["ends"], row), again)
    elif row["words"] != _words(row["said"]):
        yield Fault("evidence", row["id"], "words are not those of the text there", again)


def _fact(row: Row) -> Iterator[Fault]:
    start, end, again = row["evidence_start"], row["evidence_end"], Said(AGAIN, row["article"])
    if start is None or end is None or not 0 <= start <= end <= row["long"]:
        yield Fault("facts", row["id"], _outside(start, end, row), again)
    elif row["said"] != _words(row["words"]):
        yield Fault("facts", row["id"], "said is not the words of its evidence", again)
    elif row["article_of_evidence"] != row["article"]:
        wrong = Said("its evidence is of article {}, it of {}", row["article_of_evidence"], row["article"])
        yield Fault("facts", row["id"], wrong, again)
    elif not row["starts"] <= start <= end <= row["ends"]:
        wrong = Said("[{}, {}) is not inside its row of evidence, [{}, {})", start, end, row["starts"], row["ends"])
        yield Fault("facts", row["id"], wrong, again)
    if row["fact_key"] != fact_key(row["article_key"], row):
        yield Fault("facts", row["id"], "fact_key is not that of its article, place and figure", again)
    if row["organisation_id"] is not None and row["body"] is None:
        yield Fault("facts", row["id"], Said("there is no organisation {}", row["organisation_id"]), again)


def _outside(start: Any, end: Any, row: Row) -> Said:
    told = "[{}, {}) is not inside the text of article {}, {} characters long"
    return Said(told, start, end, row["article"], row["long"])


def _words(text: str) -> str:
    return " ".join(tokens(text))  # not `spoken`: what that remembers would fill the memory
