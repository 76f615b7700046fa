"""Processes that write into one store at the same time, and what is looked at afterwards."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from extractor.store.address import open_store
from extractor.store.base import Loaded, Row
from extractor.store.tables.rows import rows_of

Line = dict[str, Any]
Again = Callable[[int], list[Line]]
WRITER = Path(__file__).with_name("writer.py")
WRITERS = 8
BATCH = 10


def ask(address: str, sql: str, *values: Any) -> list[Row]:
    with closing(open_store(address)) as store:
        return list(store.ask(sql, values))


def whole(address: str, lines: Iterable[Line]) -> int:
    """How many articles there are, having looked that each is there once, with all its facts and sentences."""
    expected = {line["article"]["id"]: rows_of(line) for line in lines}
    rows = ask(
        address,
        "SELECT a.name, (SELECT count(*) FROM facts f WHERE f.article = a.id) AS facts, "
        "(SELECT count(*) FROM evidence e WHERE e.article = a.id) AS evidence FROM articles a",
    )
    assert max(Counter(row["name"] for row in rows).values(), default=1) == 1
    for row in rows:
        one = expected[row["name"]]
        assert (row["facts"], row["evidence"]) == (len(one.facts), len(one.spans))
    return len(rows)


@contextmanager
def writer(address: str, lines: Sequence[Line], file: Path, times: int = 1) -> Iterator["subprocess.Popen[str]"]:
    """A process that is ready to write these lines in this order, `BATCH` at a time; gone at the end."""
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    command = [sys.executable, str(WRITER), address, str(file), str(BATCH), str(times)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def go(process: "subprocess.Popen[str]") -> None:
    """Lets a writer begin."""
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def write_all(address: str, parts: Sequence[Sequence[Line]], folder: Path, times: int, all_: Sequence[Line]) -> Loaded:
    """What came of writing each part in a process of its own, all at once; meanwhile readers see whole articles."""
    with ExitStack() as stack:
        processes = [
            stack.enter_context(writer(address, part, folder / f"{n}.jsonl", times)) for n, part in enumerate(parts)
        ]
        for process in processes:
            go(process)
        while any(process.poll() is None for process in processes):
            whole(address, all_)
        assert [process.returncode for process in processes] == [0] * len(processes)
        told = [json.loads(process.stdout.read()) for process in processes if process.stdout]
    done = Loaded()
    for one in told:
        done = done.plus(Loaded(**one))
    return done
