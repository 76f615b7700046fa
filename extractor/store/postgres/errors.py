"""What PostgreSQL complains of, in one line that says what to do."""

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict

from extractor.records.said import Said
from extractor.store.errors import ServerGone, StoreError

PATIENCE = 60
"""Seconds that one writer waits for another."""

_CUT = (errors.AdminShutdown, errors.CrashShutdown, errors.IdleSessionTimeout)
"""What a server says when it lets go of a connection, if it says anything."""
_OPENING = (
    ("refused", Said("no server answers there: start it, or correct host and port")),
    ("No such file", Said("no server answers on that socket: start it, or name its host in the address")),
    ("resolve host", Said("there is no host of that name: correct the address")),
    ("timeout", Said("the server does not answer in time: is it up, and does a firewall let you through?")),
    ("no password supplied", Said("the server wants a password: put it into ~/.pgpass, PGPASSWORD or the address")),
    (
        "password authentication failed",
        Said("wrong user or password: correct them in ~/.pgpass, PGPASSWORD or the address"),
    ),
    ("no pg_hba.conf entry", Said("the server lets nobody in from here: a line in its pg_hba.conf would")),
    ("too many", Said("the server has no connection left: try again later, or raise its max_connections")),
    ("shutting down", Said("the server is being shut down: try again when it is up")),
    ("starting up", Said("the server is only starting up: try again in a moment")),
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
        return StoreError("{}: the server has no such database; createdb makes one", address)
    if "does not exist" in said and "role" in said:
        return StoreError("{}: the server knows no such user; createuser makes one", address)
    if "permission denied for database" in said:
        return StoreError("{}: the user may not connect to that database: its owner must GRANT CONNECT", address)
    for part, advice in _OPENING:
        if part in said:
            return StoreError("{}: {}", address, advice)
    return StoreError("{}: cannot be opened: {}", address, said)


def told(address: str, why: psycopg.Error) -> StoreError:
    """A complaint of a server that has been reached."""
    said = _line(why)
    if isinstance(why, errors.InsufficientPrivilege):
        return StoreError("{}: {}: the owner must GRANT it to you", address, said)
    if isinstance(why, errors.LockNotAvailable):
        return StoreError("{}: others have been writing the same for {} s; try again later", address, PATIENCE)
    if isinstance(why, errors.ReadOnlySqlTransaction):
        return StoreError("{}: can only be read: give the address of the server that is written to", address)
    if isinstance(why, errors.DiskFull):
        return StoreError("{}: the server's disk is full: nothing of this batch was written", address)
    if isinstance(why, _CUT) or (isinstance(why, psycopg.OperationalError) and why.sqlstate is None):
        return ServerGone("{}: the server has gone away ({}); try again", address, said)
    return StoreError("{}: {}", address, said)


def _line(why: psycopg.Error) -> str:
    return why.diag.message_primary or next(iter(str(why).splitlines()), type(why).__name__)
