"""A PostgreSQL server for tests alone."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

SUPERUSER = "owner"
PASSWORD = "s3cret/%"
ESCAPED = "s3cret%2F%25"


class Server:
    """A running server; every database on it is new."""

    def __init__(self, begin: Callable[[], "subprocess.Popen[bytes]"], port: int) -> None:
        self.port = port
        self._begun = begin
        self.begin()
        self._names = (f"facts{n}" for n in count())

    def stop(self) -> None:
        """Cuts all connections, and ends."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait()

    def end(self) -> None:
        """Ends at once: nothing of it is wanted any more."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait()

    def begin(self) -> None:
        """Lets people in, with the databases that are there."""
        self._process = self._begun()

    def restart(self) -> None:
        """Ends, and begins anew."""
        self.stop()
        self.begin()

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


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A server on a free port of this machine, in a temporary folder, gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # a short path: that of a socket has room for 107 bytes
    secret = folder / "password"
    secret.write_text(PASSWORD)
    become = _someone(folder)
    data = ["-D", str(folder / "data")]
    port = free_port()
    try:
        subprocess.run(
            [*become, str(programs / "initdb"), *data, "--username", SUPERUSER, "--pwfile", str(secret), "--auth",
             "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"],
            check=True, capture_output=True, cwd=folder,
        )  # fmt: skip
        settings = ["-p", str(port), "-k", str(folder), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]

        def begin() -> "subprocess.Popen[bytes]":
            command = [*become, str(programs / "postgres"), *data, *settings]
            with (folder / "log").open("ab") as log:
                process = subprocess.Popen(command, stderr=log, cwd=folder)
            _wait(process, programs, port)
            return process

        server = Server(begin, port)
        try:
            yield server
        finally:
            server.end()
    finally:
        shutil.rmtree(folder)


def _wait(process: "subprocess.Popen[bytes]", programs: Path, port: int) -> None:
    """Until the server lets people in. Fails where it has ended instead."""
    while subprocess.run(
        [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)], check=False
    ).returncode:
        assert process.poll() is None, "the server does not start"
        time.sleep(0.05)


def find_programs() -> Path | None:
    """The folder of the server's programs, the newest where there are several."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    known = shutil.which("initdb", path=os.pathsep.join([os.environ.get("PATH", ""), *map(str, debian)]))
    return Path(known).resolve().parent if known else None


def _someone(folder: Path) -> list[str]:
    """What to put before a command: it ends with these tests, however they end, and does not run as root. The folder
    is that user's from now on."""
    ends = ["setpriv", "--pdeathsig=INT"]
    if os.getuid() != 0:
        return ends
    names = {user.pw_name for user in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    for path in (folder, *folder.iterdir()):
        os.chown(path, user.pw_uid, user.pw_gid)
    return [*ends, f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
