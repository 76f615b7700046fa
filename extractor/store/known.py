"""Which articles need not be read again, as a store has them already, made by the same program and rules."""

from collections.abc import Sequence

from extractor.records import Article
from extractor.records.article import MadeBy
from extractor.store.base import Store
from extractor.store.loading import THERE
from extractor.store.rows import article_key, text_hash


def known(store: Store, articles: Sequence[Article], made_by: MadeBy) -> list[bool]:
    """For each article, whether the store has it with this very text, made by these versions. Raises StoreError.

    It is what `Store.write` would leave as it is; asked before the work is done rather than after.
    """
    keys = [article_key(each.source, each.id) for each in articles]
    versions = (made_by.program, made_by.rule_version, made_by.segmentation)
    marks = ", ".join("?" * len(keys))
    there = {
        row["article_key"]: row["text_hash"]
        for row in store.ask(f"{THERE} IN ({marks})", keys)
        if (row["program"], row["rule_version"], row["segmentation"]) == versions
    }
    return [there.get(key) == text_hash(each.text) for key, each in zip(keys, articles, strict=True)]
