"""Answers kept for a while: the least recently used go when there are too many bytes of them."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any


class Cache:
    """Answers by their question. Several threads may use it."""

    def __init__(self, most: int) -> None:
        """`most`: bytes of all answers together."""
        self._most = most
        self._bytes = 0
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}

    @contextmanager
    def making(self, question: Hashable) -> Iterator[None]:
        """One thread at a time for each question: who waited finds the answer kept."""
        with self._lock:
            lock = self._making.setdefault(question, Lock())
        try:
            with lock:
                yield
        finally:
            with self._lock:
                self._making.pop(question, None)

    def get(self, question: Hashable) -> Any:
        """The answer, None where none is kept."""
        with self._lock:
            kept = self._kept.get(question)
            if kept is None:
                return None
            self._kept.move_to_end(question)
            return kept[0]

    def keep(self, question: Hashable, answer: Any, size: int) -> None:
        """Keeps an answer of `size` bytes; one that alone has too many is not kept."""
        with self._lock:
            self._drop(question)
            if size > self._most:
                return
            self._kept[question] = (answer, size)
            self._bytes += size
            while self._bytes > self._most:
                self._drop(next(iter(self._kept)))

    def _drop(self, question: Hashable) -> None:
        _, size = self._kept.pop(question, (None, 0))
        self._bytes -= size
