"""A folder of Parquet files whose manifest tells which of them count: many readers, one writer at a time."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from extractor.store.errors import StoreError
from extractor.store.parquet.commits import Draft, Manifest, put
from extractor.store.parquet.tables import COLUMNS
from extractor.store.tables.schema import VERSION, refuse_newer

STORE, MANIFEST, LOCK = "store.json", "manifest.json", "writing.lock"
APPLICATION = "extractor"
OLDEST = 3
"""The schema since which a folder's files are what they are today: what is new in later ones is of decisions, which no
folder keeps."""
PATIENCE = 60.0
"""Seconds that one writer waits for another."""


class Folder:
    """The files of one store. Opening it raises StoreError for what is no store; `create` makes an empty one."""

    def __init__(self, path: Path, create: bool) -> None:
        self.path = path
        self._lock = FileLock(path / LOCK, timeout=PATIENCE)
        if create and (not path.exists() or _empty(path)):
            self._make()
        self._check()

    def _make(self) -> None:
        with told_plainly(self.path):
            self.path.mkdir(exist_ok=True)
            with self._writing_alone():
                if not (self.path / STORE).exists():  # another may have made it meanwhile
                    put(self.path / MANIFEST, Manifest().written())
                    put(self.path / STORE, json.dumps({"application": APPLICATION, "schema": VERSION}) + "\n")

    def _check(self) -> None:
        path = self.path
        if not path.exists():
            raise StoreError("{}: there is no such store; extractor run … --out {} makes one", path, path)
        if not path.is_dir():
            raise StoreError("{}: a file, and a store of that name is a folder: give it a name of its own", path)
        try:
            told = json.loads((path / STORE).read_text("utf-8"))
            version = int(told["schema"]) if told["application"] == APPLICATION else None
        except FileNotFoundError:
            version = None
        except (OSError, ValueError, KeyError, TypeError) as why:
            raise StoreError("{}: {} cannot be read: {}", path, STORE, _line(why)) from None
        if version is None:
            raise StoreError("{}: a folder, but no store of facts", path)
        refuse_newer(path, version)
        if version < OLDEST:
            raise StoreError("{}: made by an older program: load the articles into a new store", path)

    def text(self) -> str:
        """The manifest as it stands now; only a later commit has another text. Raises StoreError."""
        with told_plainly(self.path):
            return (self.path / MANIFEST).read_text("utf-8")

    def manifest(self, text: str | None = None) -> Manifest:
        """What counts now, or by that text. Raises StoreError."""
        try:
            return Manifest.read(self.text() if text is None else text)
        except (ValueError, KeyError, TypeError):
            raise StoreError("{}: {} is damaged: bring back a copy of the folder", self.path, MANIFEST) from None

    @contextmanager
    def _writing_alone(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        except Timeout:
            raise StoreError(
                "{}: another program has been writing to it for {:.0f} s; try again later", self.path, PATIENCE
            ) from None

    @contextmanager
    def writing(self) -> Iterator[Draft]:
        """The next commit, made by nobody else meanwhile. Readers see all of it at the end, or nothing of it if it
        fails. Raises StoreError."""
        with told_plainly(self.path), self._writing_alone():
            draft = Draft(self.path, self.manifest().next())
            try:
                yield draft
                if draft.changed:
                    put(self.path / MANIFEST, draft.manifest.written())
            except BaseException:
                draft.discard()
                raise

    def sweep(self, draft: Draft) -> None:
        """Deletes the files of tables that do not count: replaced ones, and those of a writer that was killed."""
        live = {self.path / part.file for parts in draft.manifest.parts.values() for part in parts}
        for table in COLUMNS:
            for file in (self.path / table).rglob("*.parquet*"):
                if file not in live:
                    file.unlink(missing_ok=True)

    def size(self) -> int:
        """The bytes of all its files."""
        return sum(file.stat().st_size for file in self.path.rglob("*") if file.is_file())


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raises StoreError for what the system refuses."""
    try:
        yield
    except PermissionError:
        raise StoreError("{}: cannot be written to or read: it must be there and its folder writable", path) from None
    except OSError as why:
        raise StoreError("{}: {}", path, _line(why)) from None


def _empty(path: Path) -> bool:
    """Whether a folder holds nothing but what is left of an attempt to make a store there."""
    return path.is_dir() and all(each.name.startswith((LOCK, MANIFEST)) for each in path.iterdir())


def _line(why: Exception) -> str:
    return str(getattr(why, "strerror", None) or why).strip().split("\n")[0]
