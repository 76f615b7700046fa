"""Verdicts for the pages: kept in the store, or in a copy of a folder of Parquet files; made in a process of its own,
so that the site answers meanwhile."""

import signal
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from uuid import uuid4

from extractor.bulk.pool import stand_back
from extractor.store.address import names_folder, open_store
from extractor.store.base import Store
from extractor.store.checks.behind import Behind, behind
from extractor.store.checks.copy import copied
from extractor.store.checks.update import is_checked, update
from extractor.web.settings import Settings
from extractor.web.stores import Stores

FIRST = "figures are being compared for the first time: ask again in a while"
FAILED = "Comparing failed; the terminal in which the site was started says why."
_LAST = "SELECT coalesce(max(id), 0) AS n FROM articles"
_BEHIND = "SELECT count(*) AS n FROM articles WHERE id > ?"


class Comparing:
    """Has verdicts brought up to date, and opens the store where they are. Safe for threads."""

    def __init__(self, settings: Settings, stores: Stores) -> None:
        self._settings, self._lock = settings, Lock()
        self._process: BaseProcess | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._stores: Stores | None = stores
        self._all = stores
        self._copy = self._coming = ""
        self._copied = self._copying = _made(settings.store)  # of which folder the copy is, and the one to come
        if names_folder(settings.store):
            self._folder = tempfile.TemporaryDirectory(prefix="extractor-")
            self._stores = None

    @property
    def folder(self) -> str | None:
        """Where copies are, None where none are made."""
        return self._folder.name if self._folder else None

    @property
    def allowed(self) -> bool:
        """Whether verdicts may be made: a copy's always, as nothing of it is the store's."""
        return self._folder is not None or not self._settings.read_only

    @property
    def running(self) -> bool:
        """Whether they are being made."""
        return self._process is not None and self._process.is_alive()

    @property
    def failed(self) -> bool:
        """Whether they could not be made the last time."""
        return self._process is not None and self._process.exitcode not in (None, 0)

    @property
    def why_none(self) -> str:
        """Why `open` gives no store."""
        return FAILED if self.failed else FIRST

    def start(self) -> None:
        """Begins to bring verdicts up to date, where nothing is at it and it is allowed."""
        with self._lock:
            if not self.allowed or self.running:
                return
            if self._folder is not None:
                _take_away(self._coming)  # what failed
                self._coming = str(Path(self._folder.name) / f"{uuid4().hex}.db")
                self._copying = _made(self._settings.store)
            self._process = get_context("spawn").Process(target=_work, args=(self._settings.store, self._coming))
            self._process.start()

    def join(self) -> None:
        """Waits until verdicts are made, where they are being made."""
        if self._process is not None:
            self._process.join()

    @contextmanager
    def open(self) -> Iterator[Store | None]:
        """The store with the verdicts; None while a first copy is being made. Raises StoreError."""
        with self._lock:
            if self._coming and self._process is not None and self._process.exitcode == 0:
                before, self._copy = self._copy, self._coming
                if self._stores is not None:
                    self._stores.close()
                _take_away(before)
                self._stores, self._coming, self._copied = Stores(self._copy), "", self._copying
            stores = self._stores
        if stores is None:
            yield None
            return
        with stores.open() as store:
            yield store

    def behind(self, store: Store) -> Behind | None:
        """What has come since verdicts were made, of a store that `open` gave; None where none were made. A folder's
        facts are never decided on. Raises StoreError."""
        if not is_checked(store):
            return None
        more = behind(store)
        if self._folder is None:
            return more
        # A folder gives each number once, to changed articles as well; another one in its place begins anew.
        last = _number(store, _LAST) if _made(self._settings.store) == self._copied else 0
        with self._all.open() as all_of_it:
            return more._replace(articles=more.articles + _number(all_of_it, _BEHIND, last))

    def close(self) -> None:
        """Stops what is under way, which leaves the store as it was."""
        if self._process is not None:
            self._process.terminate()
            self.join()
        if self._folder is not None:
            if self._stores is not None:
                self._stores.close()
            self._folder.cleanup()


def _number(store: Store, sql: str, *values: int) -> int:
    return int(next(iter(store.ask(sql, values)))["n"])


def _made(address: str) -> tuple[int, int] | None:
    """What tells a folder from another one of its name: the file that is written once, when a folder is made. None of
    other stores."""
    if not names_folder(address):
        return None
    from extractor.store.parquet.folder import STORE  # late: what it needs is an extra

    with suppress(OSError):
        told = (Path(address) / STORE).stat()
        return told.st_ino, told.st_mtime_ns
    return None


def _take_away(path: str) -> None:
    """A copy, where there is one; what still reads it reads on."""
    for end in ("", "-wal", "-shm"):
        if path:
            with suppress(OSError):
                Path(path + end).unlink()


def _work(address: str, copy: str) -> None:
    """Without a `copy` the verdicts are kept in the store."""
    stand_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to all; the site ends this one itself
    with closing(open_store(address)) as store:
        if not copy:
            update(store)
            return
        with closing(copied(store, Path(copy))) as made:
            update(made)
