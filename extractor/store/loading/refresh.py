"""After a change of rules: the articles that it cannot touch count as made by those of now, and are not done again."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from extractor.records.article import MadeBy
from extractor.rules.changes import Touch, touched
from extractor.store.base import Row, Store
from extractor.store.loading.known import LATEST

BATCH = 500
"""Articles in one transaction: a refresh that is cut short goes on from there."""
_OLDER = "program = ? AND segmentation = ? AND rule_version = ?"
_VERSIONS = """SELECT a.rule_version AS version, count(*) AS n, p.described FROM articles a
  LEFT JOIN packs p ON p.rule_version = a.rule_version
  WHERE a.program = ? AND a.segmentation = ? AND a.rule_version <> ? GROUP BY a.rule_version, p.described"""
_INPUTS = f"""UPDATE inputs SET run = ? WHERE run IN (SELECT id FROM runs WHERE {_OLDER})
  AND article_key IN (SELECT article_key FROM articles WHERE id IN ({{}})) AND {LATEST.format("inputs")}"""


class Refreshed(NamedTuple):
    """How many articles were made by other rules, how many of these the change can touch, and why, where it can touch
    any: else ""."""

    articles: int = 0
    touched: int = 0
    why: str = ""


def refresh(
    store: Store, made_by: MadeBy, packs: Mapping[str, Any], run: int, advance: Callable[[int], None] = lambda _: None
) -> Refreshed:
    """Marks what the change to the rules `packs` (see `rules.description`) cannot touch as made by them, in that run.

    Articles that another program or segmentation made are left for the run to do. `advance` is called with the number
    of articles looked at. Raises StoreError, as for a store of Parquet files, in which no article is changed.
    """
    versions = list(store.ask(_VERSIONS, (made_by.program, made_by.segmentation, made_by.rule_version)))
    total = Refreshed()
    for version in versions:
        # A version that nothing is known of is one of another format.
        touch = touched(json.loads(version["described"] or "{}"), dict(packs))
        again = version["n"] if touch.everything else _marked(store, made_by, version["version"], touch, run, advance)
        total = Refreshed(total.articles + version["n"], total.touched + again, total.why or touch.why)
    return total


def _marked(
    store: Store, made_by: MadeBy, version: str, touch: Touch, run: int, advance: Callable[[int], None]
) -> int:  # fmt: skip
    """Marks those of a version that the change cannot touch; how many it can."""
    older = (made_by.program, made_by.segmentation, version)
    again = 0
    for batch in _batches(store, older):
        same = [row["id"] for row in batch if not touch.may(row["text"], f"{row['source'] or ''} {row['url'] or ''}")]
        again += len(batch) - len(same)
        if same:
            marks = ", ".join("?" * len(same))
            with store.changing() as change:
                change(_INPUTS.format(marks), (run, *older, *same))
                change(f"UPDATE articles SET rule_version = ? WHERE id IN ({marks})", (made_by.rule_version, *same))
        advance(len(batch))
    return again


def _batches(store: Store, older: tuple[str, str, str]) -> Iterator[list[Row]]:
    """The articles of a version by their numbers, whatever is changed meanwhile."""
    asked = f"SELECT id, source, url, text FROM articles WHERE {_OLDER} AND id > ? ORDER BY id LIMIT {BATCH}"
    last = 0
    while batch := list(store.ask(asked, (*older, last))):
        yield batch
        last = batch[-1]["id"]
