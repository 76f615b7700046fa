"""Which inputs need not be read again, as a store has their articles already, made by the same program and rules."""

from collections.abc import Collection

from extractor.records.article import MadeBy
from extractor.store.base import Store

ASKED = """SELECT i.digest FROM inputs i JOIN runs r ON r.id = i.run JOIN articles a ON a.article_key = i.article_key
    AND a.program = r.program AND a.rule_version = r.rule_version AND a.segmentation = r.segmentation
  WHERE r.program = ? AND r.rule_version = ? AND r.segmentation = ? AND i.digest IN ({})"""
"""Takes the versions; which digests are asked for is to be filled in. An article that was taken out since then, by
whoever, or made anew by other versions, is to be read again."""


def known(store: Store, digests: Collection[str], made_by: MadeBy) -> set[str]:
    """Those of the inputs whose articles stand in the store, made by these versions. Raises StoreError."""
    versions = (made_by.program, made_by.rule_version, made_by.segmentation)
    asked = ASKED.format(", ".join("?" * len(digests)) or "NULL")
    return {row["digest"] for row in store.ask(asked, (*versions, *digests))}
