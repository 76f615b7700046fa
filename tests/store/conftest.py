"""What tests of stores share: a PostgreSQL server of their own, and the corpus as `extractor run` writes it."""

import copy
import glob
import json
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest

from extractor.api import Extractor
from extractor.reading import read_located
from extractor.records import Article

SUPERUSER = "owner"
PASSWORD = "s3cret/%"
ESCAPED = "s3cret%2F%25"


class Server:
    """A running server; every database on it is new."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._names = (f"facts{n}" for n in count())

    def address(self, name: str, user: str = SUPERUSER, password: str = ESCAPED) -> str:
        """Of a database, whether or not there is one."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{name}"

    def run(self, sql: str, name: str = "postgres") -> list[tuple[Any, ...]]:
        """The rows of one statement, as the superuser."""
        import psycopg

        with psycopg.connect(self.address(name), autocommit=True) as db:
            done = db.execute(sql.encode())
            return done.fetchall() if done.description else []

    def database(self, options: str = "") -> str:
        """The name of a new, empty database."""
        name = next(self._names)
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 {options}")
        return name


@pytest.fixture(scope="session")
def postgres(need: Callable[[str], NoReturn]) -> Iterator[Server]:
    """A server on a free port of this machine, in a temporary folder, gone at the end."""
    try:
        import psycopg  # noqa: F401 - only whether it is there
    except ImportError:
        need("psycopg is not installed")
    programs = _programs()
    if programs is None:
        need("PostgreSQL's initdb and pg_ctl are not installed")
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # a short path: that of a socket has room for 107 bytes
    secret = folder / "password"
    secret.write_text(PASSWORD)
    become = _someone(folder)
    pg_ctl = [*become, str(programs / "pg_ctl"), "--pgdata", str(folder / "data"), "--silent"]
    port = _free_port()
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    try:
        subprocess.run(
            [*become, str(programs / "initdb"), "--pgdata", str(folder / "data"), "--username", SUPERUSER,
             "--pwfile", str(secret), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8",
             "--no-sync"],
            check=True, capture_output=True, cwd=folder,
        )  # fmt: skip
        subprocess.run(
            [*pg_ctl, "--wait", "--log", str(folder / "log"), "-o", options, "start"], check=True, cwd=folder
        )
        yield Server(port)
    finally:
        subprocess.run([*pg_ctl, "--wait", "--mode", "immediate", "stop"], check=False, cwd=folder)
        shutil.rmtree(folder)


@pytest.fixture
def database(postgres: Server) -> str:
    """The address of a new, empty database."""
    return postgres.address(postgres.database())


@pytest.fixture(scope="session")
def found(extractor: Extractor, root: Path) -> list[dict[str, Any]]:
    """The lines that `extractor run corpus/articles` writes, read as JSON. Nobody may change them."""
    articles = [one.item for one in read_located([str(root / "corpus" / "articles")])]
    return [
        json.loads(extractor.extract_article(article).model_dump_json())
        for article in articles
        if isinstance(article, Article)
    ]


@pytest.fixture(scope="session")
def again(found: list[dict[str, Any]]) -> Callable[[int], list[dict[str, Any]]]:
    """Makes the corpus n times over, with other ids each time."""

    def copies(times: int) -> list[dict[str, Any]]:
        lines = copy.deepcopy(found * times)
        for n, line in enumerate(lines):
            line["article"]["id"] += f"-{n // len(found)}"
        return lines

    return copies


def _programs() -> Path | None:
    """The folder of the server's programs, the newest first where there are several."""
    debian = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]), reverse=True)
    known = shutil.which("initdb", path=os.pathsep.join([os.environ.get("PATH", ""), *debian]))
    return Path(known).resolve().parent if known else None


def _someone(folder: Path) -> list[str]:
    """What to put before a command, since the server does not run as root; the folder is that user's from now on."""
    if os.getuid() != 0:
        return []
    names = {user.pw_name for user in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    for path in (folder, *folder.iterdir()):
        os.chown(path, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
