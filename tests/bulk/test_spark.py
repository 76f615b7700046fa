"""A small cluster of Spark, of real processes: the same facts as in one process, whatever dies meanwhile."""

import datetime as dt
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import Any, NoReturn

import pytest

from extractor.api import Extractor
from extractor.cli.app import main
from extractor.reading.inputs import File

pytestmark = pytest.mark.skipif(not Path("/proc").exists(), reason="processes are looked for in /proc")
MASTER = "local-cluster[2,1,1024]"


@pytest.fixture(scope="module")
def spark(need: Callable[[str], NoReturn], root: Path) -> Iterator[Any]:
    """Two executors of one core each. The engine takes the session that there is."""
    for module in ("pyspark", "duckdb", "fastwarc"):
        if importlib.util.find_spec(module) is None:
            need(f"{module} is not installed")
    if shutil.which("java") is None:
        need("Java is not installed")
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")]))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        # The fixtures' handler for Ctrl-C is to stay: Spark sets one of its own.
        before = signal.getsignal(signal.SIGINT)
        settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
        session = SparkSession.builder.master(MASTER).config(map=settings).getOrCreate()
        signal.signal(signal.SIGINT, before)
        yield session
        session.stop()


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory, spark: Any) -> Path:
    from tests.bulk.spark_inputs import put_inputs

    return put_inputs(tmp_path_factory.mktemp("in") / "inputs")


@pytest.fixture(scope="module")
def expected(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """What one process finds."""
    from tests.bulk.spark_inputs import content

    store = tmp_path_factory.mktemp("one") / "facts.parquet"
    assert run(inputs, "--out", store, "--workers", "0") == 1  # a line is broken
    return content(store)


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["run", *map(str, arguments)])
    return int(ended.value.code or 0)


def go(spark: Any, planned: Any) -> list[Any]:
    """Carries a plan out to its end, and tells what came."""
    from extractor.bulk import spark as engine
    from extractor.store.address import open_store
    from extractor.store.parquet.batches import Batches

    loading = Batches(planned.store, planned.made_by, dt.datetime.now(dt.UTC), "{}")
    came = list(engine.carried_out(spark, planned, loading))
    store = open_store(str(planned.store))
    engine.ended(store, loading)
    store.close()
    return came


def test_the_same_as_in_one_process_though_an_executor_is_killed(
    spark: Any, inputs: Path, expected: list[list[str]], extractor: Extractor, tmp_path: Path
) -> None:
    from tests.bulk.spark_inputs import content, plan

    planned = plan(inputs, tmp_path / "facts.parquet", extractor.made_by)
    killed: list[int] = []
    killer = threading.Thread(target=_kill_an_executor, args=(planned.store, killed))
    killer.start()
    came = go(spark, planned)
    killer.join()
    assert killed
    assert len(came) == 1
    assert len(came[0].outcomes) > 3
    assert content(planned.store) == expected
    assert sum(each.not_read["images"] for each in came[0].outcomes) == 1


def _kill_an_executor(store: Path, killed: list[int]) -> None:
    """Once a task has come to its end, kills one of the machines that others run on."""
    until = time.monotonic() + 120
    while not any((store / "articles").glob("*.parquet")) and time.monotonic() < until:
        time.sleep(0.05)
    for child in _below(os.getpid()):
        with suppress(OSError):  # others end meanwhile
            if b"CoarseGrainedExecutorBackend" in Path(f"/proc/{child}/cmdline").read_bytes():
                os.kill(child, signal.SIGKILL)
                killed.append(child)
                return


def _below(ancestor: int) -> list[int]:
    """The processes that descend from one."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    found = [ancestor]
    for each in found:
        found += [child for child, parent in parents.items() if parent == each]
    return found[1:]


def test_an_article_that_kills_its_process_costs_only_itself(
    spark: Any, extractor: Extractor, tmp_path: Path, root: Path
) -> None:
    from extractor.bulk.cutting import Batch
    from extractor.bulk.spark import job
    from extractor.bulk.spark_task import Order
    from extractor.store.address import open_store
    from extractor.store.parquet.batches import Batches
    from tests.bulk.spark_inputs import Deadly, plan

    rows, text = tmp_path / "rows.jsonl", "Năm 2019, LĐLĐ tỉnh Hưng Yên trao 35 suất quà."
    rows.write_text("".join(json.dumps({"id": each, "text": text}) + "\n" for each in ("1", "dies", "2")), "utf-8")
    planned = plan(rows, tmp_path / "facts.parquet", extractor.made_by)
    loading = Batches(planned.store, planned.made_by, dt.datetime.now(dt.UTC), "{}")
    taken = loading.take(1, 1)
    order = Order(planned.store, planned.task, planned.made_by, taken, False, planned.limit)
    (outcome,) = job(spark, order, Batch([[Deadly(File(rows, PurePath(rows.name)), 0)]], 1, 1))
    assert outcome.errors == {"extract": 1}
    assert f"{rows}:2: the worker process died of it (exit status -9)" in outcome.shown[0]
    loading.commit(taken, outcome.written)
    with open_store(str(planned.store)) as store:  # type: ignore[attr-defined]
        assert [row["name"] for row in store.ask("SELECT name FROM articles ORDER BY id")] == ["1", "2"]
        assert [row["input"] for row in store.ask("SELECT input FROM errors")] == [f"{rows}:2"]


def test_a_driver_killed_between_batches_loses_nothing_and_a_second_run_adds_nothing(
    spark: Any, inputs: Path, expected: list[list[str]], extractor: Extractor, tmp_path: Path, root: Path
) -> None:
    from extractor.store.parquet.folder import Folder
    from tests.bulk.spark_inputs import content, plan

    store = tmp_path / "facts.parquet"
    settings = {"PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell"}
    driver = subprocess.Popen(
        [sys.executable, "-m", "tests.bulk.spark_inputs", inputs, store], cwd=root, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env={**os.environ, **settings}, start_new_session=True,
    )  # fmt: skip
    assert driver.stdout is not None
    with driver.stdout:
        first = int(driver.stdout.readline())
        driver.kill()
    driver.wait()
    assert first > 0
    came = go(spark, plan(inputs, store, extractor.made_by))
    assert sum(each.known for one in came for each in one.outcomes) >= first
    # Which of two undated articles is the copy follows from their batches.
    assert content(store)[:-1] == expected[:-1]
    whole = content(store)

    before = Folder(store, create=False).manifest().parts
    assert run(inputs, "--out", store, "--engine", "spark") == 1  # the broken line
    after = Folder(store, create=False).manifest().parts
    assert [table for table in after if after[table] != before[table]] == ["runs", "errors"]
    assert content(store) == whole
