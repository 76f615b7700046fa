"""A small disk of its own for a test: a file system in memory, which only the processes started on it see."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOUNT = 'mount -t tmpfs -o "size=$1" none "$2" && echo ready && cat; umount "$2"'
WAYS: tuple[tuple[str, ...], ...] = ((), ("--propagation", "unchanged"))
"""Within a changed root, `unshare` can only leave mounts as they are."""


class NoDiskError(RuntimeError):
    """The system does not let us make one; the message says why."""


class Disk:
    """What is mounted on `place`, for the commands that are run here."""

    def __init__(self, place: Path, process: int) -> None:
        self.place = place
        self._enter = ["nsenter", f"--target={process}", "--mount", "--root"]

    def run(self, *command: object, cwd: Path) -> "subprocess.CompletedProcess[str]":
        """A command that sees the disk, in the folder `cwd`."""
        inside = [*self._enter, f"--wd={cwd}", *map(str, command)]
        return subprocess.run(inside, capture_output=True, encoding="utf-8", check=False)


@contextmanager
def disk(place: Path, size: str) -> Iterator[Disk]:
    """A disk of that size (`2m`) on a folder, which is gone behind it. Raises NoDiskError."""
    holder, why = None, ""
    for way in WAYS:
        holder, why = _held(place, size, way)
        if holder is not None:
            break
    if holder is None:
        raise NoDiskError(why)
    with holder:
        yield Disk(place, holder.pid)  # `cat` ends with its standard input, which `with` closes


def _held(place: Path, size: str, way: tuple[str, ...]) -> "tuple[subprocess.Popen[str] | None, str]":
    """The process that holds the disk, or why there is none."""
    command = ["unshare", "--mount", *way, "sh", "-c", MOUNT, "sh", size, str(place)]
    try:
        holder = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    except FileNotFoundError as why:
        return None, str(why)
    assert holder.stdout is not None
    if holder.stdout.readline() == "ready\n":
        return holder, ""
    return None, holder.communicate()[1].strip()
