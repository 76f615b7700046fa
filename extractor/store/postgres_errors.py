"""What PostgreSQL complains of, in one line that says what to do."""

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict

from extractor.store.errors import ServerGone, StoreError

PATIENCE = 60
"""Seconds that one writer waits for another."""

_CUT = (errors.AdminShutdown, errors.CrashShutdown, errors.IdleSessionTimeout)
"""What a server says when it lets go of a connection, if it says anything."""
_OPENING = (
    ("refused", "no server answers there: start it, or correct host and port"),
    ("No such file", "no server answers on that socket: start it, or name its host in the address"),
    ("resolve host", "there is no host of that name: correct the address"),
    ("timeout", "the server does not answer in time: is it up, and does a firewall let you through?"),
    ("no password supplied", "the server wants a password: put it into ~/.pgpass, PGPASSWORD or the address"),
    ("password authentication failed", "wrong user or password: correct them in ~/.pgpass, PGPASSWORD or the address"),
    ("no pg_hba.conf entry", "the server lets nobody in from here: a line in its pg_hba.conf would"),
    ("too many", "the server has no connection left: try again later, or raise its max_connections"),
    ("shutting down", "the server is being shut down: try again when it is up"),
    ("starting up", "the server is only starting up: try again in a moment"),
)
"""What the driver says when no connection comes about, for which it tells no code, and what to do."""


def shown(address: str) -> str:
    """The address without a password. Raises StoreError for what is no address of a server."""
    try:
        parts = conninfo_to_dict(address)
    except psycopg.Error:  # whose words may hold the password
        raise StoreError("no address of a server: postgresql://user@host:port/database is one") from None
    user, host, port, name = (parts.get(key) or "" for key in ("user", "host", "port", "dbname"))
    socket = str(host).startswith("/")
    at = f"{user}{'@' if user else ''}{'' if socket else host}{f':{port}' if port else ''}"
    return f"postgresql://{at}/{name}{f'?host={host}' if socket else ''}"


def not_opened(address: str, why: psycopg.Error) -> StoreError:
    """Why no connection came about."""
    said = _line(why)
    if "does not exist" in said and "database" in said:
        return StoreError(f"{address}: the server has no such database; createdb makes one")
    if "does not exist" in said and "role" in said:
        return StoreError(f"{address}: the server knows no such user; createuser makes one")
    if "permission denied for database" in said:
        return StoreError(f"{address}: the user may not connect to that database: its owner must GRANT CONNECT")
    for part, advice in _OPENING:
        if part in said:
            return StoreError(f"{address}: {advice}")
    return StoreError(f"{address}: cannot be opened: {said}")


def told(address: str, why: psycopg.Error) -> StoreError:
    """A complaint of a server that has been reached."""
    said = _line(why)
    if isinstance(why, errors.InsufficientPrivilege):
        return StoreError(f"{address}: {said}: the owner must GRANT it to you")
    if isinstance(why, errors.LockNotAvailable):
        return StoreError(f"{address}: others have been writing the same for {PATIENCE} s; try again later")
    if isinstance(why, errors.ReadOnlySqlTransaction):
        return StoreError(f"{address}: can only be read: give the address of the server that is written to")
    if isinstance(why, errors.DiskFull):
        return StoreError(f"{address}: the server's disk is full: nothing of this batch was written")
    if isinstance(why, _CUT) or (isinstance(why, psycopg.OperationalError) and why.sqlstate is None):
        return ServerGone(f"{address}: the server has gone away ({said}); try again")
    return StoreError(f"{address}: {said}")


def _line(why: psycopg.Error) -> str:
    return why.diag.message_primary or next(iter(str(why).splitlines()), type(why).__name__)
