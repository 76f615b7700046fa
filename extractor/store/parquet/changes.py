"""The changes that a store of Parquet files takes: what is learnt of articles after they were written."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from extractor.store.base import COPIED
from extractor.store.errors import StoreError
from extractor.store.parquet.commits import Draft

SIGNED = "UPDATE articles SET signature = ? WHERE id = ?"


class Asked(Protocol):
    """What is asked which rows stand there."""

    address: str

    def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Mapping[str, Any]]: ...


class Changes:
    """One transaction: rows wait here and become parts of the draft when somebody asks, or at the end."""

    def __init__(self, store: Asked, draft: Draft) -> None:
        self.draft = draft
        self._store = store
        self._signed: dict[int, bytes] = {}
        self._copied: dict[tuple[int, int], float] = {}

    def change(self, sql: str, values: Sequence[Any]) -> None:
        """Takes one statement. Raises StoreError for any but those of linking."""
        said = " ".join(sql.split())
        if said == SIGNED:
            signature, article = values
            self._signed[article] = signature
        elif said == COPIED:
            similarity, article, original = values
            self._copied.setdefault((article, original), similarity)
        else:
            raise StoreError(
                "{} is read as it was written; load into facts.db or PostgreSQL to change it", self._store.address
            )

    def flush(self) -> None:
        """Writes what waits, but for what stands there already and for articles that were replaced meanwhile."""
        signed, self._signed = self._signed, {}
        copied, self._copied = self._copied, {}
        if signed:
            # A signature follows from the text, which never changes under one number: the first stays.
            without = self._ids("SELECT id FROM articles WHERE signature IS NULL", signed)
            self.draft.add("signatures", [{"article": a, "signature": s} for a, s in signed.items() if a in without])
        if copied:
            there = self._ids("SELECT id FROM articles WHERE true", {one for pair in copied for one in pair})
            told = "SELECT article, of_article FROM copies"
            known = {tuple(row.values()) for row in self._store.ask(told)}
            rows = [{"article": a, "of_article": b, "similarity": s} for (a, b), s in copied.items()
                    if {a, b} <= there and (a, b) not in known]  # fmt: skip
            self.draft.add("copies", rows)

    def _ids(self, sql: str, among: Any) -> set[int]:
        ids = list(among)
        return {row["id"] for row in self._store.ask(f"{sql} AND id IN ({', '.join('?' * len(ids))})", ids)}
