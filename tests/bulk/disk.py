"""A small disk of its own for a test: a file system in memory, which only the processes started on it see."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOUNT = 'mount -t tmpfs -o "size=$1" none "$2" && echo ready && exec cat'


class NoDiskError(RuntimeError):
    """The system does not let us make one; the message says why."""


class Disk:
    """What is mounted on `place`, for the commands that are run here."""

    def __init__(self, place: Path, process: int) -> None:
        self.place = place
        self._enter = ["nsenter", f"--target={process}", "--mount"]

    def run(self, *command: object, cwd: Path) -> "subprocess.CompletedProcess[str]":
        """A command that sees the disk, in the folder `cwd`."""
        inside = [*self._enter, f"--wd={cwd}", *map(str, command)]
        return subprocess.run(inside, capture_output=True, encoding="utf-8", check=False)


@contextmanager
def disk(place: Path, size: str) -> Iterator[Disk]:
    """A disk of that size (`2m`) on a folder, which is gone behind it. Raises NoDiskError."""
    command = ["unshare", "--mount", "sh", "-c", MOUNT, "sh", size, str(place)]
    try:
        holder = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    except FileNotFoundError as why:
        raise NoDiskError(str(why)) from None
    with holder:
        assert holder.stdout is not None
        assert holder.stderr is not None
        if holder.stdout.readline() != "ready\n":
            raise NoDiskError(holder.stderr.read().strip())
        yield Disk(place, holder.pid)  # `cat` ends with its standard input, which `with` closes
