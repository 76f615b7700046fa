"""What a check reads of articles, a batch at a time: in this process, or shared among others."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from extractor.store.base import Store
from extractor.store.checks.reports import Reports

R = TypeVar("R")
Batch = Sequence[int]
"""Numbers of articles."""
Read = Callable[[Store, Reports, Batch], R]
"""Reads a batch of articles and writes nothing: it may be done in another process. Raises StoreError."""


class Reading(Protocol):
    """Has each batch read, and gives what came of them in their order. Other processes see what is committed."""

    def __call__(self, store: Store, read: Read[R], batches: Sequence[Batch]) -> Iterator[R]: ...


def in_process(store: Store, read: Read[R], batches: Sequence[Batch]) -> Iterator[R]:
    """In this one."""
    reports = Reports(store)
    return (read(store, reports, some) for some in batches)
