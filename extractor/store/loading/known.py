"""Which inputs need not be read again, as a store has their articles already, made by the same program and rules."""

from collections.abc import Collection

from extractor.records.article import MadeBy
from extractor.store.base import Store

LATEST = """NOT EXISTS (SELECT 1 FROM inputs later WHERE later.article_key = {0}.article_key
    AND later.place = {0}.place AND later.run > {0}.run)"""
"""Of what lay at one place, one after another, as one article, that which was read last."""
ASKED = f"""SELECT i.digest FROM inputs i JOIN runs r ON r.id = i.run JOIN articles a ON a.article_key = i.article_key
    AND a.program = r.program AND a.rule_version = r.rule_version AND a.segmentation = r.segmentation
  WHERE r.program = ? AND r.rule_version = ? AND r.segmentation = ? AND i.digest IN ({{}})
    AND {LATEST.format("i")}"""
"""Takes the versions; which digests are asked for is to be filled in. To be read again is an article that was taken out
since then, by whoever, or made anew by other versions, and a page that has changed and changed back."""


def known(store: Store, digests: Collection[str], made_by: MadeBy) -> set[str]:
    """Those of the inputs whose articles stand in the store, made by these versions. Raises StoreError."""
    versions = (made_by.program, made_by.rule_version, made_by.segmentation)
    asked = ASKED.format(", ".join("?" * len(digests)) or "NULL")
    return {row["digest"] for row in store.ask(asked, (*versions, *digests))}
