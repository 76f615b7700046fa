"""`make bench`: every page of the site over a store of many facts, for several readers, while a run writes to it.

    python -m tests.benchmarks.pages [--articles 200000] [--seconds 60] [--readers 8] [--pause 0.5] [--store FILE]

The articles are the tests' generator's; a store that is there already is copied first. Milliseconds are those of the
server, from a question's arrival until its answer begins, as it tells them itself in `Server-Timing`. Each reader asks
for pages of all kinds by chance, waits for the answer, looks at it for `--pause` seconds and asks for the next. Where
the machine is a guest, its host may give its processors to others: how much of them is told, too.
"""

import http.client
import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple
from urllib.parse import quote, urlencode

import typer

from extractor.store.checks.check import check
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.benchmarks.check import load
from tests.store.generator import articles

WORDS = (
    "sang kien", "cong doan", "bang khen", "kon tum", "lien doan lao dong", "doan vien", "suat qua", "dai hoi",
    "khen thuong", '"lao dong tien tien"', "ho ngheo", "nhiem ky", "chien si thi dua", "tang bang khen", "2018",
)  # fmt: skip
PROGRAM = (sys.executable, "-m", "extractor.cli.app")
_TOLD = re.compile(r"http://127\.0\.0\.1:(\d+)")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Sent(NamedTuple):
    """A form that is sent somewhere."""

    address: str
    form: dict[str, str]


Asked = Callable[[Random], str | Sent]


def main(
    count: int = typer.Option(200_000, "--articles"), seconds: int = 60, readers: int = 8, pause: float = 0.5,
    store: Path | None = None, folder: Path | None = None,
) -> None:  # fmt: skip
    """Prints the median and the 95th percentile of each kind of page, and how fast the run was beside them."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        path = Path(name) / "facts.db"
        if store is None:
            load(path, 0, count)
        else:
            shutil.copy(store, path)
        kinds = _addresses(path)
        with _served(path) as port, _written(path, Path(name)) as written:
            before = _processors()
            spent = _read(port, kinds, readers, seconds, pause)
            lost, all_of_it = (now - then for now, then in zip(_processors(), before, strict=True))
            typer.echo(f"{written() / seconds:.1f} articles/s written meanwhile")
            typer.echo(f"{lost / all_of_it:.0%} of the processors' time went to others of the host")
    _tell(spent)


def _addresses(path: Path) -> dict[str, Asked]:
    """What can be asked for, by kind of page. What is new is compared first, as the site would do when it starts."""
    with SQLiteStore(path) as store:
        groups = [group.reports[0].fact_key for group in islice(check(store, Filters()), 2_000)]
        last = next(iter(store.ask("SELECT max(id) AS id FROM facts")))["id"]
        pick = Random(1)
        some = [pick.randrange(last) for _ in range(3_000)]
        marks = ", ".join("?" * len(some))
        facts = list(store.ask(
            f"SELECT f.fact_key, f.organisation_id AS body, f.province, a.article_key AS article FROM facts f "
            f"JOIN articles a ON a.id = f.article WHERE f.id IN ({marks})", some))  # fmt: skip
    bodies = [row["body"] for row in facts if row["body"]]
    provinces = [row["province"] for row in facts if row["province"]]
    texts = [one.article.text for one in islice(articles(120, seed=7), 20, None)]  # the first ones are no ordinary ones
    return {
        "search, nothing asked": lambda _: "/",
        "search, words": lambda by: f"/?{urlencode({'q': by.choice(WORDS)})}",
        "search, words and facets": lambda by: "/?" + urlencode(
            {"q": by.choice(WORDS), "type": "count", "province": by.choice(provinces), "sort": "newest"}),
        "search, a deep page": lambda by: f"/?type=count&page={by.randrange(1, 15_000)}&sort=largest",
        "article": lambda by: f"/article/{by.choice(facts)['article']}",
        "fact": lambda by: f"/fact/{by.choice(facts)['fact_key']}",
        "organisation": lambda by: f"/organisation/{quote(by.choice(bodies))}",
        "organisations": lambda by: f"/organisations?{urlencode({'q': by.choice(WORDS)})}",
        "checks": lambda by: f"/checks?page={by.randrange(1, 20)}",
        "checks of a province": lambda by: f"/checks?{urlencode({'province': by.choice(provinces)})}",
        "a group": lambda by: f"/check/{by.choice(groups)}",
        "review": lambda _: "/review",
        "verify, nothing sent": lambda _: "/verify",
        "verify, an article": lambda by: Sent("/verify", {"text": by.choice(texts)}),
        "facts as JSON": lambda by: f"/api/facts?{urlencode({'q': by.choice(WORDS)})}",
    }  # fmt: skip


@contextmanager
def _served(path: Path) -> Iterator[int]:
    """The port of a site over the store."""
    with subprocess.Popen([*PROGRAM, "serve", str(path), "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        start = time.perf_counter()
        told = next(filter(None, map(_TOLD.search, server.stderr)))
        typer.echo(f"the site began after {time.perf_counter() - start:.1f} s")
        threading.Thread(target=lambda: list(server.stderr or ()), daemon=True).start()
        try:
            yield int(told[1])
        finally:
            server.terminate()


@contextmanager
def _written(path: Path, folder: Path) -> Iterator[Callable[[], int]]:
    """A run into the store, which lasts as long as this does; gives how many articles it has written."""
    texts = folder / "texts.jsonl"
    with texts.open("w", encoding="utf-8") as file:
        for one in articles(20_000, seed=9):
            row = {"id": one.article.id, "text": one.article.text, "published": str(one.article.published or "")}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    with SQLiteStore(path) as store:
        before = _articles(store)
        run = subprocess.Popen([*PROGRAM, "run", str(texts), "--out", str(path)], stderr=subprocess.DEVNULL)
        try:
            yield lambda: _articles(store) - before
        finally:
            run.terminate()
            run.wait()


def _processors() -> tuple[int, int]:
    """Of the processors' time so far what the host gave to others, and all of it; see proc(5)."""
    each = [int(ticks) for ticks in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return each[-1], sum(each)


def _articles(store: SQLiteStore) -> int:
    return int(next(iter(store.ask("SELECT count(*) AS n FROM articles")))["n"])


def _read(
    port: int, kinds: dict[str, Asked], readers: int, seconds: float, pause: float
) -> dict[str, list[tuple[int, float]]]:
    """Status and milliseconds of every answer, by kind."""
    spent: dict[str, list[tuple[int, float]]] = defaultdict(list)
    until = time.monotonic() + seconds

    def reader(number: int) -> None:
        by = Random(number)
        line = http.client.HTTPConnection("127.0.0.1", port)
        time.sleep(by.random() * pause)
        while time.monotonic() < until:
            kind = by.choice(sorted(kinds))
            asked = kinds[kind](by)
            if isinstance(asked, Sent):
                line.request("POST", asked.address, urlencode(asked.form), FORM)
            else:
                line.request("GET", asked)
            answer = line.getresponse()
            answer.read()
            spent[kind].append((answer.status, float(answer.headers["Server-Timing"].rpartition("=")[2])))
            time.sleep(pause)

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(readers)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return spent


def _tell(spent: dict[str, list[tuple[int, float]]]) -> None:
    everything = [one for some in spent.values() for one in some]
    for kind, some in [*spent.items(), ("all", everything)]:
        times = sorted(ms for _, ms in some)
        wrong = sum(status != 200 for status, _ in some)
        typer.echo(
            f"{kind}: {len(times)} pages, median {times[len(times) // 2]:.0f} ms, "
            f"95th percentile {times[int(len(times) * 0.95)]:.0f} ms" + (f", {wrong} not answered" if wrong else "")
        )


if __name__ == "__main__":
    typer.run(main)
