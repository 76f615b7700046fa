"""The index of the store that the site shows, kept up with what others write to it."""

import logging
from collections.abc import Callable
from threading import Event, Thread

from extractor.store.errors import StoreError
from extractor.web.index import Index, Snapshot
from extractor.web.stores import Stores

EVERY = 10.0
"""Seconds between two looks at what is new: each that finds something has broad searches reckon anew."""
_log = logging.getLogger(__name__)


class Live:
    """Facts as they were some seconds ago. A thread of its own takes in what is new: who asks never waits for it."""

    def __init__(self, stores: Stores, progress: Callable[[int, int], None] | None = None) -> None:
        """Reads all facts; `progress` is told how many are read, of how many. Raises StoreError."""
        self._stores = stores
        with stores.open() as store:
            self._index = Index.load(store, progress)
        self._stopped = Event()
        self._thread = Thread(target=self._follow, name="index", daemon=True)

    @property
    def snapshot(self) -> Snapshot:
        """All facts as of one moment: take it once for an answer."""
        return self._index.snapshot

    def start(self) -> None:
        """Begins to follow the store."""
        self._thread.start()

    def refresh(self) -> None:
        """Takes in what is new; everything, where another file has taken the store's place. Raises StoreError."""
        file = self._stores.file()  # before it is opened: what is opened then is this one, or one that came later
        with self._stores.open(another=True) as store:
            if file == self._stores.shown:
                self._index.refresh(store)
                return
            self._index.reread(store)
            self._stores.shown = file

    def close(self) -> None:
        """Follows it no longer."""
        self._stopped.set()
        self._thread.join()

    def _follow(self) -> None:
        while not self._stopped.wait(EVERY):
            try:
                self.refresh()
            except StoreError as why:  # a server that is restarted comes back; until then the facts stay as they were
                _log.warning("what is new is not shown: %s", why)
            except Exception:  # nor may anything else end this thread without a word
                _log.exception("what is new is not shown")
